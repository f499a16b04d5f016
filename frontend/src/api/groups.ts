/** POST /api/groups: filters of a layer that fire together in a photograph. */
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
