import { useState, type ReactNode } from 'react';
import { useChosenNetwork } from '../../hooks/use-chosen-network';
import { isSame, TrayContext, type Tray, type TrayChannel } from './tray';

export interface TrayProviderProps {
  /** The page. */
  children: ReactNode;
}

interface Held {
  network: string | undefined;
  channels: readonly TrayChannel[];
  /** The channels before the tray was cleared. */
  cleared: readonly TrayChannel[];
}

/** Provides the tray of the chosen network. The browser stores it; if storage is not allowed, it lasts as long as the page. */
export function TrayProvider({ children }: TrayProviderProps) {
  const network = useChosenNetwork().value?.id;
  const [held, setHeld] = useState<Held>({ network: undefined, channels: [], cleared: [] });
  if (held.network !== network) {
    setHeld({ network, channels: network === undefined ? [] : readTray(network), cleared: [] });
  }
  const { channels, cleared } = held;
  const set = (next: readonly TrayChannel[], before: readonly TrayChannel[] = []) => {
    setHeld({ network, channels: next, cleared: before });
    if (network !== undefined) writeTray(network, next);
  };
  const has = (sought: TrayChannel) => channels.some((channel) => isSame(channel, sought));
  const tray: Tray = {
    channels,
    has,
    toggle: (channel) =>
      set(has(channel) ? channels.filter((other) => !isSame(other, channel)) : [...channels, channel]),
    add: (more) => set([...channels, ...more.filter((channel) => !has(channel))]),
    clear: () => set([], channels),
    undo: cleared.length === 0 ? undefined : () => set(cleared),
    forget: () => set(channels),
  };
  return <TrayContext value={tray}>{children}</TrayContext>;
}

/** Storage key of the tray of a network. */
const keyOf = (network: string) => `innsyn-tray-${network}`;

export function readTray(network: string): TrayChannel[] {
  try {
    const known: unknown = JSON.parse(localStorage.getItem(keyOf(network)) ?? '[]');
    return Array.isArray(known) ? known.filter(isTrayChannel) : [];
  } catch {
    return [];
  }
}

export function writeTray(network: string, channels: readonly TrayChannel[]): void {
  try {
    if (channels.length === 0) localStorage.removeItem(keyOf(network));
    else localStorage.setItem(keyOf(network), JSON.stringify(channels));
  } catch {
    // Storage is full or not allowed; the tray still changes on the page.
  }
}

function isTrayChannel(value: unknown): value is TrayChannel {
  if (typeof value !== 'object' || value === null) return false;
  const { layer, channel } = value as Record<keyof TrayChannel, unknown>;
  return typeof layer === 'string' && Number.isInteger(channel);
}
