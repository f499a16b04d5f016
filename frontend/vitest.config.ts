import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const TESTS = 'tests/frontend/**';
/** Tests of what styles show and hide; jsdom computes styles slowly. */
const STYLED = [`${TESTS}/*.styled.test.tsx`];
/** Tests that need a page: whatever renders, and what asks the browser for something. */
const ON_PAGE = [`${TESTS}/*.test.tsx`, `${TESTS}/*.dom.test.ts`];
const SETUP = 'tests/frontend/support/setup.ts';

export default defineConfig({
  root: `${import.meta.dirname}/..`,
  plugins: [react()],
  test: {
    // Journeys render whole tabs; a busy machine with two cores needs the room.
    testTimeout: 60_000,
    maxWorkers: 2,
    // The files of a worker share its modules and its page, so that both are made once; no test leaves anything behind.
    isolate: false,
    unstubGlobals: true,
    restoreMocks: true,
    projects: [
      {
        extends: true,
        test: { name: 'plain', environment: 'node', include: [`${TESTS}/*.test.ts`], exclude: ON_PAGE },
      },
      {
        extends: true,
        test: {
          name: 'page',
          environment: 'jsdom',
          include: ON_PAGE,
          exclude: STYLED,
          setupFiles: [SETUP, 'tests/frontend/support/without-styles.ts'],
        },
      },
      {
        extends: true,
        test: { name: 'styled', environment: 'jsdom', include: STYLED, setupFiles: [SETUP] },
      },
    ],
  },
});
