/** How much relevance reaches the pixels, in words. */
import type { Heatmaps } from '../../../api/heatmaps';
import { formatShare, formatValue } from '../../../components/numbers';

/** Smaller shares are rounding errors. */
export const NEGLIGIBLE = 1e-4;

/** Share of the relevance at the start; 0 if that is 0. */
export function shareOf(part: number, started: number): number {
  return started === 0 ? 0 : part / started;
}

/** How much relevance starts at the output or at a channel, reaches the pixels and is lost to biases. */
export function wayOf({ started, reached, lost, unit }: Heatmaps): string {
  if (unit !== null && started === 0)
    return 'This photograph does not activate the channel: it is zero or negative at every position.';
  if (started === 0) return 'There is no relevance to distribute: the start value is 0.';
  const reachedText = `A relevance of ${formatValue(started)} starts at ${startOf(unit)}; ${formatValue(reached)} (${formatShare(shareOf(reached, started))}) reaches the pixels`;
  if (Math.abs(shareOf(lost, started)) < NEGLIGIBLE) return `${reachedText}, and nothing is lost.`;
  return `${reachedText}, and ${formatValue(lost)} is lost at units that are active only through their bias.`;
}

function startOf(unit: Heatmaps['unit']): string {
  if (unit === null) return 'the output';
  if (unit.at === 'everywhere') return 'all positions of the channel together';
  return unit.row === null || unit.column === null
    ? 'the channel'
    : `row ${unit.row}, column ${unit.column} of the channel, its maximum`;
}
