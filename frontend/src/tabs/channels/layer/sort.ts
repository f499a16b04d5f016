/** In which order the channels of a layer are listed. */
import type { ChannelSummary } from '../../../api/channels';

export const ORDERS = {
  id: 'Number',
  photograph: 'Activation on the photograph',
  mean: 'Mean activation',
  selectivity: 'Selectivity for a class',
  zeros: 'Share of zeros',
  name: 'Name',
} as const;

export type ChannelOrder = keyof typeof ORDERS;

export interface SortedBy {
  order: ChannelOrder;
  /** What an index says of each channel; undefined while unknown. */
  channels: readonly ChannelSummary[] | undefined;
  /** Mean activation of each channel on the chosen photograph, by id; undefined while unknown. */
  onPhotograph: ReadonlyMap<number, number> | undefined;
  /** The name of a channel; empty if it has none. */
  nameOf: (id: number) => string;
}

/** The ids of all channels in an order: by name, or the highest value first; what is unknown comes last. */
export function sorted(count: number, { order, channels, onPhotograph, nameOf }: SortedBy): number[] {
  const ids = Array.from({ length: count }, (_, id) => id);
  if (order === 'id') return ids;
  if (order === 'name') {
    const named = ids.filter((id) => nameOf(id) !== '');
    named.sort((one, other) => nameOf(one).localeCompare(nameOf(other), 'en') || one - other);
    return [...named, ...ids.filter((id) => nameOf(id) === '')];
  }
  const valueOf = (id: number) =>
    (order === 'photograph' ? onPhotograph?.get(id) : channels?.[id]?.[order]) ?? -Infinity;
  return ids.sort((one, other) => valueOf(other) - valueOf(one) || one - other);
}
