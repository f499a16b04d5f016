import { memo } from 'react';
import type { Drawing } from '../layout/drawing';
import { nodeColorOf } from '../node-colors';
import { touches, type Rectangle } from './geometry';

/** Ids of highlighted nodes. */
export interface Marks {
  chosenId: string | undefined;
  /** The node with the keyboard focus. */
  activeId: string | undefined;
  /** The matches of the search. */
  found: ReadonlySet<string>;
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

/** A variable that the style of the drawing reads. */
const SHARE = '--share';

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
              data-color={nodeColorOf(node)}
              data-share={(node.sharePercent ?? 0) > 0 ? '' : undefined}
              data-found={marks.found.has(node.id) ? '' : undefined}
              data-active={node.id === marks.activeId ? '' : undefined}
              style={{
                left: node.x,
                top: node.y,
                width: node.width,
                height: node.height,
                ...((node.sharePercent ?? 0) > 0 && { [SHARE]: `${node.sharePercent}%` }),
              }}
            >
              <span data-label="">{node.kind === 'module' ? `+ ${node.label}` : node.label}</span>{' '}
              <span data-detail="">{node.detail}</span>
            </div>
          ),
      )}
    </>
  );
});
