import TextField from '@mui/material/TextField';
import type { Objectives } from './use-objectives';

export interface ChannelFieldProps {
  /** Where channels are written. */
  objectives: Objectives;
}

/** Channels of a layer, by number; none may stand for the whole layer. */
export function ChannelField({ objectives: { kind, ids, problem, write } }: ChannelFieldProps) {
  const mayBeEmpty = kind === 'channel';
  return (
    <TextField
      size="small"
      label="Channels"
      placeholder={mayBeEmpty ? 'the whole layer' : '11, 34, 5-9'}
      value={ids}
      error={problem !== undefined}
      helperText={problem ?? (mayBeEmpty ? '11, 34, 5-9; empty: the whole layer' : 'Such as 11, 34, 5-9.')}
      slotProps={{ inputLabel: { shrink: true } }}
      onChange={(event) => write({ ids: event.target.value })}
    />
  );
}
