/** The position of one rectangle in another, in CSS percentages. */
import type { SeenPart } from '../../api/predictions';

/** Left, top, width and height of `part` relative to `whole`; both in pixels of the same photograph. */
export function percentOf(part: SeenPart, whole: SeenPart) {
  const percent = (share: number) => `${100 * share}%`;
  return {
    left: percent((part.left - whole.left) / whole.width),
    top: percent((part.top - whole.top) / whole.height),
    width: percent(part.width / whole.width),
    height: percent(part.height / whole.height),
  };
}
