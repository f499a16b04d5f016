/** The drawing of a network, laid out in a web worker, so that the page stays responsive. */
import { keepPreviousData, queryOptions, skipToken, useQuery } from '@tanstack/react-query';
import type { NetworkGraph } from '../../../api/graph';
import type { Pane } from './columns';
import type { Drawing } from './drawing';
import type { LayoutQuestion } from './lay-out';

const layoutQuery = (graph: NetworkGraph, expanded: ReadonlySet<string>, pane: Pane | undefined) =>
  queryOptions({
    queryKey: ['layout', graph.network, [...expanded].sort(), pane],
    queryFn:
      pane === undefined
        ? skipToken
        : ({ signal }) => askWorker({ graph, expanded: [...expanded], pane }, signal),
    staleTime: Infinity,
    // A drawing of a thousand layers is large, and fast to compute again.
    gcTime: 60_000,
    retry: false,
    placeholderData: keepPreviousData,
  });

/**
 * The drawing with the given modules expanded; until it is computed, the previous one.
 * pane: the space for it; undefined while it is not measured.
 */
export function useLayout(graph: NetworkGraph, expanded: ReadonlySet<string>, pane: Pane | undefined) {
  return useQuery(layoutQuery(graph, expanded, pane));
}

/** One worker per layout, which is terminated when the layout is not needed any more. */
function askWorker(question: LayoutQuestion, signal: AbortSignal): Promise<Drawing> {
  const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
  const answer = new Promise<Drawing>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Drawing>) => resolve(data);
    worker.onerror = (event) => reject(new Error(`The drawing could not be laid out: ${event.message}`));
    signal.addEventListener('abort', () =>
      reject(new DOMException('The layout is not needed any more.', 'AbortError')),
    );
  });
  worker.postMessage(question);
  return answer.finally(() => worker.terminate());
}
