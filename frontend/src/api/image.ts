/** GET /api/images/<id>: one photograph, for ids that are not in the gallery: older uploads and unknown ids. */
import { queryOptions, skipToken, useQuery } from '@tanstack/react-query';
import { answerOf, client } from './client';

const imageQuery = (id: string | undefined) =>
  queryOptions({
    queryKey: ['image', id],
    queryFn:
      id === undefined
        ? skipToken
        : ({ signal }) =>
            answerOf(client.GET('/api/images/{image_id}', { params: { path: { image_id: id } }, signal })),
  });

/** One photograph by id; nothing is asked while the id is undefined. */
export function useImage(id: string | undefined) {
  return useQuery(imageQuery(id));
}
