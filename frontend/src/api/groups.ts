/** POST /api/groups: filters of a layer that fire together, in a photograph or in a sample of an index. */
import { answerOf, client } from './client';
import type { components } from './types.gen';
import { useAnswer } from './use-answer';

export type Groups = components['schemas']['FoundGroups'];
export type GroupRequest = components['schemas']['GroupRequest'];

/** The groups for a request; nothing is asked while it is undefined. */
export function useGroups(request: GroupRequest | undefined) {
  return useAnswer('groups', request, (body, signal) =>
    answerOf(client.POST('/api/groups', { body, signal })),
  );
}

export type SampleGroups = components['schemas']['FoundSampleGroups'];
export type SampleGroupRequest = components['schemas']['SampleGroupRequest'];

/** The groups over photographs of an index; nothing is asked while the request is undefined. */
export function useSampleGroups(request: SampleGroupRequest | undefined) {
  return useAnswer('sample-groups', request, (body, signal) =>
    answerOf(client.POST('/api/groups/sample', { body, signal })),
  );
}
