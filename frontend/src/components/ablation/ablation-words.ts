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
  return `${change} ${others} ${verdictOf({ all, without, random }, filters)}`;
}

function verdictOf({ without, random }: AblatedScore, filters: number): string {
  const [these, others] =
    filters === 1 ? ['This filter matters', 'a random filter'] : ['These filters matter', 'random filters'];
  if (without < random.low) return `${these} more than ${others}.`;
  if (without > random.high) return `${these} less than ${others}.`;
  return `The difference is within chance: ${others} ${filters === 1 ? 'matters' : 'matter'} as much.`;
}
