import { memo } from 'react';
import type { Drawing } from '../layout/drawing';
import { colorOf } from '../node-colors';
import { touches, type Rectangle } from './geometry';

/** What is special about single nodes; all are ids. */
export interface Marks {
  chosenId: string | undefined;
  /** Where the keyboard stands. */
  activeId: string | undefined;
  /** What a search found. */
  found: ReadonlySet<string>;
}

export interface NodesProps {
  /** What is drawn. */
  drawing: Drawing;
  /** The part of it that is drawn now. */
  part: Rectangle;
  /** What is special about single nodes. */
  marks: Marks;
  /** Whether nodes are too small to be read; then only the keyboard's node is an element of its own. */
  isCoarse: boolean;
  /** Makes the ids of elements unique on the page. */
  prefix: string;
}

/** Layers, folded modules, and frames around what stands in unfolded ones. */
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
          // The keyboard's node must be there to be read aloud, wherever the window is.
          ((!isCoarse && touches(node, part)) || node.id === ownId) && (
            <div
              key={node.id}
              id={`${prefix}-${index}`}
              role="treeitem"
              aria-selected={node.id === marks.chosenId}
              {...(node.kind === 'module' && { 'aria-expanded': false })}
              title={node.name}
              data-id={node.id}
              data-color={colorOf(node.kind)}
              data-found={marks.found.has(node.id) ? '' : undefined}
              data-active={node.id === marks.activeId ? '' : undefined}
              style={{ left: node.x, top: node.y, width: node.width, height: node.height }}
            >
              <span data-label="">{node.kind === 'module' ? `+ ${node.label}` : node.label}</span>{' '}
              <span data-detail="">{node.detail}</span>
            </div>
          ),
      )}
    </>
  );
});
