import type { Ernst, Houder, Niveau, Stap } from '../api/types.ts';

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

export const STAPPEN: Record<Stap, string> = {
  '0': 'Start zaak',
  '1': 'Veiligheids­beoordeling',
  '2': 'Plan van aanpak',
  '3': 'Onderzoeksfase',
  actieoverleg: 'Actieoverleg',
  doorlopend: 'Doorlopend',
};

export const ERNSTEN: Record<Ernst, { woord: string; vorm: string }> = {
  alarm: { woord: 'ALARM', vorm: '■' },
  waarschuwing: { woord: 'waarschuwing', vorm: '▲' },
  aandacht: { woord: 'aandacht', vorm: '●' },
};

export const NIVEAUS: Record<Niveau, { woord: string; vorm: string }> = {
  hoog: { woord: 'HOOG', vorm: '▲' },
  midden: { woord: 'MIDDEN', vorm: '◆' },
  laag: { woord: 'LAAG', vorm: '▽' },
  onbekend: { woord: 'ONBEKEND', vorm: '?' },
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
  em: 'Elektronische monitoring',
  vbm: 'VBM',
  gvm: 'GVM',
  ots: 'Ondertoezichtstelling',
  uhp: 'Uithuisplaatsing',
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
  geheimhouding_brp: 'Geheimhouding BRP',
  contactpersoon_slachtoffer: 'Contact slachtoffer',
  contactpersoon_pleger: 'Contact pleger',
};

/** An organisation in words; an unknown code (a betrokkene, say) is shown as it is. */
export function organisatie(code: string): string {
  return ORGANISATIES[code] ?? woord(code);
}

/** A code in words: `contactpersoon_slachtoffer` becomes `Contact slachtoffer`, `doodsbedreiging` `Doodsbedreiging`. */
export function woord(code: string): string {
  const bekend = AFKORTINGEN[code];
  if (bekend) return bekend;
  const kaal = code.replaceAll('_', ' ').trim();
  return kaal === '' ? '' : kaal.charAt(0).toUpperCase() + kaal.slice(1);
}

/** A code as a word within a sentence; abbreviations keep their capitals. */
export function woordInZin(code: string): string {
  return AFKORTINGEN[code] ?? ORGANISATIES[code] ?? woord(code).toLowerCase();
}

/** Who holds a role: the person and organisation, or the organisation alone; null when nobody does. */
export function houder(van: Houder | string | null | undefined): string | null {
  if (van === null || van === undefined || van === '') return null;
  if (typeof van === 'string') return organisatie(van);
  return van.medewerker ? `${van.medewerker}, ${organisatie(van.organisatie)}` : organisatie(van.organisatie);
}
