import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useSessie } from '../sessie/useSessie.ts';
import { vraag } from './client.ts';
import type { Lijst } from './types.ts';

type Bewaard = { id: string; inhoud: Record<string, unknown> };
export type Bewaarstaat = 'leeg' | 'bezig' | 'bewaard' | 'niet_bewaard';

/** What stands in forms of this tab, by user and kind; the newest there is, also when the server could not be reached. */
const inGeheugen = new Map<string, Bewaard>();
const RUST_MS = 600;
const OPNIEUW_MS = 4000;

/**
 * A form that is kept on the server while it is being filled in, for its writer alone. Found back after a reload, a crash,
 * a session that ended or on another machine. `herstel` makes what was kept whole.
 */
export function useServerconcept<T extends Record<string, unknown>>(
  soort: string,
  herstel: (inhoud: Record<string, unknown>) => T,
) {
  const wie = useSessie()?.gebruiker.id ?? '';
  const plek = `${wie} ${soort}`;
  const bestand = useQueryClient();
  const sleutel = ['concepten', wie, soort];
  const begin = useQuery({
    queryKey: sleutel,
    queryFn: async ({ signal }) => inGeheugen.get(plek) ?? (await haal(soort, signal)),
    staleTime: Infinity,
    gcTime: 0,
  });
  const [huidig, zetHuidig] = useState<{ id: string; inhoud: T } | null>(null);
  // how the last try to keep something went; a text that was not tried yet is under way
  const [afloop, zetAfloop] = useState<{ tekst: string; staat: 'bewaard' | 'niet_bewaard' } | null>(null);
  const [poging, zetPoging] = useState(0);
  const tekst = useMemo(() => (huidig === null ? null : JSON.stringify(huidig.inhoud)), [huidig]);
  const staat: Bewaarstaat = tekst === null ? 'leeg' : afloop?.tekst === tekst ? afloop.staat : 'bezig';
  const bewaard = staat === 'bewaard';

  const gevonden = begin.data;
  const beeld =
    huidig ?? (begin.isPending ? null : gevonden ? { id: gevonden.id, inhoud: herstel(gevonden.inhoud) } : null);

  // It sets nothing itself: keys that come faster than React draws would each leave it a change to draw, and after fifty of
  // those in a row React refuses one ("Maximum update depth exceeded") and the key is lost.
  useEffect(() => {
    if (huidig === null || tekst === null) return undefined;
    inGeheugen.set(plek, huidig);
    if (bewaard) return undefined;
    const bewaar = (keepalive = false) =>
      vraag(`/concepten/${huidig.id}`, { method: 'PUT', body: { soort, inhoud: huidig.inhoud }, keepalive });
    const wekker = setTimeout(() => {
      bewaar()
        .then(() => zetAfloop({ tekst, staat: 'bewaard' }))
        .catch(() => {
          zetAfloop({ tekst, staat: 'niet_bewaard' });
          setTimeout(() => zetPoging((keer) => keer + 1), OPNIEUW_MS);
        });
    }, RUST_MS);
    // whoever closes the page within that rest loses nothing either
    const weg = () => void bewaar(true).catch(() => undefined);
    window.addEventListener('pagehide', weg);
    return () => {
      clearTimeout(wekker);
      window.removeEventListener('pagehide', weg);
    };
  }, [huidig, tekst, bewaard, plek, soort, poging]);

  const zet = (inhoud: T) => zetHuidig({ id: beeld?.id ?? crypto.randomUUID(), inhoud });
  /** Begins anew; `opServer`: what was kept has to go too. */
  const wis = (opServer: boolean) => {
    inGeheugen.delete(plek);
    if (opServer && beeld) void vraag(`/concepten/${beeld.id}`, { method: 'DELETE' }).catch(() => undefined);
    bestand.setQueryData(sleutel, null);
    zetHuidig(null);
    zetAfloop(null);
  };
  return {
    laadt: begin.isPending,
    /** Why what was kept could not be fetched; what is typed meanwhile is kept all the same, as another. */
    fout: begin.error,
    opnieuw: () => void begin.refetch(),
    inhoud: beeld?.inhoud ?? null,
    id: beeld?.id,
    zet,
    wis,
    staat,
    hervat: huidig === null && Boolean(gevonden),
  };
}

async function haal(soort: string, signal: AbortSignal): Promise<Bewaard | null> {
  const { resultaten } = await vraag<Lijst<{ id: string }>>(`/concepten?soort=${soort}`, { signal });
  const [nieuwste] = resultaten;
  return nieuwste ? vraag<Bewaard>(`/concepten/${nieuwste.id}`, { signal }) : null;
}
