/** How the methods show an image of a job where there is room for it. */
import type { ComponentType } from 'react';
import type { Job } from '../../api/jobs';

export interface ShownImage {
  /** The job to which it belongs. */
  job: Job;
  /** Address of the image; undefined while there is none. */
  source: string | undefined;
  /** What it is, for those who do not see it. */
  alt: string;
}

export type LargeImage = ComponentType<ShownImage>;
