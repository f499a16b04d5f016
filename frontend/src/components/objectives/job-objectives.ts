/** What jobs with objectives are about: the titles of their images, and their objectives in the table of settings. */
import { settingsOf, type Job, type Objective } from '../../api/jobs';
import type { JobSubject } from '../jobs/job-method';
import { imagesOf } from './kinds';
import { fullName, objectiveName } from './objective-name';

const MOST_NAMED = 3;

/** isMixed: whether all objectives of a job are mixed into one image. */
export function objectiveSubject(isMixed: (job: Job) => boolean): JobSubject {
  const titlesOf = (job: Job, classNames: readonly string[]) => {
    const { objectives } = settingsOf(job);
    const names = namesOf(job, classNames);
    if (!isMixed(job)) return names.flatMap((one, at) => numbered(one, objectives[at]));
    return [names.map((one, at) => withWeight(one, objectives[at]?.weight ?? 1)).join(' + ')];
  };
  return {
    titlesOf,
    summaryOf: (job, classNames) => {
      const titles = isMixed(job) ? titlesOf(job, classNames) : namesOf(job, classNames);
      const named = joined(titles.slice(0, MOST_NAMED));
      return titles.length > MOST_NAMED ? `${named} and ${titles.length - MOST_NAMED} more` : named;
    },
    layerOf: (job) => {
      const hasLayer = settingsOf(job).objectives.some(({ layer }) => layer !== null);
      return job.layers.length === 1 && hasLayer ? job.layers[0] : undefined;
    },
    rowsOf: (job, classNames) => {
      const names = settingsOf(job).objectives.map((objective) => {
        const name = fullName(objective, classNames);
        return isMixed(job) ? `${objective.weight} × ${name}` : name;
      });
      return [[isMixed(job) ? 'Mixed objectives' : 'Objectives', names.join(', ')]];
    },
  };
}

/** Names of the objectives, with their layers if there are several. */
function namesOf(job: Job, classNames: readonly string[]): string[] {
  const name = job.layers.length > 1 ? fullName : objectiveName;
  return settingsOf(job).objectives.map((objective) => name(objective, classNames));
}

/** One title for each image of an objective. */
function numbered(name: string, objective: Objective | undefined): string[] {
  const count = objective === undefined ? 1 : imagesOf(objective);
  return count === 1 ? [name] : Array.from({ length: count }, (_, at) => `${name}: image ${at + 1}`);
}

/** 'channel 3, channel 5' becomes 'channels 3, 5'. */
function joined(titles: readonly string[]): string {
  const numbers = titles.map((title) => /^channel (\d+)$/.exec(title)?.[1]);
  const isAll = titles.length > 1 && numbers.every((number) => number !== undefined);
  return isAll ? `channels ${numbers.join(', ')}` : titles.join(', ');
}

function withWeight(name: string, weight: number): string {
  return weight === 1 ? name : `${weight} × ${name}`;
}
