import { z } from 'zod';
import { AMSTERDAM, formatMoment, type Moment } from '@waakvlam/kernel/tijd';
import { categorieVanFeit, type Feit, feitInvoer, type FeitSoort, feitType, INHOUD } from '@waakvlam/logboek';
import { toonTijdvak } from './weergave.ts';

/** A fact as it leaves the system. */
export const feitSchema = z.object({
  id: z.string(),
  soort: z.string(),
  omschrijving: z.string(),
  gebeurd: z.object({ van: z.string(), tot: z.string(), weergave: z.string() }),
  bekend: z.string(),
  geregistreerd: z.string(),
  wie: z.string(),
  door: z.string().optional(),
  over: z.array(z.string()).readonly(),
  geschat: z.boolean(),
  oordeel: z.boolean(),
  categorie: z.string(),
  inhoud: z.record(z.string(), z.unknown()),
  wat: z.string().optional(),
  kring: z.literal('wgs').optional().describe('Blijft onder de deelnemers van het casusoverleg.'),
  voorwaarden: z.string().optional().describe('Wat de bron vraagt van wie dit leest.'),
  geredigeerd: z.boolean(),
  afgeschermd: z.boolean().describe('U ziet niet alles van dit feit.'),
  vervallen: z.boolean().describe('Door een correctie uit de stand gehaald.'),
});
export type FeitAntwoord = z.input<typeof feitSchema>;

/** What a request may carry beside the fact: why the caller goes against the route card. */
export const afwijking = z.strictObject({ reden: z.string().min(1).max(2000) });

/** Shape of a fact in a request, for the description; maakFeit checks it. */
export const feitVorm = z.strictObject({ ...feitInvoer.shape, afwijking: afwijking.optional() });

/** As `feitVorm`, for the route of one kind. */
export function feitVormVan(soort: FeitSoort) {
  const { soort: _soort, ...velden } = feitVorm.shape;
  return z.strictObject({ ...velden, inhoud: INHOUD[soort] });
}

/** Writes a fact for its reader. */
export function schrijfFeit(feit: Feit, geregistreerd: Moment, vervallen: boolean): FeitAntwoord {
  return {
    id: feit.id,
    soort: feit.soort,
    omschrijving: feitType(feit.soort).label,
    gebeurd: { van: tijd(feit.gebeurd.van), tot: tijd(feit.gebeurd.tot), weergave: toonTijdvak(feit.gebeurd) },
    bekend: tijd(feit.bekend),
    geregistreerd: tijd(geregistreerd),
    wie: feit.wie,
    ...(feit.door !== undefined && { door: feit.door }),
    over: feit.over,
    geschat: feit.geschat,
    oordeel: feit.oordeel,
    categorie: categorieVanFeit(feit),
    inhoud: feit.afgeschermd ? zonderLege(feit.inhoud) : { ...feit.inhoud },
    ...(feit.wat !== undefined && { wat: feit.wat }),
    ...(feit.kring !== undefined && { kring: feit.kring }),
    ...(feit.voorwaarden !== undefined && { voorwaarden: feit.voorwaarden }),
    geredigeerd: feit.geredigeerd === true,
    afgeschermd: feit.afgeschermd === true,
    vervallen,
  };
}

/** What a reader may not see of a fact reads as empty; empty is not what it says. */
function zonderLege(inhoud: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(inhoud).filter(([, waarde]) => waarde !== '' && !(Array.isArray(waarde) && waarde.length === 0)),
  );
}

function tijd(moment: Moment): string {
  return formatMoment(moment, AMSTERDAM);
}
