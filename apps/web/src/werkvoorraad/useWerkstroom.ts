import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { volgStroom } from '../api/stroom.ts';
import { WERK } from './queries.ts';

/** Asks the lists again whenever the server says that something changed in a case that this user sees. */
export function useWerkstroom(): void {
  const client = useQueryClient();
  useEffect(
    () => volgStroom('/werkvoorraad/gebeurtenissen', () => void client.invalidateQueries({ queryKey: [WERK] })),
    [client],
  );
}
