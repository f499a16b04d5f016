import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import type { ActivationRequest, Order } from '../../../api/activations';
import type { GraphLayer } from '../../../api/graph';
import type { Image } from '../../../api/images';
import type { NetworkSummary } from '../../../api/networks';
import { useSideLabel } from '../../../components/compare/side-label';
import { AnswerFailure } from '../../../components/answer-failure';
import { LayerResult } from './layer-result';
import { MapSkeleton } from '../maps/map-skeleton';
import { ResultActions } from './result-actions';
import { ResultStatus } from './result-status';
import { useActivationsView } from './use-activations-view';
import { CHANNELS } from '../question/use-settings';
import type { Enlargement } from '../../../components/enlargement-toggle';

export interface ResultProps {
  network: NetworkSummary | undefined;
  image: Image | undefined;
  /** The layer; null for all layers, undefined before one is chosen. */
  layer: GraphLayer | null | undefined;
  /** Number of channels shown per layer; undefined if the address holds a number that is not allowed. */
  count: number | undefined;
  /** What the channels are ordered by. */
  order: Order;
  /** How maps are enlarged. */
  enlargement: Enlargement;
  /** Removes the result from the page. @default it cannot be removed */
  onRemove?: () => void;
}

/** The activations of one layer or of all layers: what is shown, and what is being computed. */
export function Result({ network, image, layer, count, order, enlargement, onRemove }: ResultProps) {
  const request = useMemo(
    () => requestOf(network, image, layer, count, order),
    [network, image, layer, count, order],
  );
  const view = useActivationsView(request, image);
  const { answered, failure, retry, isStale } = view;
  const title = layer === null ? 'All layers' : (layer?.name ?? 'Layer');
  return (
    <Stack
      component="section"
      aria-label={useSideLabel(`Result: ${title}`)}
      aria-busy={view.isWaiting}
      spacing={1}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 40 }}>
        <Typography variant="h2" sx={{ flexGrow: 1, overflowWrap: 'anywhere' }}>
          {title}
        </Typography>
        {onRemove !== undefined && (
          <Tooltip title="Remove this result from the page">
            <IconButton size="small" aria-label={`Remove ${title}`} onClick={onRemove}>
              <CloseIcon fontSize="small" />
            </IconButton>
          </Tooltip>
        )}
      </Box>
      <ResultStatus view={view} isIncomplete={request === undefined} />
      {failure !== undefined && <AnswerFailure failure={failure} retry={retry} network={network?.id} />}
      {answered === undefined && (
        <MapSkeleton
          count={count ?? CHANNELS.defaultValue}
          isAlone={layer !== null}
          isMoving={failure === undefined && request !== undefined}
        />
      )}
      {answered !== undefined && (
        <Stack spacing={3} sx={{ opacity: isStale ? 0.5 : 1 }}>
          {answered.activations.layers.map((found) => (
            <LayerResult
              key={found.layer}
              found={found}
              answered={answered}
              enlargement={enlargement}
              hasTitle={layer === null}
            />
          ))}
        </Stack>
      )}
      {answered !== undefined && !isStale && <ResultActions answered={answered} />}
    </Stack>
  );
}

/** A request for a single layer is limited to the channels that the layer has. */
function requestOf(
  network: NetworkSummary | undefined,
  image: Image | undefined,
  layer: GraphLayer | null | undefined,
  count: number | undefined,
  order: Order,
): ActivationRequest | undefined {
  if (network === undefined || image === undefined || layer === undefined || count === undefined)
    return undefined;
  const most = layer?.output_shape.at(-1) ?? count;
  return {
    network: network.id,
    image: image.id,
    layer: layer?.name ?? null,
    top: Math.min(count, most),
    order,
  };
}
