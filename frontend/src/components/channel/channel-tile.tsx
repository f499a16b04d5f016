import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { ChannelDoors } from '../doors/channel-doors';
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
      <Box data-doors="" sx={{ bgcolor: 'background.paper', borderRadius: 0.5 }}>
        <ChannelDoors network={network} layer={layer} channel={channel} />
      </Box>
    </Box>
  );
}

/** The doors lie over the corner of the picture, while the pointer or the focus is there. */
const TILE = {
  position: 'relative',
  minWidth: 0,
  '& a': { display: 'block', color: 'inherit', textDecoration: 'none' },
  '& [data-doors]': { position: 'absolute', top: 0, right: 0, lineHeight: 0, opacity: 0 },
  '&:hover [data-doors], &:focus-within [data-doors]': { opacity: 1 },
  '@media (hover: none)': { '& [data-doors]': { opacity: 1 } },
} as const;
