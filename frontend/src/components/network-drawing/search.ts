/** Find layers and modules by name. */
import { matcherOf } from '../match-words';
import type { GraphTree, TreeItem } from './layout/graph-tree';

/** Id of the match to which a search goes first: the one with exactly that name, otherwise the first of the network. */
export function bestMatch(text: string, tree: GraphTree): string | undefined {
  const found = search(text, tree);
  const name = text.trim().toLowerCase();
  return found.find((id) => nameOf(tree.byId.get(id)).toLowerCase() === name) ?? found[0];
}

function nameOf(item: TreeItem | undefined): string {
  if (item === undefined) return '';
  return item.type === 'layer' ? item.layer.name : item.module.title;
}

/** Ids of the layers and modules whose name or Keras class contains every word, in the order of the network. */
export function search(text: string, tree: GraphTree): string[] {
  if (text.trim() === '') return [];
  const isMatch = matcherOf(text);
  const found = [...tree.byId.values()].filter((item) => {
    const name =
      item.type === 'layer'
        ? `${item.layer.name} ${item.layer.keras_class}`
        : `${item.module.title} ${item.module.name}`;
    return isMatch(name);
  });
  return found.sort((one, other) => one.place - other.place).map(({ id }) => id);
}
