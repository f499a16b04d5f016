/** Input and output of the layout of a group of boxes. A group is the whole network, or one expanded module. */

/** A rectangle of the group; lengths in pixels at zoom 1. */
export interface Box {
  id: string;
  width: number;
  height: number;
  /** Order of the boxes: inputs of a box have a smaller place; all places differ. */
  place: number;
  /** Border at which it must be, for the gates of a module. @default anywhere */
  border?: 'upper' | 'lower';
}

/** A connection between two boxes of the group. */
export interface Link {
  from: string;
  to: string;
  /** Start and end of the line, measured from the left of the box. @default its centre */
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
  /** One line per link, from top to bottom. */
  lines: Point[][];
  /** Links from the end of a column to the next one: corners of lines that are level or upright. */
  bends: Point[][];
}

/** Space between boxes of a row, and between rows. */
export const GAP = { side: 20, row: 26 };

/** Space between columns, in which a link leads upwards. */
export const COLUMN_GAP = 48;

/** The links, turned where necessary: modules may be connected in both directions, and links are laid out downwards. */
export function downward(boxes: readonly Box[], links: readonly Link[]): Link[] {
  const place = new Map(boxes.map((box) => [box.id, box.place]));
  return links.map((link) => ((place.get(link.from) ?? 0) < (place.get(link.to) ?? 0) ? link : turn(link)));
}

function turn({ from, to, fromX, toX }: Link): Link {
  return {
    from: to,
    to: from,
    ...(toX !== undefined && { fromX: toX }),
    ...(fromX !== undefined && { toX: fromX }),
  };
}
