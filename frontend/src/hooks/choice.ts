/** A network or photograph that is chosen from a list of the server by its id in the address. */
import type { UseQueryResult } from '@tanstack/react-query';
import { failureOf, type Failure } from '../api/failure';
import type { SetAddress } from './use-address';

export interface Choice<Thing> {
  /** The chosen one; undefined while it is unknown or if the id does not exist. */
  value: Thing | undefined;
  /** Why nothing is chosen; undefined while waiting and on success. */
  failure: Failure | undefined;
  /** The default, if the address has no id. */
  fallback: Thing | undefined;
  /** Choose by id; null chooses the default. */
  choose: SetAddress;
}

/** Find an id in a list; undefined if the id is null or not in the list. */
export function findListed<Thing extends { id: string }>(things: Thing[] | undefined, id: string | null) {
  return things?.find((thing) => thing.id === id);
}

/** The choice from the id in the address, the list, and the query for a single id. */
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
