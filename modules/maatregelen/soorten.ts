import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { type Duur, parseDuur } from '@waakvlam/kernel/tijd';
import { MAATREGELEN, SOORTEN } from '@waakvlam/logboek';
import type { Grens } from './domain/grenzen.ts';
import { type Maatregelsoort, soortenbestand, soortschema } from './soortschema.ts';

const MAP = process.env['WAAKVLAM_REGELS'] ?? join(import.meta.dirname, '..', '..', 'regels');

/** Kinds of measure that cannot be right; lists every fault with file and place. */
export class MaatregelsoortFout extends Error {
  readonly fouten: readonly string[];
  constructor(fouten: readonly string[]) {
    super(`De soorten maatregel kloppen niet:\n${fouten.join('\n')}`);
    this.name = 'MaatregelsoortFout';
    this.fouten = fouten;
  }
}

/**
 * Every kind of measure and intervention, by code, from `maatregelen/*.yaml` below the folder of the rules. Throws
 * MaatregelsoortFout when a file cannot be read, a kind stands twice, or one that a fact can name is missing.
 */
export function laadMaatregelsoorten(map: string = MAP): ReadonlyMap<string, Maatregelsoort> {
  const fouten: string[] = [];
  const soorten = new Map<string, Maatregelsoort>();
  const plaats = join(map, 'maatregelen');
  for (const bestand of readdirSync(plaats)
    .filter((naam) => naam.endsWith('.yaml'))
    .toSorted())
    for (const soort of leesBestand(join(plaats, bestand), bestand, fouten)) {
      if (soorten.has(soort.soort)) fouten.push(`${bestand}: ${soort.soort} staat er twee keer`);
      soorten.set(soort.soort, soort);
      fouten.push(...tegenspraken(soort).map((wat) => `${bestand}: ${soort.soort}: ${wat}`));
    }
  for (const soort of MAATREGELEN)
    if (!soorten.has(soort)) fouten.push(`maatregelen: ${soort} ontbreekt, terwijl een feit die soort kan noemen`);
  if (fouten.length > 0) throw new MaatregelsoortFout(fouten);
  return soorten;
}

/** What the law allows per kind, for weighing an order. */
export function grenzenVan(soorten: ReadonlyMap<string, Maatregelsoort>): Map<string, Grens> {
  const perSoort = new Map<string, Grens>();
  for (const { soort, termijn, eistVervolging, bron } of soorten.values()) {
    if (!termijn) continue;
    const { eerste, termijn: keer, totaal, verlengingen, regel } = termijn;
    perSoort.set(soort, {
      regel,
      bron,
      ...duurVan('eerste', eerste),
      ...duurVan('termijn', keer),
      ...duurVan('totaal', totaal),
      ...(verlengingen !== undefined && { verlengingen }),
      ...(eistVervolging && { eistVervolging }),
    });
  }
  return perSoort;
}

/** What a kind does by law, where that is more than its name says. */
export function functiesVan(soorten: ReadonlyMap<string, Maatregelsoort>): Map<string, readonly string[]> {
  return new Map([...soorten.values()].flatMap(({ soort, functies }) => (functies ? [[soort, functies]] : [])));
}

/** How long before its end a kind is announced, where three weeks are too late to ask for an extension. */
export function aankondigingenVan(soorten: ReadonlyMap<string, Maatregelsoort>): Map<string, Duur> {
  const perSoort = new Map<string, Duur>();
  for (const { soort, aankondigen } of soorten.values()) {
    const duur = aankondigen === undefined ? undefined : parseDuur(aankondigen);
    if (duur) perSoort.set(soort, duur);
  }
  return perSoort;
}

function duurVan<K extends string>(naam: K, tekst: string | undefined): Partial<Record<K, Duur>> {
  const duur = tekst === undefined ? undefined : parseDuur(tekst);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one key of K with its value
  return duur === undefined ? {} : ({ [naam]: duur } as Record<K, Duur>);
}

function leesBestand(pad: string, bestand: string, fouten: string[]): Maatregelsoort[] {
  let inhoud: unknown;
  try {
    inhoud = load(readFileSync(pad, 'utf8'), { maxAliases: 50 });
  } catch (fout) {
    fouten.push(`${bestand}: ${fout instanceof Error ? fout.message : String(fout)}`);
    return [];
  }
  const gelezen = soortenbestand.safeParse(inhoud);
  if (gelezen.success) return Object.entries(gelezen.data.soorten).map(([soort, rest]) => ({ soort, ...rest }));
  for (const { path, message } of gelezen.error.issues)
    fouten.push(`${bestand}: ${path.map(String).join('.')}: ${message}`);
  return [];
}

const VELDEN: ReadonlySet<string> = new Set(Object.keys(soortschema.shape));
const MAATREGELSOORTEN: ReadonlySet<string> = new Set(MAATREGELEN);
const FEITSOORTEN: ReadonlySet<string> = new Set(SOORTEN);

function tegenspraken({ soort, feit, onzeker, afstand, zone, eistVervolging, termijn }: Maatregelsoort): string[] {
  return [
    ...(onzeker ?? [])
      .filter((veld) => !VELDEN.has(veld))
      .map((veld) => `onzeker noemt ${veld}, maar dat veld is er niet`),
    ...(feit === undefined && !MAATREGELSOORTEN.has(soort)
      ? ['is geen maatregel die een feit kan noemen; geef feit']
      : []),
    ...(feit !== undefined && !FEITSOORTEN.has(feit) ? [`feit ${feit} bestaat niet`] : []),
    ...(afstand !== undefined && zone === 'nooit' ? ['een afstand zonder zone'] : []),
    ...(eistVervolging && termijn?.verlengingen === undefined ? ['eistVervolging zonder verlengingen'] : []),
  ];
}
