import type { Moment, Tijdvak } from '@waakvlam/kernel/tijd';
import { categorieVan } from '../catalogus/catalogus.ts';
import { CATEGORIEEN, type Categorie } from '../catalogus/categorieen.ts';
import { INHOUD } from '../catalogus/index.ts';
import { soortVorm } from '../catalogus/soorten.ts';
import { huidigeVersie, upcast } from '../catalogus/upcasters.ts';
import { veldenVan } from '../catalogus/veldsoorten.ts';
import type { Feit } from '../feit.ts';
import { blijftBijRedactie } from '../redactie.ts';
import type { OpgeslagenVeld } from './keten.ts';

/** Fields as a reader gets them: those that she may not see are only named. */
export type GelezenVelden = Readonly<Record<string, OpgeslagenVeld | { readonly afgeschermd: true }>>;

const INHOUD_VAN = 'inhoud.';

/** Who recorded a fact and when; kept in the chain beside what it says. */
export interface Vastlegging {
  /** Id of the organisation for which it was recorded. */
  readonly organisatie: string;
  readonly medewerker: string;
  readonly geregistreerd: Moment;
}

/** A fact as named values, one per field of the chain; moments as ISO text in UTC. */
export function naarWaarden(
  feit: Feit,
  { organisatie, medewerker, geregistreerd }: Vastlegging,
): Record<string, unknown> {
  const waarden: Record<string, unknown> = {
    id: feit.id,
    soort: feit.soort,
    versie: huidigeVersie(feit.soort),
    categorie: feit.categorie ?? categorieVan(feit.soort, feit.inhoud),
    wie: feit.wie,
    over: [...feit.over],
    gebeurd: tekstVan(feit.gebeurd),
    bekend: iso(feit.bekend),
    termijnVanaf: tekstVan(feit.termijnVanaf),
    geschat: feit.geschat,
    oordeel: feit.oordeel,
    organisatie,
    medewerker,
    geregistreerd: iso(geregistreerd),
  };
  if (feit.kring !== undefined) waarden['kring'] = feit.kring;
  if (feit.door !== undefined) waarden['door'] = feit.door;
  if (feit.wat !== undefined) waarden['wat'] = feit.wat;
  if (feit.voorwaarden !== undefined) waarden['voorwaarden'] = feit.voorwaarden;
  for (const [naam, waarde] of Object.entries(feit.inhoud)) {
    if (waarde !== undefined) waarden[`${INHOUD_VAN}${naam}`] = waarde;
  }
  return waarden;
}

/** Whether redaction of a fact of this kind destroys this field. */
export function isInhoudsveld(soort: string, naam: string): boolean {
  if (naam === 'over' || naam === 'door' || naam === 'wat' || naam === 'voorwaarden') return true;
  return naam.startsWith(INHOUD_VAN) && !blijftBijRedactie(soort, naam.slice(INHOUD_VAN.length));
}

/**
 * A stored fact as the domain reads it, content brought to the current version. Fields that were redacted read as
 * `Feit.geredigeerd` says. Throws a TypeError when the stored form is no fact (a damaged archive).
 */
export function vanVelden(velden: GelezenVelden): Feit {
  const lees = (naam: string): unknown => {
    const veld = velden[naam];
    return veld && 'waarde' in veld ? veld.waarde : undefined;
  };
  const soort = soortVorm.parse(lees('soort'));
  const namen = Object.keys(velden).filter((naam) => naam.startsWith(INHOUD_VAN));
  const rauw = Object.fromEntries(
    namen.flatMap((naam) => (lees(naam) === undefined ? [] : [[naam.slice(INHOUD_VAN.length), lees(naam)]])),
  );
  const afgeschermd = Object.values(velden).some((veld) => 'afgeschermd' in veld);
  const geredigeerd = Object.entries(velden).some(([naam, veld]) => 'digest' in veld && isInhoudsveld(soort, naam));
  const inhoud = upcast(soort, Number(lees('versie')), rauw);
  const [door, wat, voorwaarden] = [lees('door'), lees('wat'), lees('voorwaarden')];
  const feit = {
    id: tekst(lees('id')),
    soort,
    wie: tekst(lees('wie')),
    ...(door === undefined ? {} : { door: tekst(door) }),
    over: lijst(lees('over') ?? []),
    gebeurd: tijdvak(lees('gebeurd')),
    bekend: moment(lees('bekend')),
    termijnVanaf: tijdvak(lees('termijnVanaf')),
    geschat: lees('geschat') === true,
    oordeel: lees('oordeel') === true,
    inhoud: geredigeerd || afgeschermd ? vulLeeg(soort, inhoud) : INHOUD[soort].parse(inhoud),
    ...(wat === undefined ? {} : { wat: tekst(wat) }),
    ...(voorwaarden === undefined ? {} : { voorwaarden: tekst(voorwaarden) }),
    ...(lees('kring') === 'wgs' ? { kring: 'wgs' as const } : {}),
    categorie: categorie(lees('categorie')),
    ...(geredigeerd ? { geredigeerd: true as const } : {}),
    ...(afgeschermd ? { afgeschermd: true as const } : {}),
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- content fits its kind, or reads as these two say
  return feit as unknown as Feit;
}

function vulLeeg(soort: Feit['soort'], inhoud: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const leeg = veldenVan(soort).flatMap(({ naam, verplicht, lijst }) => (verplicht ? [[naam, lijst ? [] : '']] : []));
  return { ...Object.fromEntries(leeg), ...inhoud };
}

function iso(moment: Moment): string {
  return new Date(moment).toISOString();
}

function tekstVan({ van, tot }: Tijdvak): { van: string; tot: string } {
  return { van: iso(van), tot: iso(tot) };
}

function tekst(waarde: unknown): string {
  if (typeof waarde === 'string') return waarde;
  throw new TypeError('stored fact lacks a text');
}

function lijst(waarde: unknown): string[] {
  if (Array.isArray(waarde)) return waarde.map(tekst);
  throw new TypeError('stored fact lacks a list');
}

function moment(waarde: unknown): Moment {
  const gelezen = Date.parse(tekst(waarde));
  if (Number.isFinite(gelezen)) return gelezen;
  throw new TypeError('stored fact lacks a moment');
}

function tijdvak(waarde: unknown): Tijdvak {
  if (typeof waarde !== 'object' || waarde === null) throw new TypeError('stored fact lacks an interval');
  const { van, tot }: { van?: unknown; tot?: unknown } = waarde;
  return { van: moment(van), tot: moment(tot) };
}

function categorie(waarde: unknown): Categorie {
  const gevonden = CATEGORIEEN.find((een) => een === waarde);
  if (gevonden === undefined) throw new TypeError('stored fact lacks a category');
  return gevonden;
}
