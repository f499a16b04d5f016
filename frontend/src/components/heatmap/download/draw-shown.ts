/** Draws a heatmap as it is shown on a canvas to be saved. */
import type { Image } from '../../../api/images';
import type { SeenPart } from '../../../api/predictions';
import type { Heat } from '../heat';
import type { Look } from '../look';
import { paint } from '../colors/paint';

/** Small maps are enlarged to about this size, by a whole factor, so that positions stay squares. */
const LEAST_PX = 448;

/** The factor by which a map is enlarged. */
export function enlargementOf({ height, width }: Heat): number {
  return Math.max(1, Math.round(LEAST_PX / Math.max(height, width)));
}

/** Draws the photograph below an overlay. Rejects if the photograph cannot be loaded. */
export async function drawShown(
  heat: Heat,
  look: Look,
  image: Image,
  seen: SeenPart,
): Promise<HTMLCanvasElement> {
  const shown = document.createElement('canvas');
  const times = enlargementOf(heat);
  shown.width = heat.width * times;
  shown.height = heat.height * times;
  const context = shown.getContext('2d');
  if (look.showing === 'overlay') {
    const photograph = new window.Image();
    photograph.src = image.display_url;
    await photograph.decode();
    const scale = photograph.naturalWidth / image.width;
    const part = [seen.left, seen.top, seen.width, seen.height].map((length) => length * scale);
    const [left = 0, top = 0, width = 0, height = 0] = part;
    context?.drawImage(photograph, left, top, width, height, 0, 0, shown.width, shown.height);
  }
  const small = document.createElement('canvas');
  paint(small, heat, look);
  if (context === null) return shown;
  context.imageSmoothingEnabled = look.enlargement === 'auto';
  context.drawImage(small, 0, 0, shown.width, shown.height);
  return shown;
}
