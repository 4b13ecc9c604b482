import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { metVragen, vraag } from '../src/api/client.ts';
import { bewaarSessie, leesSessie, vergeetSessie } from '../src/sessie/sessie.ts';
import { CASUS, GEBRUIKERS } from './fixtures/dossier.ts';
import { maakServer } from './fixtures/server.ts';

const server = maakServer();
const noor = { id: 'u1', naam: 'Noor Bos', organisatie: 'politie', rol: 'wijkagent' };

/** A browser's sessionStorage and relative fetch, as far as the client uses them. */
function alsBrowser(poort: number): void {
  const opslag = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (sleutel: string) => opslag.get(sleutel) ?? null,
    setItem: (sleutel: string, waarde: string) => void opslag.set(sleutel, waarde),
    removeItem: (sleutel: string) => void opslag.delete(sleutel),
  });
  const echt = globalThis.fetch;
  vi.stubGlobal('fetch', (pad: string, opdracht: RequestInit) => echt(`http://127.0.0.1:${poort}${pad}`, opdracht));
}

beforeAll(async () => {
  await new Promise<void>((klaar) => void server.listen(0, '127.0.0.1', klaar));
  const adres = server.address();
  if (adres === null || typeof adres === 'string') throw new Error('the fixture server has no port');
  alsBrowser(adres.port);
});

beforeEach(() => vergeetSessie());

afterAll(() => {
  vi.unstubAllGlobals();
  server.closeAllConnections();
  server.close();
});

describe('the API client', () => {
  it('asks without a session what needs none', async () => {
    expect(await vraag('/demo/gebruikers')).toEqual(GEBRUIKERS);
  });

  it('sends the token of the session', async () => {
    bewaarSessie({ token: 'proef', gebruiker: noor });
    expect(await vraag(`/casussen/${CASUS.id}`)).toEqual(CASUS);
  });

  it('ends the session when the server no longer knows it', async () => {
    bewaarSessie({ token: 'verlopen', gebruiker: noor });
    await expect(vraag('/casussen')).rejects.toMatchObject({ status: 401 });
    expect(leesSessie()).toBeNull();
  });

  it('keeps the session and names the field when a fact is refused', async () => {
    bewaarSessie({ token: 'proef', gebruiker: noor });
    const toekomst = { soort: 'notitie', op: '2030-01-01', inhoud: { tekst: 'x' } };
    const poging = vraag(`/casussen/${CASUS.id}/feiten`, { method: 'POST', body: toekomst, sleutel: 'k1' });
    await expect(poging).rejects.toMatchObject({ status: 422, velden: [{ veld: 'op' }] });
    expect(leesSessie()?.gebruiker).toEqual(noor);
  });

  it('takes an answer without a body', async () => {
    bewaarSessie({ token: 'proef', gebruiker: noor });
    expect(await vraag('/sessies/huidige', { method: 'DELETE' })).toBeUndefined();
  });

  it('leaves empty values out of the address', () => {
    expect(metVragen('/casussen', { zoek: '', na: undefined, limiet: 25 })).toBe('/casussen?limiet=25');
  });
});
