import { type Feit, type FeitSoort, feitType } from '@waakvlam/logboek';
import { toonTijdvak } from '../feiten/weergave.ts';
import { OPGELEGD } from '../toezicht/afschrift.ts';
import { organisatienaam, waardeInWoorden, woorden } from '../feiten/woorden.ts';
import type { Regel } from './regel.ts';

/**
 * Fields of each kind of fact that may stand in what the suspect reads. A kind that is not here is shut, so that a new one
 * is until someone opens it. No free text, no people, no places, nothing of how the victim is.
 */
const MAG: Partial<Record<FeitSoort, readonly string[]>> = {
  incident: ['aard', 'aantal', 'digitaal'],
  overtreding: ['aard'],
  aangifte: [],
  klacht: ['ingediend'],
  stopgesprek: [],
  aanzegging_wederrechtelijkheid: [],
  maatregel_gestart: ['maatregel', 'kader', 'tot'],
  aanhouding: [],
  heenzending: [],
  voorgeleiding: [],
  detentie_gestart: ['soort'],
  vrijlating: ['reden'],
  ovj_besluit: ['besluit'],
  uitspraak: ['uitkomst', 'onherroepelijk'],
};

/** Whose words a criminal file holds anyway. That a shelter or Veilig Thuis knows something says where the victim was. */
const STRAFKETEN: ReadonlySet<string> = new Set(['politie', 'om', 'rechter', '3ro', 'dji']);

/** What he hid: that it was found is for the investigation to tell. */
const VERBORGEN: ReadonlySet<string> = new Set(['tracker', 'spionage', 'hacken', 'nepaccounts']);

/** The line that the suspect may read of a fact, or none. */
export function voorPleger(feit: Feit, plegers: ReadonlySet<string>): Regel[] {
  const velden = MAG[feit.soort];
  if (velden === undefined || !STRAFKETEN.has(feit.wie) || !magHijWeten(feit, plegers)) return [];
  return [
    {
      wat: feitType(feit.soort).label,
      wanneer: toonTijdvak(feit.gebeurd),
      bron: organisatienaam(feit.wie) ?? '',
      velden: velden.flatMap((naam) => {
        const waarde: unknown = Reflect.get(feit.inhoud, naam);
        return waarde === undefined || waarde === '' ? [] : [[woorden(naam), inWoorden(waarde)] as const];
      }),
    },
  ];
}

/** A plan, an order that has not reached him, and an act that someone else may have done are not for him. */
function magHijWeten(feit: Feit, plegers: ReadonlySet<string>): boolean {
  switch (feit.soort) {
    case 'incident':
      return (
        feit.inhoud.zekerheid !== 'vermoeden' &&
        (feit.inhoud.door === undefined || plegers.has(feit.inhoud.door)) &&
        feit.inhoud.aard.every((aard) => !VERBORGEN.has(aard))
      );
    case 'maatregel_gestart':
      return feit.inhoud.uitgereikt === 'ja' && OPGELEGD.has(feit.inhoud.maatregel);
    case 'aanzegging_wederrechtelijkheid':
      return feit.inhoud.uitgereikt === 'ja';
    case 'stopgesprek':
      return feit.inhoud.gepland !== 'ja';
    case 'ovj_besluit':
      return feit.inhoud.besluit !== 'onderzoek' && feit.inhoud.besluit !== 'anders';
    default:
      return true;
  }
}

function inWoorden(waarde: unknown): string {
  if (Array.isArray(waarde)) return waarde.map(inWoorden).join(', ');
  return typeof waarde === 'string' ? waardeInWoorden(waarde) : String(waarde);
}
