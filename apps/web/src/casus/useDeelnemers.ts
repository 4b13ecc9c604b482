import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { deelnamenQuery } from '../api/queries.ts';
import type { Deelname } from '../api/types.ts';

/** The organisations that take part in a case now, by code. */
export function useDeelnemers(casusId: string): UseQueryResult<string[]> {
  return useQuery({ ...deelnamenQuery(casusId), select: codesVan });
}

function codesVan(deelnamen: readonly Deelname[]): string[] {
  return [...new Set(deelnamen.filter(({ actief }) => actief).map(({ organisatie }) => organisatie.code))];
}
