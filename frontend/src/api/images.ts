/** GET /api/images: the sample photographs, then the uploaded ones, newest first. */
import { queryOptions, useQuery, type QueryClient } from '@tanstack/react-query';
import { answerOf, client } from './client';
import type { components } from './types.gen';

export type Image = components['schemas']['Image'];

const imagesQuery = queryOptions({
  queryKey: ['images'],
  queryFn: async ({ signal }) => (await answerOf(client.GET('/api/images', { signal }))).images,
});

/** All photographs of the gallery. */
export function useImages() {
  return useQuery(imagesQuery);
}

/** Insert a new upload before the other uploads, then request the list of the server. */
export function addToImages(queries: QueryClient, fresh: Image): void {
  queries.setQueryData(imagesQuery.queryKey, (images) => {
    if (images === undefined) return undefined;
    const others = images.filter((image) => image.id !== fresh.id);
    const samples = others.filter((image) => image.origin === 'sample');
    const uploads = others.filter((image) => image.origin === 'upload');
    return fresh.origin === 'sample' ? images : [...samples, fresh, ...uploads];
  });
  void queries.invalidateQueries({ queryKey: imagesQuery.queryKey });
}

/** Remove a photograph, then request the list of the server. */
export function removeFromImages(queries: QueryClient, id: string): void {
  queries.setQueryData(imagesQuery.queryKey, (images) => images?.filter((image) => image.id !== id));
  void queries.invalidateQueries({ queryKey: imagesQuery.queryKey });
}
