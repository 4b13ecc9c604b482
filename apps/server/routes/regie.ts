import { z } from 'zod';
import { route, type Route, type Uitvoering } from '@waakvlam/kernel/http';
import type { Moment } from '@waakvlam/kernel/tijd';
import { type Feit, PLEGERHANDELINGEN, veldenVan } from '@waakvlam/logboek';
import type { Stand } from '@waakvlam/routekaart';
import type { Diensten } from '../diensten.ts';
import { leesLog } from '../feiten/log.ts';
import { eisenVoorAfsluiting } from '../regie/afsluiting.ts';
import { nazorgregels, schrijfNazorg } from '../regie/nazorg.ts';
import { regieregels, schrijfRegie } from '../regie/overzicht.ts';
import { afsluitingSchema, nazorgSchema, regieSchema, veiligheidSchema } from '../regie/schema.ts';
import { beletselsVoor, laatsteCheck, laatsteInstemming } from '../regie/veiligheid.ts';
import { standVoor } from '../stand/bereken.ts';
import { leesOp, opVraag } from '../stand/op.ts';
import { schrijfStrafzaak } from '../strafzaak/overzicht.ts';
import { strafzaakSchema } from '../strafzaak/schema.ts';
import { eisCasus } from '../toegang.ts';

const LEZEN = { method: 'GET', onderwerp: 'Regie', permission: 'casus.lezen', audit: 'casusinhoud' } as const;

/** Who directs, what was promised to the victim, what happened in the criminal case, and who looks after the care. */
export function regieRoutes(diensten: Diensten): Route[] {
  return [
    regieRoute(diensten),
    strafzaakRoute(diensten),
    nazorgRoute(diensten),
    veiligheidRoute(diensten),
    afsluitingRoute(diensten),
  ];
}

function regieRoute(diensten: Diensten): Route {
  return route(
    {
      ...LEZEN,
      pad: '/casussen/{casusId}/regie',
      naam: 'haalRegie',
      samenvatting:
        'Zegt wie regie voert, welke overdracht openstaat, wat met het slachtoffer is afgesproken en wat is opgeschaald.',
      query: z.strictObject(opVraag),
      antwoord: { 200: regieSchema },
    },
    async ({ params: { casusId }, query }, uitvoering) => {
      const { casus, stand, feiten } = await beeldVan(diensten, uitvoering, casusId, leesOp(query.op, uitvoering.nu));
      const regels = regieregels(casus.regio ?? undefined);
      return { status: 200, body: schrijfRegie(stand, feiten, uitvoering.actor.organisatieCode, regels) };
    },
  );
}

function strafzaakRoute(diensten: Diensten): Route {
  return route(
    {
      ...LEZEN,
      pad: '/casussen/{casusId}/strafzaak',
      naam: 'haalStrafzaak',
      samenvatting:
        'Zegt wat in de strafzaak gebeurde en wie dat wanneer van wie hoorde; wat nog openstaat staat bovenaan.',
      query: z.strictObject(opVraag),
      antwoord: { 200: strafzaakSchema },
    },
    async ({ params: { casusId }, query }, uitvoering) => {
      const { stand, feiten } = await beeldVan(diensten, uitvoering, casusId, leesOp(query.op, uitvoering.nu));
      return { status: 200, body: schrijfStrafzaak(stand, feiten, uitvoering.actor.organisatieCode) };
    },
  );
}

function nazorgRoute(diensten: Diensten): Route {
  return route(
    {
      ...LEZEN,
      pad: '/casussen/{casusId}/nazorg',
      naam: 'haalNazorg',
      samenvatting: 'Zegt wanneer wie nagaat of het veilig bleef, en wat is gedaan.',
      query: z.strictObject(opVraag),
      antwoord: { 200: nazorgSchema },
    },
    async ({ params: { casusId }, query }, uitvoering) => {
      const { casus, stand, feiten } = await beeldVan(diensten, uitvoering, casusId, leesOp(query.op, uitvoering.nu));
      return { status: 200, body: schrijfNazorg(stand, feiten, nazorgregels(casus.regio ?? undefined)) };
    },
  );
}

function veiligheidRoute(diensten: Diensten): Route {
  return route(
    {
      ...LEZEN,
      pad: '/casussen/{casusId}/veiligheid',
      naam: 'haalVeiligheid',
      samenvatting: 'Zegt of u nu iets mag doen wat de pleger merkt, en zo niet wat eerst moet.',
      query: z.strictObject({ handeling: z.enum(PLEGERHANDELINGEN) }),
      antwoord: { 200: veiligheidSchema },
    },
    async ({ params: { casusId }, query: { handeling } }, uitvoering) => {
      const { actor, nu } = uitvoering;
      const casus = await eisCasus(uitvoering, casusId);
      const beletsels = await beletselsVoor(diensten, casus, { handeling, wie: actor.organisatieCode, nu });
      const feiten = await geldend(uitvoering, casusId, nu);
      return {
        status: 200,
        body: {
          handeling,
          mag: beletsels.length === 0,
          beletsels: [...beletsels],
          laatste: laatsteCheck(feiten, handeling),
          instemming: laatsteInstemming(feiten, handeling),
        },
      };
    },
  );
}

function afsluitingRoute(diensten: Diensten): Route {
  return route(
    {
      ...LEZEN,
      pad: '/casussen/{casusId}/afsluiting',
      naam: 'weegAfsluiting',
      samenvatting:
        'Zegt wat de routekaart vraagt voor u de casus sluit, en wat daarvan nu in orde is. Legt niets vast.',
      antwoord: { 200: afsluitingSchema },
    },
    async ({ params: { casusId } }, uitvoering) => {
      const eisen = await eisenVoorAfsluiting(diensten, uitvoering, casusId);
      return { status: 200, body: { mag: eisen.every(({ voldaan }) => voldaan), eisen } };
    },
  );
}

interface Beeld {
  readonly casus: { readonly regio: string | null };
  readonly stand: Stand;
  readonly feiten: readonly Feit[];
}

async function beeldVan(diensten: Diensten, uitvoering: Uitvoering, id: string, op: Moment): Promise<Beeld> {
  const casus = await eisCasus(uitvoering, id);
  const stand = await standVoor(diensten, uitvoering, casus, op);
  return { casus, stand, feiten: await geldend(uitvoering, id, op) };
}

/** The facts in force that the caller sees with their content. */
async function geldend({ trx }: Uitvoering, casusId: string, op: Moment): Promise<readonly Feit[]> {
  const log = await leesLog(trx, casusId, op);
  return log.flatMap(({ feit, vervallen }) => (vervallen || feit.geredigeerd === true || isDicht(feit) ? [] : [feit]));
}

/** Of this fact the reader sees that it is there and nothing else: what it says reads as empty. */
function isDicht({ soort, afgeschermd, inhoud }: Feit): boolean {
  return (
    afgeschermd === true &&
    veldenVan(soort).some(({ naam, verplicht, vrij }) => verplicht && !vrij && Reflect.get(inhoud, naam) === '')
  );
}
