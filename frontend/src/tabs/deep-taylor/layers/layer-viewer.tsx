import PreviousIcon from '@mui/icons-material/ChevronLeft';
import NextIcon from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { useMemo } from 'react';
import type { LayerHeatmap } from '../../../api/heatmaps';
import { HeatDownloads } from '../../../components/heatmap/download/heat-downloads';
import { HeatFigure } from '../../../components/heatmap/figure/heat-figure';
import type { Look } from '../../../components/heatmap/look';
import { TallDialog } from '../../../components/tall-dialog';
import { figuresOfLayer } from '../result/figures-of';
import { heatOf } from '../result/heat-of';
import type { Answered } from '../result/use-heatmaps-view';

export interface LayerViewerProps {
  /** Layers with positions, deepest first. */
  layers: readonly LayerHeatmap[];
  /** Index of the one that is shown. */
  at: number;
  /** The result that contains them. */
  answered: Answered;
  look: Look;
  /** Called with the index of the one to show instead. */
  onWalk: (at: number) => void;
  onClose: () => void;
}

/** The heatmap of a layer, large, with its values; buttons show the next and the previous layer. */
export function LayerViewer({ layers, at, answered, look, onWalk, onClose }: LayerViewerProps) {
  const layer = layers[at];
  const { signed, seen } = answered.heatmaps;
  const heat = useMemo(() => layer && heatOf(layer, signed), [layer, signed]);
  if (layer === undefined || heat === undefined) return null;
  const { network, image } = answered.request;
  const shared = { heat, look, image: answered.image, seen };
  return (
    <TallDialog
      title={`Relevance at ${layer.layer}, ${layer.height} × ${layer.width} positions`}
      onClose={onClose}
      before={
        <>
          <IconButton aria-label="Deeper layer" disabled={at === 0} onClick={() => onWalk(at - 1)}>
            <PreviousIcon />
          </IconButton>
          <IconButton
            aria-label="Layer nearer to the input"
            disabled={at === layers.length - 1}
            onClick={() => onWalk(at + 1)}
          >
            <NextIcon />
          </IconButton>
        </>
      }
    >
      <Box sx={{ p: 2, overflowY: 'auto' }}>
        <HeatFigure key={layer.layer} {...shared} label={`Relevance at ${layer.layer}`} unit="position" />
        <HeatDownloads
          {...shared}
          fileName={`heatmap-${network}-${image}-${layer.layer}`}
          figures={figuresOfLayer(answered.heatmaps, look, layer.layer)}
        />
      </Box>
    </TallDialog>
  );
}
