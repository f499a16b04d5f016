/** The window: zoom keeps the place that it is about, and scrolling goes only as far as is needed. */
import { act, fireEvent, renderHook } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { useViewport } from '../../../../../frontend/src/components/network-drawing/viewport/use-viewport';

const DRAWING = { width: 1000, height: 4000, nodes: [], frames: [], lines: [], edges: [], bends: [] };

let element: HTMLElement;

beforeEach(() => {
  element = document.createElement('div');
  Object.defineProperty(element, 'clientWidth', { value: 600 });
  Object.defineProperty(element, 'clientHeight', { value: 400 });
  // jsdom does not scroll; this window does, without borders.
  element.scrollTo = vi.fn((to: ScrollToOptions) => {
    element.scrollLeft = to.left ?? element.scrollLeft;
    element.scrollTop = to.top ?? element.scrollTop;
  }) as unknown as typeof element.scrollTo;
  element.scrollBy = vi.fn((by: ScrollToOptions) => {
    element.scrollLeft += by.left ?? 0;
    element.scrollTop += by.top ?? 0;
  }) as unknown as typeof element.scrollBy;
});

function openWindow() {
  const { result } = renderHook(() => useViewport(DRAWING));
  act(() => result.current.attach(element));
  fireEvent.scroll(element);
  return result;
}

test('enlarging keeps the middle of the window where it is', () => {
  const window = openWindow();
  element.scrollTop = 1000;
  fireEvent.scroll(element);
  act(() => window.current.zoomBy(2));
  expect(window.current.view.zoom).toBe(2);
  // The middle was 1200 pixels down; at twice the size it is 2400 down, 200 of them in the window.
  expect(element.scrollTop).toBe(2200);
});

test('a wheel with Ctrl zooms around the pointer, one without scrolls', () => {
  const window = openWindow();
  fireEvent.wheel(element, { deltaY: -100 });
  expect(window.current.view.zoom).toBe(1);
  element.scrollTop = 500;
  fireEvent.wheel(element, { deltaY: -100, ctrlKey: true, clientX: 0, clientY: 100 });
  const { zoom } = window.current.view;
  expect(zoom).toBeCloseTo(Math.exp(1 / 4));
  expect(element.scrollTop).toBeCloseTo(600 * zoom - 100);
});

test('all of the drawing fits', () => {
  const window = openWindow();
  act(() => window.current.fit());
  expect(DRAWING.height * window.current.view.zoom).toBeLessThanOrEqual(400);
});

test('what is in view already is revealed without scrolling', () => {
  const window = openWindow();
  act(() => window.current.show({ x: 500, y: 2000, width: 0, height: 0 }));
  const { scrollLeft, scrollTop } = element;
  act(() => window.current.reveal({ x: 480, y: 2020, width: 40, height: 20 }));
  expect([element.scrollLeft, element.scrollTop]).toEqual([scrollLeft, scrollTop]);
  act(() => window.current.reveal({ x: 480, y: 3000, width: 40, height: 20 }));
  expect(element.scrollTop).toBeGreaterThan(scrollTop);
});

test('the mouse drags the ground, and the click that ends a drag is none', () => {
  const pressed = vi.fn();
  const window = openWindow();
  element.addEventListener('click', pressed);
  document.body.append(element);
  element.scrollTop = 500;
  const press = { pointerType: 'mouse', button: 0, currentTarget: element, clientX: 50, clientY: 50 };
  act(() => window.current.onPointerDown(press as never));
  fireEvent.pointerMove(document.body, { clientX: 52, clientY: 51 });
  expect(element.scrollTop).toBe(500); // a hand that trembles
  fireEvent.pointerMove(document.body, { clientX: 50, clientY: 20 });
  expect(element.scrollTop).toBe(530);
  fireEvent.pointerUp(document.body);
  fireEvent.click(element);
  expect(pressed).not.toHaveBeenCalled();
  fireEvent.pointerMove(document.body, { clientX: 50, clientY: 0 });
  expect(element.scrollTop).toBe(530);
  element.remove();
});
