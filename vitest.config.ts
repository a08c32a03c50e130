import { defineConfig } from 'vitest/config';

const e2e = '**/*.e2e.test.ts';
const setupFiles = ['scripts/src/test/seed-properties.ts'];
const ignored = ['**/node_modules/**', 'data/**'];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['**/*.test.ts'],
          exclude: [e2e, ...ignored],
          setupFiles,
          isolate: false, // many files in one process, as in production: what one part does to it, the others feel
          testTimeout: 20_000, // a busy machine is no fault
        },
      },
      {
        test: {
          name: 'e2e',
          include: [e2e],
          exclude: ignored,
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 60_000,
          // whole houses of processes and a browser on a shared machine: there, a story may be told twice before it counts as failed
          retry: process.env.CI ? 1 : 0,
        },
      },
    ],
  },
});
