import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Sockets, child processes and property tests share two cores in CI: a slow machine must not fail a right test.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
