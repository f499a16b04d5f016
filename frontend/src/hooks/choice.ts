/** One thing chosen from a list the server keeps, named by its id in the address. */
import type { UseQueryResult } from '@tanstack/react-query';
import { failureOf, type Failure } from '../api/failure';
import type { SetAddress } from './use-address';

export interface Choice<Thing> {
  /** The chosen thing; undefined while it is not known or where there is none of that id. */
  value: Thing | undefined;
  /** Why there is no chosen thing; undefined while waiting and where all is well. */
  failure: Failure | undefined;
  /** What is chosen where the address names nothing. */
  fallback: Thing | undefined;
  /** Choose by id; null returns to the fallback. */
  choose: SetAddress;
}

/** Find an id in the list of things; undefined where the id is null or the list has none. */
export function findListed<Thing extends { id: string }>(things: Thing[] | undefined, id: string | null) {
  return things?.find((thing) => thing.id === id);
}

/** Join what the address, the list and the question about a single thing say. */
export function makeChoice<Thing extends { id: string }>(
  id: string | null,
  list: UseQueryResult<Thing[]>,
  single: UseQueryResult<Thing>,
  choose: SetAddress,
): Choice<Thing> {
  const fallback = list.data?.[0];
  const value = id === null ? fallback : (findListed(list.data, id) ?? single.data);
  const error = value === undefined ? (list.error ?? single.error) : null;
  return { value, fallback, choose, failure: error === null ? undefined : failureOf(error) };
}
