import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useRef } from 'react';
import { vraag } from './client.ts';
import { sleutelVoor, vergeetSleutel } from './sleutels.ts';

type Zending = { pad: string; body?: unknown };

/**
 * Sends what a form holds, once: while it is under way a second try does nothing, and the same content from the same
 * form keeps its `Idempotency-Key`, so that a try after a lost answer does nothing twice. What `ververs` names is asked
 * anew before it counts as done.
 */
export function useZendEenmaal<T = unknown>(formulier: string, ververs: readonly QueryKey[] = []) {
  const bestand = useQueryClient();
  const onderweg = useRef(false);
  const zending = useMutation({
    mutationFn: ({ pad, body }: Zending) =>
      vraag<T>(pad, { method: 'POST', body: body ?? {}, sleutel: sleutelVoor(formulier, { pad, body }) }),
    onSuccess: async () => {
      vergeetSleutel(formulier);
      await Promise.all(ververs.map((queryKey) => bestand.invalidateQueries({ queryKey })));
    },
    onSettled: () => {
      onderweg.current = false;
    },
    // what was sent does not stay behind
    gcTime: 0,
  });
  const zend = (inhoud: Zending, gelukt?: (antwoord: T) => void) => {
    if (onderweg.current) return;
    onderweg.current = true;
    zending.mutate(inhoud, gelukt ? { onSuccess: gelukt } : {});
  };
  return { zend, bezig: zending.isPending, fout: zending.error, antwoord: zending.data, wis: zending.reset };
}
