/** The last value that was there. */
import { renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useLatest } from '../../../frontend/src/hooks/use-latest';

const ONE = { number: 1 };
const TWO = { number: 2 };

test('a value stays while there is none and goes when a newer one comes', () => {
  const { result, rerender } = renderHook(({ value }) => useLatest(value), {
    initialProps: { value: undefined as { number: number } | undefined },
  });
  expect(result.current).toBeUndefined();
  rerender({ value: ONE });
  rerender({ value: undefined });
  expect(result.current).toBe(ONE);
  rerender({ value: TWO });
  expect(result.current).toBe(TWO);
});
