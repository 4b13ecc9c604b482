import { useMutation, useQueryClient } from '@tanstack/react-query';
import { vraag } from '../../api/client.ts';
import { ApiFout, type Veldfout } from '../../api/fout.ts';
import { sleutelVoor, vergeetSleutel } from '../../api/sleutels.ts';
import type { NieuwFeit } from '../../api/types.ts';

/**
 * Sends a fact. The same content from the same form of a case keeps the same key, so a second try after a lost answer
 * records nothing twice.
 */
export function useVerstuur(casusId: string, formulier = '') {
  const plek = `${casusId} ${formulier}`;
  const client = useQueryClient();
  return useMutation({
    mutationFn: (feit: NieuwFeit) => {
      const pad = `/casussen/${encodeURIComponent(casusId)}/feiten`;
      return vraag<unknown>(pad, { method: 'POST', body: feit, sleutel: sleutelVoor(plek, feit) });
    },
    onSuccess: () => {
      vergeetSleutel(plek);
      void client.invalidateQueries({ queryKey: ['casus', casusId] });
      void client.invalidateQueries({ queryKey: ['casussen'] });
    },
  });
}

/** What went wrong, per field where the server says so; says whether it may have been recorded all the same. */
export function foutenVan(fout: Error): Veldfout[] {
  if (!(fout instanceof ApiFout)) return [{ veld: '', melding: 'Er ging iets mis. Wat u invulde staat er nog.' }];
  if (fout.velden.length > 0) return fout.velden;
  const onzeker = fout.status === 0 || fout.status >= 500;
  const gevolg = onzeker
    ? 'Het is niet zeker of het is vastgelegd. Wat u invulde staat er nog; verstuur het gerust opnieuw, dubbel vastleggen kan niet.'
    : 'Er is niets vastgelegd; wat u invulde staat er nog.';
  return [{ veld: '', melding: `${fout.message} ${gevolg}` }];
}
