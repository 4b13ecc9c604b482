import { QueryClient, QueryClientProvider, type QueryKey } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ApiFout } from '../src/api/fout.ts';
import { eldersQuery } from '../src/api/regie.ts';
import type { Casus } from '../src/api/types.ts';
import { documentsoortenQuery } from '../src/casus/documenten/documentsoorten.ts';
import { Eldersberichten } from '../src/casus/nazorg/Eldersberichten.tsx';
import { Komend } from '../src/casus/overleg/Komend.tsx';

const NU = '2026-11-23T10:00:00+01:00';
const STORING = new ApiFout(500, 'Er ging iets mis.');
const GEWEIGERD = new ApiFout(403, 'Dit mag u niet.');

/** What a part shows once the server answered each of these, with data or an error. */
function beeld(deel: ReactNode, ...antwoorden: [QueryKey, unknown][]): string {
  const client = new QueryClient({ defaultOptions: { queries: { retryOnMount: false } } });
  for (const [queryKey, antwoord] of antwoorden) {
    if (antwoord instanceof Error)
      client.getQueryCache().build(client, { queryKey }).setState({ status: 'error', error: antwoord });
    else client.setQueryData(queryKey, antwoord);
  }
  return renderToStaticMarkup(<QueryClientProvider client={client}>{deel}</QueryClientProvider>);
}

const elders = (antwoord: unknown) =>
  beeld(<Eldersberichten casusId="c" nu={NU} />, [eldersQuery('c').queryKey, antwoord]);

describe('what came in elsewhere', () => {
  it('is not silently nothing when it could not be fetched', () => {
    expect(elders(STORING)).toContain('Wat elders binnenkwam kan nu niet worden getoond.');
    expect(elders([])).toBe('');
  });

  it('names the place to ask', () => {
    expect(elders([{ op: NU, regio: 'noord', bij: 'politie' }])).toContain('regio noord, vraag na bij: Politie');
  });
});

describe('the overview for the next meeting', () => {
  const casus: Casus = { id: 'c', naam: 'C', regio: null, betrokkenen: [] };
  const komend = (antwoord: unknown) =>
    beeld(<Komend casus={casus} nu={NU} namen={new Map()} open={undefined} komend={[]} />, [
      documentsoortenQuery('c').queryKey,
      antwoord,
    ]);

  it.each([
    ['could not be fetched', STORING, true],
    ['is not for who only reads', GEWEIGERD, false],
    ['is not made of this case', [], false],
  ])('says so when it %s: %3$s', (_wat, antwoord, gezegd) => {
    expect(komend(antwoord).includes('Het overzicht voor het actieoverleg kan nu niet worden getoond.')).toBe(gezegd);
    expect(komend(antwoord)).not.toContain('Geen toegang');
  });
});
