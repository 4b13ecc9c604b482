import { useEffect } from 'react';
import type { Zoekbaar } from './zoekfeiten.ts';

const BEGIN_MS = 500;
/** Short enough that a key which comes meanwhile does not notice. */
const BEURT_MS = 4;
const RUST_MS = 16;

/** Puts the words of long logs together in short turns while nothing is asked, so that the first key finds them there. */
export function useVooruitlezen(zoekbaar: readonly Zoekbaar[]): void {
  useEffect(() => {
    let plek = 0;
    let wekker: ReturnType<typeof setTimeout>;
    const lees = () => {
      const einde = performance.now() + BEURT_MS;
      while (plek < zoekbaar.length && performance.now() < einde) {
        void zoekbaar[plek]?.tekst;
        plek += 1;
      }
      if (plek < zoekbaar.length) wekker = setTimeout(lees, RUST_MS);
    };
    wekker = setTimeout(lees, BEGIN_MS);
    return () => clearTimeout(wekker);
  }, [zoekbaar]);
}
