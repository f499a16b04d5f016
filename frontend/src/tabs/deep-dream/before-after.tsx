import Box from '@mui/material/Box';
import Slider from '@mui/material/Slider';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { PatientImage } from '../../components/patient-image';
import { Stage } from '../../components/photograph-stage/stage';

export interface ComparedImage {
  /** Address of the image. */
  source: string;
  /** What it is, for those who do not see it. */
  alt: string;
}

export interface BeforeAfterProps {
  /** What was there first. */
  before: ComparedImage;
  /** What has become of it; undefined while there is nothing yet. */
  after: ComparedImage | undefined;
  /** Width divided by height of both; one of another size is stretched. */
  ratio: number;
}

/** Below the images, whether or not they are there. */
export const SLIDER_HEIGHT = '32px';

const FILL = { position: 'absolute', inset: 0, width: '100%', height: '100%' } as const;

/** Two images in one place: a slider lays the first over the second from the left. */
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
          aria-label="Share of the photograph, from the left"
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
