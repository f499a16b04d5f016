import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Link, useLocation } from 'react-router';
import type { LayerAtlas } from '../../../api/atlas';
import type { ChannelSummary } from '../../../api/channels';
import { AtlasTile } from '../../../components/channel/atlas-tile';
import { channelPath } from '../../../components/channel/channel-path';

export interface ChannelGridProps {
  /** Id of the network. */
  network: string;
  /** Name of the layer. */
  layer: string;
  /** Ids of the channels, in their order. */
  ids: readonly number[];
  /** The atlas of the layer, if there is one. */
  atlas: LayerAtlas | undefined;
  /** What an index says of each channel, by id; undefined while unknown. */
  channels: readonly ChannelSummary[] | undefined;
  /** The name of a channel; empty if it has none. */
  nameOf: (id: number) => string;
}

/** A picture of each channel; each opens its page. Tiles out of sight are not laid out. */
export function ChannelGrid({ network, layer, ids, atlas, channels, nameOf }: ChannelGridProps) {
  const { search } = useLocation();
  const width = atlas === undefined && channels === undefined ? 64 : 96;
  return (
    <Box
      component="ul"
      aria-label={`Channels of ${layer}`}
      sx={{
        display: 'grid',
        gap: 1,
        gridTemplateColumns: `repeat(auto-fill, minmax(${width}px, 1fr))`,
        p: 0,
        m: 0,
        listStyle: 'none',
        '& a': { display: 'block', color: 'inherit', textDecoration: 'none', borderRadius: 0.5 },
        '& li': { contentVisibility: 'auto', containIntrinsicSize: `${width}px ${width + 24}px` },
      }}
    >
      {ids.map((id) => (
        <li key={id}>
          <Link
            to={{ pathname: channelPath(network, layer, id), search }}
            title={titleOf(id, channels?.[id])}
            aria-label={`Channel ${id}`}
          >
            <Picture atlas={atlas} id={id} channel={channels?.[id]} />
            <Typography
              variant="body2"
              noWrap
              sx={{
                textAlign: 'center',
                ...(atlas === undefined &&
                  channels === undefined && { bgcolor: 'stage', py: 2, borderRadius: 0.5 }),
                ...(isUnusual(channels?.[id]) && { color: 'warning.main' }),
              }}
            >
              {id} {nameOf(id)}
            </Typography>
          </Link>
        </li>
      ))}
    </Box>
  );
}

interface PictureProps {
  atlas: LayerAtlas | undefined;
  /** Id of the channel. */
  id: number;
  channel: ChannelSummary | undefined;
}

/** What a channel looks for, or else the patch of a photograph that excites it most. */
function Picture({ atlas, id, channel }: PictureProps) {
  if (atlas !== undefined) return <AtlasTile atlas={atlas} channel={id} />;
  if (channel === undefined) return null;
  return (
    <Box
      component="img"
      src={`${channel.patch}&longest_px=128`}
      alt=""
      loading="lazy"
      sx={{ display: 'block', width: '100%', aspectRatio: 1, objectFit: 'cover', borderRadius: 0.5 }}
    />
  );
}

const isUnusual = (channel: ChannelSummary | undefined) => (channel?.findings.length ?? 0) > 0;

function titleOf(id: number, channel: ChannelSummary | undefined): string {
  const facts = [channel?.favourite?.split(',')[0], ...(channel?.findings ?? [])].filter(Boolean);
  return facts.length === 0 ? `Channel ${id}` : `Channel ${id}: ${facts.join(', ')}`;
}
