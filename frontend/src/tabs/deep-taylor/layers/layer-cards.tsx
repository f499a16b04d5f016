import Box from '@mui/material/Box';
import { memo } from 'react';
import type { LayerHeatmap } from '../../../api/heatmaps';
import type { Look } from '../../../components/heatmap/look';
import { LayerCard } from './layer-card';
import { toggled } from '../storyboard/layer-choice';
import type { Answered } from '../result/use-heatmaps-view';

export interface LayerCardsProps {
  answered: Answered;
  /** The layers that are shown. */
  layers: readonly LayerHeatmap[];
  look: Look;
  /** Index of the class that the ablation test measures; undefined while unknown. */
  watched: number | undefined;
  /** Names of the classes, by index. */
  classNames: readonly string[];
  /** Names of the layers of the storyboard. */
  chosen: readonly string[];
  onChoose: (layers: string[]) => void;
  /** Called with the name of a layer to show its heatmap large. */
  onOpen: (layer: string) => void;
}

/** One card per layer, the deepest first, as in Figure 4.21 of the thesis. Memoized because there may be hundreds. */
export const LayerCards = memo(function LayerCards({
  answered,
  layers,
  look,
  watched,
  classNames,
  chosen,
  onChoose,
  onOpen,
}: LayerCardsProps) {
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        alignItems: 'start',
        gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 296px), 1fr))',
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
          onToggle={() => onChoose(toggled(chosen, layer.layer, answered.heatmaps.layers))}
          onOpen={() => onOpen(layer.layer)}
        />
      ))}
    </Box>
  );
});
