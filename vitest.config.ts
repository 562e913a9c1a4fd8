// How the tests are run: those that need the database or the browser are projects of their own; all run beside each other.
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const full = process.env['PROBIERZ_FULL'] === '1';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // one more than cores: a test that waits for the database or the browser leaves its core to another
    maxWorkers: availableParallelism() + 1,
    env: { TZ: 'Europe/Warsaw', PROBIERZ_FULL: full ? '1' : '' },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'tests/*.test.ts', 'tests/statistics/**/*.test.ts'],
          exclude: ['src/**/*.db.test.{ts,tsx}'],
          testTimeout: full ? 600_000 : 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['src/**/*.db.test.{ts,tsx}', 'tests/database/**/*.test.ts'],
          globalSetup: ['tests/database/server.setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          globalSetup: ['tests/database/server.setup.ts'],
          // in the full form a round over every page runs beside simulations
          testTimeout: full ? 900_000 : 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'full',
          include: ['tests/full/**/*.test.ts'],
          globalSetup: ['tests/database/server.setup.ts'],
          fileParallelism: false,
          testTimeout: 1_800_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
