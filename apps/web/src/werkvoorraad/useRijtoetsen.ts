import { useEffect } from 'react';
import { typtNu } from '../ui/typtNu.ts';
import { sneltoetsenAan } from './sneltoetsen.ts';

/**
 * j and k, or the arrows, go from row to row; on a row `p` picks it up and `g` is its act. Only while the focus is in the
 * list or nowhere in particular, never while somebody types, and not at all when switched off.
 */
export function useRijtoetsen(): void {
  useEffect(() => {
    const opToets = (toets: KeyboardEvent) => {
      const doel = document.activeElement;
      if (toets.ctrlKey || toets.metaKey || toets.altKey || typtNu() || !sneltoetsenAan()) return;
      if (document.querySelector('dialog[open]')) return;
      const rijen = [...document.querySelectorAll<HTMLElement>('[data-rij]')];
      const nu = rijen.findIndex((rij) => rij.contains(doel));
      const nergens = doel === document.body || doel?.tagName === 'H1';
      if (nu < 0 && !nergens) return;
      if (toets.key === 'j' || toets.key === 'ArrowDown') naar(toets, rijen[nu + 1]);
      else if (toets.key === 'k' || toets.key === 'ArrowUp') naar(toets, nu > 0 ? rijen[nu - 1] : undefined);
      else if (toets.key === 'g' || toets.key === 'p') druk(toets, rijen[nu], toets.key);
    };
    window.addEventListener('keydown', opToets);
    return () => window.removeEventListener('keydown', opToets);
  }, []);
}

function naar(toets: KeyboardEvent, rij: HTMLElement | undefined): void {
  const doel = rij?.querySelector<HTMLElement>('a');
  if (!doel) return;
  toets.preventDefault();
  doel.focus();
}

function druk(toets: KeyboardEvent, rij: HTMLElement | undefined, welke: string): void {
  const doel = rij?.querySelector<HTMLElement>(`[data-toets="${welke}"]`);
  if (!doel) return;
  toets.preventDefault();
  doel.click();
}
