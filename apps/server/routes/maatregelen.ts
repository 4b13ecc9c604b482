import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Probleem } from '@waakvlam/kernel/errors';
import { eisVersie, etag, route, type Route, type Uitvoering } from '@waakvlam/kernel/http';
import { type Feit, type FeitSoort, feitType } from '@waakvlam/logboek';
import { omDeBeurt } from '../beurt.ts';
import type { Diensten } from '../diensten.ts';
import { leesLog } from '../feiten/log.ts';
import { feitSchema, feitVormVan } from '../feiten/vorm.ts';
import { standVoor } from '../stand/bereken.ts';
import { leesOp, opVraag } from '../stand/op.ts';
import { standSchema } from '../stand/schema.ts';
import { eisCasus } from '../toegang.ts';
import { metSoort, opnieuw, vastgelegd } from './feiten.ts';

const maatregelSchema = standSchema.shape.maatregelen.unwrap().element;

/** Acts on one measure; it is versioned, so that two partners do not decide on it without knowing of each other. */
const HANDELINGEN: readonly (readonly [pad: string, soort: FeitSoort])[] = [
  ['verlengingen', 'maatregel_verlengd'],
  ['uitreiking', 'maatregel_uitgereikt'],
  ['beeindiging', 'maatregel_beeindigd'],
  ['evaluaties', 'maatregel_geevalueerd'],
];

/** Reading measures and acting on them. */
export function maatregelRoutes(diensten: Diensten): Route[] {
  return [
    lijstRoute(diensten),
    haalRoute(diensten),
    ...HANDELINGEN.map(([pad, soort]) => handelRoute(diensten, pad, soort)),
  ];
}

function lijstRoute(diensten: Diensten): Route {
  return route(
    {
      method: 'GET',
      pad: '/casussen/{casusId}/maatregelen',
      naam: 'lijstMaatregelen',
      samenvatting: 'Noemt de maatregelen van een casus.',
      onderwerp: 'Maatregelen',
      permission: 'casus.lezen',
      audit: 'casusinhoud',
      query: z.strictObject(opVraag),
      antwoord: { 200: z.object({ resultaten: z.array(maatregelSchema).readonly(), volgende: z.null() }) },
    },
    async ({ params, query }, uitvoering) => {
      const op = leesOp(query.op, uitvoering.nu);
      const casus = await eisCasus(uitvoering, params.casusId);
      const { maatregelen } = await standVoor(diensten, uitvoering, casus, op);
      return { status: 200, body: { resultaten: maatregelen, volgende: null } };
    },
  );
}

function haalRoute(diensten: Diensten): Route {
  return route(
    {
      method: 'GET',
      pad: '/casussen/{casusId}/maatregelen/{maatregelId}',
      naam: 'haalMaatregel',
      samenvatting: 'Geeft één maatregel met zijn versie in ETag.',
      onderwerp: 'Maatregelen',
      permission: 'casus.lezen',
      audit: 'casusinhoud',
      antwoord: { 200: maatregelSchema },
    },
    async ({ params: { casusId, maatregelId } }, uitvoering) => {
      const casus = await eisCasus(uitvoering, casusId);
      const { maatregelen } = await standVoor(diensten, uitvoering, casus, uitvoering.nu);
      const maatregel = maatregelen.find((een) => een.id === maatregelId);
      if (maatregel === undefined) throw new Probleem('niet_gevonden');
      return { status: 200, body: maatregel, headers: { ETag: await versieVan(uitvoering, casusId, maatregelId) } };
    },
  );
}

function handelRoute(diensten: Diensten, pad: string, soort: FeitSoort): Route {
  const { label, omschrijving } = feitType(soort);
  return route(
    {
      method: 'POST',
      pad: `/casussen/{casusId}/maatregelen/{maatregelId}/${pad}`,
      naam: `legVast_${soort}`,
      samenvatting: `${label}. ${omschrijving}`,
      onderwerp: 'Maatregelen',
      permission: 'feit.vastleggen',
      audit: 'casusinhoud',
      versie: 'verplicht',
      body: z.unknown(),
      bodyVorm: feitVormVan(soort),
      antwoord: { 201: feitSchema },
    },
    async ({ params, body, kop }, uitvoering) => {
      const { casusId, maatregelId } = params;
      await eisCasus(uitvoering, casusId);
      await omDeBeurt(uitvoering, `maatregel ${casusId} ${maatregelId}`);
      const versie = await versieVan(uitvoering, casusId, maatregelId);
      eisVersie(kop('if-match'), versie);
      const invoer = metMaatregel(metSoort(body, soort), maatregelId);
      const antwoord = await vastgelegd(diensten, uitvoering, casusId, invoer);
      const ETag = await versieVan(uitvoering, casusId, maatregelId);
      return { ...antwoord, headers: { ...antwoord.headers, ETag } };
    },
    async ({ params: { casusId, maatregelId } }, bron, uitvoering) => {
      const antwoord = await opnieuw(uitvoering, casusId, bron);
      return { ...antwoord, headers: { ...antwoord.headers, ETag: await versieVan(uitvoering, casusId, maatregelId) } };
    },
  );
}

/** Version of a measure: over the facts about it that the caller may see. Throws 404 when she sees none. */
async function versieVan({ trx }: Uitvoering, casusId: string, maatregelId: string): Promise<string> {
  const ids = (await leesLog(trx, casusId))
    .filter(({ feit }) => gaatOver(feit, maatregelId))
    .map(({ feit }) => feit.id);
  if (ids.length === 0) throw new Probleem('niet_gevonden');
  return etag(createHash('sha256').update(JSON.stringify(ids)).digest('hex').slice(0, 20));
}

function gaatOver(feit: Feit, maatregelId: string): boolean {
  if (feit.soort === 'maatregel_gestart') return feit.inhoud.id === maatregelId;
  // A condition of a suspended detention is a measure that has the id of that fact before the dot.
  if (feit.soort === 'schorsing_voorlopige_hechtenis') return maatregelId.startsWith(`${feit.id}.`);
  return 'maatregel' in feit.inhoud && feit.inhoud.maatregel === maatregelId;
}

function metMaatregel(invoer: unknown, maatregel: string): unknown {
  if (typeof invoer !== 'object' || invoer === null) return invoer;
  const inhoud: unknown = Reflect.get(invoer, 'inhoud') ?? {};
  if (typeof inhoud !== 'object' || inhoud === null || Array.isArray(inhoud)) return invoer;
  if ('maatregel' in inhoud && inhoud.maatregel !== maatregel) {
    const melding = 'Dit is een andere maatregel dan in het adres; laat dit veld weg.';
    throw new Probleem('inhoud_ongeldig', { fouten: [{ veld: 'inhoud.maatregel', melding }] });
  }
  return { ...invoer, inhoud: { ...inhoud, maatregel } };
}
