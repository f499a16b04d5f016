/** Horizontal positions of the slots: as close to the mean of their neighbours as the spacing allows. */
import { GAP } from './boxes';
import type { Slot, Tie } from './rows';

/** Number of passes down and up. */
const SWEEPS = 6;

/** Links that pass through a row weigh more than boxes, so that they are straight. */
const WEIGHT = { box: 1, passing: 4 };

/**
 * How much a neighbour counts. A chain of boxes stays straight where links that skip some of them begin and end; those bend
 * beside it.
 */
const TIE = { box: 12, passing: 1 };

/** Centre of every slot, in pixels; the leftmost edge is at 0. */
export function placeSlots(rows: Slot[][]): Map<Slot, number> {
  const middles = new Map<Slot, number>();
  for (const row of rows)
    settle(
      row,
      row.map(() => 0),
      middles,
    );
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const side = sweep % 2 === 0 ? 'above' : 'below';
    const walk = side === 'above' ? rows : [...rows].reverse();
    for (const row of walk) {
      const wishes = row.map((slot) => wishOf(slot[side], middles) ?? middles.get(slot) ?? 0);
      settle(row, wishes, middles);
    }
  }
  const left = Math.min(...[...middles].map(([slot, middle]) => middle - slot.width / 2));
  for (const [slot, middle] of middles) middles.set(slot, middle - left);
  return middles;
}

function wishOf(ties: Tie[], middles: Map<Slot, number>): number | undefined {
  if (ties.length === 0) return undefined;
  let [sum, weights] = [0, 0];
  for (const { slot, here, there } of ties) {
    const weight = slot.box === undefined ? TIE.passing : TIE.box;
    sum += weight * ((middles.get(slot) ?? 0) + there - here);
    weights += weight;
  }
  return sum / weights;
}

function settle(row: Slot[], wishes: number[], middles: Map<Slot, number>): void {
  const steps = row.map((slot, index) => {
    const left = row[index - 1];
    return left === undefined ? 0 : (left.width + slot.width) / 2 + GAP.side;
  });
  const weights = row.map(({ box }) => (box === undefined ? WEIGHT.passing : WEIGHT.box));
  const found = spread(wishes, steps, weights);
  row.forEach((slot, index) => middles.set(slot, found[index] ?? 0));
}

/**
 * The positions nearest to the wished ones (least squares) that keep at least `steps[i]` between i − 1 and i.
 * Pools neighbours that would be too close into one block. Source: Barlow, Bartholomew, Bremner and Brunk 1972,
 * "Statistical Inference under Order Restrictions" (pool adjacent violators).
 */
export function spread(wishes: number[], steps: number[], weights: number[]): number[] {
  const starts: number[] = [];
  const blocks: { sum: number; weight: number; size: number }[] = [];
  let start = 0;
  wishes.forEach((wish, index) => {
    start += steps[index] ?? 0;
    starts.push(start);
    const weight = weights[index] ?? 1;
    let block = { sum: (wish - start) * weight, weight, size: 1 };
    for (let before = blocks.at(-1); before !== undefined; before = blocks.at(-1)) {
      if (before.sum / before.weight <= block.sum / block.weight) break;
      blocks.pop();
      block = {
        sum: before.sum + block.sum,
        weight: before.weight + block.weight,
        size: before.size + block.size,
      };
    }
    blocks.push(block);
  });
  const means = blocks.flatMap(({ sum, weight, size }) => Array.from({ length: size }, () => sum / weight));
  return starts.map((offset, index) => offset + (means[index] ?? 0));
}
