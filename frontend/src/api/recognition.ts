/** GET /api/jobs/<id>/images/<number>/recognition: what a network sees in its own image of a class. */
import { queryOptions, useQuery } from '@tanstack/react-query';
import { answerOf, client } from './client';

const recognitionQuery = (job_id: string, number: number, class_index: number) =>
  queryOptions({
    queryKey: ['recognition', job_id, number, class_index],
    queryFn: ({ signal }) =>
      answerOf(
        client.GET('/api/jobs/{job_id}/images/{number}/recognition', {
          params: { path: { job_id, number }, query: { class_index } },
          signal,
        }),
      ),
    staleTime: Infinity,
  });

/** job: id of one that is over. number: of its image. index: of the class that the image was made for. */
export function useRecognition(job: string, number: number, index: number) {
  return useQuery(recognitionQuery(job, number, index));
}
