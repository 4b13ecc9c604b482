import { AMSTERDAM, leesGezegd } from '@waakvlam/kernel/tijd';
import { woordInZin } from '../taal/labels.ts';
import { t, tn } from '../taal/taal.ts';
import { leesMoment } from '../tijd/amsterdam.ts';
import type { Opname, Incident } from './opname.ts';

/** One element of belaging (art. 285b Sr), in our own words: the statute decides. */
export type Element = {
  naam: string;
  uitleg: string;
  /** The incidents that support it, by number from 1. */
  incidenten: number[];
  /** What else supports it. */
  ook: string[];
  /** What to ask while nothing supports it. */
  vraag: string;
};

const VREES = new Set(
  (
    'doodsbedreiging dreiging_met_wapen bedreiging steken schieten wurging mishandeling seksueel_geweld suicidedreiging ' +
    'laatste_redmiddel ontvoering_kind kind_in_gevaar dierenmishandeling intimidatie vernieling brandstichting'
  ).split(' '),
);
const DWANG = new Set(
  'contact_telefonisch contact_digitaal contact_brief contact_fysiek opwachten via_derden via_kinderen cadeaus'.split(
    ' ',
  ),
);
const INBREUK = new Set([
  ...DWANG,
  ...'volgen rondhangen tracker spionage hacken nepaccounts laster_online intieme_beelden bestellingen_op_naam inbraak'.split(
    ' ',
  ),
  'lastigvallen',
  'vanuit_detentie',
]);

/** What the recognition can read in the story that an element may rest on, too. */
const GELEZEN = {
  wederrechtelijk: ['afwijzing', 'ongewenst', 'verbod', 'contactverbod', 'overtreding', 'overtreding_contactverbod'],
  stelselmatig: ['herhaling', 'duur', 'herhaald_gemeld'],
  opzettelijk: ['overtreding', 'overtreding_contactverbod', 'oogmerk'],
  inbreuk: ['ongewenst_contact', 'derden', 'cadeaus', 'volgen', 'bewaken', 'identiteit', 'opdringen', 'ander_leven'],
  dwang: ['bedreiging', 'laatste_woord', 'schade', 'kinderen_als_middel', 'oogmerk', 'angst'],
} as const;

/** Whether a kind of incident frightens by itself. */
export function maaktBang(aard: string): boolean {
  return VREES.has(aard);
}

/**
 * What each element of the offence rests on so far: the incidents, the answers, and the kinds of words that were read in
 * the story (`gelezen`). A help in the conversation: nothing here has to be proved now.
 */
export function elementenVan(opname: Opname, nu: number, gelezen: readonly string[] = []): Element[] {
  const incidenten = opname.incidenten.filter(({ aard }) => aard.length > 0);
  const met = (soorten: ReadonlySet<string>) =>
    incidenten.flatMap(({ aard }, plek) => (aard.some((een) => soorten.has(een)) ? [plek + 1] : []));
  const verhaal = (deel: keyof typeof GELEZEN) => {
    const soorten = GELEZEN[deel].filter((soort) => gelezen.includes(soort)).map((soort) => woordInZin(soort));
    return soorten.length > 0 ? [t('haar verhaal ({{waarvan}})', { waarvan: soorten.join(', ') })] : [];
  };
  const stoppen = opname.stoppen === 'ja' ? [t('zij heeft gezegd dat het moet stoppen')] : [];
  return [
    {
      naam: t('Wederrechtelijk'),
      uitleg: t('Hij mag dit niet: zij wil het niet en hij heeft geen goede reden.'),
      incidenten: [],
      ook: [...stoppen, ...verhaal('wederrechtelijk')],
      vraag: t('Heeft zij, of iemand voor haar, gezegd dat het moet stoppen?'),
    },
    {
      naam: t('Stelselmatig'),
      uitleg: t('Meer dan een keer: hoe vaak, hoe lang, hoe heftig.'),
      incidenten: incidenten.length > 1 ? incidenten.map((_, plek) => plek + 1) : [],
      ook: [...(incidenten.length > 1 ? [reeks(incidenten, nu)] : []), ...verhaal('stelselmatig')],
      vraag: t('Wat gebeurde er nog meer? Sinds wanneer, en hoe vaak?'),
    },
    {
      naam: t('Opzettelijk'),
      uitleg: t('Hij weet dat zij dit niet wil en gaat door.'),
      incidenten: stoppen.length > 0 ? incidenten.map((_, plek) => plek + 1) : [],
      ook: verhaal('opzettelijk'),
      vraag: t('Ging hij door nadat hij wist dat zij het niet wilde?'),
    },
    {
      naam: t('Inbreuk op haar leven'),
      uitleg: t('Het komt in haar privéleven: thuis, werk, telefoon, online.'),
      incidenten: met(INBREUK),
      ook: verhaal('inbreuk'),
      vraag: t('Wat doet of laat zij nu door hem?'),
    },
    {
      naam: t('Dwingen of bang maken'),
      uitleg: t('Hij wil haar iets laten doen, laten of dulden, of haar bang maken.'),
      incidenten: met(new Set([...DWANG, ...VREES])),
      ook: [...(opname.angst !== '' && opname.angst !== 'geen' ? [t('zij is bang')] : []), ...verhaal('dwang')],
      vraag: t('Wat wil hij van haar? Waar is zij bang voor?'),
    },
  ];
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
