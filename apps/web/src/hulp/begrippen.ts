import { queryOptions } from '@tanstack/react-query';
import { vraag } from '../api/client.ts';

export type Begrip = { begrip: string; uitleg: string; bron: string; engels: string };

export const begrippenQuery = queryOptions({
  queryKey: ['begrippen'],
  queryFn: async ({ signal }) => (await vraag<{ begrippen: Begrip[] }>('/begrippen', { signal })).begrippen,
  staleTime: Infinity,
});
