/** POST and DELETE /api/images/<id>/share: make a link to an uploaded photograph, or end its sharing. */
import { useMutation } from '@tanstack/react-query';
import { answerOf, client } from './client';

const of = (id: string) => ({ params: { path: { image_id: id } } });

/** Make a link to a photograph, by its id; its data is the whole address. */
export function useShareImage() {
  return useMutation({
    networkMode: 'always',
    mutationFn: async (id: string) => {
      const { path } = await answerOf(client.POST('/api/images/{image_id}/share', of(id)));
      return new URL(path, window.location.origin).href;
    },
  });
}

/** End the sharing of a photograph, by its id. */
export function useStopSharing() {
  return useMutation({
    networkMode: 'always',
    mutationFn: async (id: string) => {
      await answerOf(client.DELETE('/api/images/{image_id}/share', of(id)));
    },
  });
}
