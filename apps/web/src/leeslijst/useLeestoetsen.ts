import { useEffect } from 'react';
import { typtNu } from '../ui/typtNu.ts';
import { sneltoetsenAan } from '../werkvoorraad/sneltoetsen.ts';

/** Keys of the reading list by letter; never while somebody types, and not when switched off. */
export function useLeestoetsen(toetsen: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    const opToets = (toets: KeyboardEvent) => {
      if (toets.ctrlKey || toets.metaKey || toets.altKey || !sneltoetsenAan()) return;
      if (typtNu() || document.querySelector('dialog[open]')) return;
      const daad = toetsen[toets.key.toLowerCase()];
      if (!daad) return;
      toets.preventDefault();
      daad();
    };
    window.addEventListener('keydown', opToets);
    return () => window.removeEventListener('keydown', opToets);
  }, [toetsen]);
}
