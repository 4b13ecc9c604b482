import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { ongeldig } from '@waakvlam/kernel/errors';
import { route, type Route, type Uitvoering } from '@waakvlam/kernel/http';
import type { Diensten } from '../diensten.ts';
import { alsHtml } from '../documenten/html.ts';
import { type Documentinhoud, type Maker, vulDocument } from '../documenten/inhoud.ts';
import { alsPdf } from '../documenten/pdf.ts';
import { magMaken, type Sjabloon } from '../documenten/sjablonen.ts';
import { leesLog } from '../feiten/log.ts';
import { toonTijdvak } from '../feiten/weergave.ts';
import { standVoor } from '../stand/bereken.ts';
import { eisCasus } from '../toegang.ts';

const VORMEN = ['pdf', 'html'] as const;

const soort = z.object({
  id: z.string(),
  titel: z.string(),
  voor: z.string(),
  uitleg: z.string(),
  voorVerdachte: z.boolean().describe('De versie voor een dossier dat de verdachte leest.'),
  vormen: z.array(z.enum(VORMEN)),
});

/** Documents from a case: which there are for the caller, and making one. */
export function documentRoutes(diensten: Diensten): Route[] {
  return [soortenRoute(diensten), maakRoute(diensten)];
}

const ALGEMEEN = { onderwerp: 'Documenten', permission: 'document.maken', audit: 'document' } as const;

function soortenRoute({ sjablonen }: Diensten): Route {
  return route(
    {
      ...ALGEMEEN,
      method: 'GET',
      pad: '/casussen/{casusId}/documenten',
      naam: 'lijstDocumentsoorten',
      samenvatting: 'Noemt welke documenten u van deze casus kunt maken.',
      antwoord: { 200: z.object({ soorten: z.array(soort) }) },
    },
    async ({ params }, uitvoering) => {
      await eisCasus(uitvoering, params.casusId);
      const mijn = sjablonen.filter((een) => magMaken(een.door, uitvoering.actor.organisatieCode));
      return {
        status: 200,
        body: {
          soorten: mijn.map(({ id, titel, voor, uitleg, lezer }) => {
            return { id, titel, voor, uitleg, voorVerdachte: lezer === 'verdachte', vormen: [...VORMEN] };
          }),
        },
      };
    },
  );
}

function maakRoute(diensten: Diensten): Route {
  return route(
    {
      ...ALGEMEEN,
      method: 'POST',
      pad: '/casussen/{casusId}/documenten',
      naam: 'maakDocument',
      samenvatting: 'Maakt een document van wat u van de casus mag zien: PDF, of HTML om in verder te werken.',
      body: z.strictObject({ soort: z.string().max(60), vorm: z.enum(VORMEN).default('pdf') }),
      stroom: 'application/pdf',
      antwoord: { 200: z.string() },
    },
    async ({ params, body }, uitvoering) => {
      const casus = await eisCasus(uitvoering, params.casusId);
      const sjabloon = diensten.sjablonen.find(({ id }) => id === body.soort);
      if (sjabloon === undefined || !magMaken(sjabloon.door, uitvoering.actor.organisatieCode))
        throw ongeldig({ veld: 'soort', melding: 'Dit document kunt u niet maken.' });
      const nummer = randomUUID().slice(0, 13);
      const inhoud = await vul(diensten, uitvoering, casus, sjabloon, nummer);
      const [bytes, type] =
        body.vorm === 'pdf'
          ? [alsPdf(inhoud), 'application/pdf']
          : [Buffer.from(alsHtml(inhoud)), 'text/html; charset=utf-8'];
      return {
        status: 200,
        body: Readable.from([bytes]),
        bron: `${sjabloon.id} ${nummer}`,
        headers: {
          'content-type': type,
          'content-disposition': `attachment; filename="${sjabloon.id.replaceAll('_', '-')}.${body.vorm}"`,
          'content-security-policy': "default-src 'none'; sandbox",
        },
      };
    },
  );
}

async function vul(
  diensten: Diensten,
  uitvoering: Uitvoering,
  casus: { readonly id: string; readonly naam: string; readonly regio: string | null },
  sjabloon: Sjabloon,
  nummer: string,
): Promise<Documentinhoud> {
  const { nu } = uitvoering;
  const log = await leesLog(uitvoering.trx, casus.id, nu);
  return vulDocument(sjabloon, {
    casus: casus.naam,
    feiten: log.filter(({ vervallen }) => !vervallen).map(({ feit }) => feit),
    stand: await standVoor(diensten, uitvoering, casus, nu),
    maker: await leesMaker(uitvoering),
    moment: toonTijdvak({ van: nu, tot: nu }),
    nummer,
  });
}

async function leesMaker({ actor, trx }: Uitvoering): Promise<Maker> {
  const { naam, functie, organisatie } = await trx
    .selectFrom('medewerker')
    .innerJoin('organisatie', 'organisatie.id', 'medewerker.organisatie_id')
    .select(['medewerker.naam', 'medewerker.rol as functie', 'organisatie.naam as organisatie'])
    .where('medewerker.id', '=', actor.medewerker)
    .executeTakeFirstOrThrow();
  return { naam, functie: functie.replaceAll('_', ' '), organisatie };
}
