import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { ChannelDoors } from '../doors/channel-doors';
import { TILE_WITH_DOORS } from '../doors/tile-with-doors';
import { channelPath } from './channel-path';
import { ChannelPicture } from './channel-picture';

export interface ChannelTileProps {
  /** Id of the network. */
  network: string;
  layer: string;
  /** Id of the channel. */
  channel: number;
  /** What is written below the picture. */
  children: ReactNode;
  /** The tooltip. @default the layer and the channel */
  title?: string;
  /** Name of the link for screen readers. @default its content */
  label?: string;
}

/** A channel as a picture with the doors to everything about it. A click opens its page. */
export function ChannelTile({ network, layer, channel, children, title, label }: ChannelTileProps) {
  const { search } = useLocation();
  return (
    <Box sx={TILE}>
      <Link
        to={{ pathname: channelPath(network, layer, channel), search }}
        title={title ?? `${layer}:${channel}`}
        aria-label={label}
      >
        <ChannelPicture {...{ network, layer, channel }} />
        {children}
      </Link>
      <Box data-doors="">
        <ChannelDoors network={network} layer={layer} channel={channel} />
      </Box>
    </Box>
  );
}

const TILE = {
  ...TILE_WITH_DOORS,
  '& a': { display: 'block', color: 'inherit', textDecoration: 'none' },
} as const;
