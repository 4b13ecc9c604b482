import { splitsAdres, vormCode, vormHuisnummer, vormStraat, vormTelefoon } from '../koppelen/adres.ts';
import { vormDatum } from '../koppelen/datum.ts';
import { geraamte } from '../koppelen/klank.ts';
import { splitsNaam, vormNaam } from '../koppelen/naam.ts';
import type { Incident } from '../incident.ts';

export type Betrokkene = NonNullable<Incident['betrokkenen']>[number];
export type Kant = 'slachtoffer' | 'pleger' | 'onbekend';

const KANTEN: readonly (readonly [Kant, RegExp])[] = [
  ['pleger', /verdacht|pleger|dader|stalker/],
  ['slachtoffer', /slachtoffer|aangever|aangeefster|benadeel|melder|meldster|klager|klaagster/],
];

/** On which side someone stands in one report; a role that says neither is not known. */
export function kantVan(rol: string | undefined): Kant {
  const klein = (rol ?? '').toLowerCase();
  return KANTEN.find(([, vorm]) => vorm.test(klein))?.[0] ?? 'onbekend';
}

export type Sleutelsoort = 'persoon' | 'naam' | 'telefoon' | 'kenteken' | 'adres' | 'rekening';

/** What two reports may have in common, in the form in which it is compared. */
export interface Sleutel {
  readonly soort: Sleutelsoort;
  readonly waarde: string;
}

/** The keys of one person in a report: who, and by what she is reached. Spelling variants of a name give one key. */
export function sleutelsVan({
  naam = '',
  geboren = '',
  telefoon = '',
  kenteken = '',
  adres = '',
}: Betrokkene): Sleutel[] {
  const delen = splitsNaam(naam);
  const [achter, voor] = [geraamte(vormNaam(delen.achternaam)), geraamte(vormNaam(delen.voornaam))];
  const dag = vormDatum(geboren);
  const { straat, huisnummer, postcode, plaats } = splitsAdres(adres);
  const nummer = vormHuisnummer(huisnummer);
  const woning =
    nummer === ''
      ? ''
      : postcode !== ''
        ? `${vormCode(postcode)} ${nummer}`
        : `${vormStraat(straat)} ${nummer} ${vormStraat(plaats)}`;
  const sleutels: Sleutel[] = [
    { soort: 'persoon', waarde: achter !== '' && dag !== '' ? `${achter} ${dag}` : '' },
    { soort: 'naam', waarde: achter !== '' && voor !== '' ? [achter, voor].sort().join(' ') : '' },
    { soort: 'telefoon', waarde: vormTelefoon(telefoon) },
    { soort: 'kenteken', waarde: vormCode(kenteken) },
    { soort: 'adres', waarde: woning },
  ];
  return sleutels.filter(({ waarde }) => waarde !== '');
}

/** Account numbers that a text names (IBAN), as keys: a payment of one cent is a message. */
export function rekeningenIn(tekst: string): Sleutel[] {
  const gevonden = tekst.match(/\b[A-Z]{2}\d{2} ?[A-Z]{4}(?: ?\d){10}\b/g) ?? [];
  return [...new Set(gevonden.map(vormCode))].map((waarde) => ({ soort: 'rekening', waarde }));
}
