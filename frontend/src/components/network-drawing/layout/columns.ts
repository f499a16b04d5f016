/** Which segments of a network stand in which column, so that the drawing suits the shape of its pane. */
import { COLUMN_GAP, GAP } from './boxes';

/** The space for the drawing, in screen pixels; 0 while it is unknown, for a single column. */
export interface Pane {
  widthPx: number;
  heightPx: number;
}

export interface Size {
  width: number;
  height: number;
}

/** Below this zoom names are hard to read. */
export const READABLE = 0.6;

const MOST_COLUMNS = 60;
const HALVINGS = 16;

/** Indices of the segments that begin a column, the first one included. */
export function columnsOf(sizes: readonly Size[], pane: Pane): number[] {
  if (sizes.length === 0) return [];
  if (pane.widthPx === 0 || pane.heightPx === 0) return [0];
  const choices: { starts: number[]; zoom: number; width: number }[] = [];
  for (let count = 1; count <= Math.min(sizes.length, MOST_COLUMNS); count += 1) {
    const starts = startsFor(sizes, count);
    const { width, height } = sizeOf(sizes, starts);
    choices.push({ starts, width, zoom: Math.min(1, pane.widthPx / width, pane.heightPx / height) });
  }
  // With the same zoom the smaller number of columns is the better one.
  const best = choices.reduce((one, other) => (other.zoom > one.zoom * 1.02 ? other : one));
  if (best.zoom >= READABLE) return best.starts;
  // Too large for the pane at a readable zoom: as wide as the pane, and scrolled from top to bottom.
  const narrow = choices.filter(({ width }) => width * READABLE <= pane.widthPx);
  return (narrow.at(-1) ?? choices[0])?.starts ?? [0];
}

/** The lowest columns of a given number. */
function startsFor(sizes: readonly Size[], count: number): number[] {
  let low = Math.max(...sizes.map(({ height }) => height));
  let high = sizes.reduce((sum, { height }) => sum + height + GAP.row, 0);
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (low + high) / 2;
    if (fill(sizes, middle).length <= count) high = middle;
    else low = middle;
  }
  return fill(sizes, high);
}

/** Fill columns of a given height from top to bottom. */
function fill(sizes: readonly Size[], most: number): number[] {
  const starts = [0];
  let height = 0;
  sizes.forEach((size, index) => {
    const next = height === 0 ? size.height : height + GAP.row + size.height;
    if (index > 0 && next > most) {
      starts.push(index);
      height = size.height;
    } else height = next;
  });
  return starts;
}

/** Width and height of the columns together. */
function sizeOf(sizes: readonly Size[], starts: readonly number[]): Size {
  const columns = starts.map((start, at) => sizes.slice(start, starts[at + 1]));
  const widths = columns.map((column) => Math.max(...column.map(({ width }) => width)));
  const heights = columns.map((column) =>
    column.reduce((sum, { height }) => sum + height + GAP.row, -GAP.row),
  );
  return {
    width: widths.reduce((sum, width) => sum + width + COLUMN_GAP, -COLUMN_GAP),
    height: Math.max(...heights) + (columns.length > 1 ? 2 * GAP.row : 0),
  };
}
