/** What an ablation found, in words. */
import type { AblatedScore } from '../../../api/ablations';
import { formatShare } from '../../../components/numbers';

export interface AblationFacts {
  /** Name of the class. */
  name: string;
  /** How many filters were switched off. */
  filters: number;
  /** How often as many random ones were drawn. */
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
  const noun = filters === 1 ? 'a random one' : `${filters} random ones`;
  const others = `Without ${noun} it is ${formatShare(random.mean)} on average; nine of ten draws (of ${draws}) lie from ${formatShare(random.low)} to ${formatShare(random.high)}.`;
  return `${change} ${others} ${verdictOf({ all, without, random })}`;
}

function verdictOf({ without, random }: AblatedScore): string {
  if (without < random.low) return 'So these filters matter more than others.';
  if (without > random.high) return 'So these filters matter less than others.';
  return 'That is no more than chance: other filters matter as much.';
}
