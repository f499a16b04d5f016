/** What the census may say of a filter, with a title and what it means. */
import type { Finding } from '../../../api/channels';

export const FINDINGS = [
  ['dead', 'Dead', 'never above zero'],
  ['constant', 'Constant', 'hardly ever changes'],
  ['saturated', 'Saturated', "at the activation's highest value in most positions"],
  ['duplicate', 'Duplicate', 'responds like another channel of its layer'],
] as const satisfies readonly (readonly [Finding, string, string])[];
