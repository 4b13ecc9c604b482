import { PassThrough } from 'node:stream';
import { sql } from 'kysely';
import { z } from 'zod';
import { Probleem } from '@waakvlam/kernel/errors';
import { type Route, stroomRoute, type Uitvoering } from '@waakvlam/kernel/http';
import { SECONDE } from '@waakvlam/kernel/tijd';
import type { Diensten } from '../../diensten.ts';

const HARTSLAG = 25 * SECONDE;
/** What changes within so long is told together, so that a busy system asks no more of each open screen. */
const SAMEN = 3 * SECONDE;
/** More cases than this at once: look again without weighing each. */
const VEEL = 200;

/**
 * Server-sent events: tells that something changed in a case that the reader sees, and nothing more; the screen then asks
 * again under its own rights. Rights and session are weighed at every event and heartbeat.
 */
export function stroomWerkRoute({ berichten, log }: Diensten): Route {
  return stroomRoute(
    {
      method: 'GET',
      pad: '/werkvoorraad/gebeurtenissen',
      naam: 'volgWerkvoorraad',
      samenvatting: 'Meldt dat er iets veranderde in uw werkvoorraad; zonder inhoud.',
      onderwerp: 'Werkvoorraad',
      permission: 'casus.lezen',
      audit: 'casusoverzicht',
      stroom: 'text/event-stream',
      antwoord: { 200: z.unknown() },
    },
    async (_verzoek, { inTransactie, weg }) => {
      await inTransactie(() => Promise.resolve());
      const stroom = new PassThrough();
      stroom.write(': verbonden\n\n');
      const gewijzigd = new Set<string>();
      let klok: NodeJS.Timeout | undefined;
      const schrijf = async (): Promise<void> => {
        klok = undefined;
        const casussen = [...gewijzigd];
        gewijzigd.clear();
        try {
          const raakt = await inTransactie((uitvoering) => zietEen(uitvoering, casussen));
          stroom.write(raakt ? 'event: gewijzigd\ndata: {}\n\n' : ': \n\n');
        } catch (fout) {
          if (!(fout instanceof Probleem)) log.warn('gebeurtenis niet bezorgd', { fout });
          stroom.end();
        }
      };
      const volgNietMeer = berichten.volgAlles(({ casus }) => {
        gewijzigd.add(casus);
        klok ??= setTimeout(() => void schrijf(), SAMEN);
      });
      const hartslag = setInterval(() => void (klok ?? schrijf()), HARTSLAG);
      const einde = (): void => {
        clearInterval(hartslag);
        clearTimeout(klok);
        volgNietMeer();
        stroom.destroy();
      };
      weg.addEventListener('abort', einde, { once: true });
      stroom.once('close', einde);
      return { status: 200, body: stroom, headers: { 'x-accel-buffering': 'no' } };
    },
  );
}

async function zietEen({ trx }: Uitvoering, casussen: readonly string[]): Promise<boolean> {
  if (casussen.length === 0) return false;
  if (casussen.length > VEEL) return true;
  const { rows } = await sql`
    select 1 from unnest(${[...casussen]}::uuid[]) as c(id) where mag_zien(c.id) limit 1`.execute(trx);
  return rows.length > 0;
}
