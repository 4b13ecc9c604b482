import { useEffect, useRef } from 'react';
import { useGevraagdePlek } from '../../app/useGevraagdePlek.ts';
import type { Concept } from './concept.ts';
import { VASTLEGGEN } from './doel.ts';
import { sleutel } from './veldsleutel.ts';

/** What an address asks of the quick form; null when it asks nothing. */
export function leesGevraagd(hash: string): (Pick<Concept, 'velden'> & { soort: string }) | null {
  const delen = new URLSearchParams(hash);
  const soort = delen.get(VASTLEGGEN);
  if (soort === null) return null;
  const velden = [...delen].filter(([naam]) => naam !== VASTLEGGEN);
  return { soort, velden: Object.fromEntries(velden.map(([naam, waarde]) => [sleutel(soort, naam), waarde])) };
}

type Zet = (gevraagd: Pick<Concept, 'velden'> & { soort: string }) => void;

/**
 * For the panel of the quick form: each time that it is asked for by address it takes the kind that was asked for and
 * goes to the first field that is still to be filled in. It waits until `klaar`: what was kept is there.
 */
export function useGevraagd(zet: Zet, klaar: boolean) {
  const ref = useRef<HTMLElement>(null);
  const gedaan = useRef('');
  const { hash, bezoek } = useGevraagdePlek();
  useEffect(() => {
    const gevraagd = leesGevraagd(hash);
    if (gevraagd === null || !klaar || gedaan.current === bezoek) return;
    gedaan.current = bezoek;
    if (gevraagd.soort !== '') zet(gevraagd);
    const velden = ref.current?.querySelectorAll('input') ?? [];
    velden[gevraagd.soort === '' ? 0 : 1]?.focus();
  }, [hash, bezoek, zet, klaar]);
  return ref;
}
