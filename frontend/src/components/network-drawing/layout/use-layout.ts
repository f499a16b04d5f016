/** The drawing of a network, laid out beside the page, so that nothing stands still meanwhile. */
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { NetworkGraph } from '../../../api/graph';
import type { Drawing } from './drawing';
import type { LayoutQuestion } from './lay-out';

const layoutQuery = (graph: NetworkGraph, unfolded: ReadonlySet<string>) =>
  queryOptions({
    queryKey: ['layout', graph.network, [...unfolded].sort()],
    queryFn: ({ signal }) => askWorker({ graph, unfolded: [...unfolded] }, signal),
    staleTime: Infinity,
    // A drawing of a thousand layers is large, and quickly made again.
    gcTime: 60_000,
    retry: false,
    placeholderData: keepPreviousData,
  });

/** The drawing with the given modules unfolded; until it is there, the one before. */
export function useLayout(graph: NetworkGraph, unfolded: ReadonlySet<string>) {
  return useQuery(layoutQuery(graph, unfolded));
}

/** One worker per question: a question that nobody waits for any more ends at once. */
function askWorker(question: LayoutQuestion, signal: AbortSignal): Promise<Drawing> {
  const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
  const answer = new Promise<Drawing>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Drawing>) => resolve(data);
    worker.onerror = (event) => reject(new Error(`The drawing could not be laid out: ${event.message}`));
    signal.addEventListener('abort', () => reject(new DOMException('Nobody waits.', 'AbortError')));
  });
  worker.postMessage(question);
  return answer.finally(() => worker.terminate());
}
