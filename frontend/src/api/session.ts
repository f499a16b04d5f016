/** POST /api/session: exchange the token of the server for a cookie; and whether the server has asked for a token. */
import { QueryCache, useMutation, useQuery, type QueryClient } from '@tanstack/react-query';
import { answerOf, client } from './client';
import { FailedRequest, type Failure } from './failure';

const ASKED = ['token'];
const CODES = new Set(['token_missing', 'token_wrong']);

/** A cache of queries that remembers, in the client, that the server asked for a token. */
export function cacheThatHearsOfTokens(clientOf: () => QueryClient): QueryCache {
  return new QueryCache({
    onError: (error) => {
      if (error instanceof FailedRequest && CODES.has(error.failure.code))
        clientOf().setQueryData(ASKED, error.failure);
    },
  });
}

/** Why the server refuses everything until it has the token; null while it asks for none. */
export function useTokenRefusal(): Failure | null {
  const { data } = useQuery<Failure | null>({
    queryKey: ASKED,
    queryFn: () => null,
    enabled: false,
    initialData: null,
    staleTime: Infinity,
  });
  return data;
}

/** Send the token; the answer brings a cookie, with which the page starts anew. */
export function useOpenServer(onOpen: () => void) {
  return useMutation({
    mutationFn: (token: string) => answerOf(client.POST('/api/session', { body: { token } })),
    onSuccess: onOpen,
  });
}
