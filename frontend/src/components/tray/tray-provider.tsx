import { useState, type ReactNode } from 'react';
import { useChosenNetwork } from '../../hooks/use-chosen-network';
import { readTray, writeTray } from './stored-tray';
import { isSame, TrayContext, type Tray, type TrayChannel } from './tray';

export interface TrayProviderProps {
  /** The page, in which every part may look into the tray. */
  children: ReactNode;
}

interface Held {
  network: string | undefined;
  channels: readonly TrayChannel[];
  /** What was there before the tray was cleared. */
  cleared: readonly TrayChannel[];
}

/** Holds the tray of the chosen network. */
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
