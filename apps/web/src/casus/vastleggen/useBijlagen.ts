import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { stuurBestand } from '../../api/client.ts';
import { casuspad } from '../../api/paden.ts';
import { useSessie } from '../../sessie/useSessie.ts';
import { type Bak, type Breng, isMislukt, maakBak } from './bijlagenbak.ts';
import { meldNietVerstuurd } from './nietverstuurd.ts';

/** By user and case, in memory only, as in `useConcept`. */
const bakken = new Map<string, Bak>();
/** How many files are being sent; the end of the page would break them off, whatever screen it shows by then. */
let onderweg = 0;
const houdTegen = (gebeurtenis: Event) => gebeurtenis.preventDefault();

/**
 * Files that go along with the facts that are typed in a case; a picture can be pasted anywhere on the page. What waits and
 * what did not get there is there again on return, for the same user in the same tab.
 */
export function useBijlagen(casusId: string) {
  const bak = bakVan(useSessie()?.gebruiker.id ?? '', casusId);
  const stand = useSyncExternalStore(bak.volg, bak.lees);
  const client = useQueryClient();

  useEffect(() => {
    const opPlakken = (gebeurtenis: ClipboardEvent) => {
      const beelden = [...(gebeurtenis.clipboardData?.files ?? [])].filter(({ type }) => type.startsWith('image/'));
      if (beelden.length === 0) return;
      gebeurtenis.preventDefault();
      bak.voegToe(beelden);
    };
    window.addEventListener('paste', opPlakken);
    return () => window.removeEventListener('paste', opPlakken);
  }, [bak]);

  const breng: Breng = async ({ id, file, feit }) => {
    onderweg += 1;
    window.addEventListener('beforeunload', houdTegen);
    try {
      await stuurBestand(`${casuspad(casusId, 'bijlagen')}?feit=${encodeURIComponent(feit)}`, file, id);
    } finally {
      onderweg -= 1;
      if (onderweg === 0) window.removeEventListener('beforeunload', houdTegen);
    }
    void client.invalidateQueries({ queryKey: ['casus', casusId, 'bijlagen'] });
  };
  return {
    ...stand,
    voegToe: bak.voegToe,
    haalWeg: bak.haalWeg,
    laatWeg: bak.laatWeg,
    /** Sends what waits as belonging to this fact; whether anything did. */
    stuur: (feit: string) => {
      const gaatMee = bak.lees().wachtend.length > 0;
      void bak.stuur(feit, breng);
      return gaatMee;
    },
    probeer: () => void bak.probeer(breng),
  };
}

export type Bijlagenstaat = ReturnType<typeof useBijlagen>;

function bakVan(gebruiker: string, casusId: string): Bak {
  const sleutel = JSON.stringify([gebruiker, casusId]);
  const er = bakken.get(sleutel);
  if (er !== undefined) return er;
  const bak = maakBak();
  // as long as the page lives, also when she looks at something else
  bak.volg(() => meldNietVerstuurd(gebruiker, casusId, bak.lees().zendingen.filter(isMislukt).length));
  bakken.set(sleutel, bak);
  return bak;
}
