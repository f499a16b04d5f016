/** The tray: a collection of channels, available on all tabs. Each network has its own. */
import { createContext, useContext } from 'react';

export interface TrayChannel {
  layer: string;
  channel: number;
}

export interface Tray {
  /** The channels of the chosen network, in the order in which they were added. */
  channels: readonly TrayChannel[];
  has: (channel: TrayChannel) => boolean;
  /** Add the channel, or remove it if it is in the tray. */
  toggle: (channel: TrayChannel) => void;
  /** Add several. */
  add: (channels: TrayChannel[]) => void;
  /** Remove all. */
  clear: () => void;
  /** Undo the last clear; undefined if there is nothing to undo. */
  undo: (() => void) | undefined;
  /** Dismiss the undo. */
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

/** Channels by layer, in the order in which the layers were first added; ids ascending. */
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
