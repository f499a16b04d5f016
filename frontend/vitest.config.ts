import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: `${import.meta.dirname}/..`,
  plugins: [react()],
  test: {
    environment: 'jsdom',
    include: ['tests/frontend/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/frontend/support/setup.ts'],
    // Journeys render whole tabs; a busy machine with two cores needs the room.
    testTimeout: 60_000,
    maxWorkers: 2,
  },
});
