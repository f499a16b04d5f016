/** How jobs of feature visualization are described and drawn. */
import { LIMITS } from '../../api/limits.gen';
import { settingsOf, type Job } from '../../api/jobs';
import type { JobMethod } from '../../components/jobs/job-method';
import { PlainImage } from '../../components/jobs/plain-image';
import { objectiveSubject } from '../../components/objectives/job-objectives';
import { ImageGrid } from './image-grid';
import { OPTIONS } from './options';

/** Whether all objectives of the job are mixed into one image. */
export const isMixed = (job: Job) => settingsOf(job).mix === true;

export const VISUALIZATION: JobMethod = {
  ...objectiveSubject(isMixed),
  name: 'feature_visualization',
  galleryTitle: 'Previous results',
  options: OPTIONS,
  moreSteps: LIMITS.VisualizationSettings.steps.default,
  altOf: (title) => `Visualization of ${title}`,
  Results: ImageGrid,
  Large: PlainImage,
};
