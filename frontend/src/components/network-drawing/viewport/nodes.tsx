import { memo } from 'react';
import type { Drawing } from '../layout/drawing';
import { colorOf } from '../node-colors';
import type { NodeShares } from '../shares';
import { touches, type Rectangle } from './geometry';

/** Ids of highlighted nodes. */
export interface Marks {
  chosenId: string | undefined;
  /** The node with the keyboard focus. */
  activeId: string | undefined;
  /** The matches of the search. */
  found: ReadonlySet<string>;
  /** Numbers of channels that colour the nodes. @default the colours of their kinds */
  shares?: NodeShares;
}

export interface NodesProps {
  /** The drawing. */
  drawing: Drawing;
  /** The part to render. */
  part: Rectangle;
  /** Highlighted nodes. */
  marks: Marks;
  /** Whether nodes are too small to read; then only the node with the keyboard focus is an element. */
  isCoarse: boolean;
  /** Prefix of the element ids, unique on the page. */
  prefix: string;
}

/** Layers, collapsed modules, and the frames of expanded ones. */
export const Nodes = memo(function Nodes({ drawing, part, marks, isCoarse, prefix }: NodesProps) {
  const ownId = marks.activeId ?? drawing.nodes[0]?.id;
  return (
    <>
      {drawing.frames.map(
        ({ id, title, x, y, width, height }) =>
          touches({ x, y, width, height }, part) && (
            <div
              key={id}
              role="treeitem"
              aria-expanded
              data-frame=""
              data-found={marks.found.has(id) ? '' : undefined}
              data-color="module"
              style={{ left: x, top: y, width, height }}
            >
              <span data-id={id}>− {title}</span>
            </div>
          ),
      )}
      {drawing.nodes.map(
        (node, index) =>
          // Screen readers need the node with the keyboard focus, even outside of the viewport.
          ((!isCoarse && touches(node, part)) || node.id === ownId) && (
            <div
              key={node.id}
              id={`${prefix}-${index}`}
              role="treeitem"
              aria-selected={node.id === marks.chosenId}
              {...(node.kind === 'module' && { 'aria-expanded': false })}
              title={node.name}
              data-id={node.id}
              data-color={marks.shares === undefined ? colorOf(node.kind) : 'quiet'}
              data-found={marks.found.has(node.id) ? '' : undefined}
              data-active={node.id === marks.activeId ? '' : undefined}
              data-share={(marks.shares?.get(node.id)?.percent ?? 0) > 0 ? '' : undefined}
              style={{
                left: node.x,
                top: node.y,
                width: node.width,
                height: node.height,
                ...shareStyle(marks.shares?.get(node.id)?.percent),
              }}
            >
              <span data-label="">{node.kind === 'module' ? `+ ${node.label}` : node.label}</span>{' '}
              <span data-detail="">{marks.shares?.get(node.id)?.text ?? node.detail}</span>
            </div>
          ),
      )}
    </>
  );
});

/** The variable is read by the style of the drawing. */
function shareStyle(percent: number | undefined) {
  return percent === undefined || percent === 0 ? {} : { '--share': `${percent}%` };
}
