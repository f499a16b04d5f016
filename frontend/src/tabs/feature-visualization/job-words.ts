/** Words for jobs. */
import type { Job, VisualizationSettings } from '../../api/jobs';

const MINUTE_S = 60;

/** The settings of a job; the server gives back what it was sent, with the usual ones filled in. */
export const settingsOf = (job: Job) => job.settings as unknown as VisualizationSettings;

/** What each image is of. */
export function titlesOf(job: Job): string[] {
  const { mix, objectives } = settingsOf(job);
  const titles = objectives.map(({ kind, layer, index, weight }) => {
    const name = kind === 'layer' ? `all of ${layer ?? ''}` : `${kind} ${index ?? 0}`;
    return mix && weight !== 1 ? `${weight} × ${name}` : name;
  });
  return mix ? [titles.join(' + ')] : titles;
}

/** One line for the whole job. */
export function titleOf(job: Job): string {
  const { mix, objectives } = settingsOf(job);
  const what = mix
    ? titlesOf(job).join('')
    : `${objectives.length} ${objectives.length === 1 ? 'image' : 'images'}`;
  return `${job.layers.join(', ') || 'classes'}: ${objectives.length === 1 ? (titlesOf(job)[0] ?? '') : what}`;
}

/** "8 s" or "3 min". */
export function duration(seconds: number): string {
  return seconds < 2 * MINUTE_S
    ? `${Math.max(1, Math.round(seconds))} s`
    : `${Math.round(seconds / MINUTE_S)} min`;
}
