import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { Link } from 'react-router';
import type { HeatmapRequest, LayerHeatmap } from '../../../api/heatmaps';
import { useTray } from '../../../components/tray/tray';
import { AblationCheck } from '../../../components/ablation/ablation-check';

export interface FilterActionsProps {
  layer: LayerHeatmap;
  /** The request of the result. */
  request: HeatmapRequest;
  /** Index of the class that the ablation test measures; undefined while unknown. */
  watched: number | undefined;
  /** Names of the classes, by index. */
  classNames: readonly string[];
}

/** Actions for the ranked filters of a layer. */
export function FilterActions({ layer, request, watched, classNames }: FilterActionsProps) {
  const { add, has } = useTray();
  const filters = layer.filters.map(({ filter }) => filter);
  const channels = filters.map((channel) => ({ layer: layer.layer, channel }));
  const { network, image } = request;
  const chosen = new URLSearchParams({ network, image, layer: layer.layer, ids: filters.join(', ') });
  return (
    <>
      <Stack
        direction="row"
        role="group"
        aria-label={`Actions for the filters of ${layer.layer}`}
        sx={{ flexWrap: 'wrap', gap: 0.5, mx: -0.625 }}
      >
        <Button size="small" disabled={channels.every(has)} onClick={() => add(channels)}>
          Add to tray
        </Button>
        <Button
          size="small"
          component={Link}
          to={{ pathname: '/feature-visualization', search: chosen.toString() }}
        >
          Visualize filters
        </Button>
      </Stack>
      {watched !== undefined && (
        <AblationCheck
          key={`${network} ${image} ${filters.join()} ${watched}`}
          request={{ network, image, layer: layer.layer, filters, class_index: watched }}
          classNames={classNames}
        />
      )}
    </>
  );
}
