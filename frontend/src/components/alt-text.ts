/** What an image is, from facts alone, for those who do not see it. */
import type { Image } from '../api/images';

export function altText(image: Image): string {
  return `${image.name}, ${image.width} × ${image.height} pixels`;
}
