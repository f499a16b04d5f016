/** State and actions of the drawing of a network: move, click, expand, search. It does not draw. */
import { useMemo, useState } from 'react';
import type { NetworkGraph } from '../../api/graph';
import { layerId, makeTree, standInOf, type GraphTree } from './layout/graph-tree';
import { bestMatch, search } from './search';
import { useExpansion, type Expansion } from './use-expansion';
import type { Marks } from './viewport/nodes';

export interface Navigator {
  tree: GraphTree;
  expansion: Expansion;
  marks: Marks;
  /** Ids of nodes that should not move on the screen while modules expand and collapse, best first. */
  anchors: string[];
  /** The search text. */
  text: string;
  /** Ids that match the search. */
  found: string[];
  /** Search, and go to the best match, or to the collapsed module that contains it. */
  setText: (text: string) => void;
  /** Go to the next match, with −1 to the previous one, with 0 to the present one; modules around it are expanded. */
  goToFound: (step: 1 | 0 | -1) => void;
  /** Index of the keyboard focus among the matches; −1 if it is elsewhere. */
  foundAt: number;
  walkTo: (id: string) => void;
  /** Choose a layer; expand or collapse a module. */
  press: (id: string) => void;
  /** Collapse the module that contains the node with the keyboard focus. */
  collapseAround: () => void;
}

/** onFind: called with the name of the layer to which a search goes; undefined where it goes to a module. */
export function useNavigator(
  graph: NetworkGraph,
  chosen: string | undefined,
  onChoose: (layer: string) => void,
  onFind: (layer: string | undefined) => void,
): Navigator {
  const tree = useMemo(() => makeTree(graph), [graph]);
  const chosenId = chosen === undefined ? undefined : layerId(chosen);
  const expansion = useExpansion(tree, chosenId);
  const [active, setActive] = useState(chosenId);
  const [text, setText] = useState('');
  const found = useMemo(() => search(text, tree), [text, tree]);
  const goTo = (id: string) => {
    const item = tree.byId.get(id);
    setActive(id);
    onFind(item?.type === 'layer' ? item.layer.name : undefined);
  };
  const { expanded } = expansion;
  const marks = useMemo<Marks>(() => {
    const shown = (id: string) => standInOf(id, tree, expanded);
    return {
      chosenId: chosenId && shown(chosenId),
      activeId: active && shown(active),
      found: new Set(found.map(shown)),
    };
  }, [tree, expanded, chosenId, active, found]);
  const anchors = useMemo(
    () => (active === undefined ? [] : [active, ...tree.modulesAround(active).toReversed()]),
    [active, tree],
  );
  const foundAt = found.indexOf(active ?? '');

  return {
    tree,
    expansion,
    marks,
    anchors,
    text,
    found,
    setText: (next) => {
      setText(next);
      const first = bestMatch(next, tree);
      if (first !== undefined) goTo(first);
    },
    foundAt,
    goToFound: (step) => {
      const from = foundAt < 0 && step <= 0 ? 0 : foundAt;
      const next = found[(from + step + found.length) % found.length];
      if (next === undefined) return;
      expansion.expandAround(next);
      goTo(next);
    },
    walkTo: setActive,
    press: (id) => {
      const item = tree.byId.get(id);
      if (item?.type === 'layer') onChoose(item.layer.name);
      if (item?.type === 'module') expansion.toggle(id);
      const isOpening = item?.type === 'module' && !expanded.has(id);
      // The keyboard focus moves into an expanded module.
      setActive(isOpening ? (item.items[0]?.id ?? id) : id);
    },
    collapseAround: () => {
      const around = tree.modulesAround(marks.activeId ?? '').at(-1);
      if (around === undefined) return;
      expansion.toggle(around);
      setActive(around);
    },
  };
}
