/** /api/indexes: all indexes of image examples, usable or not; they can be deleted. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { INDEX_QUERIES } from './channels';
import { answerOf, client } from './client';
import type { components } from './types.gen';

export type ListedIndex = components['schemas']['ListedIndex'];

/** All indexes of all networks, newest first. */
export function useIndexes() {
  return useQuery({
    queryKey: ['indexes'],
    queryFn: async ({ signal }) => (await answerOf(client.GET('/api/indexes', { signal }))).indexes,
  });
}

async function deleteIndex(id: string): Promise<void> {
  await answerOf(client.DELETE('/api/indexes/{index_id}', { params: { path: { index_id: id } } }));
}

/** Delete an index by id; afterwards all that was read from indexes is asked again. onDeleted: called first. */
export function useDeleteIndex(onDeleted: () => void) {
  const queries = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: deleteIndex,
    onSuccess: () => {
      onDeleted();
      for (const name of ['indexes', 'jobs', ...INDEX_QUERIES])
        void queries.invalidateQueries({ queryKey: [name] });
    },
  });
}
