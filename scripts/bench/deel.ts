import process from 'node:process';
import { maakAllesJong } from '../../apps/server/v8.ts';
import type { Meting } from './tabel.ts';

const METERS: Readonly<Record<string, () => Promise<Meting[]>>> = {
  rekenen: async () => (await import('./rekenen.ts')).meetRekenen(),
  herkenning: async () => (await import('./herkenning.ts')).meetHerkenning(),
  databank: async () => (await import('./databank.ts')).meetVastleggen(),
  server: async () => (await import('./server.ts')).meetServer(),
  zicht: async () => (await import('./zicht.ts')).meetZicht(),
  werk: async () => (await import('./werk.ts')).meetWerk(),
};

/** One part of the measurements, for the process that asked. */
const meet = METERS[process.argv[2] ?? ''];
if (meet === undefined) throw new Error('there is no such part');
// As the server does.
maakAllesJong();
process.send?.(await meet(), () => process.disconnect());
