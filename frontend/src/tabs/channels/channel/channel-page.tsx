import ArrowBackIcon from '@mui/icons-material/ArrowBack';
import ArrowForwardIcon from '@mui/icons-material/ArrowForward';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { Link, useLocation, useNavigate } from 'react-router';
import { useAtlases } from '../../../api/atlas';
import { useChannelFacts } from '../../../api/channels';
import type { ExampleOrder } from '../../../api/examples';
import type { GraphLayer } from '../../../api/graph';
import { AtlasTile } from '../../../components/channel/atlas-tile';
import { ChannelLink } from '../../../components/channel/channel-link';
import { channelPath } from '../../../components/channel/channel-path';
import { ChannelExamples, isWithoutIndex, restsOn } from '../../../components/examples/channel-examples';
import { QueryFailure } from '../../../components/query-failure';
import { TrayCheck } from '../../../components/tray/tray-check';
import { useAddress } from '../../../hooks/use-address';
import { useChosenImage } from '../../../hooks/use-chosen-image';
import { useShortcuts } from '../../../hooks/use-shortcuts';
import { Favoured } from './favoured';
import { Findings } from './findings';
import { Histogram } from './histogram';
import { Neighbours } from './neighbours';
import { OnPhotograph } from './on-photograph';
import { Section } from './section';
import { tabLink } from './tab-link';

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
  const { search } = useLocation();
  const navigate = useNavigate();
  const [written, setOrder] = useAddress('by');
  const order: ExampleOrder = written === 'mean' ? 'mean' : 'highest';
  const image = useChosenImage().value;
  const atlas = useAtlases(network)?.get(layer.name);
  const facts = useChannelFacts({ network, layer: layer.name, channel });
  const walk = (step: number) => {
    const next = channel + step;
    if (next >= 0 && next < count)
      void navigate({ pathname: channelPath(network, layer.name, next), search }, { replace: true });
  };
  useShortcuts(
    [
      { keys: ['ArrowLeft'], label: 'Previous channel', run: () => walk(-1) },
      { keys: ['ArrowRight'], label: 'Next channel', run: () => walk(1) },
    ],
    true,
  );
  return (
    <Box sx={{ p: { xs: 2, md: 3 } }}>
      <title>{`${layer.name}:${channel} · Innsyn`}</title>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 2 }}>
        <Typography component="h1" variant="h1" sx={{ flexGrow: 1 }}>
          <ChannelLink network={network} layer={layer.name} />:{channel}
        </Typography>
        <IconButton aria-label="Previous channel" disabled={channel === 0} onClick={() => walk(-1)}>
          <ArrowBackIcon />
        </IconButton>
        <IconButton aria-label="Next channel" disabled={channel === count - 1} onClick={() => walk(1)}>
          <ArrowForwardIcon />
        </IconButton>
        <Button component={Link} to={tabLink('/feature-visualization', search, layer.name, channel)}>
          Visualize
        </Button>
        <Button component={Link} to={tabLink('/deep-dream', search, layer.name, channel)}>
          Dream
        </Button>
        <TrayCheck channel={{ layer: layer.name, channel }} />
      </Box>
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
        {facts.error !== null && !isWithoutIndex(facts.error) && <QueryFailure query={facts} />}
        {facts.data !== undefined && (
          <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: { xs: '1fr', lg: '1fr 1fr' } }}>
            <Section title="Values">
              <Histogram facts={facts.data} />
            </Section>
            {facts.data.favoured.length > 0 && (
              <Section title="Classes it responds to">
                <Favoured facts={facts.data} />
              </Section>
            )}
            <Section title="Channels that respond alike">
              <Neighbours facts={facts.data} atlas={atlas} />
              <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
                {restsOn(facts.data.index)}: correlation of the highest responses.
              </Typography>
            </Section>
          </Box>
        )}
      </Box>
    </Box>
  );
}
