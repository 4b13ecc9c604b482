import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { casuspad } from '../api/paden.ts';
import { volgStroom } from '../api/stroom.ts';
import { maakVerversing } from '../app/verversing.ts';
import { zolangGezien } from '../app/zolangGezien.ts';

/**
 * Asks the case again when the server says that it changed, so that nobody works on in one that a partner closed a minute
 * ago. Only while the page is looked at.
 */
export function useCasusstroom(id: string, aan: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!aan) return undefined;
    const verversing = maakVerversing(client, ['casus', id]);
    // at once on return: React Query asks what is stale at the same event, and so it is one question
    const stop = zolangGezien(() => volgStroom(casuspad(id, 'gebeurtenissen'), verversing.meld), verversing.nu);
    return () => {
      stop();
      verversing.stop();
    };
  }, [client, id, aan]);
}
