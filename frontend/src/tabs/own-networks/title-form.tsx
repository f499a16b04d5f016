import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { failureOf } from '../../api/failure';
import { useChangeNetwork } from '../../api/own-networks';
import { FailureAlert } from '../../components/failure-alert';
import { FormRow } from './form-row';

/** Longest title that the server takes. */
const MOST_LETTERS = 100;

export interface TitleFormProps {
  /** Id of the network. */
  networkId: string;
  /** Its present title. */
  title: string;
}

/** Renames a network. Its id, and so all links to it, stay. */
export function TitleForm({ networkId, title }: TitleFormProps) {
  const [written, setWritten] = useState(title);
  const change = useChangeNetwork(networkId);
  const next = written.trim();
  return (
    <div>
      <FormRow onSubmit={() => change.mutate({ title: next })}>
        <TextField
          size="small"
          label="Name"
          value={written}
          helperText={`Links keep working: its id stays ${networkId}.`}
          slotProps={{ htmlInput: { maxLength: MOST_LETTERS } }}
          onChange={(event) => setWritten(event.target.value)}
        />
        <Button
          type="submit"
          variant="outlined"
          disabled={next === '' || next === title}
          loading={change.isPending}
        >
          Rename
        </Button>
      </FormRow>
      {change.isError && <FailureAlert failure={failureOf(change.error)} />}
    </div>
  );
}
