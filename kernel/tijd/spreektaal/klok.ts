import { GETAL, getal } from './getal.ts';

/** Minutes of the day from and up to which a part of the day runs. */
export type Dagdeel = 'nacht' | 'ochtend' | 'middag' | 'avond';
export const DAGDELEN: Readonly<Record<Dagdeel, readonly [van: number, tot: number]>> = {
  nacht: [0, 6 * 60],
  ochtend: [6 * 60, 12 * 60],
  middag: [12 * 60, 18 * 60],
  avond: [18 * 60, 24 * 60],
};

/** `ochtend`, `'s morgens`, `maandagavond`: the part of the day in a word, whatever stands before it. */
export const DAGDEEL = /(nacht|ochtend|morgen|middag|avond)s?$/;

export function dagdeelVan(woord: string): Dagdeel {
  if (woord === 'morgen') return 'ochtend';
  return woord === 'nacht' || woord === 'ochtend' || woord === 'middag' ? woord : 'avond';
}

type Lezing = readonly [vorm: RegExp, minuten: (deel: readonly string[]) => number];
const n = (tekst: string | undefined) => getal(tekst ?? '0');
const uren = (tekst: string | undefined) => n(tekst) * 60;

/** Ways to say what the clock says; the first that fits counts. */
const LEZINGEN: readonly Lezing[] = [
  [/(?:^|\s)middernacht(?=\s|$)/, () => 0],
  [/(?:^|\s)(\d{1,2})[:.](\d{2})(?:\s?(?:uur|u))?(?=\s|$)/, ([uur, minuut]) => uren(uur) + n(minuut)],
  [/(?:^|\s)(\d{1,2})\s?[uh](\d{2})(?=\s|$)/, ([uur, minuut]) => uren(uur) + n(minuut)],
  [
    lees(`(${GETAL}) (voor|over) half (${GETAL})`),
    ([m, kant, uur]) => uren(uur) - 30 + (kant === 'over' ? n(m) : -n(m)),
  ],
  [lees(`half (${GETAL})`), ([uur]) => uren(uur) - 30],
  [lees(`kwart (voor|over) (${GETAL})`), ([kant, uur]) => uren(uur) + (kant === 'over' ? 15 : -15)],
  [lees(`(${GETAL}) (voor|over) (${GETAL})`), ([m, kant, uur]) => uren(uur) + (kant === 'over' ? n(m) : -n(m))],
  [/(?:^|\s)(\d{1,2})\s?(?:uur|u|h)(?=\s|$)/, ([uur]) => uren(uur)],
  [lees(`(${GETAL}) uur`), ([uur]) => uren(uur)],
];

function lees(vorm: string): RegExp {
  return new RegExp(String.raw`(?:^|\s)${vorm}(?:\s?uur)?(?=\s|$)`);
}

/**
 * Takes the time of the clock out of a text: minutes of the day as said (undefined when none is said) and what is left.
 * Null for a time that no clock shows.
 */
export function neemKlok(tekst: string): { minuten: number | undefined; rest: string } | null {
  for (const [vorm, minuten] of LEZINGEN) {
    const deel = vorm.exec(tekst);
    if (!deel) continue;
    const gelezen = minuten(deel.slice(1));
    // a number of hours ago is no time of the clock
    if (/^\s*geleden/.test(tekst.slice(deel.index + deel[0].length))) continue;
    if (gelezen < 0 || gelezen > 24 * 60 - 1)
      return gelezen === 24 * 60 ? { minuten: 0, rest: zonder(tekst, deel) } : null;
    return { minuten: gelezen, rest: zonder(tekst, deel) };
  }
  return { minuten: undefined, rest: tekst };
}

function zonder(tekst: string, deel: RegExpExecArray): string {
  return `${tekst.slice(0, deel.index)} ${tekst.slice(deel.index + deel[0].length)}`.replaceAll(/\s+/g, ' ').trim();
}

/** The time of the clock within a part of the day: nine in the evening is 21:00. */
export function inDagdeel(minuten: number, dagdeel: Dagdeel | undefined): number {
  const middaguur = dagdeel === 'middag' || dagdeel === 'avond';
  if (middaguur && minuten < 12 * 60) return minuten + 12 * 60;
  return dagdeel === 'nacht' && minuten >= 12 * 60 && minuten < 13 * 60 ? minuten - 12 * 60 : minuten;
}
