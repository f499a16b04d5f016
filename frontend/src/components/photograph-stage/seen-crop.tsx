import Box from '@mui/material/Box';
import type { PointerEvent, ReactNode } from 'react';
import type { Image } from '../../api/images';
import type { SeenPart } from '../../api/predictions';

export interface SeenCropProps {
  image: Image;
  /** The part of the photograph that the network sees, in pixels of the photograph. */
  seen: SeenPart;
  /** What is laid over it, of the same size. */
  children: ReactNode;
  /** Called while the pointer moves over it, with the place as fractions of width and height. @default nothing */
  onMove?: (x: number, y: number) => void;
  /** Called with the place where the pointer is pressed; moves follow it until it is lifted. @default nothing */
  onPress?: (x: number, y: number) => void;
  /** Called when the pointer is lifted. @default nothing */
  onLift?: () => void;
}

/** The part of a photograph that the network sees, with something over it. */
export function SeenCrop({ image, seen, children, onMove, onPress, onLift }: SeenCropProps) {
  const placeOf = (event: PointerEvent<HTMLElement>): [number, number] => {
    const box = event.currentTarget.getBoundingClientRect();
    const within = (share: number) => Math.min(1, Math.max(0, share));
    return [within((event.clientX - box.left) / box.width), within((event.clientY - box.top) / box.height)];
  };
  const press = (event: PointerEvent<HTMLElement>) => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    onPress?.(...placeOf(event));
  };
  return (
    <Box
      {...(onMove && { onPointerMove: (event: PointerEvent<HTMLElement>) => onMove(...placeOf(event)) })}
      {...(onPress && { onPointerDown: press })}
      {...(onLift && { onPointerUp: onLift, onPointerCancel: onLift })}
      sx={{
        position: 'relative',
        overflow: 'hidden',
        borderRadius: 0.5,
        bgcolor: 'stage',
        isolation: 'isolate',
        ...(onPress && { cursor: 'crosshair', touchAction: 'none' }),
      }}
      style={{ aspectRatio: `${seen.width} / ${seen.height}` }}
    >
      <Box
        component="img"
        src={image.display_url}
        alt=""
        draggable={false}
        sx={{ position: 'absolute', maxWidth: 'none' }}
        style={{
          width: `${(100 * image.width) / seen.width}%`,
          left: `${(-100 * seen.left) / seen.width}%`,
          top: `${(-100 * seen.top) / seen.height}%`,
        }}
      />
      <Box sx={{ position: 'absolute', inset: 0 }}>{children}</Box>
    </Box>
  );
}
