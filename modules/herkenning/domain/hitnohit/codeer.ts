import { createHmac, hkdfSync } from 'node:crypto';
import { vormCode, vormTelefoon } from '../koppelen/adres.ts';
import { vormDatum } from '../koppelen/datum.ts';
import { geraamte, klank } from '../koppelen/klank.ts';
import { splitsNaam, vormNaam } from '../koppelen/naam.ts';

export interface Gezochte {
  readonly naam?: string | undefined;
  readonly geboren?: string | undefined;
  readonly telefoon?: string | undefined;
  readonly kenteken?: string | undefined;
}

/** In what two encodings agree: name and day of birth, a name that sounds so, the same with day and month exchanged, a number. */
export type Codesoort = 'naam' | 'klank' | 'wissel' | 'telefoon' | 'kenteken';

/** One keyed encoding; without the key it tells nothing but whether it equals another of the same round. */
export interface Code {
  readonly soort: Codesoort;
  readonly code: string;
}

const BYTES = 16;

/**
 * The key of one round between two regions. Codes of different rounds or other regions cannot be laid side by side, so what
 * leaks of one says nothing about the next. The order of the regions makes no difference.
 */
export function rondesleutel(geheim: Uint8Array, regios: readonly [string, string], ronde: string): Buffer {
  const doel = JSON.stringify(['waakvlam hit/no-hit', ...regios.toSorted(), ronde]);
  return Buffer.from(hkdfSync('sha256', geheim, new Uint8Array(), doel, 32));
}

/**
 * How much is asked with the codes of one line. A name with its day of birth is one, in whatever form; a number counts by
 * itself, as nobody can see whether it is of the same person.
 */
export function telVragen(codes: readonly Code[]): number {
  return new Set(codes.map(({ soort }) => (soort === 'telefoon' || soort === 'kenteken' ? soort : 'naam'))).size;
}

/** Encodings of a person. None that rests on a name alone: names are few enough to guess their number. */
export function codeer(
  sleutel: Uint8Array,
  { naam = '', geboren = '', telefoon = '', kenteken = '' }: Gezochte,
): Code[] {
  const { voornaam, achternaam } = splitsNaam(naam);
  const [voor, achter] = [vormNaam(voornaam), vormNaam(achternaam)];
  const dag = vormDatum(geboren);
  const bekend = voor !== '' && achter !== '' && dag !== '' && !dag.endsWith('00');
  const gewisseld = dag.slice(0, 4) + [dag.slice(4, 6), dag.slice(6)].sort().join('');
  const teksten: readonly (readonly [Codesoort, string])[] = [
    ['naam', bekend ? `${[voor, achter].sort().join(' ')} ${dag}` : ''],
    ['klank', bekend ? `${klank(achter)} ${geraamte(voor).slice(0, 2)} ${dag}` : ''],
    ['wissel', bekend ? `${[geraamte(voor), geraamte(achter)].sort().join(' ')} ${gewisseld}` : ''],
    ['telefoon', vormTelefoon(telefoon)],
    ['kenteken', vormCode(kenteken)],
  ];
  return teksten
    .filter(([, tekst]) => tekst !== '')
    .map(([soort, tekst]) => ({ soort, code: hmac(sleutel, `${soort}|${tekst}`) }));
}

const hmac = (sleutel: Uint8Array, tekst: string): string =>
  createHmac('sha256', sleutel).update(tekst).digest().subarray(0, BYTES).toString('base64url');
