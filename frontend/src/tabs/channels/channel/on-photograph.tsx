import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useActivations } from '../../../api/activations';
import type { GraphLayer } from '../../../api/graph';
import { useHeatmaps } from '../../../api/heatmaps';
import type { Image } from '../../../api/images';
import { LIMITS } from '../../../api/limits.gen';
import { decodeFloats } from '../../../components/heatmap/heat';
import { formatShare, formatValue } from '../../../components/numbers';
import { QueryFailure } from '../../../components/query-failure';

export interface OnPhotographProps {
  /** Id of the network. */
  network: string;
  layer: GraphLayer;
  /** Id of the channel. */
  channel: number;
  /** Number of channels of the layer. */
  count: number;
  /** The chosen photograph. */
  image: Image;
}

const MOST = LIMITS.ActivationRequest.top.maximum;
const RANK_2 = 2;

/** The map of a channel on the chosen photograph, and how much it matters to the answer. */
export function OnPhotograph({ network, layer, channel, count, image }: OnPhotographProps) {
  const activations = useActivations(
    count > MOST ? undefined : { network, image: image.id, layer: layer.name, top: count, order: 'mean' },
  );
  const found = activations.data?.layers[0];
  const rank = found?.strongest.findIndex((one) => one.channel === channel) ?? -1;
  const own = found?.strongest[rank];
  return (
    <Stack spacing={1} useFlexGap>
      <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: '1fr 1fr' }}>
        <Box
          component="img"
          src={image.preview_url}
          alt={`Photograph: ${image.name}`}
          sx={{ width: '100%', aspectRatio: 1, objectFit: 'cover', borderRadius: 0.5 }}
        />
        {typeof own?.map === 'string' && (
          <Box
            component="img"
            src={own.map}
            alt={`Map of channel ${channel}: maximum ${formatValue(own.max)}`}
            sx={{ width: '100%', aspectRatio: 1, imageRendering: 'pixelated', borderRadius: 0.5 }}
          />
        )}
        {found === undefined && activations.error === null && (
          <Skeleton variant="rectangular" sx={{ height: '100%' }} />
        )}
      </Box>
      <QueryFailure query={activations} />
      {own !== undefined && (
        <Typography>
          {own.max === 0
            ? 'The channel is silent on this photograph.'
            : `Mean ${formatValue(own.mean)}, maximum ${formatValue(own.max)}, rank ${rank + 1} of ${count} channels.`}
        </Typography>
      )}
      {layer.output_shape.length > RANK_2 && <Relevance {...{ network, layer, channel, count, image }} />}
    </Stack>
  );
}

/** The relevance of the channel to the prediction, and its rank. */
function Relevance({ network, layer, channel, count, image }: OnPhotographProps) {
  const query = useHeatmaps({
    network,
    image: image.id,
    layers: [layer.name],
    attribution: 'deep_taylor',
    pooling: 'average',
    top: 1,
    unit: null,
    start: 'softmax',
    class_index: null,
    against: null,
  });
  const found = query.data?.layers[0];
  if (query.error !== null) {
    return (
      <Typography variant="body2" color="textSecondary">
        Its relevance to the prediction is unknown: {query.error.message}
      </Typography>
    );
  }
  if (found === undefined) return <Skeleton width="60%" aria-label="Relevance" />;
  const relevance = decodeFloats(found.per_channel);
  const own = relevance[channel] ?? 0;
  const rank = relevance.filter((value) => value > own).length + 1;
  const total = relevance.reduce((sum, value) => sum + value, 0);
  return (
    <Typography>
      {own === 0
        ? 'It has no relevance to the prediction.'
        : `Relevance to the prediction: ${formatShare(own / total)} of the layer, rank ${rank} of ${count}.`}
    </Typography>
  );
}
