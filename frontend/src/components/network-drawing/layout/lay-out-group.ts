/** Layout of one group of boxes in rows from top to bottom, with the links between them. */
import { downward, GAP, type Box, type GroupLayout, type Link, type Point } from './boxes';
import { orderRows } from './order-rows';
import { placeSlots } from './place-slots';
import { makeRows, type Slot } from './rows';

export function layOutGroup(boxes: Box[], links: Link[]): GroupLayout {
  if (boxes.length === 0) return { width: 0, height: 0, corners: new Map(), lines: [], bends: [] };
  const down = downward(boxes, links);
  const { rows, chains } = makeRows(boxes, down);
  orderRows(rows);
  const middles = placeSlots(rows);
  const bands = stack(rows);
  const corners = new Map<string, Point>();
  let width = 0;
  for (const row of rows) {
    for (const slot of row) {
      const x = (middles.get(slot) ?? 0) - slot.width / 2;
      width = Math.max(width, x + slot.width);
      if (slot.box !== undefined) corners.set(slot.box, { x, y: topOf(slot, bands.get(slot)) });
    }
  }
  const lines = chains.map((chain, index) => lineThrough(chain, down[index], middles, bands));
  const last = rows.at(-1)?.[0];
  return { width, height: (last && bands.get(last)?.bottom) ?? 0, corners, lines, bends: [] };
}

interface Band {
  top: number;
  bottom: number;
}

/** Upper and lower edge of the row of each slot. */
function stack(rows: Slot[][]): Map<Slot, Band> {
  const bands = new Map<Slot, Band>();
  let top = 0;
  for (const row of rows) {
    const bottom = top + Math.max(0, ...row.map(({ height }) => height));
    for (const slot of row) bands.set(slot, { top, bottom });
    top = bottom + GAP.row;
  }
  return bands;
}

function topOf(slot: Slot, band: Band = { top: 0, bottom: 0 }): number {
  return (band.top + band.bottom - slot.height) / 2;
}

function lineThrough(
  chain: Slot[],
  link: Link | undefined,
  middles: Map<Slot, number>,
  bands: Map<Slot, Band>,
): Point[] {
  return chain.flatMap((slot, index) => {
    const middle = middles.get(slot) ?? 0;
    const band = bands.get(slot) ?? { top: 0, bottom: 0 };
    const top = topOf(slot, band);
    if (index === 0) return [{ x: atPort(slot, middle, link?.fromX), y: top + slot.height }];
    if (index === chain.length - 1) return [{ x: atPort(slot, middle, link?.toX), y: top }];
    return [
      { x: middle, y: band.top },
      { x: middle, y: band.bottom },
    ];
  });
}

function atPort(slot: Slot, middle: number, port: number | undefined): number {
  return port === undefined ? middle : middle - slot.width / 2 + port;
}
