/** Links from a channel to the tabs that optimize images. */

/** The address of a tab with a channel as its objective. search: the query of the present address. */
export function tabLink(path: string, search: string, layer: string, channel: number): string {
  const query = new URLSearchParams(search);
  query.set('layer', layer);
  query.set('ids', String(channel));
  return `${path}?${query.toString()}`;
}
