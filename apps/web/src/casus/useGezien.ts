import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { vraag } from '../api/client.ts';
import { casuspad } from '../api/paden.ts';

/** Tells the server once that this user saw the case as it is now, so that her work list knows what is new after that. */
export function useGezien(id: string, gezien: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!gezien) return;
    vraag<void>(casuspad(id, 'gezien'), { method: 'POST', body: {} })
      .then(() => client.invalidateQueries({ queryKey: ['werkvoorraad'] }))
      // What is new may then be called new once more.
      .catch(() => undefined);
  }, [client, gezien, id]);
}
