import { useQueryClient } from '@tanstack/react-query';
import { useZendEenmaal } from '../api/useZendEenmaal.ts';
import { type Regeloverzicht, regelsQuery } from './regels.ts';

/** Decides once about the rules of the own organisation; what comes back is how they stand from then on. */
export function useRegelbesluit(sleutel: string) {
  const client = useQueryClient();
  const { zend, bezig, fout } = useZendEenmaal<Regeloverzicht>(sleutel);
  const besluitOver = (pad: string, inhoud: object, gelukt: () => void) =>
    zend(pad, inhoud, (nieuw) => {
      client.setQueryData(regelsQuery.queryKey, nieuw);
      gelukt();
    });
  return { besluitOver, bezig, fout };
}
