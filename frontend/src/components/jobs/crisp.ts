/** Small images are enlarged crisply, pixel by pixel; large ones are scaled smoothly. */
import { settingsOf, type Job } from '../../api/jobs';

/** Below this height in pixels an image is usually shown larger than it is. */
const SMALL_PX = 257;

/** The style of an image of a job. */
export function crispness(job: Job): { imageRendering: 'pixelated' | 'auto' } {
  const { size_px: size } = settingsOf(job) as { size_px?: number | null };
  return { imageRendering: (size ?? SMALL_PX) < SMALL_PX ? 'pixelated' : 'auto' };
}
