import Box from '@mui/material/Box';
import Slider from '@mui/material/Slider';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { PatientImage } from '../../components/patient-image';
import { Stage } from '../../components/photograph-stage/stage';

export interface ComparedImage {
  /** Address of the image. */
  source: string;
  /** Its alt text. */
  alt: string;
}

export interface BeforeAfterProps {
  /** The original. */
  before: ComparedImage;
  /** The result; undefined before the first image is made. */
  after: ComparedImage | undefined;
  /** Width divided by height of both; an image of another ratio is stretched. */
  ratio: number;
}

/** Height of the slider below the images. */
export const SLIDER_HEIGHT = '32px';

const FILL = { position: 'absolute', inset: 0, width: '100%', height: '100%' } as const;

/** Two images on top of each other; a slider shows the first over the second, from the left. */
export function BeforeAfter({ before, after, ratio }: BeforeAfterProps) {
  const [share, setShare] = useState(0);
  const shown = after === undefined ? 100 : share;
  return (
    <Box>
      <Stage>
        <Box
          sx={{ position: 'relative', overflow: 'hidden' }}
          style={{ width: `min(100cqw, 100cqh * ${ratio})`, aspectRatio: ratio }}
        >
          {after !== undefined && <PatientImage src={after.source} alt={after.alt} style={FILL} />}
          <PatientImage
            src={before.source}
            alt={before.alt}
            style={{ ...FILL, clipPath: `inset(0 ${100 - shown}% 0 0)` }}
          />
          {shown > 0 && shown < 100 && (
            <Box
              sx={{ position: 'absolute', top: 0, bottom: 0, width: '2px', ml: '-1px', bgcolor: 'frame' }}
              style={{ left: `${shown}%` }}
            />
          )}
        </Box>
      </Stage>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, maxWidth: 480, height: SLIDER_HEIGHT }}>
        <Typography variant="body2" color="textSecondary" sx={{ flexShrink: 0 }}>
          Dream
        </Typography>
        <Slider
          size="small"
          aria-label="Visible part of the photograph"
          getAriaValueText={(value) => `${value} %`}
          min={0}
          max={100}
          disabled={after === undefined}
          value={share}
          onChange={(_, next) => setShare(next)}
        />
        <Typography variant="body2" color="textSecondary" sx={{ flexShrink: 0 }}>
          Photograph
        </Typography>
      </Box>
    </Box>
  );
}
