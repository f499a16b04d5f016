/** How failed requests are repeated, how long answers are cached, and what a change does to answers on their way. */
import {
  QueryClient,
  type InvalidateOptions,
  type InvalidateQueryFilters,
  type Query,
  type QueryKey,
} from '@tanstack/react-query';
import { passesByItself } from './failure';
import { cacheThatHearsOfTokens } from './session';

const MOST_RETRIES = 40;
const LONGEST_PAUSE_MS = 3_000;

/**
 * Queries of data that changes meanwhile. A first answer that was asked for before a change may not know of it, and
 * TanStack Query would keep it: such a request is cancelled, and sent again.
 */
class ChangingQueries extends QueryClient {
  override async invalidateQueries<Key extends QueryKey = QueryKey>(
    filters: InvalidateQueryFilters<Key> = {},
    options?: InvalidateOptions,
  ): Promise<void> {
    const { predicate = () => true } = filters;
    const isFirst = (query: Query<unknown, Error, unknown, Key>) =>
      query.state.data === undefined && predicate(query as never);
    await this.cancelQueries<Key>({ ...filters, predicate: isFirst as never });
    await super.invalidateQueries(filters, options);
  }
}

/**
 * A client for one page. Only requests with temporary failures are repeated, with growing pauses.
 * firstPauseMs: pause before the first repetition.
 */
export function createQueryClient(firstPauseMs = 500): QueryClient {
  const queries: QueryClient = new ChangingQueries({
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
