import { join } from 'node:path';
import process from 'node:process';
import { leesConfig } from '@waakvlam/kernel/config';
import { maakLog } from '@waakvlam/kernel/log';
import { startWaakvlam } from './composition.ts';
import { beschrijfStartfout } from './startfout.ts';
import { maakAllesJong } from './v8.ts';

const CHECKOUT = join(import.meta.dirname, '..', '..');
/** A clean stop takes at most this long; PostgreSQL is told to stop first. */
const STOP_MS = 9_000;

maakAllesJong();
try {
  const config = leesConfig(process.env, CHECKOUT);
  const log = maakLog(config.logniveau);
  const server = await startWaakvlam(config, { log });
  let stopt = false;
  const stop = (): void => {
    if (stopt) return;
    stopt = true;
    setTimeout(() => process.exit(1), STOP_MS).unref();
    server.stop().then(
      () => process.exit(0),
      (fout: unknown) => {
        log.error('stoppen mislukt', { fout });
        process.exit(1);
      },
    );
  };
  // Whoever stops a group of processes sends the signal more than once: by itself and through npm.
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.stdout.write(`Waakvlam draait op http://localhost:${server.poort}\n`);
} catch (fout) {
  process.stderr.write(`Waakvlam kan niet starten.\n${beschrijfStartfout(fout)}\n`);
  process.exit(2);
}
