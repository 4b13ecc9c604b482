import { parentPort, workerData } from 'node:worker_threads';
import type { Deel } from '../domain/koppelen/paren.ts';
import { weegDeel, type Weegwerk } from '../domain/koppelen/weeg.ts';

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- given by koppel.ts, in the same process
const { werk, deel } = workerData as { werk: Weegwerk; deel: Deel };
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(weegDeel(werk, deel));
