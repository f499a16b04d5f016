/** How storyboards are described and drawn. */
import { LIMITS } from '../../../api/limits.gen';
import { settingsOf, type Job, type Picture } from '../../../api/jobs';
import type { JobMethod } from '../../../components/jobs/job-method';
import { PlainImage } from '../../../components/jobs/plain-image';
import { StoryboardImages } from './storyboard-images';
import { STORYBOARD_OPTIONS } from './storyboard-options';

const picturesOf = (job: Job) => settingsOf(job).pictures ?? [];

export const STORYBOARD: JobMethod = {
  name: 'storyboard',
  galleryTitle: 'Previous storyboards',
  options: STORYBOARD_OPTIONS,
  moreSteps: LIMITS.StoryboardSettings.steps.default,
  titlesOf: (job) => picturesOf(job).map(pictureTitle),
  summaryOf: (job) => `Storyboard of ${picturesOf(job).length} images`,
  layerOf: ({ layers }) => (layers.length === 1 ? layers[0] : undefined),
  rowsOf: ({ layers }) => [['Layers', layers.join(', ')]],
  altOf: (title) => `Visualization of ${title}`,
  Results: StoryboardImages,
  Large: PlainImage,
};

function pictureTitle({ layer, channels }: Picture): string {
  const what = channels.length === 1 ? `filter ${channels[0] ?? ''}` : `${channels.length} filters mixed`;
  return `${layer}: ${what}`;
}
