import Typography from '@mui/material/Typography';
import type { Channel } from '../../../api/activations';
import { formatShare, formatValue } from '../../../components/numbers';
import { isSilent } from './map-tile';
import { readingText, type Reading } from './use-map-reading';

export interface ChannelFactsProps {
  /** The channel. */
  channel: Channel;
  /** The value at the pointer; undefined while the pointer is elsewhere. */
  reading: Reading | undefined;
}

/** The numbers of a channel, and the value at the pointer. */
export function ChannelFacts({ channel, reading }: ChannelFactsProps) {
  const { mean, max, zeros, peak } = channel;
  const where = peak === null ? '' : ` at row ${peak.row}, column ${peak.column}`;
  return (
    <>
      <Typography sx={{ mt: 1 }}>
        Mean {formatValue(mean)} · maximum {formatValue(max)}
        {where} · {formatShare(zeros)} zeros
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ minHeight: 40 }}>
        {reading !== undefined && `Value at the pointer: ${readingText(reading)} (row, column)`}
        {reading === undefined &&
          isSilent(channel) &&
          'Silent on this photograph: zero at every position. It may respond to another photograph.'}
        {reading === undefined && !isSilent(channel) && 'Move the pointer over the map to read its values.'}
      </Typography>
    </>
  );
}
