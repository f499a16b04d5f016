/** /api/collections: collections of photographs, in which image examples are found. */
import { useQuery } from '@tanstack/react-query';
import { answerOf, client } from './client';
import type { components } from './types.gen';

export type Collection = components['schemas']['CollectionSummary'];

/** Collections may be put into a folder of the server while the page is open. */
const STALE_AFTER_MS = 5000;

/** All collections. */
export function useCollections() {
  return useQuery({
    queryKey: ['collections'],
    queryFn: async ({ signal }) => (await answerOf(client.GET('/api/collections', { signal }))).collections,
    staleTime: STALE_AFTER_MS,
  });
}

/** Upload a .zip or .tar file with photographs. Throws a FailedRequest. */
export function uploadCollection(file: File): Promise<Collection> {
  const form = new FormData();
  form.append('file', file, file.name);
  // The OpenAPI document describes a file as a string; the form is what is sent.
  return answerOf(client.POST('/api/collections', { body: { file: file.name }, bodySerializer: () => form }));
}
