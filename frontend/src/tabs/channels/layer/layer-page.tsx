import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useActivations } from '../../../api/activations';
import { useAtlases } from '../../../api/atlas';
import { useLayerChannels } from '../../../api/channels';
import { nameKey, useNames } from '../../../api/dictionary';
import type { GraphLayer, NetworkGraph } from '../../../api/graph';
import { LIMITS } from '../../../api/limits.gen';
import { ChannelLink } from '../../../components/channel/channel-link';
import { isWithoutIndex, restsOn } from '../../../components/examples/channel-examples';
import { IndexMaker } from '../../../components/examples/index-maker';
import { matcherOf } from '../../../components/match-words';
import { formatCount } from '../../../components/numbers';
import { QueryFailure } from '../../../components/query-failure';
import { useAddress } from '../../../hooks/use-address';
import { useChosenImage } from '../../../hooks/use-chosen-image';
import { ChannelGrid } from './channel-grid';
import { AtlasMaker } from './atlas-maker';
import { LayerTools } from './layer-tools';
import { ORDERS, sorted, type ChannelOrder } from './sort';

export interface LayerPageProps {
  /** Id of the network. */
  network: string;
  layer: GraphLayer;
  graph: NetworkGraph;
  /** Number of its channels. */
  count: number;
}

/** Orders that need no index. */
const WITHOUT_INDEX = ['id', 'photograph', 'name'];
const MOST = LIMITS.ActivationRequest.top.maximum;

/** All channels of a layer: a picture of each, in a chosen order. */
export function LayerPage({ network, layer, count }: LayerPageProps) {
  const [written, setOrder] = useAddress('order');
  const [text, setText] = useAddress('find');
  const order: ChannelOrder = written !== null && written in ORDERS ? (written as ChannelOrder) : 'id';
  const image = useChosenImage().value;
  const atlas = useAtlases(network)?.get(layer.name);
  const channels = useLayerChannels({ network, layer: layer.name });
  const activations = useActivations(
    order !== 'photograph' || image === undefined || count > MOST
      ? undefined
      : { network, image: image.id, layer: layer.name, top: count, order: 'mean' },
  );
  const onPhotograph = activations.data?.layers[0]?.strongest;
  const known = channels.data?.channels;
  const names = useNames(network);
  const nameOf = (id: number) => names.get(nameKey(layer.name, id))?.name ?? '';
  const matches = matcherOf(text ?? '');
  const shown = sorted(count, {
    order,
    nameOf,
    channels: known,
    onPhotograph: onPhotograph && new Map(onPhotograph.map(({ channel, mean }) => [channel, mean])),
  }).filter((id) =>
    matches(`${id} ${nameOf(id)} ${known?.[id]?.favourite ?? ''} ${known?.[id]?.findings.join(' ') ?? ''}`),
  );
  return (
    <Box sx={{ p: { xs: 2, md: 3 } }}>
      <Typography component="h1" variant="h1" gutterBottom>
        {layer.name}: {formatCount(count)} channels
      </Typography>
      <LayerTools network={network} layer={layer} image={image} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, my: 2 }}>
        <TextField
          select
          size="small"
          label="Order by"
          value={order}
          onChange={({ target }) => setOrder(target.value === 'id' ? null : target.value, 'replace')}
          sx={{ minWidth: 240 }}
        >
          {Object.entries(ORDERS).map(([value, label]) => (
            <MenuItem
              key={value}
              value={value}
              disabled={!WITHOUT_INDEX.includes(value) && known === undefined}
            >
              {label}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          size="small"
          label="Find"
          placeholder="number, name, class or finding"
          value={text ?? ''}
          onChange={({ target }) => setText(target.value === '' ? null : target.value, 'replace')}
        />
      </Box>
      <QueryFailure query={activations} />
      {channels.error !== null && !isWithoutIndex(channels.error) && <QueryFailure query={channels} />}
      <ChannelGrid
        network={network}
        layer={layer.name}
        ids={shown}
        atlas={atlas}
        channels={known}
        nameOf={nameOf}
      />
      {shown.length === 0 && <Typography>No channel matches “{text}”.</Typography>}
      {atlas === undefined && <AtlasMaker network={network} layer={layer.name} />}
      {channels.error !== null && isWithoutIndex(channels.error) && (
        <Box sx={{ mt: 3 }}>
          <Typography component="h2" variant="h2" gutterBottom>
            Image examples
          </Typography>
          <IndexMaker network={network} />
        </Box>
      )}
      <Typography color="textSecondary" sx={{ mt: 2 }}>
        {channels.data !== undefined && `${restsOn(channels.data.index)}. `}
        <ChannelLink network={network} layer={layer.name} channel={0}>
          Walk through the channels
        </ChannelLink>
      </Typography>
    </Box>
  );
}
