import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useAtlases } from '../../../api/atlas';
import { useChannelFacts } from '../../../api/channels';
import { nameKey, useNames } from '../../../api/dictionary';
import type { ExampleOrder } from '../../../api/examples';
import type { GraphLayer } from '../../../api/graph';
import { AtlasTile } from '../../../components/channel/atlas-tile';
import { ChannelLink } from '../../../components/channel/channel-link';
import { ChannelExamples, isWithoutIndex } from '../../../components/examples/channel-examples';
import { Disclosure } from '../../../components/disclosure';
import { QueryFailure } from '../../../components/query-failure';
import { useAddress } from '../../../hooks/use-address';
import { useChosenImage } from '../../../hooks/use-chosen-image';
import { ChannelHeader } from './channel-header';
import { ChannelNumbers } from './channel-numbers';
import { Circuit } from './circuit';
import { Findings } from './findings';
import { NameForm } from './name-form';
import { NameHistory } from './name-history';
import { OnPhotograph } from './on-photograph';
import { Section } from './section';
import { SeveralPictures } from './several-pictures';

export interface ChannelPageProps {
  /** Id of the network. */
  network: string;
  layer: GraphLayer;
  /** Id of the channel. */
  channel: number;
  /** Number of channels of the layer. */
  count: number;
}

const EXAMPLES = 20;

/** What a channel is for: its picture, the photographs that excite it, numbers, and channels alike. */
export function ChannelPage({ network, layer, channel, count }: ChannelPageProps) {
  const [written, setOrder] = useAddress('by');
  const order: ExampleOrder = written === 'mean' ? 'mean' : 'highest';
  const image = useChosenImage().value;
  const atlas = useAtlases(network)?.get(layer.name);
  const entry = useNames(network).get(nameKey(layer.name, channel));
  const facts = useChannelFacts({ network, layer: layer.name, channel });
  return (
    <Box sx={{ p: { xs: 2, md: 3 } }}>
      <ChannelHeader {...{ network, layer: layer.name, channel, count, name: entry?.name }} />
      {facts.data !== undefined && <Findings facts={facts.data} />}
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          gridTemplateColumns: { xs: '1fr', md: 'minmax(240px, 320px) minmax(0, 1fr)' },
        }}
      >
        <Section title="What it looks for">
          {atlas === undefined ? (
            <Typography>
              There is no picture yet. <ChannelLink network={network} layer={layer.name} /> can make pictures
              of all its channels, and Visualize makes one of this channel.
            </Typography>
          ) : (
            <AtlasTile atlas={atlas} channel={channel} />
          )}
          <SeveralPictures network={network} layer={layer.name} channel={channel} />
          <NameForm
            key={entry?.created ?? 'unnamed'}
            {...{ network, layer: layer.name, channel, entry, proposal: facts.data?.proposal }}
          />
          <Disclosure isLazy label="Earlier names and notes">
            <NameHistory network={network} layer={layer.name} channel={channel} />
          </Disclosure>
        </Section>
        <Section
          title="Photographs that excite it most"
          action={
            <ToggleButtonGroup
              exclusive
              size="small"
              value={order}
              aria-label="Examples by"
              onChange={(_, value: ExampleOrder | null) => {
                if (value !== null) setOrder(value === 'mean' ? 'mean' : null, 'replace');
              }}
            >
              <ToggleButton value="highest">Highest response</ToggleButton>
              <ToggleButton value="mean">Mean response</ToggleButton>
            </ToggleButtonGroup>
          }
        >
          <ChannelExamples question={{ network, layer: layer.name, channel, order, top: EXAMPLES }} />
        </Section>
        {image !== undefined && (
          <Section title="On the chosen photograph">
            <OnPhotograph {...{ network, layer, channel, count, image }} />
          </Section>
        )}
        <Box
          sx={{
            display: 'grid',
            gap: 3,
            // Without the numbers of an index the circuit has the whole width.
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(auto-fit, minmax(320px, 1fr))' },
            alignContent: 'start',
          }}
        >
          {facts.error !== null && !isWithoutIndex(facts.error) && <QueryFailure query={facts} />}
          {facts.data !== undefined && <ChannelNumbers facts={facts.data} />}
          <Section title="Circuit">
            <Circuit network={network} layer={layer.name} channel={channel} />
          </Section>
        </Box>
      </Box>
    </Box>
  );
}
