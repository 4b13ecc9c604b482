import type { Ernst, Houder, Niveau, Stap } from '../api/types.ts';
import type { Vormnaam } from '../ui/Vorm.tsx';
import { t, taal, vertaalWoord } from './taal.ts';

export const ORGANISATIES: Record<string, string> = {
  politie: t('Politie'),
  veilig_thuis: t('Veilig Thuis'),
  om: t('OM'),
  '3ro': t('Reclassering (3RO)'),
  shn: t('Slachtofferhulp'),
  zvh: t('Zorg- en Veiligheidshuis'),
  vrouwenopvang: t('Vrouwenopvang'),
  gemeente: t('Gemeente'),
  wijkteam: t('Wijkteam'),
  dji: t('DJI'),
  ggz: t('GGZ'),
  rvdk: t('Raad voor de Kinderbescherming'),
  gi: t('Gecertificeerde instelling'),
  rechter: t('Rechter'),
  burgemeester: t('Burgemeester'),
  maatschappelijk_werk: t('Maatschappelijk werk'),
  zorgaanbieder: t('Zorgaanbieder'),
  huisarts: t('Huisarts'),
  advocaat: t('Advocaat'),
  nifp: t('NIFP'),
  school: t('School'),
  slachtoffer: t('Slachtoffer'),
  overig: t('Overig'),
};

/** Whom an item binds when that is no single organisation. */
const GROEPEN: Record<string, string> = {
  allen: t('Alle partners'),
  procesregie: t('Procesregie'),
  casusregie: t('Casusregie'),
  contact_slachtoffer: t('Contactpersoon slachtoffer'),
  steller: t('Wie het doet'),
};

/** In which company partners share. */
export const SETTINGS: Record<string, string> = {
  casusoverleg: t('casusoverleg'),
  actieoverleg: t('actieoverleg'),
  zsm: t('ZSM'),
  bilateraal: t('rechtstreeks contact'),
};

/** Kinds of information that a covenant speaks of. */
export const CATEGORIEEN = [
  'persoonsgegevens',
  'adres',
  'incident',
  'strafrecht',
  'risico',
  'zorg',
  'medisch',
  'contact_slachtoffer',
  'contact_pleger',
  'maatregel',
  'overleg',
  'regie',
  'verantwoording',
];

export const STAPPEN: Record<Stap, string> = {
  '0': t('Start zaak'),
  '1': t('Veiligheids­beoordeling'),
  '2': t('Plan van aanpak'),
  '3': t('Onderzoeks­fase'),
  actieoverleg: t('Actie­overleg'),
  doorlopend: t('Door­lopend'),
};

export const ERNSTEN: Record<Ernst, { woord: string; vorm: Vormnaam }> = {
  alarm: { woord: t('ALARM'), vorm: 'vierkant' },
  waarschuwing: { woord: t('waarschuwing'), vorm: 'driehoek' },
  aandacht: { woord: t('aandacht'), vorm: 'rond' },
};

export const NIVEAUS: Record<Niveau, { woord: string; vorm: Vormnaam }> = {
  hoog: { woord: t('HOOG'), vorm: 'driehoek' },
  midden: { woord: t('MIDDEN'), vorm: 'ruit' },
  laag: { woord: t('LAAG'), vorm: 'driehoek_omlaag' },
  onbekend: { woord: t('ONBEKEND'), vorm: 'vraag' },
};

export const BELLEN: Record<string, string> = {
  geen_andere_uitweg: t('pleger ziet geen andere uitweg'),
  doodsangst: t('slachtoffer vreest voor haar leven'),
};

const AFKORTINGEN: Record<string, string> = {
  aol: 'AOL',
  aop: 'AOP',
  aware: 'AWARE',
  dut: 'DUT',
  vbm: 'VBM',
  gvm: 'GVM',
  sash: 'SASH',
  risc: 'RISc',
  oxrec: 'OXREC',
  b_safer: 'B-SAFER',
  rihg: 'RiHG',
  srp: 'SRP',
  vtul: 'V-TUL',
  tul: 'TUL',
  zsm: 'ZSM',
  rto: 'RTO',
  com: 'COM',
  mdo: 'MDO',
  mda: 'MDA++',
  let: 'LET',
  riec: 'RIEC',
  ccb: 'CCB',
  ovdr: 'OVD-R',
  zvh: 'Zorg- en Veiligheidshuis',
  vi: 'voorwaardelijke invrijheidstelling',
};

