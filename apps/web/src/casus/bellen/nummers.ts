import { queryOptions, useQuery } from '@tanstack/react-query';
import { vraag } from '../../api/client.ts';
import { casuspad } from '../../api/paden.ts';
import type { Houder, Lijst } from '../../api/types.ts';

/** Somebody to call about a case: a person with a role in it, an organisation, or who is on duty. */
export type Nummer = {
  soort: 'medewerker' | 'algemeen' | 'wachtdienst';
  organisatie: string;
  organisatienaam: string;
  medewerker: string | null;
  rollen: string[];
  nummer: string;
};

/** Whom the reader can call about a case; no more than she may know. */
export const nummersQuery = (casusId: string) =>
  queryOptions({
    queryKey: ['casus', casusId, 'nummers'],
    queryFn: async ({ signal }) => (await vraag<Lijst<Nummer>>(casuspad(casusId, 'nummers'), { signal })).resultaten,
  });

export function useNummers(casusId: string): readonly Nummer[] {
  return useQuery(nummersQuery(casusId)).data ?? [];
}

/** The number of whoever holds a role: her own, else that of her organisation; undefined when neither is known. */
export function nummerVan(nummers: readonly Nummer[], houder: Partial<Houder> | null): Nummer | undefined {
  if (houder === null) return undefined;
  const eigen = nummers.filter(({ organisatie }) => organisatie === houder.organisatie);
  const persoon = eigen.find(
    ({ soort, medewerker }) => soort === 'medewerker' && gelijk(medewerker, houder.medewerker),
  );
  return persoon ?? eigen.find(({ soort }) => soort === 'algemeen');
}

function gelijk(a: string | null, b: string | null | undefined): boolean {
  return a !== null && a.toLowerCase() === b?.toLowerCase();
}

/** A number as a telephone dials it. */
export function belbaar(nummer: string): string {
  return `tel:${nummer.replaceAll(/(?!^\+)[^\d]/g, '')}`;
}
