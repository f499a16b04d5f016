import Box from '@mui/material/Box';
import type { ReactNode, CSSProperties } from 'react';
import type { Image } from '../../api/images';
import type { SeenPart } from '../../api/predictions';
import { altText } from '../alt-text';
import { PatientImage } from '../patient-image';
import { percentOf } from './percent-of';
import { Stage } from './stage';

export interface PhotographStageProps {
  /** The photograph. */
  image: Image;
  /** The part that a network sees, in pixels of the photograph; undefined while unknown. */
  seen: SeenPart | undefined;
  /** Whether only the seen part is shown. @default false: the whole photograph, the rest dimmed */
  isCropped?: boolean;
  /** Drawn over the photograph, with the same size. @default nothing */
  overlay?: ReactNode;
}

/** A photograph, as large as its stage allows. */
export function PhotographStage({ image, seen, isCropped = false, overlay }: PhotographStageProps) {
  const whole: SeenPart = { left: 0, top: 0, width: image.width, height: image.height };
  const cropped = isCropped ? seen : undefined;
  const shown = cropped ?? whole;
  const ratio = shown.width / shown.height;
  return (
    <Stage>
      <Box
        sx={{ position: 'relative', overflow: 'hidden' }}
        style={{ width: `min(100cqw, 100cqh * ${ratio})`, aspectRatio: ratio }}
      >
        <PatientImage
          key={image.id}
          src={image.display_url}
          alt={cropped === undefined ? altText(image) : `${altText(image)}: the part that the network sees`}
          style={{ position: 'absolute', maxWidth: 'none', ...percentOf(whole, shown) }}
        />
        {cropped === undefined && seen !== undefined && <SeenFrame place={percentOf(seen, whole)} />}
        {overlay !== undefined && <Box sx={{ position: 'absolute', inset: 0 }}>{overlay}</Box>}
      </Box>
    </Stage>
  );
}

interface SeenFrameProps {
  /** Left, top, width and height within the photograph. */
  place: CSSProperties;
}

/** Frames the part of a photograph that a network sees and dims the rest. */
function SeenFrame({ place }: SeenFrameProps) {
  return (
    <Box
      data-testid="seen-frame"
      sx={(theme) => ({
        position: 'absolute',
        boxSizing: 'border-box',
        border: '1px solid',
        borderColor: 'frame',
        // One shadow without blur dims everything around the part, wherever it lies.
        boxShadow: `0 0 0 100vmax ${theme.vars.palette.veil}`,
      })}
      style={place}
    />
  );
}
