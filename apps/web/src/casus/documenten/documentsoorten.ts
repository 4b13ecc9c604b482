import { queryOptions } from '@tanstack/react-query';
import { vraag } from '../../api/client.ts';

export type Documentvorm = 'pdf' | 'html';

/** A kind of document that the user can make of a case. */
export type Documentsoort = {
  id: string;
  titel: string;
  voor: string;
  uitleg: string;
  /** Ends in a file that the suspect reads. */
  voorVerdachte: boolean;
  vormen: Documentvorm[];
};

export const documentsoortenQuery = (casus: string) =>
  queryOptions({
    queryKey: ['casus', casus, 'documenten'],
    queryFn: async ({ signal }) =>
      (await vraag<{ soorten: Documentsoort[] }>(`/casussen/${encodeURIComponent(casus)}/documenten`, { signal }))
        .soorten,
  });
