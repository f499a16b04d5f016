import Typography from '@mui/material/Typography';
import type { ChannelFacts } from '../../../api/channels';
import { restsOn } from '../../../components/examples/channel-examples';
import { Favoured } from './favoured';
import { Histogram } from './histogram';
import { Neighbours } from './neighbours';
import { Section } from './section';

export interface ChannelNumbersProps {
  facts: ChannelFacts;
}

/** What an index says of a channel: its values, the classes it responds to, and the channels that respond alike. */
export function ChannelNumbers({ facts }: ChannelNumbersProps) {
  return (
    <>
      <Section title="Values">
        <Histogram facts={facts} />
      </Section>
      {facts.favoured.length > 0 && (
        <Section title="Classes it responds to">
          <Favoured facts={facts} />
        </Section>
      )}
      <Section title="Channels with similar responses">
        <Neighbours facts={facts} />
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          {restsOn(facts.index)}: correlation of the highest responses.
        </Typography>
      </Section>
    </>
  );
}
