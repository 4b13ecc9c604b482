import { metVragen, vraag } from './client.ts';
import type { Lijst } from './types.ts';

const PER_VRAAG = 500;

/** All of a list of the API, page after page until the last one. */
export async function haalAlles<T>(
  pad: string,
  signal: AbortSignal,
  vragen: Record<string, string | undefined> = {},
): Promise<T[]> {
  const alles: T[] = [];
  let na: string | undefined;
  do {
    const deel = await vraag<Lijst<T>>(metVragen(pad, { ...vragen, limiet: PER_VRAAG, na }), { signal });
    alles.push(...deel.resultaten);
    na = deel.volgende ?? undefined;
  } while (na !== undefined);
  return alles;
}
