import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { vraag } from '../api/client.ts';
import type { Lezing } from '../api/types.ts';

const RUST_MS = 700;
const GENOEG = 20;

/** What is read in a text once its writer rests; undefined while there is too little of it. Nothing of it is kept. */
export function useLezing(tekst: string): Lezing | undefined {
  const [rustig, zetRustig] = useState(tekst);
  useEffect(() => {
    const wekker = setTimeout(() => zetRustig(tekst), RUST_MS);
    return () => clearTimeout(wekker);
  }, [tekst]);
  return useQuery({
    queryKey: ['lezing', rustig],
    queryFn: ({ signal }) => vraag<Lezing>('/lezingen', { method: 'POST', body: { tekst: rustig }, signal }),
    enabled: rustig.trim().length >= GENOEG,
    placeholderData: (vorige) => vorige,
    staleTime: Infinity,
    gcTime: 0,
  }).data;
}
