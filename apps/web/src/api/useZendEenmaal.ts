import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useRef } from 'react';
import { vraag } from './client.ts';
import { sleutelVoor, vergeetSleutel } from './sleutels.ts';

type Zending<T> = { pad: string; body?: unknown; gelukt?: ((antwoord: T) => void) | undefined };

/**
 * Sends what a form holds, once: while it is under way a second try does nothing, and the same content from the same
 * form keeps its `Idempotency-Key`, so that a try after a lost answer does nothing twice. `gelukt` is told as soon as the
 * server said yes, also when the form has gone meanwhile; then what `ververs` names is asked anew.
 */
export function useZendEenmaal<T = unknown>(formulier: string, ververs: readonly QueryKey[] = []) {
  const bestand = useQueryClient();
  const onderweg = useRef(false);
  const zending = useMutation({
    mutationFn: ({ pad, body = {} }: Zending<T>) =>
      vraag<T>(pad, { method: 'POST', body, sleutel: sleutelVoor(formulier, { pad, body }) }),
    onSuccess: async (antwoord, { gelukt }) => {
      vergeetSleutel(formulier);
      gelukt?.(antwoord);
      await Promise.all(ververs.map((queryKey) => bestand.invalidateQueries({ queryKey })));
    },
    onSettled: () => {
      onderweg.current = false;
    },
    // what was sent does not stay behind
    gcTime: 0,
  });
  const zend = (pad: string, body?: unknown, gelukt?: (antwoord: T) => void) => {
    if (onderweg.current) return;
    onderweg.current = true;
    zending.mutate({ pad, body, gelukt });
  };
  return { zend, bezig: zending.isPending, fout: zending.error, antwoord: zending.data, wis: zending.reset };
}
