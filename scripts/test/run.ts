import { check } from './outcome.ts';
import type { Outcome, Step } from './outcome.ts';
import { steps } from './steps.ts';

const total: Outcome = { passed: 0, failed: 0 };
const failedSteps: string[] = [];

for (const step of steps()) {
  process.stdout.write(`\n=== ${step.title} ===\n`);
  const start = performance.now();
  const outcome = await runStep(step);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(`--- ${step.title}: ${outcome.passed} passed, ${outcome.failed} failed (${seconds} s) ---\n`);
  total.passed += outcome.passed;
  total.failed += outcome.failed;
  if (outcome.failed > 0) failedSteps.push(step.title);
}

if (failedSteps.length > 0) process.stdout.write(`\nFailed: ${failedSteps.join(', ')}\n`);
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed === 0 ? 0 : 1;

async function runStep(step: Step): Promise<Outcome> {
  try {
    return await step.run();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return check(false);
  }
}
