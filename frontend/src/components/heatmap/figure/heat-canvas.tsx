import { useEffect, useRef } from 'react';
import type { Heat } from '../heat';
import type { Look } from '../look';
import { paint } from '../colors/paint';

export interface HeatCanvasProps {
  heat: Heat;
  look: Look;
}

/** A heatmap in colours, as large as its container. It is hidden from screen readers; text around it describes it. */
export function HeatCanvas({ heat, look }: HeatCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current !== null) paint(canvas.current, heat, look);
  }, [heat, look]);
  return (
    <canvas
      ref={canvas}
      width={heat.width}
      height={heat.height}
      aria-hidden
      style={{
        display: 'block',
        width: '100%',
        height: '100%',
        imageRendering: look.enlargement,
      }}
    />
  );
}
