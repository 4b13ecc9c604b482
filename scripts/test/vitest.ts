import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { runNode } from './command.ts';
import type { Outcome } from './outcome.ts';

const report = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });

/** Runs one vitest project and counts its tests; a runner that crashes or finds no tests counts as one failure. */
export async function runVitest(project: 'unit' | 'api' | 'browser', env: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'waakvlam-vitest-'));
  const file = path.join(folder, 'report.json');
  try {
    const ended = await runNode(
      [
        'node_modules/vitest/vitest.mjs',
        'run',
        `--project=${project}`,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${file}`,
      ],
      // A run of tests whose threads wrote compiled code to one place once did not end.
      { ...env, NODE_DISABLE_COMPILE_CACHE: '1' },
    );
    const { numPassedTests: passed, numFailedTests } = readReport(file);
    return { passed, failed: ended ? numFailedTests : Math.max(numFailedTests, 1) };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function readReport(file: string): z.infer<typeof report> {
  if (!fs.existsSync(file)) return { numPassedTests: 0, numFailedTests: 1 };
  return report.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
}
