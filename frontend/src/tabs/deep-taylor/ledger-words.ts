/** Where relevance went, in words. */
import type { Heatmaps } from '../../api/heatmaps';
import { formatShare, formatValue } from '../../components/numbers';

/** Shares below this come from rounding. */
export const NEGLIGIBLE = 1e-4;

/** Part of what began; 0 where nothing did. */
export function shareOf(part: number, started: number): number {
  return started === 0 ? 0 : part / started;
}

/** What became of all of it on the way from the answer to the pixels. */
export function wayOf({ started, reached, lost }: Heatmaps): string {
  if (started === 0) return 'There was no relevance to share: it began with 0.';
  const arrived = `${formatValue(started)} began at the answer; ${formatValue(reached)} (${formatShare(shareOf(reached, started))}) arrived at the pixels`;
  if (Math.abs(shareOf(lost, started)) < NEGLIGIBLE) return `${arrived}, and nothing was lost on the way.`;
  return `${arrived}, ${formatValue(lost)} was lost on the way, where units are active only through their bias.`;
}
