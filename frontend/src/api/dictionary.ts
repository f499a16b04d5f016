/** /api/dictionary: names and notes that people give to channels. */
import { useQuery } from '@tanstack/react-query';
import { answerOf, client } from './client';
import type { components } from './types.gen';

export type Entry = components['schemas']['Entry'];
export type NewEntry = components['schemas']['NewEntry'];

/** The key of a channel in the map of names. */
export const nameKey = (layer: string, channel: number) => `${layer}:${channel}`;

/** The names of a network's channels, by nameKey; empty while unknown. */
export function useNames(network: string | undefined): ReadonlyMap<string, Entry> {
  const query = useQuery({
    queryKey: ['dictionary', network],
    enabled: network !== undefined,
    queryFn: async ({ signal }) => {
      const { entries } = await answerOf(
        client.GET('/api/dictionary', { params: { query: { network: network ?? '' } }, signal }),
      );
      return new Map(entries.map((entry) => [nameKey(entry.layer, entry.channel), entry]));
    },
  });
  return query.data ?? NOTHING;
}

/** All that a channel was called, newest first. */
export function useHistory(network: string, layer: string, channel: number) {
  return useQuery({
    queryKey: ['dictionary', network, 'history', layer, channel],
    queryFn: async ({ signal }) => {
      const query = { network, layer, channel };
      return (await answerOf(client.GET('/api/dictionary/history', { params: { query }, signal }))).entries;
    },
  });
}

const NOTHING: ReadonlyMap<string, Entry> = new Map();

/** Name a channel. Throws a FailedRequest. */
export const writeName = (entry: NewEntry): Promise<Entry> =>
  answerOf(client.PUT('/api/dictionary', { body: entry }));
