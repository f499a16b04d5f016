/** The result of an ablation test, in words. */
import type { AblatedScore } from '../../api/ablations';
import { formatShare } from '../numbers';

export interface AblationFacts {
  /** Name of the class. */
  name: string;
  /** Number of filters that were switched off. */
  filters: number;
  /** Number of draws of random filters. */
  draws: number;
}

/** score: the probability of the class. */
export function ablationWords(
  { all, without, random }: AblatedScore,
  { name, filters, draws }: AblationFacts,
): string {
  const moved = without < all ? 'falls' : 'rises';
  const change =
    without === all
      ? `${name} stays at ${formatShare(all)}.`
      : `${name} ${moved} from ${formatShare(all)} to ${formatShare(without)}.`;
  const noun = filters === 1 ? 'a random filter' : `${filters} random filters`;
  const others = `Without ${noun} it is ${formatShare(random.mean)} on average; 90 % of ${draws} draws lie between ${formatShare(random.low)} and ${formatShare(random.high)}.`;
  return `${change} ${others} ${verdictOf({ all, without, random })}`;
}

function verdictOf({ without, random }: AblatedScore): string {
  if (without < random.low) return 'These filters matter more than random filters.';
  if (without > random.high) return 'These filters matter less than random filters.';
  return 'The difference is within chance: random filters matter as much.';
}
