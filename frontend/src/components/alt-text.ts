/** Alt text of a photograph: its name and size. */
import type { Image } from '../api/images';

export function altText(image: Image): string {
  return `${image.name}, ${image.width} × ${image.height} pixels`;
}
