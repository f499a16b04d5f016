/** Questions whose answers never change: the same request has the same answer as long as the page is open. */
import { skipToken, useQuery } from '@tanstack/react-query';

/**
 * The answer to a request; nothing is asked while the request is undefined.
 * name: of the endpoint, so that answers of different endpoints are kept apart.
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
