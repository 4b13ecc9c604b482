import { sql } from 'kysely';
import { z } from 'zod';
import { Probleem } from '@waakvlam/kernel/errors';
import { API_PAD, route, type Route, type Uitvoering } from '@waakvlam/kernel/http';
import type { Diensten } from '../diensten.ts';
import { binnenVeld, legVast } from '../feiten/vastleggen.ts';
import { feitVorm } from '../feiten/vorm.ts';
import { eisCasus } from '../toegang.ts';
import { persoonsleutels } from '../toezicht/personen.ts';
import { nieuweCasus, openCasus } from './casussen.ts';

const antwoord = z.object({ casus: z.string(), nieuw: z.boolean() });

const opname = z.strictObject({
  casus: z.uuid().optional().describe('De casus waarin dit thuishoort; zonder dit wordt er een geopend.'),
  nieuw: nieuweCasus.optional(),
  feiten: z.array(z.unknown()).min(1).max(100),
  concept: z.uuid().optional().describe('Het concept dat hiermee klaar is.'),
});

const mens = z.strictObject({
  id: z.string().max(100),
  rol: z.string().max(40),
  naam: z.string().max(200).optional(),
  geboren: z.string().max(10).optional(),
});
const gelijkenis = z.object({
  casus: z.object({ id: z.string(), naam: z.string() }),
  personen: z.array(z.object({ id: z.string(), betrokkene: z.string(), rol: z.string() })),
  tegenmelding: z.boolean().describe('Wie hier slachtoffer is, is daar pleger, of andersom.'),
});

/** Taking in a report as a whole, and who in it is already known to the one who takes it in. */
export function opnameRoutes(diensten: Diensten): Route[] {
  return [opnameRoute(diensten), gelijkenisRoute(diensten)];
}

function opnameRoute(diensten: Diensten): Route {
  return route(
    {
      method: 'POST',
      pad: '/opnamen',
      naam: 'neemOp',
      samenvatting: 'Legt een melding of aangifte als geheel vast, in een nieuwe of bestaande casus.',
      onderwerp: 'Casussen',
      permission: 'feit.vastleggen',
      audit: 'casusinhoud',
      body: opname,
      bodyVorm: opname.extend({ feiten: z.array(feitVorm).min(1).max(100) }),
      antwoord: { 201: antwoord },
    },
    async ({ body }, uitvoering) => {
      if ((body.casus === undefined) === (body.nieuw === undefined)) {
        throw new Probleem('inhoud_ongeldig', {
          fouten: [{ veld: 'casus', melding: 'Noem een casus, of geef de gegevens van een nieuwe; niet allebei.' }],
        });
      }
      const id = body.nieuw ? await openCasus(diensten, uitvoering, body.nieuw) : (body.casus ?? '');
      for (const [plek, feit] of body.feiten.entries())
        await legVast(diensten, uitvoering, id, feit, 'invoer').catch(binnenVeld(`feiten[${plek}]`));
      if (body.concept !== undefined) {
        await sql`delete from concept where id = ${body.concept}`.execute(uitvoering.trx);
      }
      return {
        status: 201,
        body: { casus: id, nieuw: body.nieuw !== undefined },
        headers: { Location: `${API_PAD}/casussen/${id}` },
        bron: id,
        casus: id,
        daarna: () => diensten.motor.evalueer(id),
      };
    },
    async ({ body }, bron, uitvoering) => {
      const { id } = await eisCasus(uitvoering, bron);
      return {
        status: 201,
        body: { casus: id, nieuw: body.nieuw !== undefined },
        headers: { Location: `${API_PAD}/casussen/${id}` },
        casus: id,
      };
    },
  );
}

function gelijkenisRoute({ bekendheidssleutel }: Diensten): Route {
  return route(
    {
      method: 'POST',
      pad: '/gelijkenissen',
      naam: 'zoekGelijkenissen',
      samenvatting: 'Zegt in welke casussen die u ziet deze mensen al voorkomen, en of het een tegenmelding is.',
      onderwerp: 'Casussen',
      permission: 'casus.lezen',
      audit: 'casusoverzicht',
      body: z.strictObject({ personen: z.array(mens).max(20) }),
      antwoord: { 200: z.object({ resultaten: z.array(gelijkenis), volgende: z.null() }) },
    },
    async ({ body }, uitvoering) => {
      const gevonden: Treffer[] = [];
      for (const persoon of body.personen) gevonden.push(...(await treffers(uitvoering, bekendheidssleutel, persoon)));
      const perCasus = Map.groupBy(gevonden, ({ casus }) => casus);
      const resultaten = [...perCasus].map(([id, personen]) => ({
        casus: { id, naam: personen[0]?.naam ?? '' },
        personen: personen.map(({ persoon, betrokkene, rol }) => ({ id: persoon, betrokkene, rol })),
        tegenmelding: personen.some(({ hier, rol }) => TEGENOVER[hier] === rol),
      }));
      return { status: 200, body: { resultaten, volgende: null } };
    },
  );
}

const TEGENOVER: Readonly<Record<string, string>> = { slachtoffer: 'pleger', pleger: 'slachtoffer' };

interface Treffer {
  readonly casus: string;
  readonly naam: string;
  readonly persoon: string;
  readonly hier: string;
  readonly betrokkene: string;
  readonly rol: string;
}

async function treffers(
  { trx }: Uitvoering,
  sleutel: Buffer,
  { id, rol, naam, geboren }: z.output<typeof mens>,
): Promise<Treffer[]> {
  const sleutels = persoonsleutels(sleutel, { naam, geboren });
  if (sleutels.length === 0) return [];
  const { rows } = await sql<{ casus_id: string; naam: string; betrokkene: string; rol: string }>`
    select g.casus_id, c.naam, g.betrokkene, g.rol
      from eigen_gelijkenissen(${sleutels}) g join casus c on c.id = g.casus_id`.execute(trx);
  return rows.map((rij) => ({
    casus: rij.casus_id,
    naam: rij.naam,
    persoon: id,
    hier: rol,
    betrokkene: rij.betrokkene,
    rol: rij.rol,
  }));
}
