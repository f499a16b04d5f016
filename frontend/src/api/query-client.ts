/** How failed requests are repeated, and how long answers are cached. */
import { QueryClient } from '@tanstack/react-query';
import { passesByItself } from './failure';
import { cacheThatHearsOfTokens } from './session';

const MOST_RETRIES = 40;
const LONGEST_PAUSE_MS = 3_000;

/**
 * A client for one page. Only requests with temporary failures are repeated, with growing pauses.
 * firstPauseMs: pause before the first repetition.
 */
export function createQueryClient(firstPauseMs = 500): QueryClient {
  const queries: QueryClient = new QueryClient({
    queryCache: cacheThatHearsOfTokens(() => queries),
    defaultOptions: {
      queries: {
        // The server may run on this machine, so requests are sent even if the browser is offline.
        networkMode: 'always',
        refetchOnWindowFocus: false,
        staleTime: 60_000,
        retry: (count, error) => passesByItself(error) && count < MOST_RETRIES,
        retryDelay: (count) => Math.min(firstPauseMs * 2 ** count, LONGEST_PAUSE_MS),
      },
    },
  });
  return queries;
}
