import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { KnownRange } from '../../api/input-range';
import { RangeTrial } from './range-trial';

export interface InputRangeProps {
  /** Id of the network. */
  networkId: string;
  /** Its input range, and how that is known. */
  known: KnownRange;
  /** Whether it is a file of models/user/, whose range can be stated. */
  isOwn: boolean;
}

/** The values of black and white at the input of the network, their origin, and a way to correct them. */
export function InputRange({ networkId, known, isOwn }: InputRangeProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Alert
      severity={known.origin === 'assumed' ? 'warning' : 'info'}
      icon={false}
      sx={{ my: 1, '& .MuiAlert-message': { width: '100%' } }}
    >
      <Typography>Input range: {known.words}</Typography>
      {isOwn && (
        <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)} sx={{ ml: -0.625 }}>
          {isOpen ? 'Close' : 'Compare input ranges'}
        </Button>
      )}
      {isOpen && <RangeTrial networkId={networkId} known={known} />}
    </Alert>
  );
}
