/** Runs before each test file: matchers, the mock server, and what jsdom lacks. */
import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { resetWorld, server } from './server';

// Finding by role asks jsdom for every style on the way up; with it a journey takes minutes. toBeVisible still looks.
configure({ defaultHidden: true });

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
  window.history.replaceState(null, '', '/');
});

afterEach(() => {
  cleanup();
  server.resetHandlers();
});

afterAll(() => {
  server.close();
});
