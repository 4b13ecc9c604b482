import { defineConfig } from 'vitest/config';

const everywhere = ['kernel', 'modules', 'apps', 'scripts'];
const testFiles = (ending: string): string[] => everywhere.map((folder) => `${folder}/**/*.${ending}`);
const ignored = ['**/node_modules/**', '**/dist/**'];
/** What a server or a browser does is waited for, also where others use the machine. */
const patient = { poll: { timeout: 20_000 } };

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: testFiles('test.{ts,tsx}'),
          exclude: [...ignored, '**/*.api.test.ts', '**/*.browser.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'api',
          include: testFiles('api.test.ts'),
          exclude: ignored,
          globalSetup: 'kernel/testkit/cluster.setup.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: patient,
          // Files share a process: reading the server and its rules anew for each took a third of the time (ADR 84).
          isolate: false,
        },
      },
      {
        test: {
          name: 'browser',
          include: testFiles('browser.test.ts'),
          exclude: ignored,
          globalSetup: 'kernel/testkit/cluster.setup.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: patient,
          fileParallelism: false,
        },
      },
    ],
  },
});
