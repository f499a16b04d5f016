import Typography from '@mui/material/Typography';
import type { ChannelFacts, Finding } from '../../../api/channels';
import { formatCount } from '../../../components/numbers';

export interface FindingsProps {
  facts: ChannelFacts;
}

const SENTENCES: Record<Finding, string> = {
  dead: 'Dead: never above zero',
  constant: 'Nearly constant: it hardly ever changes',
  saturated: 'Saturated: at the highest value of its activation in most positions',
  duplicate: 'A duplicate: it responds like another channel of the layer',
};

/** What the census finds unusual about a channel, and on how many photographs that rests. */
export function Findings({ facts: { findings, index } }: FindingsProps) {
  return findings.map((finding) => (
    <Typography key={finding} color="warning.main">
      {SENTENCES[finding]}, in {formatCount(index.images)} photographs of {index.collection}.
    </Typography>
  ));
}
