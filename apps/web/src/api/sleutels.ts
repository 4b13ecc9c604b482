import { isVerlopen, leesSessie, volgSessie } from '../sessie/sessie.ts';
import { ApiFout } from './fout.ts';

type Poging = {
  inhoud: unknown;
  merk: string;
  sleutel: string;
  /** When it was tried last (ms). */
  op: number;
  /** Whether an earlier try got neither a yes nor a no, and may have arrived. */
  onzeker: boolean;
};

/** The last try that got no yes, per user and form. */
const pogingen = new Map<string, Poging>();
/** A moment this near (ms) is that of sending, not one that somebody typed. */
const NU = 2000;
/** So long (ms) the same content means the same: `foutenVan` says so. Who calls again after that did something new. */
const HERHAALT = 5 * 60_000;

volgSessie(() => {
  if (leesSessie() === null && !isVerlopen()) pogingen.clear();
});

/**
 * What a form has to send and the `Idempotency-Key` for it. The same content from the same form and user, within five
 * minutes of the try before, keeps the same key, so a second try after a lost answer does nothing twice; that `op` is the
 * moment of each try makes it no other content, and then it is the first moment that is sent again.
 */
export function pogingVoor<T>(formulier: string, inhoud: T): { inhoud: T; sleutel: string } {
  const merk = JSON.stringify(inhoud, (naam, waarde: unknown) => (naam === 'op' && isNu(waarde) ? 'nu' : waarde));
  const plek = plekVan(formulier);
  const vorige = pogingen.get(plek);
  const op = Date.now();
  if (vorige?.merk === merk && op - vorige.op <= HERHAALT) {
    pogingen.set(plek, { ...vorige, op, onzeker: true });
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same mark is the same content but for the moment
    return { inhoud: vorige.inhoud as T, sleutel: vorige.sleutel };
  }
  const sleutel = crypto.randomUUID();
  pogingen.set(plek, { inhoud, merk, sleutel, op, onzeker: false });
  return { inhoud, sleutel };
}

/** The server said yes: the same content sent again is meant as something new. */
export function vergeetSleutel(formulier: string): void {
  pogingen.delete(plekVan(formulier));
}

/**
 * The server said no, so the next try begins anew, at its own moment. Not when an earlier one with this key may have
 * arrived: a no to the second says nothing of the first.
 */
export function vergeetGeweigerd(formulier: string, fout: Error): void {
  const plek = plekVan(formulier);
  if (isGeweigerd(fout) && pogingen.get(plek)?.onzeker === false) pogingen.delete(plek);
}

/** A 408 and a 409 leave open what became of it: the same key may be under way. */
function isGeweigerd(fout: Error): boolean {
  return fout instanceof ApiFout && fout.status >= 400 && fout.status < 500 && ![408, 409].includes(fout.status);
}

function plekVan(formulier: string): string {
  return `${leesSessie()?.gebruiker.id ?? ''} ${formulier}`;
}

function isNu(moment: unknown): boolean {
  return typeof moment === 'string' && Math.abs(Date.parse(moment) - Date.now()) < NU;
}
