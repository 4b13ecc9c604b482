import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useRef } from 'react';
import { vraag } from './client.ts';
import { pogingVoor, vergeetGeweigerd, vergeetSleutel } from './sleutels.ts';

type Zending<T> = {
  pad: string;
  body?: unknown;
  gelukt?: ((antwoord: T) => void) | undefined;
  versie?: number | undefined;
};

/**
 * Sends what a form holds, once: while it is under way a second try does nothing, and the same content from the same
 * form keeps its `Idempotency-Key` for some minutes, so that a try after a lost answer does nothing twice. `gelukt` is told as soon as the
 * server said yes, also when the form has gone meanwhile; then what `ververs` names is asked anew.
 */
export function useZendEenmaal<T = unknown>(formulier: string, ververs: readonly QueryKey[] = []) {
  const bestand = useQueryClient();
  const onderweg = useRef(false);
  const zending = useMutation({
    mutationFn: ({ pad, body = {}, versie }: Zending<T>) => {
      const { inhoud, sleutel } = pogingVoor(formulier, { pad, body, versie });
      return vraag<T>(inhoud.pad, { method: 'POST', body: inhoud.body, versie: inhoud.versie, sleutel });
    },
    onSuccess: async (antwoord, { gelukt }) => {
      vergeetSleutel(formulier);
      gelukt?.(antwoord);
      await Promise.all(ververs.map((queryKey) => bestand.invalidateQueries({ queryKey })));
    },
    onError: (fout) => vergeetGeweigerd(formulier, fout),
    onSettled: () => {
      onderweg.current = false;
    },
    // what was sent does not stay behind
    gcTime: 0,
  });
  /** `versie`: of what it changes, so that nothing is overwritten that its sender did not see. */
  const zend = (pad: string, body?: unknown, gelukt?: (antwoord: T) => void, versie?: number) => {
    if (onderweg.current) return;
    onderweg.current = true;
    zending.mutate({ pad, body, gelukt, versie });
  };
  return { zend, bezig: zending.isPending, fout: zending.error, antwoord: zending.data, wis: zending.reset };
}
