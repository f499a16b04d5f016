/** One group of boxes, laid out in rows. */
import { describe, expect, test } from 'vitest';
import type { Box, Link } from '../../../../../frontend/src/components/network-drawing/layout/boxes';
import { layOutGroup } from '../../../../../frontend/src/components/network-drawing/layout/lay-out-group';

const box = (id: string, place: number, part: Partial<Box> = {}): Box => {
  return { id, place, width: 100, height: 40, ...part };
};
const link = (from: string, to: string, part: Partial<Link> = {}): Link => ({ from, to, ...part });

const DIAMOND = {
  boxes: [box('a', 0), box('b', 1), box('c', 2), box('d', 3)],
  links: [link('a', 'b'), link('a', 'c'), link('b', 'd'), link('c', 'd')],
};

describe('rows', () => {
  test('every link leads downwards, and boxes never overlap', () => {
    const { corners } = layOutGroup(DIAMOND.boxes, DIAMOND.links);
    const y = (id: string) => corners.get(id)?.y ?? NaN;
    for (const { from, to } of DIAMOND.links) expect(y(from) + 40).toBeLessThan(y(to));
    expect(y('b')).toBe(y('c'));
    expect(Math.abs((corners.get('b')?.x ?? 0) - (corners.get('c')?.x ?? 0))).toBeGreaterThanOrEqual(120);
  });

  test('branches stand side by side in their order, and what joins them in the middle below', () => {
    const { corners, width } = layOutGroup(DIAMOND.boxes, DIAMOND.links);
    expect(corners.get('b')?.x).toBeLessThan(corners.get('c')?.x ?? 0);
    expect(corners.get('d')?.x).toBeCloseTo((width - 100) / 2);
    expect(corners.get('a')?.x).toBeCloseTo((width - 100) / 2);
  });

  test('a link over several rows runs around the boxes between', () => {
    const boxes = [box('a', 0), box('b', 1), box('c', 2)];
    const { corners, lines } = layOutGroup(boxes, [link('a', 'b'), link('b', 'c'), link('a', 'c')]);
    const b = corners.get('b') ?? { x: 0, y: 0 };
    const around = lines[2]?.filter(({ y }) => y >= b.y && y <= b.y + 40) ?? [];
    expect(around).toHaveLength(2);
    for (const { x } of around) expect(x < b.x || x > b.x + 100).toBe(true);
  });

  test('what is fed by nothing stands just above what it feeds', () => {
    const boxes = [box('a', 0), box('b', 1), box('constant', 2), box('c', 3)];
    const { corners } = layOutGroup(boxes, [link('a', 'b'), link('b', 'c'), link('constant', 'c')]);
    expect(corners.get('constant')?.y).toBe(corners.get('b')?.y);
  });
});

describe('lines', () => {
  test('they begin at the lower edge and end at the upper one, at the port if there is one', () => {
    const { corners, lines } = layOutGroup(
      [box('a', 0), box('b', 1, { width: 300 })],
      [link('a', 'b', { toX: 30 })],
    );
    const [first, last] = [lines[0]?.[0], lines[0]?.at(-1)];
    expect(first?.y).toBe(40);
    expect(last).toEqual({ x: (corners.get('b')?.x ?? 0) + 30, y: corners.get('b')?.y });
  });

  test('a link that leads back is laid out all the same', () => {
    const { lines } = layOutGroup([box('a', 0), box('b', 1)], [link('a', 'b'), link('b', 'a')]);
    expect(lines).toHaveLength(2);
  });
});

test('gates lie at the borders', () => {
  const gate = { width: 0, height: 0 };
  const { corners, height } = layOutGroup(
    [
      box('in', -1, { ...gate, border: 'upper' }),
      ...DIAMOND.boxes,
      box('out', 99, { ...gate, border: 'lower' }),
    ],
    [link('in', 'a'), ...DIAMOND.links, link('b', 'out'), link('d', 'out')],
  );
  expect(corners.get('in')?.y).toBe(0);
  expect(corners.get('out')?.y).toBe(height);
});

test('nothing has no size', () => {
  expect(layOutGroup([], [])).toMatchObject({ width: 0, height: 0, lines: [] });
});
