import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useRef } from 'react';
import { vraag } from './client.ts';
import { pogingVoor, vergeetGeweigerd, vergeetSleutel, type Zendbron } from './sleutels.ts';

type Zending<T> = {
  inhoud: { pad: string; body: unknown; versie: number | undefined };
  sleutel: string;
  gelukt?: ((antwoord: T) => void) | undefined;
};

/**
 * Sends what a form holds, once: while it is under way a second try does nothing, and the same content from the same form keeps
 * its `Idempotency-Key`, so that a try after a lost answer does nothing twice. With `concept`, the draft that it sends, that key
 * is kept before anything is sent, so that it holds after a reload too; without, for some minutes. `gelukt` is told as soon as the
 * server said yes, also when the form has gone meanwhile; then what `ververs` names is asked anew.
 */
export function useZendEenmaal<T = unknown>(formulier: string, ververs: readonly QueryKey[] = [], concept?: Zendbron) {
  const bestand = useQueryClient();
  const onderweg = useRef(false);
  const zending = useMutation({
    mutationFn: async ({ inhoud: { pad, body, versie }, sleutel }: Zending<T>) => {
      await concept?.bewaar();
      return vraag<T>(pad, { method: 'POST', body, versie, sleutel });
    },
    onSuccess: async (antwoord, { gelukt }) => {
      vergeetSleutel(formulier, concept);
      gelukt?.(antwoord);
      await Promise.all(ververs.map((queryKey) => bestand.invalidateQueries({ queryKey })));
    },
    onError: (fout) => vergeetGeweigerd(formulier, fout, concept),
    onSettled: () => {
      onderweg.current = false;
    },
    // what was sent does not stay behind
    gcTime: 0,
  });
  /** `versie`: of what it changes, so that nothing is overwritten that its sender did not see. */
  const zend = (pad: string, body: unknown = {}, gelukt?: (antwoord: T) => void, versie?: number) => {
    if (onderweg.current) return;
    onderweg.current = true;
    // before it waits for a connection: what she meant is what stood there when she pressed
    zending.mutate({ ...pogingVoor(formulier, { pad, body, versie }, concept), gelukt });
  };
  return { zend, bezig: zending.isPending, fout: zending.error, antwoord: zending.data, wis: zending.reset };
}
