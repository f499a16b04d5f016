/** A whole number in the address. */
import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useAddressNumber } from '../../../frontend/src/hooks/use-address-number';
import { makeSurroundings } from '../support/with-queries';

const LIMITS = { least: 1, most: 9, defaultValue: 5 };

function open(search: string) {
  window.history.replaceState(null, '', `/${search}`);
  return renderHook(() => useAddressNumber('top', LIMITS), { wrapper: makeSurroundings() });
}

test('without a number in the address the default counts, and it is omitted from the address', () => {
  const { result } = open('?top=3');
  expect(result.current.value).toBe(3);
  act(() => result.current.set(5));
  expect(window.location.search).toBe('');
  expect(result.current.value).toBe(5);
});

test.each(['0', '10', '2.5', 'x', '-1'])('%s is refused, and told as it stands there', (text) => {
  const { result } = open(`?top=${text}`);
  expect(result.current).toMatchObject({ value: undefined, refused: text });
});
