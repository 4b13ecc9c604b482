/** What a step counted; a check without tests of its own counts as one. */
export interface Outcome {
  passed: number;
  failed: number;
}

/** One heading of `npm test`. */
export interface Step {
  title: string;
  run: () => Promise<Outcome>;
}

/** Outcome of a check that either holds or does not. */
export function check(holds: boolean): Outcome {
  return holds ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
