/** DELETE /api/images/<id>: delete an uploaded photograph. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, client } from './client';
import { removeFromImages } from './images';

async function deleteImage(id: string): Promise<void> {
  await answerOf(client.DELETE('/api/images/{image_id}', { params: { path: { image_id: id } } }));
}

/** Delete a photograph by id. onDeleted: called before the gallery is updated, so that nothing requests it again. */
export function useDeleteImage(onDeleted: () => void) {
  const queries = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: deleteImage,
    onSuccess: (_, id) => {
      onDeleted();
      removeFromImages(queries, id);
    },
  });
}
