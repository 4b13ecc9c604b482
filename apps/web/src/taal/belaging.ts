import { t } from './taal.ts';

export type Bestanddeelcode = 'wederrechtelijk' | 'stelselmatig' | 'opzettelijk' | 'inbreuk' | 'dwang';

/** One element of belaging (art. 285b Sr), in our own words: the statute decides. */
export type Bestanddeel = {
  code: Bestanddeelcode;
  naam: string;
  uitleg: string;
  /** What to ask while nothing supports it. */
  vraag: string;
};

/** The elements of the offence, in the order in which a conversation takes them (RK-005, IN-038, SC-042). */
export const BESTANDDELEN: readonly Bestanddeel[] = [
  {
    code: 'wederrechtelijk',
    naam: t('Wederrechtelijk'),
    uitleg: t('Hij mag dit niet: zij wil het niet en hij heeft geen goede reden.'),
    vraag: t('Heeft zij, of iemand voor haar, gezegd dat het moet stoppen?'),
  },
  {
    code: 'stelselmatig',
    naam: t('Stelselmatig'),
    uitleg: t('Meer dan een keer: hoe vaak, hoe lang, hoe heftig.'),
    vraag: t('Wat gebeurde er nog meer? Sinds wanneer, en hoe vaak?'),
  },
  {
    code: 'opzettelijk',
    naam: t('Opzettelijk'),
    uitleg: t('Hij weet dat zij dit niet wil en gaat door.'),
    vraag: t('Ging hij door nadat hij wist dat zij het niet wilde?'),
  },
  {
    code: 'inbreuk',
    naam: t('Inbreuk op haar leven'),
    uitleg: t('Het komt in haar privéleven: thuis, werk, telefoon, online.'),
    vraag: t('Wat doet of laat zij nu door hem?'),
  },
  {
    code: 'dwang',
    naam: t('Dwingen of bang maken'),
    uitleg: t('Hij wil haar iets laten doen, laten of dulden, of haar bang maken.'),
    vraag: t('Wat wil hij van haar? Waar is zij bang voor?'),
  },
];

const VREES: ReadonlySet<string> = new Set(
  (
    'doodsbedreiging dreiging_met_wapen bedreiging steken schieten wurging mishandeling seksueel_geweld suicidedreiging ' +
    'laatste_redmiddel ontvoering_kind kind_in_gevaar dierenmishandeling intimidatie vernieling brandstichting'
  ).split(' '),
);
const CONTACT: readonly string[] =
  'contact_telefonisch contact_digitaal contact_brief contact_fysiek opwachten via_derden via_kinderen cadeaus'.split(
    ' ',
  );
const DWANG: ReadonlySet<string> = new Set([...CONTACT, ...VREES]);
const INBREUK: ReadonlySet<string> = new Set([
  ...CONTACT,
  ...'volgen rondhangen tracker spionage hacken nepaccounts laster_online intieme_beelden bestellingen_op_naam inbraak'.split(
    ' ',
  ),
  'lastigvallen',
  'vanuit_detentie',
]);

/** Whether a kind of incident frightens by itself. */
export function maaktBang(aard: string): boolean {
  return VREES.has(aard);
}

/** Whether an incident of these kinds is an intrusion upon her life, or meant to force or frighten her. */
export function steunt(code: 'inbreuk' | 'dwang', aard: readonly string[]): boolean {
  const soorten = code === 'inbreuk' ? INBREUK : DWANG;
  return aard.some((een) => soorten.has(een));
}
