import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { RefObject } from 'react';
import { Toggle } from '../toggle';
import { SearchField } from './search-field';
import type { Navigator } from './use-navigator';

/** The two views of a network. */
export type Form = 'drawing' | 'list';

export interface DrawingToolbarProps {
  /** State and actions of the drawing. */
  navigator: Navigator;
  /** The present view. */
  form: Form;
  /** Called to change the view; undefined where there is only one. */
  onForm: ((form: Form) => void) | undefined;
  /** Ref of the search field. */
  searchField: RefObject<HTMLInputElement | null>;
}

/** Search, expand and collapse, drawing or list. */
export function DrawingToolbar({ navigator, form, onForm, searchField }: DrawingToolbarProps) {
  const { tree, expansion } = navigator;
  const hasModules = tree.items.some(({ type }) => type === 'module');
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      <SearchField navigator={navigator} input={searchField} />
      {hasModules && (
        <>
          <Button size="small" onClick={expansion.expandAll}>
            Expand all
          </Button>
          <Button size="small" onClick={expansion.collapseAll}>
            Collapse all
          </Button>
        </>
      )}
      {onForm !== undefined && (
        <Box sx={{ ml: 'auto' }}>
          <Toggle
            label="Show the network as"
            value={form}
            options={[
              ['drawing', 'Drawing'],
              ['list', 'List'],
            ]}
            onChoose={onForm}
          />
        </Box>
      )}
    </Box>
  );
}
