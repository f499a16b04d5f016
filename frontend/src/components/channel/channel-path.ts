/** Addresses of the pages of networks, layers and channels. */

/** The path of a page: of a channel, a layer, or a network. Names may hold any character. */
export function channelPath(network: string, layer?: string, channel?: number): string {
  const parts = [network, layer, channel === undefined ? undefined : String(channel)];
  const written = parts.filter((part) => part !== undefined).map((part) => encodeURIComponent(part));
  return `/networks/${written.join('/')}`;
}
