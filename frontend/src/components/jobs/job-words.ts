/** Words for jobs. */
import { settingsOf, type Job, type Picture } from '../../api/jobs';
import { imagesOf } from '../objectives/kinds';
import { fullName, objectiveName } from '../objectives/objective-name';

const MINUTE_S = 60;
const HOUR_S = 3600;
const MOST_NAMED = 3;
const WHEN = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** Whether all objectives of the job are one image. */
export function isMixed(job: Job): boolean {
  return job.method !== 'feature_visualization' || settingsOf(job).mix === true;
}

/** What each image is of. classNames: of the network, by index. */
export function titlesOf(job: Job, classNames: readonly string[]): string[] {
  const { objectives, pictures } = settingsOf(job);
  if (pictures !== undefined) return pictures.map(pictureTitle);
  const names = namesOf(job, classNames);
  if (!isMixed(job))
    return objectives.flatMap((objective, place) => numbered(names[place] ?? '', imagesOf(objective)));
  return [names.map((one, place) => withWeight(one, objectives[place]?.weight ?? 1)).join(' + ')];
}

/** What each objective is, with its layer where there are several. */
function namesOf(job: Job, classNames: readonly string[]): string[] {
  const name = job.layers.length > 1 ? fullName : objectiveName;
  return settingsOf(job).objectives.map((objective) => name(objective, classNames));
}

function numbered(name: string, count: number): string[] {
  return count === 1 ? [name] : Array.from({ length: count }, (_, place) => `${name}: image ${place + 1}`);
}

/** One line for the whole job. */
export function titleOf(job: Job, classNames: readonly string[]): string {
  const layer = layerOf(job);
  const what = shortTitleOf(job, classNames);
  return layer === undefined ? what : `${layer}: ${what}`;
}

/** The one layer that the job is about; undefined for classes and for several layers. */
export function layerOf(job: Job): string | undefined {
  const { objectives, pictures } = settingsOf(job);
  const isOfLayer = pictures !== undefined || objectives.some(({ layer }) => layer !== null);
  return job.layers.length === 1 && isOfLayer ? job.layers[0] : undefined;
}

/** The same line without the layer. */
export function shortTitleOf(job: Job, classNames: readonly string[]): string {
  const { pictures } = settingsOf(job);
  if (pictures !== undefined) return `Storyboard of ${pictures.length} images`;
  const titles = isMixed(job) ? titlesOf(job, classNames) : namesOf(job, classNames);
  const shown = joined(titles.slice(0, MOST_NAMED));
  return titles.length > MOST_NAMED ? `${shown} and ${titles.length - MOST_NAMED} more` : shown;
}

/** What stands instead of an image, for those who do not see it. */
export function altOf(job: Job, title: string): string {
  return job.method !== 'deepdream' ? `What excites ${title}` : `Dream of ${title}`;
}

/** "8 s", "3 min" or "2 h 5 min". */
export function duration(seconds: number): string {
  if (seconds < 2 * MINUTE_S) return `${Math.max(1, Math.round(seconds))} s`;
  if (seconds < 2 * HOUR_S) return `${Math.round(seconds / MINUTE_S)} min`;
  return `${Math.floor(seconds / HOUR_S)} h ${Math.round((seconds % HOUR_S) / MINUTE_S)} min`;
}

/** Where it stands. */
export function standingOf(job: Job): string {
  if (job.state === 'queued') {
    return job.position === null || job.position === 0
      ? 'Next in the queue'
      : `${job.position} before it in the queue`;
  }
  const steps = `${job.step} of ${job.of} steps`;
  if (job.state === 'running') {
    return job.seconds_left === null ? steps : `${steps}, ${duration(job.seconds_left)} left`;
  }
  return { done: steps, cancelled: `Cancelled after ${steps}`, failed: `Failed after ${steps}` }[job.state];
}

/** A moment of the server, in the person's own time. */
export function moment(text: string): string {
  return WHEN.format(new Date(text));
}

function pictureTitle({ layer, channels }: Picture): string {
  const what = channels.length === 1 ? `filter ${channels[0] ?? ''}` : `${channels.length} filters mixed`;
  return `${layer}: ${what}`;
}

/** 'channel 3, channel 5' is 'channels 3, 5'. */
function joined(titles: readonly string[]): string {
  const numbers = titles.map((title) => /^channel (\d+)$/.exec(title)?.[1]);
  const isAll = titles.length > 1 && numbers.every((number) => number !== undefined);
  return isAll ? `channels ${numbers.join(', ')}` : titles.join(', ');
}

function withWeight(name: string, weight: number): string {
  return weight === 1 ? name : `${weight} × ${name}`;
}
