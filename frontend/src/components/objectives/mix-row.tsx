import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { isWeight } from './index-text';

export interface MixRowProps {
  /** Name of the objective. */
  name: string;
  weight: number;
  onWeight: (weight: number) => void;
  onRemove: () => void;
}

/** One objective of a mix: its name, its weight, and a button that removes it. */
export function MixRow({ name, weight, onWeight, onRemove }: MixRowProps) {
  const [written, setWritten] = useState<string>();
  const isBad = written !== undefined && !(written.trim() !== '' && isWeight(Number(written)));
  const write = (text: string) => {
    setWritten(text);
    if (text.trim() !== '' && isWeight(Number(text))) onWeight(Number(text));
  };
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'center', gap: 1, py: 0.5 }}>
      <Typography variant="body2" noWrap title={name} sx={{ flexGrow: 1 }}>
        {name}
      </Typography>
      <TextField
        type="number"
        size="small"
        variant="standard"
        value={written ?? weight}
        error={isBad}
        // A text that is not a weight is discarded; the field then shows the present weight.
        onBlur={() => setWritten(undefined)}
        onChange={(event) => write(event.target.value)}
        slotProps={{ htmlInput: { 'aria-label': `Weight of ${name}`, step: 'any' } }}
        sx={{ width: 64, flexShrink: 0 }}
      />
      <IconButton size="small" aria-label={`Remove ${name} from the mix`} onClick={onRemove}>
        <CloseIcon fontSize="small" />
      </IconButton>
    </Box>
  );
}
