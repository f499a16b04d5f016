/** GET /api/networks/<id>/graph: the layers of a network, their connections, and the modules that layers form. */
import { answerOf, client } from './client';
import type { components } from './types.gen';
import { useAnswer } from './use-answer';

export type NetworkGraph = components['schemas']['NetworkGraph'];
export type GraphLayer = components['schemas']['GraphLayer'];
export type GraphModule = components['schemas']['GraphModule'];
export type LayerKind = GraphLayer['kind'];

/** The graph of a network; nothing is asked while the id is undefined. */
export function useGraph(network: string | undefined) {
  return useAnswer('graph', network, (network_id, signal) =>
    answerOf(client.GET('/api/networks/{network_id}/graph', { params: { path: { network_id } }, signal })),
  );
}
