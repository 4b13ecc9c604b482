/** The last try per form that got no yes: what was sent, and under which key. */
const pogingen = new Map<string, { inhoud: string; sleutel: string }>();

/**
 * The `Idempotency-Key` for what a form sends. The same content from the same form keeps the same key, so a second try
 * after a lost answer does nothing twice.
 */
export function sleutelVoor(formulier: string, inhoud: unknown): string {
  const tekst = JSON.stringify(inhoud);
  const vorige = pogingen.get(formulier);
  const sleutel = vorige?.inhoud === tekst ? vorige.sleutel : crypto.randomUUID();
  pogingen.set(formulier, { inhoud: tekst, sleutel });
  return sleutel;
}

/** The server said yes: the same content sent again is meant as something new. */
export function vergeetSleutel(formulier: string): void {
  pogingen.delete(formulier);
}
