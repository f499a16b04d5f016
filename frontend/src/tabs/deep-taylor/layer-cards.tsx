import Box from '@mui/material/Box';
import { memo, useState } from 'react';
import type { Look } from '../../components/heatmap/look';
import { LayerCard } from './layer-card';
import { toggled } from './layer-choice';
import { LayerViewer } from './layer-viewer';
import type { Answered } from './use-heatmaps-view';

export interface LayerCardsProps {
  answered: Answered;
  look: Look;
  /** Index of the class that a check by ablation watches; undefined while none is known. */
  watched: number | undefined;
  /** Names of the classes, by index. */
  classNames: readonly string[];
  /** Names of the layers of the storyboard. */
  chosen: readonly string[];
  onChoose: (layers: string[]) => void;
}

/** One card for each layer, the deepest first, as in Figure 4.21 of the thesis. Hundreds are not drawn anew in vain. */
export const LayerCards = memo(function LayerCards({
  answered,
  look,
  watched,
  classNames,
  chosen,
  onChoose,
}: LayerCardsProps) {
  const [open, setOpen] = useState<string>();
  const { layers } = answered.heatmaps;
  const spatial = layers.filter(({ kind }) => kind === 'spatial');
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        alignItems: 'start',
        gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 256px), 1fr))',
      }}
    >
      {layers.map((layer) => (
        <LayerCard
          key={layer.layer}
          layer={layer}
          answered={answered}
          look={look}
          watched={watched}
          classNames={classNames}
          isChosen={chosen.includes(layer.layer)}
          onToggle={() => onChoose(toggled(chosen, layer.layer, layers))}
          onOpen={() => setOpen(layer.layer)}
        />
      ))}
      {open !== undefined && (
        <LayerViewer
          layers={spatial}
          at={Math.max(
            0,
            spatial.findIndex(({ layer }) => layer === open),
          )}
          answered={answered}
          look={look}
          onWalk={(at) => setOpen(spatial[at]?.layer)}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Box>
  );
});
