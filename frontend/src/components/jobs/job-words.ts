/** The state and times of jobs, as text. */
import type { Job } from '../../api/jobs';

const MINUTE_S = 60;
const HOUR_S = 3600;
/** What is said of a job that runs, before its first step. */
export const PREPARING = 'Preparing: the network’s programs are being compiled';

const DATE = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** "8 s", "3 min" or "2 h 5 min". */
export function duration(seconds: number): string {
  if (seconds < 2 * MINUTE_S) return `${Math.max(1, Math.round(seconds))} s`;
  if (seconds < 2 * HOUR_S) return `${Math.round(seconds / MINUTE_S)} min`;
  return `${Math.floor(seconds / HOUR_S)} h ${Math.round((seconds % HOUR_S) / MINUTE_S)} min`;
}

/** State and progress of a job. */
export function statusOf(job: Job): string {
  if (job.state === 'queued') {
    if (job.position === null || job.position === 0) return 'Next in the queue';
    return `${job.position} ${job.position === 1 ? 'job' : 'jobs'} ahead in the queue`;
  }
  if (job.preparing) return PREPARING;
  const steps = `${job.step} of ${job.of} steps`;
  if (job.state === 'running') {
    return job.seconds_left === null ? steps : `${steps}, ${duration(job.seconds_left)} left`;
  }
  return { done: steps, cancelled: `Cancelled after ${steps}`, failed: `Failed after ${steps}` }[job.state];
}

/** A time of the server in the local time zone. text: ISO 8601. */
export function dateText(text: string): string {
  return DATE.format(new Date(text));
}
