import { vormCode, vormHuisnummer, vormStraat, vormTelefoon } from './adres.ts';
import { vormDatum } from './datum.ts';
import { vormNaam } from './naam.ts';
import { heeftRoepnaam } from './roepnaam.ts';
import { vlak } from './tekst.ts';
import * as vergelijk from './vergelijk.ts';

/** A kind of field: how a value is written, how two are compared, and what we expect before the data have spoken. */
export interface Soort {
  readonly vorm: (ruw: string) => string;
  readonly vergelijk: vergelijk.Vergelijking;
  /** For which values it holds that one that shares less than half of its letters with another differs from it for sure. */
  readonly letters?: (waarde: string) => boolean;
  /** The level "different", when it is not the last. */
  readonly anders?: number;
  /** Levels in words for an explanation; 0 not known, 1 equal, the last one different. */
  readonly niveaus: readonly string[];
  /** Chance of each level when it is one person; index 0 is not used. */
  readonly m: readonly number[];
  /** Chance of each level for two unrelated people. */
  readonly u: readonly number[];
}

export const GEWISSELD = 8;

const naam: Soort = {
  vorm: vormNaam,
  vergelijk: vergelijk.vergelijkNaam,
  letters: (waarde) => !heeftRoepnaam(waarde),
  anders: 7,
  niveaus: [
    'onbekend',
    'gelijk',
    'klinkt gelijk',
    'één tikfout',
    'lijkt sterk',
    'deel of roepnaam gelijk',
    'voorletter gelijk',
    'anders',
    'voornaam en achternaam gewisseld',
  ],
  m: [0, 0.74, 0.05, 0.06, 0.05, 0.03, 0.02, 0.04, 0.01],
  u: [0, 0.004, 0.001, 0.001, 0.006, 0.002, 0.002, 0.984, 0.000002],
};
const tekst: Soort = {
  vorm: vormStraat,
  vergelijk: vergelijk.vergelijkTekst,
  letters: () => true,
  niveaus: ['onbekend', 'gelijk', 'tikfout', 'lijkt', 'anders'],
  m: [0, 0.68, 0.1, 0.04, 0.18],
  u: [0, 0.003, 0.003, 0.01, 0.984],
};
const nummer = {
  niveaus: ['onbekend', 'gelijk', 'tikfout', 'anders'],
  m: [0, 0.6, 0.08, 0.32],
  u: [0, 0.00001, 0.00001, 0.99998],
};

const SOORTEN = {
  voornaam: naam,
  achternaam: naam,
  geboren: {
    vorm: vormDatum,
    vergelijk: vergelijk.vergelijkDatum,
    niveaus: [
      'onbekend',
      'gelijk',
      'dag en maand gewisseld',
      'één cijfer anders',
      'jaar anders',
      'grotendeels gelijk',
      'alleen jaar gelijk',
      'anders',
    ],
    m: [0, 0.8, 0.02, 0.08, 0.02, 0.03, 0.02, 0.03],
    u: [0, 0.00004, 0.00003, 0.001, 0.002, 0.02, 0.012, 0.965],
  },
  straat: tekst,
  huisnummer: {
    vorm: vormHuisnummer,
    vergelijk: vergelijk.vergelijkHuisnummer,
    niveaus: ['onbekend', 'gelijk', 'andere toevoeging', 'tikfout', 'anders'],
    m: [0, 0.68, 0.05, 0.07, 0.2],
    u: [0, 0.015, 0.005, 0.08, 0.9],
  },
  postcode: {
    vorm: vormCode,
    vergelijk: vergelijk.vergelijkPostcode,
    niveaus: ['onbekend', 'gelijk', 'tikfout', 'zelfde wijk', 'anders'],
    m: [0, 0.68, 0.08, 0.04, 0.2],
    u: [0, 0.0002, 0.004, 0.0008, 0.995],
  },
  plaats: { ...tekst, u: [0, 0.02, 0.003, 0.01, 0.967] },
  telefoon: { ...nummer, vorm: vormTelefoon, vergelijk: vergelijk.vergelijkTelefoon },
  kenteken: { ...nummer, vorm: vormCode, vergelijk: vergelijk.vergelijkKenteken },
  email: {
    vorm: (ruw: string): string => ruw.trim().toLowerCase(),
    vergelijk: vergelijk.vergelijkEmail,
    niveaus: ['onbekend', 'gelijk', 'tikfout', 'lijkt', 'anders'],
    m: [0, 0.6, 0.08, 0.06, 0.26],
    u: [0, 0.00001, 0.00001, 0.0005, 0.99948],
  },
  rekening: { ...nummer, vorm: vormCode, vergelijk: vergelijk.vergelijkTelefoon },
  geslacht: {
    vorm: vormGeslacht,
    vergelijk: vergelijk.vergelijkExact,
    niveaus: ['onbekend', 'gelijk', 'anders'],
    m: [0, 0.98, 0.02],
    u: [0, 0.5, 0.5],
  },
  pseudoniem: {
    vorm: vormCode,
    vergelijk: vergelijk.vergelijkExact,
    niveaus: ['onbekend', 'gelijk', 'anders'],
    m: [0, 0.97, 0.03],
    u: [0, 0.0000001, 0.9999999],
  },
} as const satisfies Record<string, Soort>;

export type Veld = keyof typeof SOORTEN;
export const VELDEN: readonly Veld[] = [
  'voornaam',
  'achternaam',
  'geboren',
  'straat',
  'huisnummer',
  'postcode',
  'plaats',
  'telefoon',
  'kenteken',
  'email',
  'rekening',
  'geslacht',
  'pseudoniem',
];
export const soortVan = (veld: Veld): Soort => SOORTEN[veld];

export const ADRESVELDEN: ReadonlySet<Veld> = new Set(['straat', 'huisnummer', 'postcode', 'plaats']);

function vormGeslacht(ruw: string): string {
  const letter = vlak(ruw).slice(0, 1);
  if (letter === 'f' || letter === 'w') return 'v';
  return letter === 'm' || letter === 'v' ? letter : '';
}
