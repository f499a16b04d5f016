import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import type { RefObject } from 'react';
import { SearchField } from './search-field';
import type { Navigator } from './use-navigator';

/** As what a network is shown. */
export type Form = 'drawing' | 'list';

export interface DrawingToolbarProps {
  /** What the person does in the drawing. */
  navigator: Navigator;
  /** As what the network is shown. */
  form: Form;
  /** Called when it shall be shown as something else. */
  onForm: (form: Form) => void;
  /** Holds the input of the search. */
  searchField: RefObject<HTMLInputElement | null>;
}

/** Search, fold and unfold, drawing or list. */
export function DrawingToolbar({ navigator, form, onForm, searchField }: DrawingToolbarProps) {
  const { tree, folding } = navigator;
  const hasModules = tree.items.some(({ type }) => type === 'module');
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      <SearchField navigator={navigator} input={searchField} />
      {hasModules && (
        <>
          <Button size="small" onClick={folding.unfoldAll}>
            Unfold all
          </Button>
          <Button size="small" onClick={folding.foldAll}>
            Fold all
          </Button>
        </>
      )}
      <ToggleButtonGroup
        exclusive
        size="small"
        aria-label="Show the network as"
        value={form}
        onChange={(_, next: Form | null) => onForm(next ?? form)}
        sx={{ ml: 'auto' }}
      >
        <ToggleButton value="drawing">Drawing</ToggleButton>
        <ToggleButton value="list">List</ToggleButton>
      </ToggleButtonGroup>
    </Box>
  );
}
