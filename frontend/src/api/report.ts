/** GET /api/networks/<id>/report: which methods each layer of a network supports, and why not. */
import { answerOf, client } from './client';
import type { components } from './types.gen';
import { useAnswer } from './use-answer';

export type NetworkReport = components['schemas']['NetworkReport'];
export type ReportedLayer = components['schemas']['ReportedLayer'];
export type Verdict = components['schemas']['Verdict'];

/** The report of a network. */
export function useReport(network: string) {
  return useAnswer('report', network, (network_id, signal) =>
    answerOf(client.GET('/api/networks/{network_id}/report', { params: { path: { network_id } }, signal })),
  );
}
