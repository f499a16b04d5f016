import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useMemo, useRef, useState } from 'react';
import { failureOf } from '../../api/failure';
import type { NetworkGraph } from '../../api/graph';
import { FailureAlert } from '../failure-alert';
import { DrawingToolbar, type Form } from './drawing-toolbar';
import { LayerList } from './layer-list';
import { useLayout } from './layout/use-layout';
import { Legend } from './legend';
import { withShares, type LayerShares } from './shares';
import { useNavigator } from './use-navigator';
import { usePane } from './use-pane';
import { useSearchKey } from './use-search-key';
import { DrawingPane } from './viewport/drawing-pane';

export interface NetworkDrawingProps {
  /** The network that is drawn. */
  graph: NetworkGraph;
  /** Name of the chosen layer; undefined before one is chosen. */
  chosen: string | undefined;
  /** Called with the name of the layer that is clicked. */
  onChoose: (layer: string) => void;
  /** Called with the layer to which a search goes; undefined where it goes to a module. @default nothing happens */
  onFind?: (layer: string | undefined) => void;
  /** Whether it is narrow: without the list, the legend and the overview. @default false */
  isCompact?: boolean;
  /** Numbers of channels that colour the layers instead of their kinds. @default the colours of the kinds */
  shares?: LayerShares;
}

/** A network as a drawing or as a list, with the same actions. It fills the height of its container. */
export function NetworkDrawing({
  graph,
  chosen,
  onChoose,
  onFind,
  isCompact = false,
  shares,
}: NetworkDrawingProps) {
  const navigator = useNavigator(graph, chosen, onChoose, onFind ?? (() => undefined));
  const paper = useRef<HTMLDivElement>(null);
  const pane = usePane(paper);
  const layout = useLayout(graph, navigator.expansion.expanded, pane);
  const drawing = useMemo(
    () =>
      layout.data && (shares === undefined ? layout.data : withShares(layout.data, navigator.tree, shares)),
    [layout.data, navigator.tree, shares],
  );
  const [form, setForm] = useState<Form>('drawing');
  const searchField = useRef<HTMLInputElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  useSearchKey(frame, searchField);
  return (
    <Box ref={frame} sx={{ display: 'flex', flexDirection: 'column', gap: 1, height: '100%', minHeight: 0 }}>
      <DrawingToolbar
        navigator={navigator}
        form={form}
        onForm={isCompact ? undefined : setForm}
        searchField={searchField}
      />
      <Box ref={paper} sx={{ flex: '1 1 0', minHeight: 160, border: '1px solid', borderColor: 'divider' }}>
        {form === 'list' && <LayerList navigator={navigator} />}
        {form === 'drawing' && layout.isError && (
          <FailureAlert
            failure={failureOf(layout.error)}
            action="Show the list"
            onAction={() => setForm('list')}
          />
        )}
        {form === 'drawing' && layout.isPending && <Skeleton variant="rectangular" height="100%" />}
        {form === 'drawing' && drawing !== undefined && (
          <DrawingPane
            drawing={drawing}
            label={`Layers of ${graph.network}`}
            navigator={navigator}
            hasMinimap={!isCompact}
          />
        )}
      </Box>
      {shares === undefined && !isCompact && <Legend />}
    </Box>
  );
}
