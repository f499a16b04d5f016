/** POST, PATCH, DELETE /api/networks and GET /api/networks/<id>/uses: networks that people bring. */
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, client } from './client';
import type { NetworkDetails } from './network';
import { sendForm } from './send-form';
import type { components } from './types.gen';

export type NetworkUses = components['schemas']['NetworkUses'];
type AllChanges = components['schemas']['NetworkChanges'];
/** What is left out stays as it is. */
export type NetworkChanges = Partial<AllChanges>;

const ADDRESS = '/api/networks/{network_id}';

const of = (networkId: string) => ({ params: { path: { network_id: networkId } } });

/**
 * Upload the file of a network; the server checks it.
 * onProgress: called with the fraction that is sent, 0..1. signal: cancels it. Throws a FailedRequest.
 */
export async function uploadNetwork(
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<NetworkDetails> {
  const form = new FormData();
  form.append('file', file, file.name);
  const request = client.POST('/api/networks', {
    // The OpenAPI document describes a file as a string; the form is what is sent.
    body: { file: file.name, classes: '' },
    bodySerializer: () => form,
    fetch: ({ url }) => sendForm(url, form, onProgress, signal),
  });
  return answerOf(request);
}

/** Change the title, classes, size or input range of a network. All other queries are then repeated. */
export function useChangeNetwork(networkId: string) {
  const queries = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: (changes: NetworkChanges) =>
      // The document gives every field a default, so its type asks for all of them.
      answerOf(client.PATCH(ADDRESS, { ...of(networkId), body: changes as AllChanges })),
    onSuccess: () => queries.invalidateQueries(),
  });
}

/** Delete a network. onDeleted: called before the lists are updated, so that nothing requests it again. */
export function useDeleteNetwork(networkId: string, onDeleted: () => void) {
  const queries = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: async () => {
      await answerOf(client.DELETE(ADDRESS, of(networkId)));
    },
    onSuccess: () => {
      onDeleted();
      return queries.invalidateQueries();
    },
  });
}

const usesQuery = (networkId: string) =>
  queryOptions({
    queryKey: ['network-uses', networkId],
    queryFn: ({ signal }) =>
      answerOf(client.GET('/api/networks/{network_id}/uses', { ...of(networkId), signal })),
    staleTime: 0,
  });

/** What belongs to a network, counted anew each time it is shown. */
export function useNetworkUses(networkId: string) {
  return useQuery(usesQuery(networkId));
}
