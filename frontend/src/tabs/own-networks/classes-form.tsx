import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useRef, useState } from 'react';
import { failureOf } from '../../api/failure';
import type { NetworkDetails } from '../../api/network';
import { useChangeNetwork } from '../../api/own-networks';
import { FailureAlert } from '../../components/failure-alert';
import { formatCount } from '../../components/numbers';

const ROWS_SHOWN = 8;

export interface ClassesFormProps {
  /** The network. */
  network: NetworkDetails;
  /** Whether the names can be changed. */
  canChange: boolean;
}

/** The names of the classes as text, one a line; they are corrected, pasted, or read from a file. */
export function ClassesForm({ network, canChange }: ClassesFormProps) {
  const present = network.class_names.join('\n');
  const [written, setWritten] = useState(present);
  const change = useChangeNetwork(network.id);
  const input = useRef<HTMLInputElement>(null);
  return (
    <Stack
      component="form"
      spacing={1}
      aria-labelledby="classes-of-own"
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate({ classes: written });
      }}
    >
      <Typography id="classes-of-own" variant="h2">
        Class names
      </Typography>
      <TextField
        multiline
        minRows={2}
        maxRows={ROWS_SHOWN}
        label="One name per line, in the order of the output"
        helperText={`The network has ${formatCount(network.classes)} classes. A JSON list, or the class index of Keras, can be read too.`}
        value={written}
        disabled={!canChange}
        onChange={(event) => setWritten(event.target.value)}
      />
      {canChange && (
        <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap' }}>
          <Button
            type="submit"
            variant="outlined"
            disabled={written.trim() === '' || written === present}
            loading={change.isPending}
          >
            Use these names
          </Button>
          <Button onClick={() => input.current?.click()}>Read from a file</Button>
          {written !== present && <Button onClick={() => setWritten(present)}>Undo</Button>}
          <Button onClick={() => change.mutate({ classes: null })}>Number the classes</Button>
        </Stack>
      )}
      <input
        ref={input}
        type="file"
        accept=".txt,.json,text/plain"
        hidden
        aria-label="File with class names"
        onChange={(event) => {
          void event.target.files?.[0]?.text().then(setWritten);
          event.target.value = '';
        }}
      />
      {change.isError && <FailureAlert failure={failureOf(change.error)} />}
    </Stack>
  );
}
