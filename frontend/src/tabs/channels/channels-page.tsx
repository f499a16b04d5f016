import Box from '@mui/material/Box';
import { useEffect } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { useGraph } from '../../api/graph';
import { channelPath } from '../../components/channel/channel-path';
import { FailureAlert } from '../../components/failure-alert';
import { useAddress } from '../../hooks/use-address';
import { useChosenNetwork } from '../../hooks/use-chosen-network';
import { failureOf, type Failure } from '../../api/failure';
import { nearNames } from '../../hooks/near-names';
import { ChannelPage } from './channel/channel-page';
import { LayerPage } from './layer/layer-page';
import { NetworkPage } from './network/network-page';

/** The page of a network, of a layer, or of a channel, as the address says. */
export default function ChannelsPage() {
  const { network: named, layer: layerName, channel } = useParams();
  const network = useChosenNetwork();
  useNetworkOfAddress(named, network.value?.id);
  const graph = useGraph(network.value?.id);
  if (network.failure !== undefined) return null; // the shell says why
  if (graph.error !== null) return <Frame failure={failureOf(graph.error)} />;
  if (network.value === undefined || graph.data === undefined || named !== network.value.id) return <Frame />;
  if (layerName === undefined) return <NetworkPage network={network.value} graph={graph.data} />;
  const layer = graph.data.layers.find(({ name }) => name === layerName);
  if (layer === undefined) {
    return (
      <Frame
        failure={unknownLayer(
          named,
          layerName,
          nearNames(
            layerName,
            graph.data.layers.map(({ name }) => name),
          ),
        )}
      />
    );
  }
  const count = layer.output_shape.at(-1) ?? 0;
  if (channel === undefined)
    return <LayerPage network={named} layer={layer} graph={graph.data} count={count} />;
  const number = /^\d+$/.test(channel) ? Number(channel) : -1;
  if (number < 0 || number >= count) return <Frame failure={unknownChannel(layerName, channel, count)} />;
  return (
    <ChannelPage
      key={`${layerName} ${number}`}
      network={named}
      layer={layer}
      channel={number}
      count={count}
    />
  );
}

/**
 * Keep the network of the path and the chosen one of the address the same: a path without a network gets the chosen
 * one, a link to a page chooses its network, and choosing another network opens the page of that one.
 */
function useNetworkOfAddress(named: string | undefined, chosen: string | undefined): void {
  const [inQuery, choose] = useAddress('network');
  const navigate = useNavigate();
  const { search } = useLocation();
  useEffect(() => {
    if (named !== undefined && inQuery === null && named !== chosen) choose(named, 'replace');
    else if (chosen !== undefined && named !== chosen && (named === undefined || inQuery === chosen))
      void navigate({ pathname: channelPath(chosen), search }, { replace: named === undefined });
  }, [named, inQuery, chosen, choose, navigate, search]);
}

function Frame({ failure }: { failure?: Failure }) {
  return (
    <Box sx={{ p: 3 }} aria-busy={failure === undefined}>
      {failure !== undefined && <FailureAlert failure={failure} />}
    </Box>
  );
}

function unknownLayer(network: string, name: string, near: string[]): Failure {
  return {
    code: 'unknown_layer',
    message: `${network} has no layer '${name}'.`,
    hint:
      near.length === 0 ? 'The page of the network lists its layers.' : `Did you mean '${near[0] ?? ''}'?`,
    field: 'layer',
  };
}

function unknownChannel(layer: string, channel: string, count: number): Failure {
  return {
    code: 'unknown_channel',
    message: `${layer} has no channel ${channel}.`,
    hint: `It has the channels 0 to ${count - 1}.`,
    field: 'channel',
  };
}
