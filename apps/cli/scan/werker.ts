import { parentPort } from 'node:worker_threads';
import { laadHerkenningsregels, maakLezer } from '@waakvlam/herkenning';
import { leesStapel } from './lees-stapel.ts';

/** A thread that reads batches: it gets bytes and the number of their first line, and gives back what `leesStapel` gives. */
const lezer = maakLezer(laadHerkenningsregels());
parentPort?.on(
  'message',
  ({ nummer, bytes, eersteRegel }: { nummer: number; bytes: Uint8Array; eersteRegel: number }) => {
    const uitslag = leesStapel(lezer, bytes, eersteRegel);
    parentPort?.postMessage({ nummer, uitslag }, [uitslag.uitvoer.buffer]);
  },
);
