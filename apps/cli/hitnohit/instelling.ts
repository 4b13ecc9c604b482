import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { load } from 'js-yaml';
import { eisGrond, type Hitnohit, hitnohitvorm, naslagsleutel, rondesleutel } from '@waakvlam/herkenning';
import { leesPubliekeSleutel } from '@waakvlam/logboek';
import { Invoerfout } from '../link/invoerfout.ts';

/** A secret of fewer bytes could be guessed, and with it every name. */
const KORTSTE_GEHEIM = 32;

export interface Instelling extends Hitnohit {
  /** Where the files that it names lie. */
  readonly map: string;
}

export async function leesInstelling(bestand: string): Promise<Instelling> {
  const uitslag = hitnohitvorm.safeParse(lees(bestand, await leesBestand(bestand)));
  if (uitslag.success) return { ...uitslag.data, map: dirname(resolve(bestand)) };
  const [fout] = uitslag.error.issues;
  throw new Invoerfout(`${bestand}: ${fout?.path.join('.') || 'bestand'}: ${fout?.message ?? 'klopt niet'}`);
}

function lees(bestand: string, tekst: string): unknown {
  try {
    return load(tekst);
  } catch {
    throw new Invoerfout(`${bestand}: dit is geen leesbare YAML.`);
  }
}

export async function leesBestand(bestand: string): Promise<string> {
  const tekst = await readFile(bestand, 'utf8').catch(() => undefined);
  if (tekst === undefined) throw new Invoerfout(`${bestand}: het bestand is niet te lezen.`);
  return tekst;
}

/** What is needed to talk with one region; refuses without a ground or an agreement. */
export interface Partner {
  readonly grond: string;
  readonly publiek: KeyObject;
  readonly eigen: KeyObject;
  readonly ronde: (naam: string) => Buffer;
}

export async function leesPartner(instelling: Instelling, regio: string): Promise<Partner> {
  const grond = eisGrond(instelling, regio);
  const { publiek: plek, geheim: geheimplek } = instelling.partners[regio] ?? { publiek: '', geheim: '' };
  const bij = (bestand: string): string => resolve(instelling.map, bestand);
  const publiek = leesPubliekeSleutel(await leesBestand(bij(plek)));
  if (!publiek) throw new Invoerfout(`${plek}: is geen publieke Ed25519-sleutel in PEM-vorm.`);
  const geheim = await leesGeheim(instelling, geheimplek);
  return {
    grond,
    publiek,
    eigen: leesEigen(instelling.sleutel, await leesBestand(bij(instelling.sleutel))),
    ronde: (naam) => rondesleutel(geheim, [instelling.regio, regio], naam),
  };
}

/** The key under which the register keeps after whom was asked. */
export async function leesNaslagsleutel(instelling: Instelling): Promise<Buffer> {
  return naslagsleutel(await leesGeheim(instelling, instelling.naslag), instelling.regio);
}

async function leesGeheim({ map }: Instelling, plek: string): Promise<Buffer> {
  const geheim = Buffer.from((await leesBestand(resolve(map, plek))).trim(), 'base64');
  if (geheim.length >= KORTSTE_GEHEIM) return geheim;
  throw new Invoerfout(`${plek}: het geheim moet minstens ${KORTSTE_GEHEIM} bytes zijn, in base64.`);
}

function leesEigen(bestand: string, pem: string): KeyObject {
  try {
    const sleutel = createPrivateKey(pem);
    if (sleutel.asymmetricKeyType === 'ed25519') return sleutel;
  } catch {
    // Named below: what a library says of a key does not belong on a screen.
  }
  throw new Invoerfout(`${bestand}: is geen eigen Ed25519-sleutel in PEM-vorm.`);
}
