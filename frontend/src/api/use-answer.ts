/** Requests whose answers never change while the page is open, so that each is sent once. */
import { skipToken, useQuery } from '@tanstack/react-query';

/**
 * The answer to a request; nothing is sent while the request is undefined.
 * name: of the endpoint, which distinguishes the answers of different endpoints.
 */
export function useAnswer<Request, Answer>(
  name: string,
  request: Request | undefined,
  ask: (request: Request, signal: AbortSignal) => Promise<Answer>,
) {
  return useQuery({
    queryKey: [name, request],
    queryFn: request === undefined ? skipToken : ({ signal }) => ask(request, signal),
    staleTime: Infinity,
  });
}
