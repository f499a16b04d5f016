/** Layout of a group that is a chain: its segments on one axis, in one or more columns from left to right. */
import { COLUMN_GAP, GAP, type Box, type GroupLayout, type Link, type Point } from './boxes';
import { columnsOf, type Pane } from './columns';
import { layOutGroup } from './lay-out-group';
import { segmentsOf } from './segments';

/** pane: the space for the columns; without it there is one. */
export function layOutColumns(boxes: Box[], links: Link[], pane: Pane): GroupLayout {
  const segments = segmentsOf(boxes, links);
  const parts = segments.map((segment) => layOutGroup(segment.boxes, segment.links));
  const starts = columnsOf(parts, pane);
  // The links from column to column run above the columns.
  const top = starts.length > 1 ? GAP.row : 0;
  const all: GroupLayout = { width: 0, height: 0, corners: new Map(), lines: [], bends: [] };
  const lefts: number[] = [];
  starts.forEach((start, at) => {
    const column = parts.slice(start, starts[at + 1]);
    const width = Math.max(...column.map((part) => part.width));
    const left = at === 0 ? 0 : all.width + COLUMN_GAP;
    let y = top;
    for (const part of column) {
      // Each segment is centred, so that a wide one moves nothing sideways.
      place(part, left + (width - part.width) / 2, y, all);
      y += part.height + GAP.row;
    }
    lefts.push(left);
    all.width = left + width;
    all.height = Math.max(all.height, y - GAP.row + top);
  });
  const byId = new Map(boxes.map((box) => [box.id, box]));
  segments.forEach(({ next }, index) => {
    if (next === undefined) return;
    const from = portOf(next.from, next.fromX, 'lower', byId, all);
    const to = portOf(next.to, next.toX, 'upper', byId, all);
    const column = starts.indexOf(index + 1);
    if (column < 0) all.lines.push([from, to]);
    else all.bends.push(bend(from, to, (lefts[column] ?? 0) - COLUMN_GAP / 2));
  });
  return all;
}

function place(part: GroupLayout, left: number, top: number, all: GroupLayout): void {
  const move = ({ x, y }: Point) => ({ x: x + left, y: y + top });
  for (const [id, corner] of part.corners) all.corners.set(id, move(corner));
  for (const line of part.lines) all.lines.push(line.map(move));
}

/** The point of a box where a link begins or ends. */
function portOf(
  id: string,
  port: number | undefined,
  edge: 'upper' | 'lower',
  boxes: Map<string, Box>,
  { corners }: GroupLayout,
): Point {
  const { x, y } = corners.get(id) ?? { x: 0, y: 0 };
  const { width = 0, height = 0 } = boxes.get(id) ?? {};
  return { x: x + (port ?? width / 2), y: edge === 'lower' ? y + height : y };
}

/** From the end of a column up between the columns and into the next one. */
function bend(from: Point, to: Point, betweenX: number): Point[] {
  const [below, above] = [from.y + GAP.row / 2, to.y - GAP.row / 2];
  return [
    from,
    { x: from.x, y: below },
    { x: betweenX, y: below },
    { x: betweenX, y: above },
    { x: to.x, y: above },
    to,
  ];
}
