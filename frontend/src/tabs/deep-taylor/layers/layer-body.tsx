import Stack from '@mui/material/Stack';
import { useMemo } from 'react';
import type { LayerHeatmap } from '../../../api/heatmaps';
import { Disclosure } from '../../../components/disclosure';
import { decodeFloats } from '../../../components/heatmap/heat';
import type { Look } from '../../../components/heatmap/look';
import { CopyButton } from '../../../components/share/copy-button';
import { heatOf } from '../result/heat-of';
import { LayerFilters } from '../ranking/layer-filters';
import { LayerMap } from './layer-map';
import { RelevanceBar } from './relevance-bar';
import type { Answered } from '../result/use-heatmaps-view';

export interface LayerBodyProps {
  layer: LayerHeatmap;
  /** The result that contains it. */
  answered: Answered;
  look: Look;
  /** Index of the class that the ablation test measures; undefined while unknown. */
  watched: number | undefined;
  /** Names of the classes, by index. */
  classNames: readonly string[];
  /** Called to show its heatmap large. */
  onOpen: () => void;
}

/** The content of a layer card: heatmap, sum of relevance, and the ranked filters to expand. */
export function LayerBody({ layer, answered, look, watched, classNames, onOpen }: LayerBodyProps) {
  const heat = useMemo(() => heatOf(layer, answered.heatmaps.signed), [layer, answered.heatmaps.signed]);
  const perChannel = useMemo(() => decodeFloats(layer.per_channel), [layer]);
  const ids = layer.filters.map(({ filter }) => filter).join(', ');
  return (
    <>
      <LayerMap {...{ layer, heat, answered, look, classNames, onOpen }} />
      <Stack spacing={0.5} sx={{ mt: 1, position: 'relative' }}>
        <RelevanceBar layer={layer} started={answered.heatmaps.started} />
        <Disclosure label={`${layer.filters.length} filters`} about={layer.layer} isLazy>
          <LayerFilters
            layer={layer}
            perChannel={perChannel}
            request={answered.request}
            watched={watched}
            classNames={classNames}
          />
        </Disclosure>
        {/* Beside the button that expands the filters, whether they are expanded or not. */}
        <div style={{ position: 'absolute', right: 0, bottom: 'auto', top: 28 }}>
          <CopyButton label="Copy ids" text={ids} />
        </div>
      </Stack>
    </>
  );
}
