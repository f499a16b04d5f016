/** Where relevance went, in words. */
import type { Heatmaps } from '../../../api/heatmaps';
import { formatShare, formatValue } from '../../../components/numbers';

/** Shares below this come from rounding. */
export const NEGLIGIBLE = 1e-4;

/** Part of what began; 0 where nothing did. */
export function shareOf(part: number, started: number): number {
  return started === 0 ? 0 : part / started;
}

/** What became of all of it on the way from the answer, or from a channel, to the pixels. */
export function wayOf({ started, reached, lost, unit }: Heatmaps): string {
  if (unit !== null && started === 0)
    return 'This photograph excites the channel nowhere: it is 0 or below everywhere.';
  if (started === 0) return 'There was no relevance to share: it began with 0.';
  const arrived = `${formatValue(started)} began at ${beginningOf(unit)}; ${formatValue(reached)} (${formatShare(shareOf(reached, started))}) arrived at the pixels`;
  if (Math.abs(shareOf(lost, started)) < NEGLIGIBLE) return `${arrived}, and nothing was lost on the way.`;
  return `${arrived}, ${formatValue(lost)} was lost on the way, where units are active only through their bias.`;
}

function beginningOf(unit: Heatmaps['unit']): string {
  if (unit === null) return 'the answer';
  if (unit.at === 'everywhere') return 'the channel, at all positions together';
  return unit.row === null || unit.column === null
    ? 'the channel'
    : `row ${unit.row}, column ${unit.column} of the channel, where it is excited most`;
}
