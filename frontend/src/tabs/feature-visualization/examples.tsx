import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useAtlases } from '../../api/atlas';
import { AtlasTile } from '../../components/channel/atlas-tile';
import { ChannelLink } from '../../components/channel/channel-link';
import { ChannelExamples } from '../../components/examples/channel-examples';
import { MixExamples } from '../../components/examples/mix-examples';

export interface ExamplesProps {
  /** Id of the network. */
  network: string;
  /** The channels whose examples are shown. */
  channels: readonly ExampleChannel[];
  onClose: () => void;
}

export interface ExampleChannel {
  layer: string;
  channel: number;
  /** How much it counts in the mix. */
  weight: number;
}

const SHOWN = 10;

/** The photographs that excite each chosen channel most, beside its picture. Source: thesis, Figure 4.14. */
export function Examples({ network, channels, onClose }: ExamplesProps) {
  const atlases = useAtlases(network);
  return (
    <Stack component="section" aria-label="Image examples" spacing={2} sx={{ mb: 4 }}>
      <Box sx={{ display: 'flex', alignItems: 'center' }}>
        <Typography component="h2" variant="h2" sx={{ flexGrow: 1 }}>
          Image examples
        </Typography>
        <Button onClick={onClose}>Close examples</Button>
      </Box>
      {channels.length > 1 && (
        <Box component="section" aria-label="Examples of the mix">
          <Typography sx={{ mb: 1, fontWeight: 600 }}>The {channels.length} channels together</Typography>
          <MixExamples network={network} terms={channels} top={SHOWN} />
        </Box>
      )}
      {channels.map(({ layer, channel }) => {
        const atlas = atlases?.get(layer);
        return (
          <Box
            key={`${layer} ${channel}`}
            sx={{
              display: 'grid',
              gap: 2,
              gridTemplateColumns: atlas === undefined ? '1fr' : { xs: '1fr', sm: '160px minmax(0, 1fr)' },
            }}
          >
            {atlas !== undefined && <AtlasTile atlas={atlas} channel={channel} />}
            <div>
              <Typography sx={{ mb: 1, fontWeight: 600 }}>
                <ChannelLink network={network} layer={layer} channel={channel}>
                  {layer}:{channel}
                </ChannelLink>
              </Typography>
              <ChannelExamples question={{ network, layer, channel, order: 'highest', top: SHOWN }} />
            </div>
          </Box>
        );
      })}
    </Stack>
  );
}
