import Stack from '@mui/material/Stack';
import { useMemo } from 'react';
import type { HeatmapRequest, LayerHeatmap } from '../../../api/heatmaps';
import { AccumulatedCurve } from './accumulated-curve';
import { FilterActions } from './filter-actions';
import { FilterTable } from './filter-table';
import { NamedFilters } from './named-filters';
import { spreadOf } from './spread';

export interface LayerFiltersProps {
  layer: LayerHeatmap;
  /** Relevance of every filter. */
  perChannel: Float32Array;
  /** The request of the result. */
  request: HeatmapRequest;
  /** Index of the class that the ablation test measures; undefined while unknown. */
  watched: number | undefined;
  /** Names of the classes, by index. */
  classNames: readonly string[];
}

/** The ranked filters of a layer, their cumulative relevance, and actions for them. */
export function LayerFilters({ layer, perChannel, request, watched, classNames }: LayerFiltersProps) {
  const spread = useMemo(() => spreadOf(perChannel), [perChannel]);
  return (
    <Stack spacing={1.5}>
      <NamedFilters network={request.network} layer={layer} />
      <FilterTable network={request.network} layer={layer} />
      <AccumulatedCurve spread={spread} shown={layer.filters.length} />
      <FilterActions layer={layer} request={request} watched={watched} classNames={classNames} />
    </Stack>
  );
}
