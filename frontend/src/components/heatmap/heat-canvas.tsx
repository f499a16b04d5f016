import { useEffect, useRef } from 'react';
import type { ColorMap } from './color-maps';
import type { Heat } from './heat';
import type { Enlargement } from './look';
import { paint } from './paint';

export interface HeatCanvasProps {
  heat: Heat;
  map: ColorMap;
  enlargement: Enlargement;
  /** How much it covers what is below it, 0..1. @default all of it */
  opacity?: number;
}

/** A heatmap in colours, as large as its place. The words about it stand around it. */
export function HeatCanvas({ heat, map, enlargement, opacity = 1 }: HeatCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current !== null) paint(canvas.current, heat, map);
  }, [heat, map]);
  return (
    <canvas
      ref={canvas}
      width={heat.width}
      height={heat.height}
      aria-hidden
      style={{ display: 'block', width: '100%', height: '100%', imageRendering: enlargement, opacity }}
    />
  );
}
