/** Find layers and modules by name. */
import { matcherOf } from '../match-words';
import type { GraphTree } from './layout/graph-tree';

/** Ids of everything whose name or Keras class holds all the words, in the order of the network. */
export function search(text: string, tree: GraphTree): string[] {
  if (text.trim() === '') return [];
  const isMatch = matcherOf(text);
  const found = [...tree.byId.values()].filter((item) => {
    const told =
      item.type === 'layer'
        ? `${item.layer.name} ${item.layer.keras_class}`
        : `${item.module.title} ${item.module.name}`;
    return isMatch(told);
  });
  return found.sort((one, other) => one.place - other.place).map(({ id }) => id);
}
