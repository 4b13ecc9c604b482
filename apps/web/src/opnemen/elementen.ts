import { AMSTERDAM, leesGezegd } from '@waakvlam/kernel/tijd';
import { BESTANDDELEN, type Bestanddeel, type Bestanddeelcode, maaktBang, steunt } from '../taal/belaging.ts';
import { woordInZin } from '../taal/labels.ts';
import { t, tn } from '../taal/taal.ts';
import { leesMoment } from '../tijd/amsterdam.ts';
import type { Opname, Incident } from './opname.ts';

/** An element of the offence, with what it rests on in a report. */
export type Element = Bestanddeel & {
  /** The incidents that support it, by number from 1. */
  incidenten: number[];
  /** What else supports it. */
  ook: string[];
};

/** What the recognition can read in the story that an element may rest on, too. */
const GELEZEN = {
  wederrechtelijk: ['afwijzing', 'ongewenst', 'verbod', 'contactverbod', 'overtreding', 'overtreding_contactverbod'],
  stelselmatig: ['herhaling', 'opnieuw', 'duur', 'herhaald_gemeld'],
  opzettelijk: ['overtreding', 'overtreding_contactverbod', 'oogmerk'],
  inbreuk: ['ongewenst_contact', 'derden', 'cadeaus', 'volgen', 'bewaken', 'identiteit', 'opdringen', 'ander_leven'],
  dwang: ['bedreiging', 'laatste_woord', 'schade', 'kinderen_als_middel', 'oogmerk', 'angst'],
} as const satisfies Record<Bestanddeelcode, readonly string[]>;

/**
 * What each element of the offence rests on so far: the incidents, the answers, and the kinds of words that were read in
 * the story (`gelezen`). A help in the conversation: nothing here has to be proved now.
 */
export function elementenVan(opname: Opname, nu: number, gelezen: readonly string[] = []): Element[] {
  const incidenten = opname.incidenten.filter(({ aard }) => aard.length > 0);
  const alle = incidenten.map((_, plek) => plek + 1);
  const met = (code: 'inbreuk' | 'dwang') =>
    incidenten.flatMap(({ aard }, plek) => (steunt(code, aard) ? [plek + 1] : []));
  const stoppen = opname.stoppen === 'ja';
  const rust: Record<Bestanddeelcode, Pick<Element, 'incidenten' | 'ook'>> = {
    wederrechtelijk: { incidenten: [], ook: stoppen ? [t('zij heeft gezegd dat het moet stoppen')] : [] },
    stelselmatig:
      incidenten.length > 1 ? { incidenten: alle, ook: [reeks(incidenten, nu)] } : { incidenten: [], ook: [] },
    opzettelijk: { incidenten: stoppen ? alle : [], ook: [] },
    inbreuk: { incidenten: met('inbreuk'), ook: [] },
    dwang: {
      incidenten: met('dwang'),
      ook: opname.angst !== '' && opname.angst !== 'geen' ? [t('zij is bang')] : [],
    },
  };
  return BESTANDDELEN.map((deel) => ({
    ...deel,
    incidenten: rust[deel.code].incidenten,
    ook: [...rust[deel.code].ook, ...verhaal(deel.code, gelezen)],
  }));
}

function verhaal(code: Bestanddeelcode, gelezen: readonly string[]): string[] {
  const soorten = GELEZEN[code].filter((soort) => gelezen.includes(soort)).map((soort) => woordInZin(soort));
  return soorten.length > 0 ? [t('haar verhaal ({{waarvan}})', { waarvan: soorten.join(', ') })] : [];
}

function reeks(incidenten: readonly Incident[], nu: number): string {
  const tijden = incidenten.flatMap(({ wanneer }) => {
    const gezegd = leesGezegd(wanneer, nu, AMSTERDAM);
    if (gezegd === undefined) return [];
    const [van, tot] = 'op' in gezegd ? [gezegd.op, gezegd.op] : [gezegd.van, gezegd.tot];
    return [van, tot].map((moment) => leesMoment(moment.length === 7 ? `${moment}-01` : moment).getTime());
  });
  const dagen = tijden.length > 1 ? Math.round((Math.max(...tijden) - Math.min(...tijden)) / 86_400_000) : 0;
  const soorten = new Set(incidenten.flatMap(({ aard }) => aard)).size;
  const over = dagen > 0 ? ` ${t('in {{aantal}}', { aantal: tn(dagen, '{{aantal}} dag', '{{aantal}} dagen') })}` : '';
  return `${tn(incidenten.length, '{{aantal}} incident', '{{aantal}} incidenten')}${over}, ${tn(soorten, '{{aantal}} soort', '{{aantal}} soorten')}`;
}

/** Whether what was told so far, or what was read in the story (`gelezen`), hints at stalking, so that the questions about it should be asked. */
export function wijstOpStalking({ relatie, incidenten, angst, herkend }: Opname, gelezen: string = 'geen'): boolean {
  if (gelezen === 'vermoeden' || gelezen === 'twijfel') return true;
  const gevuld = incidenten.filter(({ aard }) => aard.length > 0);
  const bang = angst === 'zeer_bang' || angst === 'doodsangst';
  const gevaar = gevuld.some(({ aard }) => aard.some(maaktBang));
  const ex = (relatie === 'ex_partner' || relatie === 'partner') && gevuld.length > 0;
  return herkend === 'ja' || bang || gevaar || ex || gevuld.length > 1;
}
