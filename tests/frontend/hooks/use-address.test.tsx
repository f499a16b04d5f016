/** Values in the query of the address. */
import { act, renderHook } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { useAddress } from '../../../frontend/src/hooks/use-address';
import { addressNow } from '../support/open-page';
import { makeSurroundings } from '../support/with-queries';

function open(address: string) {
  window.history.replaceState(null, '', address);
  return renderHook(() => useAddress('image'), { wrapper: makeSurroundings() }).result;
}

describe('reading', () => {
  test.each([
    ['/?image=cat', 'cat'],
    ['/?network=vgg16', null],
    ['/?image=', null],
    ['/?image=a%26b', 'a&b'],
  ])('%s holds %s', (address, value) => {
    expect(open(address).current[0]).toBe(value);
  });
});

describe('changing', () => {
  test('the path and the other parameters stay', () => {
    const address = open('/prediction?network=vgg16&image=cat');
    act(() => address.current[1]('a&b'));
    expect(addressNow()).toBe('/prediction?network=vgg16&image=a%26b');
    expect(address.current[0]).toBe('a&b');
  });

  test('null takes the parameter out', () => {
    const address = open('/?image=cat&top=3');
    act(() => address.current[1](null));
    expect(addressNow()).toBe('/?top=3');
  });

  test('a step is kept in the history unless it replaces', () => {
    const address = open('/?image=cat');
    const before = window.history.length;
    act(() => address.current[1]('rocket', 'replace'));
    expect(window.history.length).toBe(before);
    act(() => address.current[1]('coffee'));
    expect(window.history.length).toBe(before + 1);
  });

  test('the same value again is no step', () => {
    const address = open('/?image=cat');
    const before = window.history.length;
    act(() => address.current[1]('cat'));
    expect(window.history.length).toBe(before);
  });
});
