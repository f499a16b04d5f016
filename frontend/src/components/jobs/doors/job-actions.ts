/** What the tab of a method can do with a job of it. */
import type { Job } from '../../../api/jobs';
import type { Reuse } from '../reuse';

export interface JobActions extends Reuse {
  /** Continue it. */
  onResume: (job: Job) => void;
  /** Number of steps that are added if it is done. */
  moreSteps: number;
}
