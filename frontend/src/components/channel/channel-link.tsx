import Link from '@mui/material/Link';
import type { ReactNode } from 'react';
import { Link as RouterLink, useLocation } from 'react-router';
import { channelPath } from './channel-path';

export interface ChannelLinkProps {
  /** Id of the network. */
  network: string;
  /** Name of the layer. */
  layer: string;
  /** Id of the channel. @default the page of the layer */
  channel?: number;
  /** What is shown. @default the id of the channel, or the name of the layer */
  children?: ReactNode;
}

/** A link to the page of a channel or a layer. It keeps the chosen network and photograph. */
export function ChannelLink({ network, layer, channel, children }: ChannelLinkProps) {
  const { search } = useLocation();
  return (
    <Link component={RouterLink} to={{ pathname: channelPath(network, layer, channel), search }}>
      {children ?? channel ?? layer}
    </Link>
  );
}
