import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { useSideLabel } from '../../../../components/compare/side-label';
import { Disclosure } from '../../../../components/disclosure';
import { LayerDoors } from '../../../../components/doors/layer-doors';
import { HeatFigure } from '../../../../components/heatmap/figure/heat-figure';
import { decodeFloats } from '../../../../components/heatmap/heat';
import type { Look } from '../../../../components/heatmap/look';
import { useLinkedLook } from '../../../../components/heatmap/use-linked-look';
import { LayerFilters } from '../../ranking/layer-filters';
import { heatOf } from '../../result/heat-of';
import type { HeatmapsView } from '../../result/use-heatmaps-view';
import { describeLayer } from '../describe-layer';
import { RelevanceBar } from '../relevance-bar';
import { VectorBars } from '../vector-bars';

export interface LayerSideProps {
  /** Name of the layer; undefined while unknown. */
  name: string | undefined;
  /** The explanation that contains it. */
  view: HeatmapsView;
  look: Look;
  /** Index of the class that the ablation test measures; undefined while unknown. */
  watched: number | undefined;
  /** Names of the classes, by index. */
  classNames: readonly string[];
}

/** The relevance at one of two compared layers: large, by position, and by filter. */
export function LayerSide({ name, view, look, watched, classNames }: LayerSideProps) {
  const { answered, isStale, network } = view;
  const layer = answered?.heatmaps.layers.find((known) => known.layer === name);
  const isSigned = answered?.heatmaps.signed ?? false;
  const heat = useMemo(() => layer && heatOf(layer, isSigned), [layer, isSigned]);
  const perChannel = useMemo(() => layer && decodeFloats(layer.per_channel), [layer]);
  // The photograph stands beside the heatmap of the pixels already.
  const alone = useMemo<Look>(
    () => (look.showing === 'beside' ? { ...look, showing: 'overlay' } : look),
    [look],
  );
  const shown = useLinkedLook(heat, alone, true);
  return (
    <Stack
      component="section"
      aria-label={useSideLabel('Layer')}
      spacing={1}
      sx={{ opacity: isStale ? 0.5 : 1 }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, minHeight: 32 }}>
        <Typography variant="h3" noWrap title={name}>
          {name ?? 'Layer'}
        </Typography>
        {network !== undefined && name !== undefined && <LayerDoors network={network} layer={name} />}
      </Box>
      {answered === undefined && (
        <Skeleton variant="rectangular" sx={{ aspectRatio: 1, height: 'auto', maxWidth: '60vh' }} />
      )}
      {answered !== undefined && layer === undefined && (
        <Typography>
          The explanation has no heatmap of this layer. Choose one of the layers listed below.
        </Typography>
      )}
      {answered !== undefined && layer !== undefined && perChannel !== undefined && (
        <>
          <Typography variant="body2" color="textSecondary">
            {describeLayer(layer)}
          </Typography>
          {heat === undefined ? (
            <VectorBars layer={layer} request={answered.request} classNames={classNames} />
          ) : (
            <HeatFigure
              label={`Relevance at ${layer.layer}`}
              heat={heat}
              image={answered.image}
              seen={answered.heatmaps.seen}
              look={shown}
              unit="position"
            />
          )}
          <RelevanceBar layer={layer} started={answered.heatmaps.started} />
          <Disclosure label={`${layer.filters.length} filters`} about={layer.layer} isLazy>
            <LayerFilters {...{ layer, perChannel, watched, classNames }} request={answered.request} />
          </Disclosure>
        </>
      )}
    </Stack>
  );
}
