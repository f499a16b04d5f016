import Box from '@mui/material/Box';
import { useMemo } from 'react';
import { decodeFloats } from '../../../components/heatmap/heat';
import { HeatCanvas } from '../../../components/heatmap/figure/heat-canvas';
import { DEFAULT_LOOK, type Look } from '../../../components/heatmap/look';
import { NoAnswer } from './no-answer';
import { Square } from './square';
import type { StepBodyProps } from './step';

/** Single pixels are too small to be seen in a strip. */
const LOOK: Look = { ...DEFAULT_LOOK, enlargement: 'auto', fullColor: 99 };

/** The relevance of each pixel to the most probable class. */
export function HeatmapStep({ story }: StepBodyProps) {
  const { heatmaps, first } = story;
  const found = heatmaps.data;
  const heat = useMemo(() => {
    if (found === undefined) return undefined;
    const { values, height, width } = found.input;
    return { values: decodeFloats(values), height, width, isSigned: found.signed };
  }, [found]);
  if (heat === undefined) return <NoAnswer story={story} query={heatmaps} />;
  return (
    <Square>
      <Box
        role="img"
        aria-label={`Heatmap: the pixels that are relevant to ${first?.name ?? 'the prediction'}`}
        sx={{ position: 'absolute', inset: 0 }}
      >
        <HeatCanvas heat={heat} look={LOOK} />
      </Box>
    </Square>
  );
}
