/** How jobs of DeepDream are described and drawn. */
import { LIMITS } from '../../api/limits.gen';
import type { JobMethod } from '../../components/jobs/job-method';
import { objectiveSubject } from '../../components/objectives/job-objectives';
import { DreamImage, DreamResults } from './dream-image';
import { OPTIONS } from './options';

/** All objectives of a job are always mixed into one image. */
export const isMixed = () => true;

export const DREAM: JobMethod = {
  ...objectiveSubject(isMixed),
  name: 'deepdream',
  galleryTitle: 'Previous results',
  options: OPTIONS,
  moreSteps: LIMITS.DreamSettings.steps.default,
  altOf: (title) => `DeepDream of ${title}`,
  Results: DreamResults,
  Large: DreamImage,
};
