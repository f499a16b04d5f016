/** Runs before each test file that needs a page: matchers, the mock server, and what jsdom lacks. */
import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { TOUR_KEY } from '../../../frontend/src/app/tour/tour-key';
import { FakeResizeObserver, FakeWorker } from './browser-parts';
import { resetWorld, server } from './server';

// Finding by role asks jsdom for every style on the way up; with it a journey takes minutes.
// Finding waits as long as a busy machine with two cores may need.
configure({ defaultHidden: true, asyncUtilTimeout: 20_000 });

// jsdom lays nothing out, draws nothing and has no workers.
globalThis.Worker = FakeWorker as unknown as typeof Worker;
globalThis.ResizeObserver = FakeResizeObserver;
HTMLCanvasElement.prototype.getContext = () => null;
Element.prototype.scrollTo = () => undefined;
Element.prototype.scrollBy = () => undefined;
Element.prototype.scrollIntoView = () => undefined;

beforeAll(async () => {
  // jsdom's own form loses the names of its files on the way to the mock server; Node's keeps them.
  const form = await new Response(new URLSearchParams()).formData();
  globalThis.FormData = form.constructor as typeof FormData;

  // A question that no handler answers is a fault of the test.
  server.listen({ onUnhandledRequest: 'error' });
});

beforeEach(() => {
  resetWorld();
  localStorage.clear();
  // Only its own tests see the tour.
  localStorage.setItem(TOUR_KEY, 'true');
  window.history.replaceState(null, '', '/');
});

afterEach(() => {
  cleanup();
  server.resetHandlers();
});

afterAll(() => {
  server.close();
});
