/** Assigns boxes to rows, so that every link leads downwards, and lets links pass through the rows between. */
import type { Box, Link } from './boxes';

/** An element of a row: a box, or a link that passes through. */
export interface Slot {
  /** Order in the row; initially the place of its box. */
  place: number;
  width: number;
  height: number;
  /** Id of the box; undefined for a link that passes. */
  box: string | undefined;
  /** Ties to slots in the rows above and below. */
  above: Tie[];
  below: Tie[];
}

export interface Tie {
  slot: Slot;
  /** Offset of the tie from the centre of this slot. */
  here: number;
  /** Offset of the tie from the centre of the other slot. */
  there: number;
}

export interface Rows {
  rows: Slot[][];
  /** The slots of each link, from its upper to its lower end. */
  chains: Slot[][];
}

/** Width of a link that passes between boxes. */
const PASSING_WIDTH = 12;

export function makeRows(boxes: Box[], links: Link[]): Rows {
  const rowOf = findRows(boxes, links);
  const rows: Slot[][] = Array.from({ length: Math.max(0, ...rowOf.values()) + 1 }, () => []);
  const slots = new Map<string, Slot>();
  for (const box of boxes) {
    const slot: Slot = {
      place: box.place,
      width: box.width,
      height: box.height,
      box: box.id,
      above: [],
      below: [],
    };
    slots.set(box.id, slot);
    rows[rowOf.get(box.id) ?? 0]?.push(slot);
  }
  const chains = links.map((link) => chain(link, slots, rowOf, rows));
  return { rows, chains };
}

/** Row of every box: one below its lowest input. */
function findRows(boxes: Box[], links: Link[]): Map<string, number> {
  const feeding = group(links, 'to', 'from');
  const fed = group(links, 'from', 'to');
  const rowOf = new Map<string, number>();
  const ordered = [...boxes].sort((one, other) => one.place - other.place);
  for (const { id } of ordered) {
    const rows = (feeding.get(id) ?? []).map((source) => (rowOf.get(source) ?? 0) + 1);
    rowOf.set(id, Math.max(0, ...rows));
  }
  // A box without inputs, such as a constant, is directly above the box that uses it.
  for (const { id, border } of ordered) {
    const targets = fed.get(id);
    if (feeding.has(id) || targets === undefined || border !== undefined) continue;
    rowOf.set(id, Math.max(0, Math.min(...targets.map((target) => rowOf.get(target) ?? 0)) - 1));
  }
  const last = Math.max(0, ...rowOf.values());
  for (const { id, border } of ordered) if (border === 'lower') rowOf.set(id, last);
  return rowOf;
}

function group(links: Link[], by: 'from' | 'to', value: 'from' | 'to'): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const link of links) {
    const members = groups.get(link[by]);
    if (members === undefined) groups.set(link[by], [link[value]]);
    else members.push(link[value]);
  }
  return groups;
}

function chain(link: Link, slots: Map<string, Slot>, rowOf: Map<string, number>, rows: Slot[][]): Slot[] {
  const from = slots.get(link.from);
  const to = slots.get(link.to);
  if (from === undefined || to === undefined) return [];
  const passing: Slot[] = [];
  for (let row = (rowOf.get(link.from) ?? 0) + 1; row < (rowOf.get(link.to) ?? 0); row += 1) {
    const slot: Slot = {
      place: to.place,
      width: PASSING_WIDTH,
      height: 0,
      box: undefined,
      above: [],
      below: [],
    };
    rows[row]?.push(slot);
    passing.push(slot);
  }
  const all = [from, ...passing, to];
  all.slice(1).forEach((lower, index) => {
    const upper = all[index] ?? from;
    const up = upper === from && link.fromX !== undefined ? link.fromX - from.width / 2 : 0;
    const down = lower === to && link.toX !== undefined ? link.toX - to.width / 2 : 0;
    upper.below.push({ slot: lower, here: up, there: down });
    lower.above.push({ slot: upper, here: down, there: up });
  });
  return all;
}
