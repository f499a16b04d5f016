/** The text of a node, and the size of the node. */
import { countLayers, kindWord, sizeOf } from '../facts';
import type { TreeItem } from './graph-tree';

const HEIGHT = 44;
const WIDTH = { least: 104, most: 280, padding: 28 };

/** Long names are shortened in the middle, because their ends tell layers apart. */
const SHORTENED = { most: 31, head: 12, tail: 18 };

/** Average width of a letter of the name (15 px, medium) and of the detail below it (13 px), rounded up. */
const LETTER_PX = { label: 8, detail: 6.9 };

export interface NodeWords {
  label: string;
  detail: string;
  name: string;
  width: number;
  height: number;
}

export function describeNode(item: TreeItem): NodeWords {
  const name = item.type === 'layer' ? item.layer.name : item.module.title;
  const label = shorten(name);
  const detail = item.type === 'layer' ? detailOf(item) : `module · ${countLayers(item.layers.length)}`;
  const words = Math.max(label.length * LETTER_PX.label, detail.length * LETTER_PX.detail);
  const width = Math.min(WIDTH.most, Math.max(WIDTH.least, Math.ceil(words) + WIDTH.padding));
  return { label, detail, name, width, height: HEIGHT };
}

function shorten(name: string): string {
  if (name.length <= SHORTENED.most) return name;
  return `${name.slice(0, SHORTENED.head)}…${name.slice(-SHORTENED.tail)}`;
}

function detailOf({ layer }: Extract<TreeItem, { type: 'layer' }>): string {
  const kernel = layer.kernel === null ? '' : ` ${layer.kernel.join('×')}`;
  return `${kindWord(layer.kind)}${kernel} · ${sizeOf(layer.output_shape)}`;
}
