/** Two fingers on the drawing. */
import { renderHook } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { usePinch } from '../../../../../frontend/src/components/network-drawing/viewport/use-pinch';

interface Finger {
  clientX: number;
  clientY: number;
}

function touch(element: HTMLElement, type: string, ...fingers: Finger[]): Event {
  const event = new Event(type, { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'touches', { value: fingers });
  element.dispatchEvent(event);
  return event;
}

const at = (clientX: number, clientY: number): Finger => ({ clientX, clientY });

function setUp() {
  const element = document.body.appendChild(document.createElement('div'));
  const onPinch = vi.fn();
  const { unmount } = renderHook(() => usePinch(element, onPinch));
  return { element, onPinch, unmount };
}

test('fingers that move apart enlarge around the middle between them, step by step', () => {
  const { element, onPinch } = setUp();
  touch(element, 'touchstart', at(100, 50), at(200, 50));
  const moved = touch(element, 'touchmove', at(50, 50), at(250, 50));
  touch(element, 'touchmove', at(100, 50), at(200, 50));
  expect(onPinch.mock.calls).toEqual([
    [2, 150, 50],
    [0.5, 150, 50],
  ]);
  expect(moved.defaultPrevented).toBe(true);
});

test('one finger scrolls as ever, and what is left after a pinch begins anew', () => {
  const { element, onPinch } = setUp();
  touch(element, 'touchstart', at(0, 0), at(100, 0));
  touch(element, 'touchend', at(0, 0));
  const moved = touch(element, 'touchmove', at(40, 0));
  expect(moved.defaultPrevented).toBe(false);
  expect(onPinch).not.toHaveBeenCalled();
});

test('nothing is heard any more after it has gone', () => {
  const { element, onPinch, unmount } = setUp();
  unmount();
  touch(element, 'touchstart', at(0, 0), at(100, 0));
  touch(element, 'touchmove', at(0, 0), at(200, 0));
  expect(onPinch).not.toHaveBeenCalled();
});
