import Box from '@mui/material/Box';
import { ChannelLink } from '../channel/channel-link';
import { ChannelPicture } from '../channel/channel-picture';
import { formatShare } from '../numbers';
import type { Reason } from './reasons';

export interface ReasonListProps {
  /** Id of the network. */
  network: string;
  reasons: readonly Reason[];
}

/** Filters in a sentence, each with its picture, its name, a link to its page, and its share of its layer's relevance. */
export function ReasonList({ network, reasons }: ReasonListProps) {
  return reasons.map(({ layer, filter, share, name }, at) => {
    const link = (
      <ChannelLink network={network} layer={layer} channel={filter}>
        {layer}:{filter}
      </ChannelLink>
    );
    return (
      <span key={`${layer} ${filter}`}>
        {at > 0 && ', '}
        <Box component="span" sx={{ display: 'inline-block', width: 32, mr: 0.5, verticalAlign: 'middle' }}>
          <ChannelPicture network={network} layer={layer} channel={filter} />
        </Box>
        {name === '' ? (
          link
        ) : (
          <>
            {name} ({link})
          </>
        )}
        , {formatShare(share)}
      </span>
    );
  });
}
