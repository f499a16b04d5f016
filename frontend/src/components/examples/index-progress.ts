/** How far an index is, as text: photographs, photographs per second, time left. */
import type { Job } from '../../api/jobs';
import { duration, PREPARING } from '../jobs/job-words';
import { formatCount, formatValue } from '../numbers';

/** What is said of an index that is being made. */
export function progressText({ state, preparing, step, of, seconds_left: left }: Job): string {
  if (state === 'queued') return 'Waiting until no other job needs the worker';
  if (preparing) return PREPARING;
  const seen = `${formatCount(step)} of ${formatCount(of)} photographs`;
  if (left === null || left <= 0) return seen;
  return `${seen}, ${formatValue((of - step) / left)} per second, ${duration(left)} left`;
}
