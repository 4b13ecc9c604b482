import { QueryClient, QueryClientProvider, type QueryKey } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { ApiFout } from '../src/api/fout.ts';
import { Zones } from '../src/casus/maatregelen/zones/Zones.tsx';
import { Organisatienummers } from '../src/medewerkers/Organisatienummers.tsx';
import { Werknummer } from '../src/mijnsessies/Werknummer.tsx';
import { Voorzieningenpagina } from '../src/voorzieningen/Voorzieningenpagina.tsx';
import { CASUS } from './fixtures/dossier.ts';

// there is no browser here to ask
vi.mock('../src/ui/useVerbinding.ts', () => ({ useVerbinding: () => true }));
vi.mock('../src/ui/useMedia.ts', () => ({ useMedia: () => false }));

const ZONE = {
  feit: 'f1',
  maatregel: 'm1',
  vorm: 'cirkel',
  omschrijving: 'Rond de school',
  middelpunt: null,
  grens: [],
  toets: null,
};
const zones = <Zones casus={CASUS} feiten={[]} maatregelen={[]} nu />;
const mis = () => Promise.reject(new ApiFout(429, 'Er zijn te veel verzoeken achter elkaar gedaan.'));

describe('what holds a form, when asking anew fails', () => {
  it.each<[string, ReactNode, QueryKey, unknown, string]>([
    ['the work number', <Werknummer key="w" />, ['mijn-nummer'], { telefoon: '070 000 0000' }, '070 000 0000'],
    [
      'the numbers of an organisation',
      <Organisatienummers key="o" />,
      ['organisatienummers'],
      { algemeen: '070 000 0001', wachtdienst: null },
      '070 000 0001',
    ],
    ['the zones', zones, ['casus', CASUS.id, 'zones'], { resultaten: [ZONE] }, 'Rond de school'],
    [
      'the help of the region',
      <Voorzieningenpagina key="v" />,
      ['voorzieningen', 'eigen'],
      { resultaten: [], abilities: { beheren: true } },
      'Voeg hulp toe',
    ],
  ])('stays for %s', async (_wat, scherm, queryKey, antwoord, tekst) => {
    const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
    const teken = () => renderToStaticMarkup(<QueryClientProvider client={client}>{scherm}</QueryClientProvider>);
    client.setQueryData(queryKey, antwoord);
    await client.fetchQuery({ queryKey, queryFn: mis, staleTime: 0 }).catch(() => undefined);
    expect(client.getQueryState(queryKey)?.status).toBe('error');
    expect(teken()).toContain(tekst);
  });
});
