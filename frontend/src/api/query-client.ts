/** How questions are asked again, and how long their answers stay good. */
import { QueryClient } from '@tanstack/react-query';
import { passesByItself } from './failure';

const MOST_RETRIES = 40;
const LONGEST_PAUSE_MS = 3_000;

/**
 * A client for one page. Only failures that pass by themselves are asked again, with growing pauses.
 * firstPauseMs: pause before the first repetition.
 */
export function createQueryClient(firstPauseMs = 500): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // The server may be on this very machine: a browser that believes itself offline must still ask.
        networkMode: 'always',
        refetchOnWindowFocus: false,
        staleTime: 60_000,
        retry: (count, error) => passesByItself(error) && count < MOST_RETRIES,
        retryDelay: (count) => Math.min(firstPauseMs * 2 ** count, LONGEST_PAUSE_MS),
      },
    },
  });
}
