import { z } from 'zod';
import { lijstVan, route, type Route } from '@waakvlam/kernel/http';
import type { Diensten } from '../diensten.ts';

const regels = z.array(z.object({ tekst: z.string(), bron: z.array(z.string()) }));

/** What each kind of partner can do in a case, for who asks something of it. */
export function partnersRoute({ partners, maatregelsoorten }: Diensten): Route {
  const soorten = [...maatregelsoorten.values()];
  const namen = (welke: 'oplegt' | 'handhaaft', organisatie: string): string[] =>
    soorten.filter((soort) => soort[welke].some((een) => een === organisatie)).map(({ naam }) => naam);
  const resultaten = partners.map((partner) => ({
    ...partner,
    oplegt: namen('oplegt', partner.organisatie),
    handhaaft: namen('handhaaft', partner.organisatie),
  }));
  return route(
    {
      method: 'GET',
      pad: '/partners',
      naam: 'lijstPartners',
      samenvatting:
        'Zegt per soort organisatie wat zij in een casus kan, waar dat ophoudt en wat zij daarvoor moet weten.',
      onderwerp: 'Regels',
      permission: 'aangemeld',
      audit: 'geen_persoonsgegevens',
      antwoord: {
        200: lijstVan(
          z.object({
            organisatie: z.string().describe('Code van de organisatie.'),
            kan: regels,
            grens: regels,
            nodig: regels,
            oplegt: z.array(z.string()).describe('Maatregelen die zij oplegt of regelt.'),
            handhaaft: z.array(z.string()).describe('Maatregelen waarop zij toeziet.'),
          }),
        ),
      },
    },
    async () => ({ status: 200, body: { resultaten, volgende: null } }),
  );
}
