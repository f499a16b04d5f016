/** F shows a result on the whole screen. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { toggleFullScreen } from '../../../frontend/src/hooks/use-full-screen';

const shown: Element[] = [];

beforeEach(() => {
  document.body.innerHTML =
    '<p data-result id="one"></p><p data-result id="two"><button>inside</button></p><div id="out"></div>';
  for (const element of document.querySelectorAll<HTMLElement>('p')) {
    element.requestFullscreen = () => {
      shown.push(element);
      return Promise.resolve();
    };
    element.getBoundingClientRect = () => ({ top: 10, bottom: 20 }) as DOMRect;
  }
});

afterEach(() => {
  shown.length = 0;
  document.body.innerHTML = '';
  Reflect.deleteProperty(document, 'fullscreenElement');
});

const ids = () => shown.map(({ id }) => id);

test('the result with the focus is shown', () => {
  document.querySelector('button')?.focus();
  toggleFullScreen();
  expect(ids()).toEqual(['two']);
});

test('without focus and pointer it is the first one in the window', () => {
  const one = document.querySelector<HTMLElement>('#one');
  if (one !== null) one.getBoundingClientRect = () => ({ top: -90, bottom: -10 }) as DOMRect;
  toggleFullScreen();
  expect(ids()).toEqual(['two']);
});

test('a dialog covers the results behind it', () => {
  document.querySelector('#out')?.setAttribute('role', 'dialog');
  toggleFullScreen();
  expect(ids()).toEqual([]);
});

test('the same key returns', () => {
  const leave = vi.fn(() => Promise.resolve());
  document.exitFullscreen = leave;
  Object.defineProperty(document, 'fullscreenElement', { value: document.body, configurable: true });
  toggleFullScreen();
  expect(leave).toHaveBeenCalledOnce();
  expect(ids()).toEqual([]);
});
