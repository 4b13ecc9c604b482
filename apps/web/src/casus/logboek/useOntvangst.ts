import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { vraag } from '../../api/client.ts';
import { casuspad } from '../../api/paden.ts';
import { ontvangstenQuery } from '../../api/queries.ts';
import type { Feit, Ontvangst } from '../../api/types.ts';
import { geadresseerden } from './geadresseerden.ts';

/** Says that the messages to the own organisation were read, once each. */
export function useOntvangst(
  casusId: string,
  feiten: readonly Feit[],
  ontvangsten: readonly Ontvangst[] | undefined,
  eigen: string | undefined,
): void {
  const client = useQueryClient();
  const ids = useMemo(() => {
    if (eigen === undefined || ontvangsten === undefined) return '';
    return feiten
      .filter((feit) => feit.wie !== eigen && geadresseerden(feit).includes(eigen))
      .filter(({ id }) => !ontvangsten.some((een) => een.feit === id && een.organisatie === eigen))
      .map(({ id }) => id)
      .join(' ');
  }, [feiten, ontvangsten, eigen]);
  useEffect(() => {
    if (ids === '') return;
    const meldingen = ids
      .split(' ')
      .map((id) => vraag(casuspad(casusId, 'feiten', id, 'ontvangst'), { method: 'POST' }));
    void Promise.all(meldingen)
      .then(() => client.invalidateQueries({ queryKey: ontvangstenQuery(casusId).queryKey }))
      // read again at the next visit
      .catch(() => undefined);
  }, [ids, casusId, client]);
}
