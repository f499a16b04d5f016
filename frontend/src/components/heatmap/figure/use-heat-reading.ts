/** Reads a heatmap at the pointer, or at the position of the arrow keys. */
import { useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useLinkedPlace } from '../../compare/linked';
import { formatValue } from '../../numbers';
import type { Heat } from '../heat';

export interface Reading {
  row: number;
  column: number;
}

/** Step of an arrow key with Shift. */
const STRIDE = 10;

export function useHeatReading({ height, width }: Heat) {
  const [ownReading, setOwnReading] = useState<Reading>();
  const linked = useLinkedPlace();
  const setReading = (next: Reading | undefined) => {
    setOwnReading(next);
    linked?.pick(next && { down: (next.row + 0.5) / height, across: (next.column + 0.5) / width });
  };
  const linkedReading = linked?.place && {
    row: within(Math.floor(linked.place.down * height), height),
    column: within(Math.floor(linked.place.across * width), width),
  };
  const reading = ownReading ?? linkedReading;
  const read = (row: number, column: number) =>
    setReading({ row: within(row, height), column: within(column, width) });
  return {
    reading,
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const place = event.currentTarget.getBoundingClientRect();
      const down = (event.clientY - place.top) / place.height;
      const across = (event.clientX - place.left) / place.width;
      read(Math.floor(down * height), Math.floor(across * width));
    },
    onPointerLeave: () => setReading(undefined),
    onBlur: () => setReading(undefined),
    onKeyDown: (event: KeyboardEvent) => {
      const step = stepOf(event.key, event.shiftKey ? STRIDE : 1);
      if (step === undefined) return;
      event.preventDefault();
      const { row, column } = reading ?? { row: Math.floor(height / 2), column: Math.floor(width / 2) };
      if (reading === undefined) read(row, column);
      else read(row + step[0], column + step[1]);
    },
  };
}

/** The value at a position, as text. */
export function readingText({ values, width }: Heat, { row, column }: Reading): string {
  return `Row ${row}, column ${column}: ${formatValue(values[row * width + column] ?? 0)}`;
}

function within(place: number, count: number): number {
  return Math.min(count - 1, Math.max(0, place));
}

function stepOf(key: string, by: number): [number, number] | undefined {
  const steps: Record<string, [number, number]> = {
    ArrowUp: [-by, 0],
    ArrowDown: [by, 0],
    ArrowLeft: [0, -by],
    ArrowRight: [0, by],
  };
  return steps[key];
}
