/** One thing chosen from a list. */
import type { UseQueryResult } from '@tanstack/react-query';
import { describe, expect, test } from 'vitest';
import { FailedRequest, UNREACHABLE } from '../../../frontend/src/api/failure';
import { findListed, makeChoice } from '../../../frontend/src/hooks/choice';

interface Thing {
  id: string;
}

const CAT = { id: 'cat' };
const DOG = { id: 'dog' };
const choose = () => undefined;

/** The two fields of a query that a choice looks at. */
function query<Data>(data?: Data, error: Error | null = null) {
  return { data, error } as UseQueryResult<Data>;
}

const NOTHING = query<Thing>();

describe('a choice', () => {
  test('it is the first of the list where the address names none', () => {
    expect(makeChoice<Thing>(null, query([CAT, DOG]), NOTHING, choose).value).toBe(CAT);
  });

  test('it is the thing that the address names', () => {
    expect(makeChoice<Thing>('dog', query([CAT, DOG]), NOTHING, choose).value).toBe(DOG);
  });

  test('it may be a thing that the list lacks', () => {
    expect(makeChoice<Thing>('dog', query([CAT]), query(DOG), choose).value).toBe(DOG);
  });

  test('an unknown thing is a failure with a way back', () => {
    const unknown = query<Thing>(undefined, new FailedRequest({ ...UNREACHABLE, code: 'unknown_image' }));
    const choice = makeChoice<Thing>('cow', query([CAT]), unknown, choose);
    expect(choice).toMatchObject({ value: undefined, fallback: CAT, failure: { code: 'unknown_image' } });
  });

  test('nothing has failed while the list is on its way', () => {
    const choice = makeChoice<Thing>('cow', query<Thing[]>(), NOTHING, choose);
    expect(choice).toMatchObject({ value: undefined, failure: undefined });
  });

  test('a list that cannot be asked again leaves what is chosen alone', () => {
    const stale = query<Thing[]>([CAT], new FailedRequest(UNREACHABLE));
    expect(makeChoice<Thing>('cat', stale, NOTHING, choose)).toMatchObject({
      value: CAT,
      failure: undefined,
    });
  });
});

test('no id is in no list', () => {
  expect(findListed([CAT], null)).toBeUndefined();
  expect(findListed(undefined, 'cat')).toBeUndefined();
});
