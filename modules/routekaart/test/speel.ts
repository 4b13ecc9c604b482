import { AMSTERDAM, parseTijdvak } from '@waakvlam/kernel/tijd';
import { leesDossier } from '@waakvlam/logboek';
import { beoordeel, beoordeelVerloop, laadRoutekaart, type Stand } from '../index.ts';

export interface Feitregel {
  readonly id?: string;
  readonly soort: string;
  readonly op?: string;
  readonly na?: string;
  readonly wie?: string;
  readonly [veld: string]: unknown;
}

const BETROKKENEN = [
  { id: 's', rol: 'slachtoffer', naam: 'Sanne Voorbeeld' },
  { id: 'p', rol: 'pleger', naam: 'Piet Verzonnen' },
  { id: 'k', rol: 'kind' },
  { id: 'v', rol: 'netwerk' },
];

/** A dossier of these facts, stated by the police on 1 March 2021 unless they say otherwise. */
export function dossier(feiten: readonly Feitregel[], regio?: string) {
  const volledig = feiten.map((feit, plek) => ({
    id: `f${plek + 1}`,
    wie: 'politie',
    ...(feit.na === undefined && feit['van'] === undefined && { op: '2021-03-01' }),
    ...feit,
  }));
  const tekst = JSON.stringify({ casus: 'Test', t0: '2021-03-01', regio, betrokkenen: BETROKKENEN, feiten: volledig });
  return leesDossier(tekst, 'test.json');
}

/** The stand of these facts under the national rules, at `op` or at the last fact. */
export function speel(feiten: readonly Feitregel[], op?: string): Stand {
  const gelezen = dossier(feiten);
  return beoordeel(laadRoutekaart(), gelezen, op === undefined ? laatste(gelezen) : moment(op));
}

export function speelVerloop(feiten: readonly Feitregel[], op: string): { moment: number; stand: Stand }[] {
  return beoordeelVerloop(laadRoutekaart(), dossier(feiten), moment(op));
}

export function moment(tekst: string): number {
  const tijdvak = parseTijdvak(tekst, AMSTERDAM);
  if (!tijdvak) throw new Error(`no moment: ${tekst}`);
  return tijdvak.tot;
}

function laatste({ feiten }: { feiten: readonly { bekend: number }[] }): number {
  return Math.max(...feiten.map(({ bekend }) => bekend));
}

/** Signals with this code, as "since, standing or not". */
export function signalen(stand: Stand, code: string): string[] {
  return stand.signalen
    .filter((signaal) => signaal.code === code)
    .map(({ sinds, actief }) => `${sinds.slice(0, 16)}${actief ? '' : ' weg'}`);
}

/** Items of a rule, as "who: status, by when". */
export function taken(stand: Stand, item: string): string[] {
  return stand.taken
    .filter((taak) => taak.item === item)
    .map(
      ({ wie, status, teLaat, uiterlijk }) =>
        `${wie}: ${status}${teLaat ? ' (te laat)' : ''} ${uiterlijk?.slice(0, 16) ?? '-'}`,
    );
}
