import { PassThrough } from 'node:stream';
import { z } from 'zod';
import { Probleem } from '@waakvlam/kernel/errors';
import { type Route, stroomRoute, type Uitvoering } from '@waakvlam/kernel/http';
import { SECONDE } from '@waakvlam/kernel/tijd';
import type { Diensten } from '../diensten.ts';
import { leesBeeld, magOntvangen } from '../gebeurtenissen/bericht.ts';
import type { Nieuws } from '../gebeurtenissen/berichten.ts';
import { eisCasus } from '../toegang.ts';

/** What is new in a case, or a moment at which only the right to follow it is weighed again. */
type Melding = Nieuws | { readonly soort: 'hartslag' };

const HARTSLAG = 25 * SECONDE;
const MAX_ONGELEZEN = 64 * 1024;

/**
 * Server-sent events: tells that a case was evaluated again (`beoordeeld`) or has a new task or signal, and nothing more
 * than their ids. Who sees a part of the case hears only of changes in that part, also by what comes between the events. Rights are weighed at every event and at every heartbeat, so that a quiet stream of someone whose access
 * ended stops as well.
 */
export function gebeurtenissenRoute({ berichten, log }: Diensten): Route {
  return stroomRoute(
    {
      method: 'GET',
      pad: '/casussen/{casusId}/gebeurtenissen',
      naam: 'volgCasus',
      samenvatting: 'Meldt wanneer de casus opnieuw is beoordeeld of een nieuwe taak of alarm kreeg; alleen ids.',
      onderwerp: 'Casussen',
      permission: 'casus.lezen',
      audit: 'casusoverzicht',
      stroom: 'text/event-stream',
      antwoord: { 200: z.unknown() },
    },
    async ({ params: { casusId } }, { inTransactie, weg }) => {
      const stroom = new PassThrough();
      const wachtrij: Melding[] = [];
      let beeld: string | undefined;
      let bezig: Promise<void> | undefined;
      const schrijf = async (): Promise<void> => {
        while (wachtrij.length > 0 && stroom.writable) {
          const nieuws = wachtrij.splice(0);
          const eerder = beeld ?? '';
          try {
            const nu = await inTransactie((uitvoering) => alsTekst(uitvoering, casusId, nieuws, eerder));
            beeld = nu.beeld;
            if (nu.tekst !== '') stroom.write(nu.tekst);
            // Whoever does not read what is sent has gone.
            if (stroom.writableLength > MAX_ONGELEZEN) stroom.end();
          } catch (fout) {
            if (!(fout instanceof Probleem)) log.warn('gebeurtenis niet bezorgd', { casus: casusId, fout });
            stroom.end();
          }
        }
        bezig = undefined;
      };
      const meld = (...nieuws: readonly Melding[]): void => {
        wachtrij.push(...nieuws);
        if (beeld !== undefined) bezig ??= schrijf();
      };
      // What comes while the case is read waits, so that nothing falls between the two.
      const volgNietMeer = berichten.volg(casusId, meld);
      try {
        beeld = await inTransactie(async (uitvoering) => {
          await eisCasus(uitvoering, casusId);
          return leesBeeld(uitvoering, casusId);
        });
      } catch (fout) {
        volgNietMeer();
        throw fout;
      }
      stroom.write(': verbonden\n\n');
      if (wachtrij.length > 0) meld();
      const hartslag = setInterval(() => meld({ soort: 'hartslag' }), HARTSLAG);
      const einde = (): void => {
        clearInterval(hartslag);
        volgNietMeer();
        stroom.destroy();
      };
      weg.addEventListener('abort', einde, { once: true });
      stroom.once('close', einde);
      return { status: 200, body: stroom, headers: { 'x-accel-buffering': 'no' } };
    },
  );
}

/** The events that the reader of the stream may have; throws 404 when she may no longer see the case. */
async function alsTekst(
  uitvoering: Uitvoering,
  casus: string,
  alle: readonly Melding[],
  eerder: string,
): Promise<{ tekst: string; beeld: string }> {
  await eisCasus(uitvoering, casus);
  const beeld = alle.some(({ soort }) => soort === 'beoordeeld') ? await leesBeeld(uitvoering, casus) : eerder;
  let tekst = alle.some(({ soort }) => soort === 'hartslag') ? ': \n\n' : '';
  if (beeld !== eerder) tekst += gebeurtenis('beoordeeld', { casus });
  for (const nieuws of alle) {
    if (nieuws.soort === 'beoordeeld' || nieuws.soort === 'hartslag' || !(await magOntvangen(uitvoering, nieuws)))
      continue;
    tekst += gebeurtenis(nieuws.soort, { casus, [nieuws.soort]: nieuws.onderwerp });
  }
  return { tekst, beeld };
}

function gebeurtenis(naam: string, ids: Readonly<Record<string, string>>): string {
  return `event: ${naam}\ndata: ${JSON.stringify(ids)}\n\n`;
}
