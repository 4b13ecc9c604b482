import type { Ernst, Houder, Niveau, Stap } from '../api/types.ts';
import type { Vormnaam } from '../ui/Vorm.tsx';

export const ORGANISATIES: Record<string, string> = {
  politie: 'Politie',
  veilig_thuis: 'Veilig Thuis',
  om: 'OM',
  '3ro': 'Reclassering (3RO)',
  shn: 'Slachtofferhulp',
  zvh: 'Zorg- en Veiligheidshuis',
  vrouwenopvang: 'Vrouwenopvang',
  gemeente: 'Gemeente',
  wijkteam: 'Wijkteam',
  dji: 'DJI',
  ggz: 'GGZ',
  rvdk: 'Raad voor de Kinderbescherming',
  gi: 'Gecertificeerde instelling',
  rechter: 'Rechter',
  burgemeester: 'Burgemeester',
  maatschappelijk_werk: 'Maatschappelijk werk',
  zorgaanbieder: 'Zorgaanbieder',
  huisarts: 'Huisarts',
  advocaat: 'Advocaat',
  nifp: 'NIFP',
  school: 'School',
  slachtoffer: 'Slachtoffer',
  overig: 'Overig',
};

/** Whom an item binds when that is no single organisation. */
const GROEPEN: Record<string, string> = {
  allen: 'Alle partners',
  procesregie: 'Procesregie',
  casusregie: 'Casusregie',
  contact_slachtoffer: 'Contactpersoon slachtoffer',
  steller: 'Wie het doet',
};

/** In which company partners share. */
export const SETTINGS: Record<string, string> = {
  casusoverleg: 'casusoverleg',
  actieoverleg: 'actieoverleg',
  zsm: 'ZSM',
  bilateraal: 'rechtstreeks contact',
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
  '0': 'Start zaak',
  '1': 'Veiligheids­beoordeling',
  '2': 'Plan van aanpak',
  '3': 'Onderzoeks­fase',
  actieoverleg: 'Actie­overleg',
  doorlopend: 'Door­lopend',
};

export const ERNSTEN: Record<Ernst, { woord: string; vorm: Vormnaam }> = {
  alarm: { woord: 'ALARM', vorm: 'vierkant' },
  waarschuwing: { woord: 'waarschuwing', vorm: 'driehoek' },
  aandacht: { woord: 'aandacht', vorm: 'rond' },
};

export const NIVEAUS: Record<Niveau, { woord: string; vorm: Vormnaam }> = {
  hoog: { woord: 'HOOG', vorm: 'driehoek' },
  midden: { woord: 'MIDDEN', vorm: 'ruit' },
  laag: { woord: 'LAAG', vorm: 'driehoek_omlaag' },
  onbekend: { woord: 'ONBEKEND', vorm: 'vraag' },
};

export const BELLEN: Record<string, string> = {
  geen_andere_uitweg: 'pleger ziet geen andere uitweg',
  doodsangst: 'slachtoffer vreest voor haar leven',
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
  stelsel_bewaken_beveiligen: 'Stelsel Bewaken en Beveiligen',
  teamleider: 'teamleider',
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

/** A code in words, to stand alone: `procesregisseur` becomes `Procesregisseur`, `sash` becomes `SASH`. */
export function woord(code: string): string {
  const zin = woordInZin(code);
  return zin.charAt(0).toUpperCase() + zin.slice(1);
}

/** A code in words within a sentence; abbreviations and organisations keep their capitals. */
export function woordInZin(code: string): string {
  return AFKORTINGEN[code] ?? WOORDEN[code] ?? ORGANISATIES[code] ?? losseWoorden(code);
}

function losseWoorden(code: string): string {
  const delen = code.split('_').filter((deel) => deel !== '');
  return delen.map((deel) => AFKORTINGEN[deel] ?? METTREMA[deel] ?? deel).join(' ');
}

/** Who holds a role: the person and organisation, or the organisation alone; null when nobody does. */
export function houder(van: Houder | string | null | undefined): string | null {
  if (van === null || van === undefined || van === '') return null;
  if (typeof van === 'string') return organisatie(van);
  return van.medewerker ? `${van.medewerker}, ${organisatie(van.organisatie)}` : organisatie(van.organisatie);
}
