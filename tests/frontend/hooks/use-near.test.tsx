import { act, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { useNear } from '../../../frontend/src/hooks/use-near';

/** Tells what it observes when the test says so. */
class FakeObserver {
  static last: FakeObserver | undefined;
  isConnected = true;
  constructor(readonly tell: (entries: { isIntersecting: boolean }[]) => void) {
    FakeObserver.last = this;
  }
  observe = () => undefined;
  disconnect = () => {
    this.isConnected = false;
  };
}

function Probe() {
  const { attach, isNear } = useNear();
  return <p ref={attach}>{isNear ? 'near' : 'far'}</p>;
}

afterEach(() => vi.unstubAllGlobals());

test('it becomes near once, and is no longer watched then', () => {
  vi.stubGlobal('IntersectionObserver', FakeObserver);
  render(<Probe />);
  expect(screen.getByText('far')).toBeVisible();
  act(() => FakeObserver.last?.tell([{ isIntersecting: false }]));
  expect(screen.getByText('far')).toBeVisible();
  act(() => FakeObserver.last?.tell([{ isIntersecting: true }]));
  expect(screen.getByText('near')).toBeVisible();
  expect(FakeObserver.last?.isConnected).toBe(false);
});

test('where a browser cannot tell, everything is near', () => {
  render(<Probe />);
  expect(screen.getByText('near')).toBeVisible();
});
