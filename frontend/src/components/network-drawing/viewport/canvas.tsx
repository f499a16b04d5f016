import Box from '@mui/material/Box';
import {
  useEffect,
  useEffectEvent,
  useId,
  useMemo,
  useRef,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import type { Drawing } from '../layout/drawing';
import { walk } from '../walk';
import { DRAWING_STYLE } from './drawing-style';
import { COARSE, drawnPart, groundOf, idAt, originOf, ZOOM } from './geometry';
import { Lines } from './lines';
import { Minimap } from './minimap';
import { Nodes, type Marks } from './nodes';
import type { Viewport } from './use-viewport';
import { rectangleOf } from './use-steady';

export interface CanvasProps {
  /** The drawing. */
  drawing: Drawing;
  /** Its label. */
  label: string;
  /** The viewport of the drawing. */
  viewport: Viewport;
  /** Whether the whole drawing is shown small in a corner. */
  hasMinimap: boolean;
  /** The chosen node, the matches of the search, and the keyboard focus. */
  marks: Marks;
  /** Called with the id of the node to which the keyboard focus moves. */
  onWalk: (id: string) => void;
  /** Called with the id of the node or frame that is clicked. */
  onPress: (id: string) => void;
  /** Called to collapse the module that contains the node with the keyboard focus. */
  onCollapse: () => void;
}

/** The drawing on a scrollable ground, with a minimap. Keys work while it has the focus. */
export function Canvas({
  drawing,
  label,
  viewport,
  hasMinimap,
  marks,
  onWalk,
  onPress,
  onCollapse,
}: CanvasProps) {
  const prefix = useId();
  const sheet = useRef<HTMLDivElement>(null);
  const { view, element, attach, onPointerDown } = viewport;
  const ground = groundOf(drawing, view);
  const origin = originOf(drawing, view);
  const { x, y, width, height } = drawnPart(drawing, view);
  const part = useMemo(() => ({ x, y, width, height }), [x, y, width, height]);
  const isCoarse = view.zoom < COARSE;
  const activeAt = drawing.nodes.findIndex(({ id }) => id === marks.activeId);

  const open = useEffectEvent(() => viewport.open(rectangleOf(marks.activeId, drawing)));
  // After the ground is rendered, and before it is visible.
  useEffect(() => queueMicrotask(() => element !== null && open()), [element]);

  const keys: Record<string, () => void> = {
    Enter: () => marks.activeId !== undefined && onPress(marks.activeId),
    ' ': () => marks.activeId !== undefined && onPress(marks.activeId),
    '+': () => viewport.zoomBy(ZOOM.step),
    '=': () => viewport.zoomBy(ZOOM.step),
    '-': () => viewport.zoomBy(1 / ZOOM.step),
    '0': viewport.fit,
    f: onCollapse,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = walk(event.key, marks.activeId, drawing);
    const act = keys[event.key];
    if (next !== undefined) onWalk(next);
    else act?.();
    if (next !== undefined || act !== undefined || event.key.startsWith('Arrow')) event.preventDefault();
  };
  const onClick = ({ target, clientX, clientY }: MouseEvent<HTMLElement>) => {
    const hit = target instanceof Element ? target.closest<HTMLElement>('[data-id]') : null;
    const place = sheet.current?.getBoundingClientRect() ?? { left: 0, top: 0 };
    const at = { x: (clientX - place.left) / view.zoom, y: (clientY - place.top) / view.zoom };
    const id = hit?.dataset['id'] ?? idAt(at, drawing);
    if (id !== undefined) onPress(id);
  };
  return (
    <Box sx={{ position: 'relative', height: '100%', minHeight: 0 }}>
      <Box
        ref={attach}
        role="tree"
        tabIndex={0}
        aria-label={label}
        aria-activedescendant={activeAt < 0 ? undefined : `${prefix}-${activeAt}`}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onPointerDown={onPointerDown}
        sx={[DRAWING_STYLE, { height: '100%', overflow: 'auto', bgcolor: 'background.default' }]}
      >
        <div
          style={{ position: 'relative', width: ground.widthPx, height: ground.heightPx }}
          role="presentation"
        >
          <div
            ref={sheet}
            role="presentation"
            style={{
              position: 'absolute',
              width: drawing.width,
              height: drawing.height,
              transformOrigin: '0 0',
              transform: `translate(${origin.xPx}px, ${origin.yPx}px) scale(${view.zoom})`,
            }}
          >
            <Lines drawing={drawing} part={part} isCoarse={isCoarse} />
            <Nodes drawing={drawing} part={part} marks={marks} isCoarse={isCoarse} prefix={prefix} />
          </div>
        </div>
      </Box>
      {hasMinimap && <Minimap drawing={drawing} viewport={viewport} />}
    </Box>
  );
}
