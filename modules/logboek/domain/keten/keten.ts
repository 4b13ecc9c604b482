import { hash } from 'node:crypto';
import { canoniek } from './canoniek.ts';

/** A field as stored: its value and salt, or after redaction the digest that they had. */
export type OpgeslagenVeld = { readonly waarde: unknown; readonly zout: string } | { readonly digest: string };

export type OpgeslagenVelden = Readonly<Record<string, OpgeslagenVeld>>;

/** A link of the chain of a case. Digests are lower-case hex, 64 characters. */
export interface Schakel {
  /** Place in the chain, from 1 without gaps. */
  readonly volgnr: number;
  /** Digest of the fact before it; `BEGIN` for the first. */
  readonly vorige: string;
  readonly digest: string;
  readonly velden: OpgeslagenVelden;
}

/** The head of an empty chain. */
export const BEGIN = '0'.repeat(64);

/** Digest of one field. The salt keeps a short value from being guessed once it has been redacted. */
export function digestVanVeld(naam: string, veld: OpgeslagenVeld): string {
  return 'digest' in veld ? veld.digest : sha256(canoniek([veld.zout, naam, veld.waarde]));
}

/** Digest of a fact: over the digest before it, its place, and the digests of its fields. */
export function digestVanFeit(vorige: string, volgnr: number, velden: OpgeslagenVelden): string {
  const digests = Object.entries(velden).map(([naam, veld]) => [naam, digestVanVeld(naam, veld)] as const);
  return sha256(canoniek({ velden: Object.fromEntries(digests), volgnr, vorige }));
}

/** Puts values in salted fields. `zout` gives 16 fresh random bytes as text. */
export function verzout(waarden: Readonly<Record<string, unknown>>, zout: () => string): OpgeslagenVelden {
  return Object.fromEntries(Object.entries(waarden).map(([naam, waarde]) => [naam, { waarde, zout: zout() }]));
}

/** The next link after a head. */
export function schakel(vorige: string, volgnr: number, velden: OpgeslagenVelden): Schakel {
  return { volgnr, vorige, digest: digestVanFeit(vorige, volgnr, velden), velden };
}

/** Fields with value and salt destroyed where `weg` says so; the digests stay, so the chain still verifies. */
export function redigeer(velden: OpgeslagenVelden, weg: (naam: string) => boolean): OpgeslagenVelden {
  return Object.fromEntries(
    Object.entries(velden).map(([naam, veld]) => [naam, weg(naam) ? { digest: digestVanVeld(naam, veld) } : veld]),
  );
}

/** Place (from 1) of the first link that does not fit, or undefined for a sound chain with this head. */
export function eersteBreuk(keten: readonly Schakel[], kop: string): number | undefined {
  let vorige = BEGIN;
  for (const [i, deel] of keten.entries()) {
    const klopt = deel.volgnr === i + 1 && deel.vorige === vorige;
    if (!klopt || deel.digest !== digestVanFeit(vorige, deel.volgnr, deel.velden)) return i + 1;
    vorige = deel.digest;
  }
  return vorige === kop ? undefined : keten.length + 1;
}

function sha256(tekst: string): string {
  return hash('sha256', tekst, 'hex');
}
