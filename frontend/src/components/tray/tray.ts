/** The tray: channels that a person has chosen. It follows over all tabs, and each network has its own. */
import { createContext, useContext } from 'react';

export interface TrayChannel {
  layer: string;
  channel: number;
}

export interface Tray {
  /** The chosen channels of the chosen network, in the order in which they were chosen. */
  channels: readonly TrayChannel[];
  has: (channel: TrayChannel) => boolean;
  /** Put in what is not there, take out what is. */
  toggle: (channel: TrayChannel) => void;
  /** Put in several; those that are there stay. */
  add: (channels: TrayChannel[]) => void;
  /** Take out all. */
  clear: () => void;
  /** Bring back what was cleared last; undefined where nothing was, or where the tray was filled again. */
  undo: (() => void) | undefined;
  /** Give up what could be brought back. */
  forget: () => void;
}

export const TrayContext = createContext<Tray | undefined>(undefined);

export function useTray(): Tray {
  const tray = useContext(TrayContext);
  if (tray === undefined) throw new Error('useTray needs a TrayProvider around it.');
  return tray;
}

export function isSame(one: TrayChannel, other: TrayChannel): boolean {
  return one.layer === other.layer && one.channel === other.channel;
}

/** Channels by layer, in the order in which the layers were first chosen; ids ascending. */
export function byLayer(channels: readonly TrayChannel[]): [string, number[]][] {
  const layers = new Map<string, number[]>();
  for (const { layer, channel } of channels) layers.set(layer, [...(layers.get(layer) ?? []), channel]);
  return [...layers].map(([layer, ids]) => [layer, ids.sort((one, other) => one - other)]);
}

/** One line per layer: "Mixed_4c: 3, 11, 19". */
export function asText(channels: readonly TrayChannel[]): string {
  return byLayer(channels)
    .map(([layer, ids]) => `${layer}: ${ids.join(', ')}`)
    .join('\n');
}
