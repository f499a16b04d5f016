import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Image } from '../../../api/images';
import type { SeenPart } from '../../../api/predictions';
import { ColorLegend } from '../colors/color-legend';
import type { Heat } from '../heat';
import { HeatCanvas } from './heat-canvas';
import type { Look } from '../look';
import { SeenPhotograph } from './seen-photograph';
import { Tile } from './tile';
import { readingText, useHeatReading } from './use-heat-reading';

export interface HeatFigureProps {
  /** What the heatmap shows, for screen readers. */
  label: string;
  heat: Heat;
  image: Image;
  /** The part of the photograph that the network sees and the heatmap covers. */
  seen: SeenPart;
  look: Look;
  /** What one value belongs to: 'pixel' or 'position'. */
  unit: string;
}

/** A large heatmap: beside the photograph, over it, or alone. The pointer and the arrow keys read its values. */
export function HeatFigure({ label, heat, image, seen, look, unit }: HeatFigureProps) {
  const { reading, ...reader } = useHeatReading(heat);
  const { showing } = look;
  const ratio = seen.width / seen.height;
  const marked = reading && { height: heat.height, width: heat.width, at: reading };
  const isBeside = showing === 'beside';
  return (
    <Box>
      <Box
        data-result=""
        sx={{
          display: 'grid',
          gap: 1,
          justifyContent: 'center',
          '&:fullscreen': {
            gridTemplateColumns: isBeside ? 'repeat(2, min(48vw, 84vh))' : 'min(96vw, 84vh)',
          },
          // Never higher than the window, so that heatmap and legend are visible together.
          maxWidth: isBeside ? 'calc(120vh + 8px)' : '60vh',
          gridTemplateColumns: isBeside ? { xs: '1fr', sm: '1fr 1fr' } : '1fr',
        }}
      >
        {isBeside && (
          <Tile ratio={ratio} marked={marked}>
            <SeenPhotograph image={image} seen={seen} />
          </Tile>
        )}
        <div>
          <Box
            tabIndex={0}
            role="application"
            aria-label={`${label}. Arrow keys read the values.`}
            {...reader}
            sx={{ touchAction: 'pan-y' }}
          >
            <Tile ratio={ratio} marked={marked}>
              {(showing === 'photograph' || showing === 'overlay') && (
                <SeenPhotograph image={image} seen={seen} />
              )}
              {showing !== 'photograph' && (
                <Box sx={{ position: 'absolute', inset: 0 }}>
                  <HeatCanvas heat={heat} look={look} />
                </Box>
              )}
            </Tile>
          </Box>
          <Typography role="status" variant="body2" noWrap sx={{ height: 24 }}>
            {reading !== undefined && readingText(heat, reading)}
          </Typography>
          <ColorLegend heat={heat} look={look} unit={unit} />
        </div>
      </Box>
    </Box>
  );
}
