import { z } from 'zod';
import { Probleem } from '@waakvlam/kernel/errors';
import { route, type Route, type Uitvoering } from '@waakvlam/kernel/http';
import { feitType } from '@waakvlam/logboek';
import type { Diensten } from '../diensten.ts';
import { binnenVeld, legVast } from '../feiten/vastleggen.ts';
import { feitSchema, feitVorm, feitVormVan } from '../feiten/vorm.ts';
import { eisCasus } from '../toegang.ts';
import { eisFeit, metSoort, opnieuw, vastgelegd } from './feiten.ts';

const SOORT = 'correctie';
/** What a fact cannot be replaced by: these say something about other facts, or begin the case. */
const GEEN_VERVANGING = new Set(['correctie', 'redactie', 'casus_geopend']);

const vorm = feitVormVan(SOORT).extend({ vervanging: feitVorm.optional() });
const metVervanging = z.looseObject({ vervanging: z.unknown().optional() });

/** Takes a fact out of the stand and, when the caller says how it was, puts that in its place: both or neither. */
export function correctieRoute(diensten: Diensten): Route {
  const { pad, label, omschrijving } = feitType(SOORT);
  return route(
    {
      method: 'POST',
      pad: `/casussen/{casusId}/${pad}`,
      naam: `legVast_${SOORT}`,
      samenvatting: `${label}. ${omschrijving} Met \`vervanging\` erbij komt meteen vast te staan hoe het wel was.`,
      onderwerp: 'Feiten',
      permission: 'feit.vastleggen',
      audit: 'casusinhoud',
      body: z.unknown(),
      bodyVorm: vorm,
      antwoord: { 201: feitSchema },
    },
    async ({ params: { casusId }, body }, uitvoering) => {
      const { vervanging, correctie } = uiteen(body);
      if (vervanging === undefined) {
        return vastgelegd(diensten, uitvoering, casusId, metSoort(correctie, SOORT));
      }
      await eisEigen(uitvoering, casusId, correctie);
      const { feit } = await legVast(diensten, uitvoering, casusId, vervanging, 'invoer').catch(
        binnenVeld('vervanging'),
      );
      const heel = metSoort(metVervanger(correctie, feit.id), SOORT);
      const { daarna: _een, ...antwoord } = await vastgelegd(diensten, uitvoering, casusId, heel);
      return { ...antwoord, daarna: () => diensten.motor.evalueer(casusId) };
    },
    async ({ params }, bron, uitvoering) => opnieuw(uitvoering, params.casusId, bron),
  );
}

interface Uiteen {
  readonly vervanging: unknown;
  readonly correctie: unknown;
}

function uiteen(body: unknown): Uiteen {
  const gelezen = metVervanging.safeParse(body);
  if (!gelezen.success) return { vervanging: undefined, correctie: body };
  const { vervanging, ...correctie } = gelezen.data;
  const soort = z.looseObject({ soort: z.string() }).safeParse(vervanging);
  if (soort.success && GEEN_VERVANGING.has(soort.data.soort)) {
    throw new Probleem('inhoud_ongeldig', {
      fouten: [{ veld: 'vervanging.soort', melding: 'Een feit van deze soort kan geen ander feit vervangen.' }],
    });
  }
  return { vervanging, correctie };
}

const verwijzing = z.looseObject({ inhoud: z.looseObject({ van: z.string() }) });

/** Who states a fact says how it was; another may say that it is wrong, not put words in its place. */
async function eisEigen(uitvoering: Uitvoering, casusId: string, correctie: unknown): Promise<void> {
  const gelezen = verwijzing.safeParse(correctie);
  // what does not name a fact is refused, by the name of its field, when the correction is made
  if (!gelezen.success) return;
  await eisCasus(uitvoering, casusId);
  const oud = await eisFeit(uitvoering, casusId, gelezen.data.inhoud.van).catch(() => undefined);
  if (oud !== undefined && oud.wie !== uitvoering.actor.organisatieCode) throw new Probleem('niet_bevoegd');
}

function metVervanger(correctie: unknown, feitId: string): unknown {
  const gelezen = verwijzing.safeParse(correctie);
  return gelezen.success ? { ...gelezen.data, inhoud: { ...gelezen.data.inhoud, vervangen_door: feitId } } : correctie;
}
