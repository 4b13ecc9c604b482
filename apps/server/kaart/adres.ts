import { z } from 'zod';
import { leesPunt, type Punt } from '@waakvlam/maatregelen';

const GEDULD_MS = 3000;
const HOOGSTENS = 5;

/** What a Locatieserver (PDOK, or a copy of it) answers, as far as it is used. */
const antwoordvorm = z.object({
  response: z.object({
    docs: z.array(z.object({ weergavenaam: z.string(), centroide_ll: z.string(), type: z.string().optional() })),
  }),
});
const PUNT = /^POINT\((-?[\d.]+) (-?[\d.]+)\)$/;
/** Coarser finds (a town, a street) are no place of a house. */
const FIJN = new Set(['adres', undefined]);

export interface Plaats {
  readonly naam: string;
  readonly punt: Punt;
}

/** Where an address lies, best first; empty when there is none; undefined when the source does not answer as it should. */
export async function zoekAdres(bron: string, adres: string): Promise<Plaats[] | undefined> {
  try {
    const antwoord = await fetch(bron.replace('{adres}', encodeURIComponent(adres)), {
      signal: AbortSignal.timeout(GEDULD_MS),
      headers: { Accept: 'application/json' },
      // elsewhere the address would reach who was never chosen for it
      redirect: 'error',
    });
    const gelezen = antwoordvorm.safeParse(await antwoord.json());
    if (!antwoord.ok || !gelezen.success) return undefined;
    return gelezen.data.response.docs
      .filter(({ type }) => FIJN.has(type))
      .flatMap(({ weergavenaam, centroide_ll }) => {
        const [, lon, lat] = PUNT.exec(centroide_ll) ?? [];
        const punt = leesPunt(`${Number(lat).toFixed(6)},${Number(lon).toFixed(6)}`);
        return punt ? [{ naam: weergavenaam, punt }] : [];
      })
      .slice(0, HOOGSTENS);
  } catch {
    // an error of fetch holds the address in its text: nothing of it is logged
    return undefined;
  }
}
