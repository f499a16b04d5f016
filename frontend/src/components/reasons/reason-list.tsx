import { ChannelLink } from '../channel/channel-link';
import { formatShare } from '../numbers';
import type { Reason } from './reasons';

export interface ReasonListProps {
  /** Id of the network. */
  network: string;
  reasons: readonly Reason[];
}

/** Filters in a sentence, each with its name, a link to its page, and its share of its layer's relevance. */
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
