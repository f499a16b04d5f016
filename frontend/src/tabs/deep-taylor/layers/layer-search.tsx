import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { SetAddress } from '../../../hooks/use-address';

export interface LayerSearchProps {
  /** The search text. */
  text: string;
  onSearch: SetAddress;
  /** Number of layers that match. */
  found: number;
  /** Number of all layers. */
  count: number;
}

/** Limits the cards to layers whose name contains every word. */
export function LayerSearch({ text, onSearch, found, count }: LayerSearchProps) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      <Typography role="status" variant="body2" color="textSecondary">
        {text.trim() !== '' && (found === 0 ? 'no matches' : `${found} of ${count}`)}
      </Typography>
      <TextField
        size="small"
        label="Search layers"
        value={text}
        onChange={({ target }) => onSearch(target.value === '' ? null : target.value, 'replace')}
        onKeyDown={({ key }) => key === 'Escape' && onSearch(null, 'replace')}
        sx={{ width: 220 }}
        slotProps={{ htmlInput: { type: 'search', autoComplete: 'off', spellCheck: false } }}
      />
    </Box>
  );
}
