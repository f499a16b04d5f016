import TextField from '@mui/material/TextField';
import type { Objectives } from './use-objectives';

export interface ChannelFieldProps {
  /** Holds the channels. */
  objectives: Objectives;
}

/** Channels of a layer by index; empty for the whole layer, where that is an objective. */
export function ChannelField({ objectives: { kind, ids, problem, write } }: ChannelFieldProps) {
  const mayBeEmpty = kind === 'channel';
  return (
    <TextField
      size="small"
      label="Channels"
      placeholder={mayBeEmpty ? 'the whole layer' : '11, 34, 5-9'}
      value={ids}
      error={problem !== undefined}
      helperText={problem ?? `For example 11, 34, 5-9${mayBeEmpty ? '; empty for the whole layer' : ''}.`}
      slotProps={{ inputLabel: { shrink: true } }}
      onChange={(event) => write({ ids: event.target.value })}
    />
  );
}
