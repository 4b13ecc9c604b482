import { PassThrough } from 'node:stream';
import { sql } from 'kysely';
import { z } from 'zod';
import { Probleem } from '@waakvlam/kernel/errors';
import { type Route, stroomRoute, type Uitvoering } from '@waakvlam/kernel/http';
import { SECONDE } from '@waakvlam/kernel/tijd';
import type { Diensten } from '../../diensten.ts';
import { type Casusbericht, magEenOntvangen } from '../../gebeurtenissen/bericht.ts';
import type { Nieuws } from '../../gebeurtenissen/berichten.ts';

const HARTSLAG = 25 * SECONDE;
/** What changes within so long is told together, so that a busy system asks no more of each open screen. */
const SAMEN = 3 * SECONDE;

/**
 * Server-sent events: tells that something changed in a case that the reader sees, and nothing more; the screen then asks
 * again under its own rights. Rights and session are weighed at every event and heartbeat. Who works with the perpetrator hears
 * of tasks and alarms that they see and of nothing else: that a case moved would tell of what is kept from them.
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
      const gehoord = new Map<string, Nieuws>();
      let klok: NodeJS.Timeout | undefined;
      const schrijf = async (stil: string): Promise<void> => {
        klok = undefined;
        const nieuws = [...gehoord.values()];
        gehoord.clear();
        try {
          const raakt = await inTransactie((uitvoering) => zietEen(uitvoering, nieuws));
          stroom.write(raakt ? 'event: gewijzigd\ndata: {}\n\n' : stil);
        } catch (fout) {
          if (!(fout instanceof Probleem)) log.warn('gebeurtenis niet bezorgd', { fout });
          stroom.end();
        }
      };
      const volgNietMeer = berichten.volgAlles((nieuws) => {
        gehoord.set(JSON.stringify(nieuws), nieuws);
        klok ??= setTimeout(() => void schrijf(''), SAMEN);
      });
      const hartslag = setInterval(() => void (klok ?? schrijf(': \n\n')), HARTSLAG);
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

async function zietEen(uitvoering: Uitvoering, nieuws: readonly Nieuws[]): Promise<boolean> {
  if (nieuws.length === 0) return false;
  const casussen = [...new Set(nieuws.map(({ casus }) => casus))];
  const { rows } = await sql<{ plegerzijde: boolean; casus: string }>`
    select plegerzijde, casus_id as casus from mijn_zicht where casus_id = any(${casussen}::uuid[])`.execute(
    uitvoering.trx,
  );
  if (rows.some(({ plegerzijde }) => !plegerzijde)) return true;
  const gezien = new Set(rows.map(({ casus }) => casus));
  const berichten = nieuws.filter((een): een is Casusbericht => een.soort !== 'beoordeeld' && gezien.has(een.casus));
  return magEenOntvangen(uitvoering, berichten);
}
