import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import type { ChannelFacts } from '../../../api/channels';
import { writeName, type Entry } from '../../../api/dictionary';
import { failureOf, type Failure } from '../../../api/failure';
import { LIMITS } from '../../../api/limits.gen';
import { FailureAlert } from '../../../components/failure-alert';

export interface NameFormProps {
  /** Id of the network. */
  network: string;
  layer: string;
  /** Id of the channel. */
  channel: number;
  /** Its present name and note, if it has any. */
  entry: Entry | undefined;
  /** A first name, from the classes that stand out, if there is one. */
  proposal: ChannelFacts['proposal'] | undefined;
}

const { name: NAME, note: NOTE } = LIMITS.NewEntry;

/** The name of a channel and a note, which everybody who uses this server sees. */
export function NameForm({ network, layer, channel, entry, proposal }: NameFormProps) {
  const queries = useQueryClient();
  const [name, setName] = useState(entry?.name ?? '');
  const [note, setNote] = useState(entry?.note ?? '');
  const [failure, setFailure] = useState<Failure>();
  const isChanged = name !== (entry?.name ?? '') || note !== (entry?.note ?? '');
  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    setFailure(undefined);
    try {
      await writeName({ network, layer, channel, name, note });
      await queries.invalidateQueries({ queryKey: ['dictionary'] });
    } catch (error) {
      setFailure(failureOf(error as Error));
    }
  };
  return (
    <Stack component="form" spacing={1} useFlexGap sx={{ mt: 2 }} onSubmit={(event) => void save(event)}>
      {failure !== undefined && <FailureAlert failure={failure} onClose={() => setFailure(undefined)} />}
      <TextField
        size="small"
        label="Name"
        placeholder={proposal?.name ?? 'such as feathers'}
        value={name}
        onChange={({ target }) => setName(target.value)}
        slotProps={{ htmlInput: { maxLength: NAME.maxLength } }}
      />
      <TextField
        size="small"
        label="Note"
        multiline
        value={note}
        onChange={({ target }) => setNote(target.value)}
        slotProps={{ htmlInput: { maxLength: NOTE.maxLength } }}
      />
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button type="submit" variant="outlined" disabled={!isChanged}>
          Save
        </Button>
        {proposal !== null && proposal !== undefined && name === '' && (
          <Button onClick={() => setName(proposal.name)}>Use “{proposal.name}”</Button>
        )}
      </Box>
      {proposal !== null && proposal !== undefined && name === '' && (
        <Typography variant="body2" color="textSecondary">
          {proposal.evidence}
        </Typography>
      )}
      {entry?.is_outdated === true && (
        <Typography variant="body2" color="warning.main">
          The network had other weights when this name was given.
        </Typography>
      )}
    </Stack>
  );
}
