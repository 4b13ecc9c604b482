import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { Concept } from './concept.ts';
import { sleutel } from './veldsleutel.ts';

const NAAM = 'vastleggen';

/**
 * The part behind `#` of an address that opens the quick form, with a kind of fact and values of its fields already
 * chosen. Codes only: an address holds nothing about people.
 */
export function vastlegdoel(soort?: string, velden: Readonly<Record<string, string>> = {}): string {
  return soort === undefined ? NAAM : new URLSearchParams({ [NAAM]: soort, ...velden }).toString();
}

/** What an address asks of the quick form; null when it asks nothing. */
export function leesGevraagd(hash: string): (Pick<Concept, 'velden'> & { soort: string }) | null {
  const delen = new URLSearchParams(hash);
  const soort = delen.get(NAAM);
  if (soort === null) return null;
  const velden = [...delen].filter(([naam]) => naam !== NAAM);
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
  const { hash, bezoek } = useLocation({
    select: (plaats) => ({ hash: plaats.hash, bezoek: plaats.state.key ?? plaats.href }),
    structuralSharing: true,
  });
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
