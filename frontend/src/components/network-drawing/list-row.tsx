import { memo } from 'react';
import { formatCount } from '../numbers';
import { countLayers, kindWord, sizeOf } from './facts';
import type { TreeItem } from './layout/graph-tree';

export interface ListRowProps {
  /** The layer or module. */
  item: TreeItem;
  /** Number of modules that contain it. */
  depth: number;
  /** Whether it is an expanded module. */
  isExpanded: boolean;
  /** Whether it is the chosen layer. */
  isChosen: boolean;
  /** Whether it matches the search. */
  isFound: boolean;
  /** Whether it has the keyboard focus, or had it last. */
  isActive: boolean;
  /** Called with its id when it is clicked. */
  onPress: (id: string) => void;
}

const INDENT_PX = 20;

/** One layer with its details, or one module with the sum of its parameters. */
export const ListRow = memo(function ListRow(props: ListRowProps) {
  const { item, depth, isExpanded, isChosen, isFound, isActive, onPress } = props;
  const isModule = item.type === 'module';
  return (
    <tr
      data-module={isModule ? '' : undefined}
      data-chosen={isChosen ? '' : undefined}
      data-found={isFound ? '' : undefined}
      data-active={isActive ? '' : undefined}
    >
      <th scope="row" style={{ paddingLeft: 8 + depth * INDENT_PX }}>
        <button
          type="button"
          {...(isModule ? { 'aria-expanded': isExpanded } : { 'aria-pressed': isChosen })}
          onClick={() => onPress(item.id)}
        >
          {isModule ? `${isExpanded ? '−' : '+'} ${item.module.title}` : item.layer.name}
        </button>
      </th>
      {cellsOf(item).map((cell, column) => (
        <td key={column}>{cell}</td>
      ))}
    </tr>
  );
});

function cellsOf(item: TreeItem): string[] {
  if (item.type === 'module') {
    const parameters = item.layers.reduce((sum, layer) => sum + layer.parameters, 0);
    const last = item.layers.at(-1);
    const shape = last === undefined ? '' : sizeOf(last.output_shape);
    return ['module', countLayers(item.layers.length), '', '', '', shape, formatCount(parameters), ''];
  }
  const { kind, keras_class, kernel, strides, padding, output_shape, parameters, receptive_field_px } =
    item.layer;
  return [
    kindWord(kind),
    keras_class,
    kernel?.join('×') ?? '',
    strides?.join('×') ?? '',
    padding ?? '',
    sizeOf(output_shape),
    formatCount(parameters),
    receptive_field_px === null ? '' : `${receptive_field_px} px`,
  ];
}
