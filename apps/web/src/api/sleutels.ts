/** The last try per form that got no yes: what was sent, by what it is recognised, and under which key. */
const pogingen = new Map<string, { inhoud: unknown; merk: string; sleutel: string }>();
/** A moment this near (ms) is that of sending, not one that somebody typed. */
const NU = 2000;

/**
 * What a form has to send and the `Idempotency-Key` for it. The same content from the same form keeps the same key, so a
 * second try after a lost answer does nothing twice; that `op` is the moment of each try makes it no other content, and
 * then it is the first moment that is sent again.
 */
export function pogingVoor<T>(formulier: string, inhoud: T): { inhoud: T; sleutel: string } {
  const merk = JSON.stringify(inhoud, (naam, waarde: unknown) => (naam === 'op' && isNu(waarde) ? 'nu' : waarde));
  const vorige = pogingen.get(formulier);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same mark is the same content but for the moment
  if (vorige?.merk === merk) return { inhoud: vorige.inhoud as T, sleutel: vorige.sleutel };
  const sleutel = crypto.randomUUID();
  pogingen.set(formulier, { inhoud, merk, sleutel });
  return { inhoud, sleutel };
}

/** The server said yes: the same content sent again is meant as something new. */
export function vergeetSleutel(formulier: string): void {
  pogingen.delete(formulier);
}

function isNu(moment: unknown): boolean {
  return typeof moment === 'string' && Math.abs(Date.parse(moment) - Date.now()) < NU;
}
