/** Whose form, and which: forms of one kind are one form to its writer. */
export type Plek = { wie: string; soort: string };
export type Inhoud = Record<string, unknown>;

/**
 * What a form sent and got no answer to. It is kept with the form, so that sending the same once more is the same, also after a
 * reload. `delen` are the parts of the draft that were sent: without them there is nothing left to send again.
 */
export type Poging = { merk: string; inhoud: unknown; sleutel: string; delen: readonly string[]; onzeker: boolean };
export type Pogingen = Readonly<Record<string, Poging>>;

/** As the server keeps it; `versie` is the one that was seen last. */
export type Bewaard = { id: string; inhoud: Inhoud; versie?: number; gewijzigd?: string };

/** Beside the parts of a draft; no part is called so. */
const VERZONDEN = '#verzonden';

/** What is kept of a draft: its content and what was sent of it, as one object. */
export function pakIn(inhoud: Inhoud, pogingen: Pogingen): Inhoud {
  return Object.keys(pogingen).length === 0 ? inhoud : { ...inhoud, [VERZONDEN]: pogingen };
}

/** The content of what was kept, and what was sent of it: that may have arrived. */
export function pakUit({ [VERZONDEN]: verzonden, ...inhoud }: Inhoud): { inhoud: Inhoud; pogingen: Pogingen } {
  const alle = Object.entries(typeof verzonden === 'object' && verzonden !== null ? verzonden : {});
  const pogingen = alle.flatMap(([naam, een]) => (isPoging(een) ? [[naam, { ...een, onzeker: true }] as const] : []));
  return { inhoud, pogingen: Object.fromEntries(pogingen) };
}

function isPoging(een: unknown): een is Poging {
  if (typeof een !== 'object' || een === null) return false;
  const { merk, sleutel, delen }: Record<string, unknown> = { ...een };
  return typeof merk === 'string' && typeof sleutel === 'string' && Array.isArray(delen);
}

/** Without what was sent from forms of which nothing stands any more. */
export function nogTeZenden(pogingen: Pogingen, inhoud: Inhoud): Pogingen {
  const over = Object.entries(pogingen).filter(([, { delen }]) => delen.every((deel) => deel in inhoud));
  return over.length === Object.keys(pogingen).length ? pogingen : Object.fromEntries(over);
}

/** Parts of `ander` that are not in `inhoud`, and those that are there in another form. The same in both is in neither. */
export function vergelijk(inhoud: Inhoud, ander: Inhoud): { erbij: Inhoud; anders: Inhoud } {
  const delen = Object.entries(ander);
  const anders = delen.filter(
    ([naam, deel]) => naam in inhoud && JSON.stringify(inhoud[naam]) !== JSON.stringify(deel),
  );
  return {
    erbij: Object.fromEntries(delen.filter(([naam]) => !(naam in inhoud))),
    anders: Object.fromEntries(anders),
  };
}
