import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const TESTS = 'tests/frontend/**';
/** Tests that need a page: whatever renders, and what asks the browser for something. */
const ON_PAGE = [`${TESTS}/*.test.tsx`, `${TESTS}/*.dom.test.ts`];

export default defineConfig({
  root: `${import.meta.dirname}/..`,
  plugins: [react()],
  test: {
    // Journeys render whole tabs; a busy machine with two cores needs the room.
    testTimeout: 60_000,
    maxWorkers: 2,
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
          setupFiles: ['tests/frontend/support/setup.ts'],
        },
      },
    ],
  },
});
