import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { layerId, type GraphTree, type TreeItem } from './layout/graph-tree';
import { ListRow } from './list-row';
import type { Navigator } from './use-navigator';

export interface LayerListProps {
  /** State and actions of the list. */
  navigator: Navigator;
}

const HEADINGS = [
  'Name',
  'Kind',
  'Keras class',
  'Kernel',
  'Stride',
  'Padding',
  'Output',
  'Parameters',
  'Receptive field',
];

/** The network as a table: the modules and layers of the drawing, with their details; while there is a search, only its matches. */
export function LayerList({ navigator }: LayerListProps) {
  const { tree, expansion, marks, press, text, found, setText } = navigator;
  const isSearching = text.trim() !== '';
  const table = useRef<HTMLTableElement>(null);
  const { activeId } = marks;
  useEffect(() => {
    table.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    moveFocus(table.current, step);
    event.preventDefault();
  };
  const pressMatch = (id: string) => {
    const isModule = tree.byId.get(id)?.type === 'module';
    // A module is looked into without the search, which would hide most of it.
    if (isModule) setText('');
    if (!isModule || !expansion.expanded.has(id)) press(id);
  };
  return (
    <Box sx={{ height: '100%', overflow: 'auto' }} onKeyDown={onKeyDown}>
      <Box
        component="table"
        ref={table}
        aria-label="Modules and layers"
        sx={{
          borderCollapse: 'collapse',
          fontSize: '0.8125rem',
          whiteSpace: 'nowrap',
          '& td, & th': { px: 1, py: 0.25, textAlign: 'left', fontWeight: 400 },
          '& td:nth-of-type(n+7)': { textAlign: 'right' },
          '& thead th': {
            position: 'sticky',
            top: 0,
            bgcolor: 'background.paper',
            fontWeight: 600,
            zIndex: 1,
          },
          '& button': {
            all: 'unset',
            cursor: 'pointer',
            minHeight: 24,
            '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main' },
          },
          '& tr[data-module] th': { fontWeight: 600 },
          '& tr[data-chosen]': { bgcolor: 'action.selected' },
          '& tr[data-found] th': { textDecoration: 'underline' },
          '& tr[data-active] th': { boxShadow: (theme) => `inset 3px 0 ${theme.vars.palette.text.primary}` },
        }}
      >
        <thead>
          <tr>
            {HEADINGS.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(isSearching ? matchesOf(found, tree) : rowsOf(tree.items, expansion.expanded)).map(
            ({ item, depth }) => (
              <ListRow
                key={item.id}
                item={item}
                depth={depth}
                isExpanded={expansion.expanded.has(item.id)}
                isChosen={item.type === 'layer' && layerId(item.layer.name) === marks.chosenId}
                isFound={marks.found.has(item.id)}
                isActive={item.id === activeId}
                onPress={isSearching ? pressMatch : press}
              />
            ),
          )}
        </tbody>
      </Box>
      {isSearching && found.length === 0 && (
        <Typography sx={{ p: 1 }}>No layer or module is named “{text.trim()}”.</Typography>
      )}
    </Box>
  );
}

function moveFocus(table: HTMLElement | null, step: number): void {
  const buttons = [...(table?.querySelectorAll('button') ?? [])];
  const at = buttons.findIndex((button) => button === document.activeElement);
  buttons[at + step]?.focus();
}

interface Row {
  item: TreeItem;
  /** Number of modules that contain it. */
  depth: number;
}

/** Rows of the matches of a search, without the modules around them. */
function matchesOf(found: string[], tree: GraphTree): Row[] {
  return found.flatMap((id) => {
    const item = tree.byId.get(id);
    return item === undefined ? [] : [{ item, depth: 0 }];
  });
}

/** Rows of the visible modules and layers, each module followed by its content. */
export function rowsOf(items: TreeItem[], expanded: ReadonlySet<string>, depth = 0): Row[] {
  return items.flatMap((item) => {
    const row = { item, depth };
    if (item.type === 'layer' || !expanded.has(item.id)) return [row];
    return [row, ...rowsOf(item.items, expanded, depth + 1)];
  });
}
