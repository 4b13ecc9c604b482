import {
  AMSTERDAM,
  formatMoment,
  type Gezegd,
  leesGezegd,
  leesLaatsteDag,
  parseDuur,
  parseTijdvak,
  plusDuur,
} from '@waakvlam/kernel/tijd';
import type { Maatregelsoort } from '../../api/bescherming.ts';
import { LEEG, type Veldfout } from '../../api/fout.ts';
import type { NieuwFeit } from '../../api/types.ts';
import { t } from '../../taal/taal.ts';
import { GEEN_MOMENT } from '../vastleggen/concept.ts';
import { gevuld, legeVelden } from '../vastleggen/nu.ts';

/** A measure as it is being recorded; moments as people say them. */
export type Nieuw = {
  /** By which other facts will point at it. */
  id: string;
  soort: string;
  status: string;
  kader: string;
  sinds: string;
  tot: string;
  voor: string;
  uitgereikt: string;
  functies: string[];
  zone: string;
  toelichting: string;
  /** When the days were typed (ms); 0: not by her. */
  gezegd: number;
};

export function nieuweMaatregel(id: string): Nieuw {
  const leeg = { soort: '', status: '', kader: '', tot: '', voor: '', uitgereikt: '', zone: '', toelichting: '' };
  return { id, ...leeg, sinds: 'vandaag', functies: [], gezegd: 0 };
}

/** What an order can forbid or ask; measures are compared by these. */
export const FUNCTIES = [
  'contactverbod',
  'locatieverbod',
  'locatiegebod',
  'meldplicht',
  'em',
  'reclasseringstoezicht',
  'behandelverplichting',
] as const;

/** Orders that say nothing of what they forbid: that is asked beside them. */
const BEVELEN: ReadonlySet<string> = new Set([
  'gedragsaanwijzing',
  'schorsingsvoorwaarden',
  'bijzondere_voorwaarden',
  'vbm',
  'gvm',
  'civiel_verbod',
  'europees_beschermingsbevel',
]);

/** What is asked of a measure of this kind that has come this far. */
export function vragenVan(soort: Maatregelsoort, { status }: Pick<Nieuw, 'status'>) {
  const geldt = status !== '' && status !== 'aangevraagd';
  return {
    kader: soort.kaders.length > 1,
    functies: BEVELEN.has(soort.soort),
    laatsteDag: geldt && soort.termijn !== undefined,
    uitreiking: geldt && soort.uitreiking === 'nodig',
    zone: soort.zone !== 'nooit',
    voor: soort.richtZich === 'slachtoffer',
  };
}

const begonnen = (sinds: string, nu: number): Gezegd | undefined => leesGezegd(sinds, nu, AMSTERDAM);

/** When it began at its latest, as far as that can be read (the beginning and end of a stretch). */
function beginVan(sinds: string, nu: number) {
  const gezegd = begonnen(sinds, nu);
  return gezegd && parseTijdvak('op' in gezegd ? gezegd.op : gezegd.tot, AMSTERDAM);
}

const datum = (moment: number): string => formatMoment(moment, AMSTERDAM).slice(0, 10);

/** The last day that was typed, as a date; counted from the day it began. */
export function laatsteDag({ tot, sinds }: Pick<Nieuw, 'tot' | 'sinds'>, nu: number): string | undefined {
  return leesLaatsteDag(tot, datum(beginVan(sinds, nu)?.van ?? nu), AMSTERDAM);
}

/** The day until which a measure goes on, as it was typed; a stretch counts from its end as it stands. */
export function verlengdTot(gezegd: string, einde: string): string | undefined {
  return leesLaatsteDag(gezegd, datum(Date.parse(einde)), AMSTERDAM);
}

/** The last day that the law allows a measure of this kind at first; undefined when it sets none or the beginning is not known. */
export function uiterlijkTot(
  { sinds }: Pick<Nieuw, 'sinds'>,
  { termijn }: Maatregelsoort,
  nu: number,
): string | undefined {
  const begin = beginVan(sinds, nu);
  const duur = parseDuur(termijn?.eerste ?? termijn?.termijn ?? termijn?.totaal ?? '');
  return begin && duur && datum(plusDuur(begin.tot, duur, AMSTERDAM));
}

/** From when the days are seen: what was yesterday when she typed it stays that day. */
export function gezienVan({ gezegd }: Pick<Nieuw, 'gezegd'>, nu: number): number {
  return gezegd === 0 ? nu : gezegd;
}

/** What is missing or cannot be read, before the server is asked. */
export function controleerNieuw(nieuw: Nieuw, soort: Maatregelsoort | undefined, nu: number): Veldfout[] {
  if (soort === undefined) return legeVelden({ soort: '' });
  const vraagt = vragenVan(soort, nieuw);
  const { status, sinds, kader, uitgereikt, functies, tot, zone, voor } = nieuw;
  return [
    ...legeVelden({
      status,
      sinds,
      ...(vraagt.kader && { kader }),
      ...(vraagt.laatsteDag && { tot }),
      ...(vraagt.uitreiking && { uitgereikt }),
      ...(vraagt.voor && { voor }),
    }),
    ...(sinds.trim() !== '' && !begonnen(sinds, nu) ? [{ veld: 'sinds', melding: GEEN_MOMENT }] : []),
    ...(tot.trim() !== '' && laatsteDag(nieuw, nu) === undefined ? [{ veld: 'tot', melding: GEEN_DAG }] : []),
    ...(vraagt.functies && functies.length === 0 ? [{ veld: 'functies', melding: LEEG }] : []),
    ...(vraagt.zone && !/^\s*\d*\s*$/.test(zone) ? [{ veld: 'zone', melding: t('Vul hier een getal in.') }] : []),
  ];
}

const GEEN_DAG = t('Dit lees ik niet als een dag na het begin. Bijvoorbeeld: 28 februari, 90 dagen, eind mei.');

/** The fact to record. What another kind asked and this one does not stays out. */
export function startfeit(nieuw: Nieuw, soort: Maatregelsoort, nu: number): NieuwFeit {
  const vraagt = vragenVan(soort, nieuw);
  const { id, status, sinds, uitgereikt, functies, zone, voor, toelichting } = nieuw;
  const { geschat, ...gebeurd } = begonnen(sinds, nu) ?? { geschat: false };
  return {
    soort: 'maatregel_gestart',
    ...gebeurd,
    ...(geschat && { geschat: true as const }),
    inhoud: {
      maatregel: soort.soort,
      id,
      ...gevuld({
        status,
        kader: vraagt.kader ? nieuw.kader : (soort.kaders[0] ?? ''),
        tot: laatsteDag(nieuw, nu) ?? '',
        voor: vraagt.voor ? voor : '',
        uitgereikt: vraagt.uitreiking ? uitgereikt : '',
        functies: vraagt.functies ? functies : [],
      }),
      ...(vraagt.zone && zone.trim() !== '' && { zone_m: Number(zone) }),
    },
    ...gevuld({ wat: toelichting.trim() }),
  };
}
