/** What a method declares about its jobs, so that the components of jobs depend on no method. */
import type { ComponentType } from 'react';
import type { Job, Method } from '../../api/jobs';
import type { Option } from '../options/option';

/** A single image of a job. */
export interface ShownImage {
  job: Job;
  /** Address of the image; undefined before the first image is made. */
  source: string | undefined;
  /** Its alt text. */
  alt: string;
}

/** All images of a job. */
export interface JobResults {
  job: Job;
  /** Addresses of the images so far. */
  images: readonly string[];
  /** Titles of all images, also of those that do not exist yet. */
  titles: readonly string[];
  /** Alt text of an image with a title. */
  altOf: (title: string) => string;
  /** Called with the index of an image to show it large. */
  onOpen: (at: number) => void;
}

/** What a job is about. classNames: of the network, by index. */
export interface JobSubject {
  /** Titles of the images. */
  titlesOf: (job: Job, classNames: readonly string[]) => string[];
  /** One line for the whole job, without its layer. */
  summaryOf: (job: Job, classNames: readonly string[]) => string;
  /** The layer of the job; undefined for several layers, and for classes. */
  layerOf: (job: Job) => string | undefined;
  /** Labels and values of the settings that are not parameters. */
  rowsOf: (job: Job, classNames: readonly string[]) => readonly (readonly [string, string])[];
}

export interface JobMethod extends JobSubject {
  /** Name of the method in the API. */
  name: Method;
  /** Heading of the gallery. */
  galleryTitle: string;
  /** All parameters, for the table of settings. */
  options: readonly Option[];
  /** Number of steps by which a finished job is continued. */
  moreSteps: number;
  /** Alt text of an image with a title. */
  altOf: (title: string) => string;
  /** Draws all images of a job, also while it runs. */
  Results: ComponentType<JobResults>;
  /** Draws one image, large. */
  Large: ComponentType<ShownImage>;
}

/** One line for the whole job, with its layer. */
export function titleOf(subject: JobSubject, job: Job, classNames: readonly string[]): string {
  const layer = subject.layerOf(job);
  const summary = subject.summaryOf(job, classNames);
  return layer === undefined ? summary : `${layer}: ${summary}`;
}
