/** A yes or no that the browser remembers. */
import { act, renderHook } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { useStoredFlag } from '../../../frontend/src/hooks/use-stored-flag';

afterEach(() => {
  vi.restoreAllMocks();
});

test('what was set is there the next time', () => {
  const first = renderHook(() => useStoredFlag('flag', true));
  act(() => first.result.current[1](false));
  const second = renderHook(() => useStoredFlag('flag', true));
  expect(second.result.current[0]).toBe(false);
});

test('where storage is forbidden the page itself still follows', () => {
  const forbid = () => {
    throw new DOMException('forbidden', 'SecurityError');
  };
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(forbid);
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(forbid);
  const { result } = renderHook(() => useStoredFlag('flag', true));
  expect(result.current[0]).toBe(true);
  act(() => result.current[1](false));
  expect(result.current[0]).toBe(false);
});
