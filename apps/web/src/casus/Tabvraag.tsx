import { useQuery, type UseQueryOptions } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Foutmelding, Skelet } from '../ui/index.ts';

type Props<T> = {
  // oxlint-disable-next-line typescript/no-explicit-any -- keys and errors of any query do
  vraag: UseQueryOptions<T, any, T, any>;
  wat: string;
  children: (beeld: T) => ReactNode;
};

/** What a tab asks the server for: a place holder meanwhile, and what to do when it fails. */
export function Tabvraag<T>({ vraag, wat, children }: Props<T>) {
  const { data, error, refetch } = useQuery(vraag);
  if (data !== undefined) return children(data);
  return error ? (
    <Foutmelding fout={error} wat={wat} opnieuw={() => void refetch()} />
  ) : (
    <div className="paneel paneel--breed">
      <Skelet vlak regels={4} wat={wat} />
    </div>
  );
}
