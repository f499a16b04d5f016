/** What the layout of one group of boxes takes and gives. A group is the whole network, or one unfolded module. */

/** A rectangle that stands in the group; lengths in pixels at zoom 1. */
export interface Box {
  id: string;
  width: number;
  height: number;
  /** Boxes are fed by boxes with a smaller place; equal places are not allowed. */
  place: number;
  /** Where it must stand: gates lie at the upper and lower border of a module. @default wherever it fits */
  border?: 'upper' | 'lower';
}

/** A connection between two boxes of the group. */
export interface Link {
  from: string;
  to: string;
  /** Where it leaves and arrives, measured from the left of the box. @default its middle */
  fromX?: number;
  toX?: number;
}

export interface Point {
  x: number;
  y: number;
}

export interface GroupLayout {
  width: number;
  height: number;
  /** Upper left corner of every box. */
  corners: Map<string, Point>;
  /** One line per link: from its beginning to its end, downwards. */
  lines: Point[][];
}

/** Room between boxes side by side, and between one row and the next. */
export const GAP = { side: 20, row: 26 };
