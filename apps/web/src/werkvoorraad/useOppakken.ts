import { useMutation, useQueryClient } from '@tanstack/react-query';
import { casuspad } from '../api/paden.ts';
import { vraag } from '../api/client.ts';
import { WERK } from './queries.ts';
import type { Werktaak } from './types.ts';

/** Picking a task up and laying it down; whatever the answer, the list is asked again, since a colleague may be first. */
export function useOppakken({ casus, id }: Werktaak) {
  const client = useQueryClient();
  const { mutate, isPending: bezig } = useMutation({
    mutationFn: (method: 'POST' | 'DELETE') =>
      vraag<void>(casuspad(casus.id, 'taken', id, 'oppakken'), {
        method,
        ...(method === 'POST' && { body: {} }),
      }),
    onSettled: () => client.invalidateQueries({ queryKey: [WERK] }),
  });
  return { pakOp: () => mutate('POST'), legNeer: () => mutate('DELETE'), bezig };
}
