/** The findings of the census about a channel, as sentences that say on how many photographs they rest. */
import type { ChannelFacts, Finding } from '../../../api/channels';
import { formatCount } from '../../../components/numbers';

const SENTENCES: Record<Finding, string> = {
  dead: 'Dead: never above zero',
  constant: 'Nearly constant: it hardly ever changes',
  saturated: 'Saturated: at the highest value of its activation in most positions',
  duplicate: 'A duplicate: it responds like another channel of the layer',
};

export function findingsText(finding: Finding, { index }: ChannelFacts): string {
  return `${SENTENCES[finding]}, in ${formatCount(index.images)} photographs of ${index.collection}.`;
}
