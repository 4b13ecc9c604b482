import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { tabdoel } from './doel.ts';
import { TABBLADEN } from './tabbladen.ts';

/** Alt+Shift+1 to 9 (0 for the tenth) opens that tab. By the place of the key, since Shift and a Mac change the sign. */
export function useSneltoets(id: string): void {
  const ga = useNavigate();
  useEffect(() => {
    const opToets = (toets: KeyboardEvent) => {
      const cijfer = /^Digit(\d)$/.exec(toets.code)?.[1];
      if (cijfer === undefined || !toets.altKey || !toets.shiftKey || toets.ctrlKey || toets.metaKey) return;
      const tab = TABBLADEN[(Number(cijfer) + 9) % 10];
      if (tab === undefined || document.querySelector('dialog[open]')) return;
      toets.preventDefault();
      void ga(tabdoel(id, tab));
    };
    window.addEventListener('keydown', opToets);
    return () => window.removeEventListener('keydown', opToets);
  }, [ga, id]);
}
