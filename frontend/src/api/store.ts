/** GET /api/store: how much the server keeps on disk. */
import { useQuery } from '@tanstack/react-query';
import { answerOf, client } from './client';
import type { components } from './types.gen';

export type Store = components['schemas']['Store'];
export type StoredKind = components['schemas']['StoredKind'];

/** What the store holds of each kind, counted anew each time it is shown. */
export function useStore() {
  return useQuery({
    queryKey: ['store'],
    queryFn: ({ signal }) => answerOf(client.GET('/api/store', { signal })),
    staleTime: 0,
    gcTime: 0,
  });
}
