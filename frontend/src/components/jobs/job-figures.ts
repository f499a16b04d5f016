/** The figures of jobs. */
import type { Figure } from '../../api/figures';
import type { Job } from '../../api/jobs';

/** The figure of all images of a job; none until it has images. */
export function figuresOf(job: Job): Figure[] {
  return job.pictures.length === 0 ? [] : [{ title: 'Images', of: { job: job.id } }];
}

/** Name of a file about a job, without extension. */
export function fileNameOf(job: Job): string {
  return `${job.method}-${job.id.slice(0, 8)}`;
}
