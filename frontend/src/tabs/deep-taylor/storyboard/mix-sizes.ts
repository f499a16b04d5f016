/** How many filters are mixed into one image, as people write it: "5, 100". */
import { LIMITS } from '../../../api/limits.gen';

export const USUAL_MIXES = LIMITS.StoryboardSettings.mixes.default.join(', ');
const MOST_MIXES = 5;
const MOST_FILTERS = 100;

/** What was written: the numbers in their order, or why it cannot be read. Nothing written is no mix. */
export type MixSizes = { sizes: number[]; problem?: undefined } | { sizes?: undefined; problem: string };

export function readMixSizes(text: string): MixSizes {
  if (text.trim() === '') return { sizes: [] };
  const sizes = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  if (!sizes.every((size) => Number.isInteger(size) && size >= 1 && size <= MOST_FILTERS))
    return { problem: `Whole numbers from 1 to ${MOST_FILTERS}, with commas between them.` };
  if (new Set(sizes).size < sizes.length) return { problem: 'Write each number once.' };
  if (sizes.length > MOST_MIXES) return { problem: `At most ${MOST_MIXES} mixes.` };
  return { sizes };
}
