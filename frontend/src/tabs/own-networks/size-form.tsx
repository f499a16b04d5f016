import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { failureOf } from '../../api/failure';
import { useChangeNetwork } from '../../api/own-networks';
import { FailureAlert } from '../../components/failure-alert';
import { FormRow } from './form-row';

export interface SizeFormProps {
  /** Id of a network that takes images of any size. */
  networkId: string;
  /** Present side of its images, in pixels. */
  size: number;
}

/** Sets the side of the images of a network that takes any size. */
export function SizeForm({ networkId, size }: SizeFormProps) {
  const [written, setWritten] = useState(String(size));
  const change = useChangeNetwork(networkId);
  const isWhole = /^\d+$/.test(written);
  return (
    <>
      <FormRow onSubmit={() => change.mutate({ size_px: Number(written) })}>
        <TextField
          size="small"
          label="Image size in pixels"
          value={written}
          error={!isWhole}
          helperText="8 to 2048; the size of the images it was trained on"
          slotProps={{ htmlInput: { inputMode: 'numeric' } }}
          onChange={(event) => setWritten(event.target.value)}
        />
        <Button
          type="submit"
          variant="outlined"
          disabled={!isWhole || Number(written) === size}
          loading={change.isPending}
        >
          Set size
        </Button>
      </FormRow>
      {change.isError && <FailureAlert failure={failureOf(change.error)} />}
    </>
  );
}
