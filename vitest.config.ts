import { defineConfig } from 'vitest/config';

const e2e = '**/*.e2e.test.ts';
const setupFiles = ['scripts/src/test/seed-properties.ts'];
const ignored = ['**/node_modules/**', 'data/**'];

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['**/*.test.ts'], exclude: [e2e, ...ignored], setupFiles } },
      {
        test: {
          name: 'e2e',
          include: [e2e],
          exclude: ignored,
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