const WOORDEN: Record<string, string> = {
  ex_partner: 'ex-partner',
  suicidedreiging: 'dreigen met suïcide',
  laatste_redmiddel: 'spreekt over een laatste redmiddel',
  contact_telefonisch: 'contact per telefoon',
  contact_digitaal: 'contact online',
  contact_brief: 'contact per brief',
  contact_fysiek: 'contact in persoon',
  via_derden: 'via anderen',
  ontvoering_kind: 'ontvoering van een kind',
  bestellingen_op_naam: 'bestellingen op haar naam',
  em: 'elektronische monitoring',
  ots: 'ondertoezichtstelling',
  uhp: 'uithuisplaatsing',
  geheimhouding_brp: 'geheimhouding BRP',
  slachtoffer: 'slachtoffer',
  contactpersoon_slachtoffer: 'contact slachtoffer',
  contactpersoon_pleger: 'contact pleger',
  stelsel_bewaken_beveiligen: t('Stelsel Bewaken en Beveiligen'),
  ovj: 'officier van justitie',
  rechter_commissaris: 'rechter-commissaris',
  vt_advies: 'advies van Veilig Thuis',
  zsm_advies: 'ZSM-advies',
  vtul_advies: 'advies V-TUL',
  tul_advies: 'advies TUL',
  management: 'manager',
  pro_forma: 'pro forma',
  beklag_sepot: 'beklag tegen het sepot (art. 12)',
  aan_huis: 'iemand aan huis',
  vertrouwenspersoon: 'iemand die zij vertrouwt',
  vragenlijst_stalking: 'vragenlijst stalking van de politie',
};

/** Words that a code spells without their diaeresis. */
const METTREMA: Record<string, string> = {
  geinformeerd: 'geïnformeerd',
  geevalueerd: 'geëvalueerd',
  beeindigd: 'beëindigd',
  beeindiging: 'beëindiging',
  coordinatie: 'coördinatie',
  coordinator: 'coördinator',
  slachtoffercoordinator: 'slachtoffercoördinator',
  suicide: 'suïcide',
};

/** An organisation in words; an unknown code (a betrokkene, say) is shown as it is. */
export function organisatie(code: string): string {
  return ORGANISATIES[code] ?? GROEPEN[code] ?? woord(code);
}

/** Choices by their codes, in words. */
export function opties(...codes: readonly string[]): { waarde: string; label: string }[] {
  return codes.map((waarde) => ({ waarde, label: woord(waarde) }));
}

/** The name of a region as it is written, from its code. */
export function regionaam(code: string): string {
  return code.replaceAll('_', ' ').replaceAll(/(^|[- ])\p{L}/gu, (letter) => letter.toUpperCase());
}

/** A code in words, to stand alone: `procesregisseur` becomes `Procesregisseur`, `sash` becomes `SASH`. */
export function woord(code: string): string {
  const zin = woordInZin(code);
  return zin.charAt(0).toUpperCase() + zin.slice(1);
}

/** A code in words within a sentence; abbreviations and organisations keep their capitals. */
export function woordInZin(code: string): string {
  const eigen = AFKORTINGEN[code] ?? WOORDEN[code];
  return eigen === undefined ? (ORGANISATIES[code] ?? vertaalWoord(losseWoorden(code))) : vertaalWoord(eigen);
}

/** A code in Dutch words within a sentence, for what is recorded. */
export function woordInDossier(code: string): string {
  return AFKORTINGEN[code] ?? WOORDEN[code] ?? losseWoorden(code);
}

function losseWoorden(code: string): string {
  const delen = code.split('_').filter((deel) => deel !== '');
  return delen.map((deel) => AFKORTINGEN[deel] ?? METTREMA[deel] ?? deel).join(' ');
}

/** What a fact is called: as the catalogue says in Dutch, by its code in another language. */
export function feitnaam({ soort, omschrijving }: { soort: string; omschrijving?: string }): string {
  return taal === 'nl' ? (omschrijving ?? woord(soort)) : woord(soort);
}

/** Who holds a role: the person and organisation, or the organisation alone; null when nobody does. */
export function houder(van: Houder | string | null | undefined): string | null {
  if (van === null || van === undefined || van === '') return null;
  if (typeof van === 'string') return organisatie(van);
  return van.medewerker ? `${van.medewerker}, ${organisatie(van.organisatie)}` : organisatie(van.organisatie);
}
