import { z } from 'zod';
import { Probleem } from '@waakvlam/kernel/errors';
import { openbareRoute, type Route } from '@waakvlam/kernel/http';
import type { Diensten } from '../diensten.ts';

/** Says whether this server can do its work; 503 names why not. */
export function gezondRoute({ app, motor, bezorging }: Diensten): Route {
  return openbareRoute(
    {
      method: 'GET',
      pad: '/gezond',
      naam: 'haalGezondheid',
      samenvatting: 'Zegt of Waakvlam gereed is, of waarom niet.',
      onderwerp: 'Beheer',
      permission: 'openbaar',
      audit: 'geen_persoonsgegevens',
      antwoord: { 200: z.object({ status: z.literal('gereed') }) },
    },
    async () => {
      const bereikbaar = await app.query('select 1').then(
        () => true,
        () => false,
      );
      if (!bereikbaar) throw new Probleem('niet_gereed', { waarden: { reden: 'De database is niet bereikbaar.' } });
      const gemist = await motor.gemist();
      if (gemist > 0) {
        throw new Probleem('niet_gereed', {
          waarden: { reden: `De wekker van ${gemist === 1 ? '1 casus' : `${gemist} casussen`} is niet afgegaan.` },
        });
      }
      const blijftLiggen = await bezorging.gemist();
      if (blijftLiggen > 0) {
        const berichten = blijftLiggen === 1 ? '1 bericht is' : `${blijftLiggen} berichten zijn`;
        throw new Probleem('niet_gereed', { waarden: { reden: `${berichten} niet bezorgd.` } });
      }
      return { status: 200, body: { status: 'gereed' as const } };
    },
  );
}
