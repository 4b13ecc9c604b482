import { createHash, createHmac, randomBytes, scrypt, type ScryptOptions, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { Secret, TOTP } from 'otpauth';
import type pg from 'pg';
import { kyselyOn } from '@waakvlam/kernel/db';
import type { Veldfout } from '@waakvlam/kernel/errors';
import type { Moment } from '@waakvlam/kernel/tijd';
import { maakBeurten, type Pogingen } from './pogingen.ts';
import { ontzegel, verzegel } from './sleutels.ts';

const reken = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);
/** 32 MiB and about 80 ms; the advice of OWASP for scrypt. */
const KOSTEN = { N: 2 ** 15, r: 8, p: 3, maxmem: 2 ** 26 };
/** Two at a time leave threads for other work; who waits longer than some seconds tries again later. */
const beurten = maakBeurten(2, 40);
/** A code counts for half a minute, and one earlier or later for clocks that differ. */
const PERIODE_S = 30;

export interface Accountdelen {
  readonly app: pg.Pool;
  /** Key that encrypts the secrets of the code apps. */
  readonly sleutel: Buffer;
  readonly nu: () => Moment;
}

export interface Aanmeldpoging {
  readonly gebruikersnaam: string;
  readonly wachtwoord: string;
  readonly code: string;
  readonly ip: string;
  /** What the browser kept of an earlier time that someone signed in there. */
  readonly toestel: string | undefined;
}

/** Who came in, with what her browser is to keep; else why not. */
export type Aanmelduitslag = { readonly medewerker: string; readonly toestel: string } | 'klopt_niet' | 'te_vaak';

/**
 * Who may come in with this name, password and code; `klopt_niet` for every reason why not, and after as much work. When
 * too much was tried from that network, or at all, nothing is weighed any more, unless the browser is one that she used before.
 */
export async function meldLokaalAan(
  { app, sleutel, nu }: Accountdelen,
  pogingen: Pogingen,
  { gebruikersnaam, wachtwoord, code, ip, toestel }: Aanmeldpoging,
): Promise<Aanmelduitslag> {
  const vol = !pogingen.begin(ip, nu());
  const db = kyselyOn(app);
  const { rows } = await sql<{ medewerker: string; wachtwoord: string; totp_geheim: Buffer; bekend: boolean }>`
    select medewerker, wachtwoord, totp_geheim, bekend
      from account_poging(${gebruikersnaam}, ${toesteldigest(toestel)}, ${vol})`.execute(db);
  const account = rows[0];
  if (account === undefined && vol) return 'te_vaak';
  const bewaard = account?.wachtwoord ?? (await NIEMAND);
  const klopt = await beurten(() => wachtwoordKlopt(wachtwoord, bewaard), account?.bekend === true);
  if (klopt === undefined) return 'te_vaak';
  if (account === undefined || !klopt) return 'klopt_niet';
  const geheim = ontzegel(sleutel, 'totp', account.totp_geheim);
  const stap = geheim && codeStap(geheim, code, nu());
  if (stap === undefined) return 'klopt_niet';
  const { medewerker, bekend } = account;
  const nieuw = bekend && toestel !== undefined ? toestel : randomBytes(32).toString('base64url');
  const gelukt = await sql<{ goed: boolean }>`
    select account_gelukt(${medewerker}, ${stap}, ${toesteldigest(nieuw)}, ${bekend}) as goed`.execute(db);
  if (gelukt.rows[0]?.goed !== true) return 'klopt_niet';
  if (!vol) pogingen.gelukt(ip);
  return { medewerker, toestel: nieuw };
}

function toesteldigest(toestel: string | undefined): Buffer | null {
  return toestel === undefined ? null : createHash('sha256').update(toestel).digest();
}

/** The name of whom an invitation is for; undefined when it does not count (any more). */
export async function leesUitnodiging(
  { app }: Pick<Accountdelen, 'app'>,
  uitnodiging: string,
): Promise<string | undefined> {
  const { rows } = await sql<{ naam: string | null }>`
    select uitnodiging_lezen(${uitnodigingDigest(uitnodiging)}) as naam`.execute(kyselyOn(app));
  return rows[0]?.naam ?? undefined;
}

/** The secret that goes with an invitation: the same each time that its page is opened, and kept nowhere until used. */
export function geheimVan({ sleutel }: Accountdelen, uitnodiging: string): Buffer {
  return createHmac('sha256', sleutel)
    .update(`totp ${schoon(uitnodiging)}`)
    .digest()
    .subarray(0, 20);
}

