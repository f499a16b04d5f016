import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { Image } from '../../api/images';
import type { NetworkSummary } from '../../api/networks';
import type { SeenPart } from '../../api/predictions';
import { useSideLabel } from '../../components/compare/side-label';
import { formatPixels } from '../../components/numbers';
import { PhotographStage } from '../../components/photograph-stage/photograph-stage';
import { Stage } from '../../components/photograph-stage/stage';
import { Toggle } from '../../components/toggle';
import type { Choice } from '../../hooks/choice';

export interface PhotographViewProps {
  /** The chosen photograph. */
  choice: Pick<Choice<Image>, 'value' | 'failure'>;
  /** The part that the network sees; undefined while it is unknown. */
  seen: SeenPart | undefined;
  /** The network, with the size of its input; undefined while none is chosen. */
  network: Pick<NetworkSummary, 'size_px' | 'wide_px'> | undefined;
  /** Whether it stays in the window beside a long list of classes. */
  isSticky: boolean;
}

/** The photograph large: all of it with the unseen part dimmed, or only what the network sees. */
export function PhotographView({ choice, seen, network, isSticky }: PhotographViewProps) {
  const [shows, setShows] = useState<'whole' | 'seen'>('whole');
  const { value: image, failure } = choice;
  return (
    <Box
      component="section"
      aria-label={useSideLabel('Photograph, large')}
      // Twenty classes are longer than the window; the photograph stays beside them.
      sx={isSticky ? { position: { lg: 'sticky' }, top: { lg: 'calc(var(--header-height) + 24px)' } } : {}}
    >
      <Box sx={{ mb: 1 }}>
        <Toggle
          label="Show"
          value={shows}
          options={[
            ['whole', 'Whole photograph'],
            ['seen', 'Network input'],
          ]}
          onChoose={setShows}
        />
      </Box>
      {image !== undefined && <PhotographStage image={image} seen={seen} isCropped={shows === 'seen'} />}
      {image === undefined && (
        <Stage>
          {failure === undefined ? (
            <Skeleton variant="rectangular" width="100%" height="100%" />
          ) : (
            <Typography sx={{ p: 2 }}>
              No photograph is chosen. Choose one from the gallery or upload one.
            </Typography>
          )}
        </Stage>
      )}
      <Typography variant="body2" color="textSecondary" sx={{ mt: 1, minHeight: 40 }}>
        {image !== undefined && seen !== undefined && network !== undefined && describe(image, seen, network)}
      </Typography>
    </Box>
  );
}

function describe(
  image: Image,
  seen: SeenPart,
  { size_px: height, wide_px: width }: Pick<NetworkSummary, 'size_px' | 'wide_px'>,
): string {
  const part = wholePixels(seen, width / height);
  return `The network sees ${part.width} × ${part.height} of ${formatPixels(image.width, image.height)}, scaled to ${width} × ${height}.`;
}

/**
 * The size of a crop in whole pixels. The photograph is scaled to whole pixels before it is cropped, so that a crop with the
 * ratio (width / height) of the network's input may miss it by a fraction of a pixel; rounding must not make a pixel of it.
 */
export function wholePixels({ width, height }: SeenPart, ratio: number): { width: number; height: number } {
  const down = Math.round(height);
  const across = Math.abs(width - height * ratio) < 1 ? Math.round(down * ratio) : Math.round(width);
  return { width: across, height: down };
}
