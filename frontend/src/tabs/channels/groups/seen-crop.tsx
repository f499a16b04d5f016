import Box from '@mui/material/Box';
import type { PointerEvent, ReactNode } from 'react';
import type { Groups } from '../../../api/groups';
import type { Image } from '../../../api/images';

export interface SeenCropProps {
  image: Image;
  /** The part of the photograph that the network sees, in pixels of the photograph. */
  seen: Groups['seen'];
  /** What is laid over it, of the same size. */
  children: ReactNode;
  /** Called while the pointer moves over it, with the place as fractions of width and height. @default nothing */
  onMove?: (x: number, y: number) => void;
}

/** The part of a photograph that the network sees, with something over it. */
export function SeenCrop({ image, seen, children, onMove }: SeenCropProps) {
  const read = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    onMove?.((event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
  };
  return (
    <Box
      {...(onMove && { onPointerMove: read })}
      sx={{
        position: 'relative',
        overflow: 'hidden',
        borderRadius: 0.5,
        bgcolor: 'stage',
        isolation: 'isolate',
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