/** The secret as a code app takes it: to type over, and as a link. */
export function voorCodeapp(geheim: Buffer, naam: string): { tekst: string; link: string } {
  const totp = new TOTP({ issuer: 'Waakvlam', label: naam, secret: alsSecret(geheim), period: PERIODE_S });
  return { tekst: totp.secret.base32.replaceAll(/(.{4})(?=.)/g, '$1 '), link: totp.toString() };
}

/** Makes the account that an invitation is for; gives what is wrong, or nothing when it is there. */
export async function neemUitnodiging(
  delen: Accountdelen,
  invoer: { uitnodiging: string; gebruikersnaam: string; wachtwoord: string; code: string },
): Promise<readonly Veldfout[]> {
  const fouten: Veldfout[] = [];
  const gebruikersnaam = invoer.gebruikersnaam.trim().toLowerCase();
  if (!/^[a-z0-9][a-z0-9._@-]{2,99}$/.test(gebruikersnaam))
    fouten.push({
      veld: 'gebruikersnaam',
      melding: 'Kies een gebruikersnaam van minstens 3 letters of cijfers, zonder spaties.',
    });
  if (invoer.wachtwoord.length < 12 || invoer.wachtwoord.length > 200)
    fouten.push({ veld: 'wachtwoord', melding: 'Kies een wachtwoord van 12 tot 200 tekens.' });
  else if (invoer.wachtwoord.toLowerCase().includes(gebruikersnaam) || new Set(invoer.wachtwoord).size < 5)
    fouten.push({ veld: 'wachtwoord', melding: 'Dit wachtwoord is te makkelijk te raden.' });
  const geheim = geheimVan(delen, invoer.uitnodiging);
  const stap = codeStap(geheim, invoer.code, delen.nu());
  if (stap === undefined)
    fouten.push({ veld: 'code', melding: 'Deze code klopt niet. Neem de code die de app nu toont.' });
  if (fouten.length > 0) return fouten;
  try {
    const { rows } = await sql<{ medewerker: string | null }>`
      select uitnodiging_gebruiken(${uitnodigingDigest(invoer.uitnodiging)}, ${gebruikersnaam},
        ${await maakWachtwoord(invoer.wachtwoord)}, ${verzegel(delen.sleutel, 'totp', geheim)}, ${stap}) as medewerker
    `.execute(kyselyOn(delen.app));
    return rows[0]?.medewerker ? [] : [{ veld: 'uitnodiging', melding: 'Deze uitnodiging geldt niet meer.' }];
  } catch (fout) {
    if (!(fout instanceof Error && 'code' in fout && fout.code === '23505')) throw fout;
    return [{ veld: 'gebruikersnaam', melding: 'Kies een andere gebruikersnaam.' }];
  }
}

/** A new invitation code, to hand over in person or by letter, and the digest that the database keeps. */
export function nieuweUitnodiging(): { code: string; digest: Buffer } {
  const letters = new Secret({ buffer: new Uint8Array(randomBytes(15)).buffer }).base32;
  const code = letters.replaceAll(/(.{4})(?=.)/g, '$1-');
  return { code, digest: uitnodigingDigest(code) };
}

/** Under which the database knows an invitation. */
export function uitnodigingDigest(code: string): Buffer {
  return createHash('sha256').update(schoon(code)).digest();
}

const schoon = (code: string): string => code.toUpperCase().replaceAll(/[^A-Z2-7]/g, '');

/** The time step that a code belongs to; undefined when it is wrong. */
function codeStap(geheim: Buffer, code: string, nu: Moment): number | undefined {
  const token = code.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return undefined;
  const totp = new TOTP({ secret: alsSecret(geheim), period: PERIODE_S });
  const verschil = totp.validate({ token, timestamp: nu, window: 1 });
  return verschil === null ? undefined : Math.floor(nu / 1000 / PERIODE_S) + verschil;
}

function alsSecret(geheim: Buffer): Secret {
  return new Secret({ buffer: new Uint8Array(geheim).buffer });
}

async function maakWachtwoord(wachtwoord: string): Promise<string> {
  const zout = randomBytes(16);
  const digest = await reken(wachtwoord.normalize('NFKC'), zout, 32, KOSTEN);
  return `${zout.toString('base64url')}.${digest.toString('base64url')}`;
}

async function wachtwoordKlopt(wachtwoord: string, bewaard: string): Promise<boolean> {
  const [zout = '', digest = ''] = bewaard.split('.');
  const goed = Buffer.from(digest, 'base64url');
  const gegeven = await reken(wachtwoord.slice(0, 1000).normalize('NFKC'), Buffer.from(zout, 'base64url'), 32, KOSTEN);
  return goed.length === gegeven.length && timingSafeEqual(goed, gegeven);
}

/** What a password is weighed against when nobody has that name, so that the answer takes as long. */
const NIEMAND = maakWachtwoord(randomBytes(16).toString('hex'));
