import { QueryClient } from '@tanstack/react-query';
import { ApiFout } from '../api/fout.ts';
import { leesSessie, volgSessie } from '../sessie/sessie.ts';

/** So long (ms) an answer is shown without asking anew. */
export const VERS_MS = 15_000;

/** The cache of answers. It is emptied when nobody is signed in, so nothing is left for the next person. */
export function maakQueryClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: { queries: { staleTime: VERS_MS, retry: magOpnieuw } },
  });
  volgSessie(() => {
    if (leesSessie() === null) client.clear();
  });
  return client;
}

function magOpnieuw(keren: number, fout: Error): boolean {
  const vluchtig = fout instanceof ApiFout && (fout.status === 0 || fout.status >= 502);
  return vluchtig && keren < 2;
}
