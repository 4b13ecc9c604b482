import { metVragen, vraag } from './client.ts';
import type { Lijst } from './types.ts';

const PER_VRAAG = 500;

/** All of a list of the API, page after page until the last one; the API gives at most 500 at a time of most lists. */
export async function haalAlles<T>(
  pad: string,
  signal: AbortSignal,
  vragen: Record<string, string | undefined> = {},
  perVraag = PER_VRAAG,
): Promise<T[]> {
  const alles: T[] = [];
  let na: string | undefined;
  do {
    const deel = await vraag<Lijst<T>>(metVragen(pad, { ...vragen, limiet: perVraag, na }), { signal });
    alles.push(...deel.resultaten);
    na = deel.volgende ?? undefined;
  } while (na !== undefined);
  return alles;
}
