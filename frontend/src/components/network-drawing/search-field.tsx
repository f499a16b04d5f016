import DownIcon from '@mui/icons-material/KeyboardArrowDown';
import UpIcon from '@mui/icons-material/KeyboardArrowUp';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState, type KeyboardEvent, type RefObject } from 'react';
import type { Navigator } from './use-navigator';

export interface SearchFieldProps {
  /** State and actions of the drawing. */
  navigator: Navigator;
  /** Ref of the input, so that a key can focus it. */
  input: RefObject<HTMLInputElement | null>;
}

/** Finds layers and modules by name. Typing goes to the best match, Enter to the next ones, also in collapsed modules. */
export function SearchField({ navigator, input }: SearchFieldProps) {
  const { text, setText, found, foundAt, goToFound } = navigator;
  const [isTyped, setTyped] = useState(false);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      // The first Enter stays at the match that was found while typing.
      goToFound(event.shiftKey ? -1 : isTyped ? 0 : 1);
      setTyped(false);
    }
    if (event.key === 'Escape' && text !== '') {
      // Clears the field; a second press closes the dialog.
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
        onChange={(event) => {
          setText(event.target.value);
          setTyped(true);
        }}
        onKeyDown={onKeyDown}
        sx={{ width: { xs: '100%', sm: 220 } }}
        slotProps={{ htmlInput: { type: 'search', autoComplete: 'off', spellCheck: false } }}
      />
      <IconButton size="small" aria-label="Previous match" onClick={() => goToFound(-1)}>
        <UpIcon fontSize="small" />
      </IconButton>
      <IconButton size="small" aria-label="Next match" onClick={() => goToFound(1)}>
        <DownIcon fontSize="small" />
      </IconButton>
      <Typography role="status" variant="body2" color="textSecondary" sx={{ minWidth: 72 }}>
        {text.trim() === '' ? '' : matchText(found.length, foundAt)}
      </Typography>
    </Box>
  );
}

function matchText(count: number, at: number): string {
  if (count === 0) return 'no matches';
  return at < 0 ? `${count} ${count === 1 ? 'match' : 'matches'}` : `${at + 1} of ${count}`;
}
