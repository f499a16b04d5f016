import DownIcon from '@mui/icons-material/KeyboardArrowDown';
import UpIcon from '@mui/icons-material/KeyboardArrowUp';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { KeyboardEvent, RefObject } from 'react';
import type { Navigator } from './use-navigator';

export interface SearchFieldProps {
  /** What the person does in the drawing. */
  navigator: Navigator;
  /** Holds the input, so that a key can lead there. */
  input: RefObject<HTMLInputElement | null>;
}

/** Finds layers and modules by name. Enter goes to the next one found, also into folded modules. */
export function SearchField({ navigator, input }: SearchFieldProps) {
  const { text, setText, found, foundAt, goToFound } = navigator;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      goToFound(event.shiftKey ? -1 : 1);
    }
    if (event.key === 'Escape' && text !== '') {
      // Empties the field; only a second press closes what is around it.
      event.stopPropagation();
      setText('');
    }
  };
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, flex: { xs: '1 1 100%', sm: '0 1 auto' } }}>
      <TextField
        size="small"
        label="Search layers"
        inputRef={input}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        sx={{ width: { xs: '100%', sm: 220 } }}
        slotProps={{ htmlInput: { type: 'search', autoComplete: 'off', spellCheck: false } }}
      />
      <IconButton size="small" aria-label="Previous one found" onClick={() => goToFound(-1)}>
        <UpIcon fontSize="small" />
      </IconButton>
      <IconButton size="small" aria-label="Next one found" onClick={() => goToFound(1)}>
        <DownIcon fontSize="small" />
      </IconButton>
      <Typography role="status" variant="body2" color="textSecondary" sx={{ minWidth: 72 }}>
        {text.trim() === '' ? '' : told(found.length, foundAt)}
      </Typography>
    </Box>
  );
}

function told(count: number, at: number): string {
  if (count === 0) return 'none found';
  return at < 0 ? `${count} found` : `${at + 1} of ${count}`;
}
