import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
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
  leeg: () => T,
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
  const [staat, zetStaat] = useState<Bewaarstaat>('leeg');
  const verstuurd = useRef('');
  const [poging, zetPoging] = useState(0);

  const gevonden = begin.data;
  const beeld =
    huidig ?? (begin.isPending ? null : gevonden ? { id: gevonden.id, inhoud: herstel(gevonden.inhoud) } : null);

  useEffect(() => {
    if (huidig === null) return undefined;
    inGeheugen.set(plek, huidig);
    const tekst = JSON.stringify(huidig.inhoud);
    if (tekst === verstuurd.current) return undefined;
    zetStaat('bezig');
    const bewaar = (keepalive = false) =>
      vraag(`/concepten/${huidig.id}`, { method: 'PUT', body: { soort, inhoud: huidig.inhoud }, keepalive });
    const wekker = setTimeout(() => {
      bewaar()
        .then(() => {
          verstuurd.current = tekst;
          zetStaat('bewaard');
        })
        .catch(() => {
          zetStaat('niet_bewaard');
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
  }, [huidig, plek, soort, poging]);

  const zet = (inhoud: T) => zetHuidig({ id: beeld?.id ?? crypto.randomUUID(), inhoud });
  /** Begins anew; `opServer`: what was kept has to go too. */
  const wis = (opServer: boolean) => {
    inGeheugen.delete(plek);
    if (opServer && beeld) void vraag(`/concepten/${beeld.id}`, { method: 'DELETE' }).catch(() => undefined);
    bestand.setQueryData(sleutel, null);
    verstuurd.current = '';
    zetHuidig(null);
    zetStaat('leeg');
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
    leeg,
  };
}

async function haal(soort: string, signal: AbortSignal): Promise<Bewaard | null> {
  const { resultaten } = await vraag<Lijst<{ id: string }>>(`/concepten?soort=${soort}`, { signal });
  const [nieuwste] = resultaten;
  return nieuwste ? vraag<Bewaard>(`/concepten/${nieuwste.id}`, { signal }) : null;
}
