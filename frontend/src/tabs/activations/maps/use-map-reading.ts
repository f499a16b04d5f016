/** Reads the value of a map at the pointer from its pixels. */
import { useRef, useState, type PointerEvent } from 'react';
import type { Channel } from '../../../api/activations';
import { formatValue } from '../../../components/numbers';

export interface Reading {
  value: number;
  row: number;
  column: number;
}

const WHITE = 255;
const BYTES_PER_PIXEL = 4;

export function useMapReading(channel: Channel) {
  const [reading, setReading] = useState<Reading>();
  const read = useRef<{ src: string; pixels: ImageData | undefined }>(undefined);
  const onPointerMove = (event: PointerEvent<HTMLImageElement>) => {
    const image = event.currentTarget;
    if (read.current?.src !== image.src) read.current = { src: image.src, pixels: pixelsOf(image) };
    const { pixels } = read.current;
    const place = image.getBoundingClientRect();
    const across = (event.clientX - place.left) / place.width;
    const down = (event.clientY - place.top) / place.height;
    setReading(pixels && readAt(pixels, across, down, channel.max));
  };
  return { reading, onPointerMove, onPointerLeave: () => setReading(undefined) };
}

/** The value at a point given as fractions of width and height, 0..1. max: the value that is drawn white. */
export function readAt(
  { data, width, height }: ImageData,
  across: number,
  down: number,
  max: number,
): Reading {
  const column = Math.min(width - 1, Math.max(0, Math.floor(across * width)));
  const row = Math.min(height - 1, Math.max(0, Math.floor(down * height)));
  const grey = data[(row * width + column) * BYTES_PER_PIXEL] ?? 0;
  return { value: (grey / WHITE) * Math.max(0, max), row, column };
}

export function readingText({ value, row, column }: Reading): string {
  return `${formatValue(value)} at ${row}, ${column}`;
}

function pixelsOf(image: HTMLImageElement): ImageData | undefined {
  const { naturalWidth: width, naturalHeight: height } = image;
  if (width === 0 || height === 0) return undefined;
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context?.drawImage(image, 0, 0);
  return context?.getImageData(0, 0, width, height);
}
