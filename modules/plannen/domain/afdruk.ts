import { ORGANISATIENAAM } from '@waakvlam/logboek';
import type { Planinhoud } from './plan.ts';

/** Whom a plan is printed for. */
export type Lezer = 'slachtoffer' | 'pleger';

export interface Blok {
  readonly kop: string;
  readonly regels: readonly string[];
}

export interface Afdruk {
  readonly blokken: readonly Blok[];
  /** How many lines are held back, since they say what this reader must not learn. */
  readonly weggelaten: number;
}

/**
 * A plan in plain words for the person whom it concerns, shielded. The perpetrator gets what is asked of him and nothing
 * else: no analysis, nothing about her, the children, scenarios or other measures, and his own voice as it was written
 * down. Of that, lines that `verraadt` knows (an address, her name) are held back.
 */
export function drukAf(plan: Planinhoud, lezer: Lezer, verraadt: (tekst: string) => boolean): Afdruk {
  if (lezer === 'slachtoffer') return { blokken: voorSlachtoffer(plan), weggelaten: 0 };
  const alles = voorPleger(plan);
  const blokken = alles
    .map(({ kop, regels }) =>
      blok(
        kop,
        regels.filter((regel) => !verraadt(regel)),
      ),
    )
    .filter(({ regels }) => regels.length > 0);
  return { blokken, weggelaten: tel(alles) - tel(blokken) };
}

function tel(blokken: readonly Blok[]): number {
  return blokken.reduce((som, { regels }) => som + regels.length, 0);
}

function voorSlachtoffer({ doelen, maatregelen, scenarios, stem_slachtoffer, evaluatie }: Planinhoud): Blok[] {
  const vanHaar = maatregelen.filter(({ voor }) => voor !== 'pleger');
  return [
    blok(
      'Wat we willen bereiken',
      doelen.map(({ tekst }) => tekst),
    ),
    blok('Wat u zelf zei', stem_slachtoffer === undefined ? [] : [stem_slachtoffer]),
    blok('Wat er voor u gebeurt', vanHaar.map(regelVan)),
    blok(
      'Wat dit van u vraagt',
      vanHaar.flatMap(({ gewoon, last, waarom_waard }) =>
        last === undefined ? [] : [`${gewoon} Dat vraagt van u: ${zin(last)} Waarom: ${zin(waarom_waard ?? '')}`],
      ),
    ),
    blok(
      'Wat wij van hem vragen',
      maatregelen
        .filter(({ voor }) => voor === 'pleger')
        .map(({ wat, eigenaar }) => `${zin(wat)} ${naam(eigenaar)} let daarop.`),
    ),
    blok(
      'Als er iets gebeurt',
      scenarios.map(({ als, dan }) => `Als ${als}: ${zin(dan)}`),
    ),
    blok('Daarna', [`Op ${schrijfDatum(evaluatie)} kijken we samen of het werkt. Bij gevaar belt u 112.`]),
  ].filter(({ regels }) => regels.length > 0);
}

function voorPleger({ maatregelen, stem_pleger, evaluatie }: Planinhoud): Blok[] {
  return [
    blok('Wat wij van u vragen', maatregelen.filter(({ voor }) => voor === 'pleger').map(regelVoorPleger)),
    blok('Wat u zelf zei', stem_pleger === undefined ? [] : [stem_pleger]),
    blok('Daarna', [`Op ${schrijfDatum(evaluatie)} bespreken we hoe het gaat.`]),
  ].filter(({ regels }) => regels.length > 0);
}

/** That a shelter takes part tells him where she is. */
function regelVoorPleger(maatregel: Planinhoud['maatregelen'][number]): string {
  const { gewoon, eigenaar, uiterlijk } = maatregel;
  return eigenaar === 'vrouwenopvang' ? `${zin(gewoon)}${wanneer(uiterlijk)}` : regelVan(maatregel);
}

function regelVan({ gewoon, eigenaar, uiterlijk }: Planinhoud['maatregelen'][number]): string {
  return `${zin(gewoon)} ${naam(eigenaar)} zorgt daarvoor.${wanneer(uiterlijk)}`;
}

function wanneer(uiterlijk: string | undefined): string {
  return uiterlijk === undefined ? '' : ` Dat gebeurt voor ${schrijfDatum(uiterlijk)}.`;
}

function blok(kop: string, regels: readonly string[]): Blok {
  return { kop, regels };
}

function naam(code: keyof typeof ORGANISATIENAAM): string {
  const tekst = ORGANISATIENAAM[code];
  return tekst.charAt(0).toUpperCase() + tekst.slice(1);
}

function zin(tekst: string): string {
  return /[.!?]$/.test(tekst) ? tekst : `${tekst}.`;
}

function schrijfDatum(dag: string): string {
  return new Intl.DateTimeFormat('nl', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${dag}T00:00:00Z`),
  );
}
