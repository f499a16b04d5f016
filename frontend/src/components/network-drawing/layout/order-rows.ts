/**
 * Order the slots of each row so that few links cross: each slot moves to the mean place of its neighbours.
 * Source: Sugiyama, Tagawa and Toda 1981, "Methods for Visual Understanding of Hierarchical System Structures",
 * Section 4 (barycentre method). Changes the rows in place.
 */
import type { Slot, Tie } from './rows';

/** Number of passes down and up; more have no visible effect. */
const SWEEPS = 4;

export function orderRows(rows: Slot[][]): void {
  for (const row of rows) row.sort((one, other) => one.place - other.place);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const isDown = sweep % 2 === 0;
    const walk = isDown ? rows : [...rows].reverse();
    walk.forEach((row, index) => {
      const before = walk[index - 1];
      if (before !== undefined) orderBy(row, before, isDown ? 'above' : 'below');
    });
  }
}

function orderBy(row: Slot[], neighbours: Slot[], side: 'above' | 'below'): void {
  const places = new Map(neighbours.map((slot, place) => [slot, place]));
  const wishes = new Map(row.map((slot, place) => [slot, wishOf(slot[side], places) ?? place]));
  // A stable sort keeps the order of slots with the same wish, such as the branches of a module.
  row.sort((one, other) => (wishes.get(one) ?? 0) - (wishes.get(other) ?? 0));
}

function wishOf(ties: Tie[], places: Map<Slot, number>): number | undefined {
  if (ties.length === 0) return undefined;
  const sum = ties.reduce((total, { slot, there }) => {
    const withinSlot = slot.width > 0 ? there / slot.width : 0;
    return total + (places.get(slot) ?? 0) + withinSlot;
  }, 0);
  return sum / ties.length;
}
