/** Where the browser remembers the tray of each network. Where storage is forbidden it lasts as long as the page. */
import type { TrayChannel } from './tray';

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
    // Storage is full or forbidden; the page itself still follows.
  }
}

function isTrayChannel(value: unknown): value is TrayChannel {
  if (typeof value !== 'object' || value === null) return false;
  const { layer, channel } = value as Record<keyof TrayChannel, unknown>;
  return typeof layer === 'string' && Number.isInteger(channel);
}
