import { PassThrough } from 'node:stream';
import { z } from 'zod';
import { Probleem } from '@waakvlam/kernel/errors';
import { type Route, stroomRoute } from '@waakvlam/kernel/http';
import { SECONDE } from '@waakvlam/kernel/tijd';
import type { Diensten } from '../diensten.ts';
import { eisCasus } from '../toegang.ts';

const HARTSLAG = 25 * SECONDE;

/** Server-sent events: tells that a case was evaluated again, and nothing more; rights are weighed at every event. */
export function gebeurtenissenRoute({ berichten, log }: Diensten): Route {
  return stroomRoute(
    {
      method: 'GET',
      pad: '/casussen/{casusId}/gebeurtenissen',
      naam: 'volgCasus',
      samenvatting: 'Meldt telkens wanneer de casus opnieuw is beoordeeld; alleen het id.',
      onderwerp: 'Casussen',
      permission: 'casus.lezen',
      audit: 'casusoverzicht',
      stroom: 'text/event-stream',
      antwoord: { 200: z.unknown() },
    },
    async ({ params: { casusId } }, { inTransactie, weg }) => {
      await inTransactie((uitvoering) => eisCasus(uitvoering, casusId));
      const stroom = new PassThrough();
      stroom.write(': verbonden\n\n');
      let reeks: Promise<void> = Promise.resolve();
      const meld = (): void => {
        reeks = reeks.then(async () => {
          if (stroom.destroyed) return;
          try {
            await inTransactie((uitvoering) => eisCasus(uitvoering, casusId));
            stroom.write(`event: beoordeeld\ndata: ${JSON.stringify({ casus: casusId })}\n\n`);
          } catch (fout) {
            if (!(fout instanceof Probleem)) log.warn('gebeurtenis niet bezorgd', { casus: casusId, fout });
            stroom.end();
          }
        });
      };
      const hartslag = setInterval(() => stroom.write(': \n\n'), HARTSLAG);
      const volgNietMeer = berichten.volg(casusId, meld);
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
