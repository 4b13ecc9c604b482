import { FEITTYPEN, veldenVan } from '@waakvlam/logboek';
import { laadMaatregelsoorten } from '@waakvlam/maatregelen';
import { bekendeRegios, type Daad, dadenVan, laadRoutekaart, type Regel } from '@waakvlam/routekaart';

/** What a rule asks, as a list of work shows it. */
export interface Werkregel {
  readonly tekst: string;
  /** Whether the rule fills in words that somebody wrote, where a case page shows the whole sentence. */
  readonly haaltAan: boolean;
  /** Why, when the rule says so. */
  readonly waarom: string;
  readonly soort: Regel['soort'];
  /** Whether the organisation itself may say that it was done. */
  readonly handmatig: boolean;
  /** Kind of fact that fulfils it, when that is one thing to record. */
  readonly feit: string | undefined;
  /** What that fact has to say to count, where it has to say something. */
  readonly velden: Readonly<Record<string, string>>;
  /** All kinds of fact that fulfil it. */
  readonly daden: readonly Pick<Daad, 'soort' | 'wie'>[];
}

/** Whether this organisation can do it by recording a fact, so that its word alone is the lesser way. */
export function isVastlegbaar({ daden }: Pick<Werkregel, 'daden'>, organisatie: string): boolean {
  return daden.some(({ wie }) => wie === null || wie.includes(organisatie));
}

/** The rules of a region by item; the national ones for a region that has none. */
export function werkregels(regio: string | null): ReadonlyMap<string, Werkregel> {
  const naam = regio !== null && bekendeRegios().includes(regio) ? regio : undefined;
  const bekend = perRegio.get(naam);
  if (bekend !== undefined) return bekend;
  const regels = new Map(laadRoutekaart(naam).regels.map(({ regel }) => [regel.id, alsWerk(regel)]));
  perRegio.set(naam, regels);
  return regels;
}

const perRegio = new Map<string | undefined, ReadonlyMap<string, Werkregel>>();

/** Items of every region that ask for something to be done: prohibitions are no work. `soort` narrows it. */
export function werkitems(soort?: Regel['soort']): readonly string[] {
  const items = new Set<string>();
  for (const regio of [null, ...bekendeRegios()]) {
    for (const [item, regel] of werkregels(regio)) {
      if (soort === undefined ? regel.soort !== 'verbieden' : regel.soort === soort) items.add(item);
    }
  }
  return [...items];
}

/** Items of every region by which somebody looks whether it stayed safe. */
export function nazorgitems(): ReadonlySet<string> {
  nazorg ??= new Set(
    [undefined, ...bekendeRegios()].flatMap((regio) =>
      laadRoutekaart(regio).regels.flatMap(({ regel }) => (regel.nazorg === true ? [regel.id] : [])),
    ),
  );
  return nazorg;
}

/** Kinds of measure that bind the perpetrator. */
export function opPleger(): ReadonlySet<string> {
  bindend ??= new Set(
    [...laadMaatregelsoorten()].flatMap(([soort, { richtZich }]) => (richtZich === 'pleger' ? [soort] : [])),
  );
  return bindend;
}

let bindend: ReadonlySet<string> | undefined;
let nazorg: ReadonlySet<string> | undefined;

function alsWerk(regel: Regel): Werkregel {
  const vervullingen = [regel.voldaan ?? []].flat();
  const [eerste] = vervullingen;
  const feit = eerste !== undefined && typeof eerste.feit === 'string' ? eerste.feit : undefined;
  return {
    tekst: zonderPlaatsen(regel.tekst),
    haaltAan: haaltAan(regel),
    waarom: zonderPlaatsen(regel.waarom ?? ''),
    soort: regel.soort,
    handmatig: regel.handmatig === true,
    feit,
    velden: watTelt(dadenVan(regel).find(({ soort }) => soort === feit)),
    daden: dadenVan(regel),
  };
}

/** Fields of free text per kind of fact. `aanleiding` names the fact in a few words, which can be its own. */
const VRIJ: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  FEITTYPEN.map(({ soort }) => [
    soort,
    new Set(['aanleiding', ...veldenVan(soort).flatMap(({ naam, vrij }) => (vrij ? [naam] : []))]),
  ]),
);

function haaltAan({ bij, tekst }: Regel): boolean {
  const soorten = [bij ?? []].flat().flatMap((patroon) => ('feit' in patroon ? [patroon.feit].flat() : []));
  const plaatsen = [...tekst.matchAll(/\{(\w+)\}/g)].map(([, naam = '']) => naam);
  return soorten.some((soort) => plaatsen.some((plaats) => VRIJ.get(soort)?.has(plaats)));
}

/** Of each field that has to hold something special the first value that counts. */
function watTelt(daad: Daad | undefined): Record<string, string> {
  return Object.fromEntries(
    Object.entries(daad?.velden ?? {}).flatMap(([naam, { een_van: eenVan }]) =>
      eenVan?.[0] === undefined ? [] : [[naam, String(eenVan[0])]],
    ),
  );
}

/**
 * A list shows many cases: it leaves out the day, number or name that a rule fills in, with the brackets around it, the
 * colon before it, or the word before it and the unit behind it.
 */
export function zonderPlaatsen(tekst: string): string {
  return tekst
    .replaceAll(/ \([^()]*\{\w+\}[^()]*\)/gu, '')
    .replaceAll(/: \{\w+\}(?=\.)/gu, '')
    .replaceAll(/ (?!die )[\p{L}-]+ \{\w+\}(?: dagen)?/gu, '')
    .replaceAll(/\{\w+\}/g, '…');
}
