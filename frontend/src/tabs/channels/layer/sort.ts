/** In which order the channels of a layer are listed. */
import type { ChannelSummary } from '../../../api/channels';

export const ORDERS = {
  id: 'Number',
  photograph: 'Activation on the photograph',
  mean: 'Mean activation',
  selectivity: 'Selectivity for a class',
  zeros: 'Share of zeros',
} as const;

export type ChannelOrder = keyof typeof ORDERS;

export interface SortedBy {
  order: ChannelOrder;
  /** What an index says of each channel; undefined while unknown. */
  channels: readonly ChannelSummary[] | undefined;
  /** Mean activation of each channel on the chosen photograph, by id; undefined while unknown. */
  onPhotograph: ReadonlyMap<number, number> | undefined;
}

/** The ids of all channels in an order, the highest first; unknown values come last. */
export function sorted(count: number, { order, channels, onPhotograph }: SortedBy): number[] {
  const ids = Array.from({ length: count }, (_, id) => id);
  if (order === 'id') return ids;
  const valueOf = (id: number) =>
    (order === 'photograph' ? onPhotograph?.get(id) : channels?.[id]?.[order]) ?? -Infinity;
  return ids.sort((one, other) => valueOf(other) - valueOf(one) || one - other);
}
