import { setFlagsFromString } from 'node:v8';

/** Known to V8 13; `v8.test.ts` says so when a next one no longer knows it. */
export const JONG = '--no-allocation-site-pretenuring';

/**
 * Lets V8 make every object among the young ones. What an evaluation makes lives for milliseconds, but V8 guesses from the
 * few that survive a collection and in half of the processes begins to make them among the old, after which evaluating
 * takes up to half as long again (docs/metingen/rekenen.md). Call it once, at the start of a process.
 */
export function maakAllesJong(): void {
  setFlagsFromString(JONG);
}
