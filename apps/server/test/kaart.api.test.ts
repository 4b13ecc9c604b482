import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi, veldenVan } from './api.ts';

const doc = (weergavenaam: string, type: string) => ({ weergavenaam, type, centroide_ll: 'POINT(4.77634 51.58912)' });

describe('a map without a source', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  it('asks nothing outside', async () => {
    const wies = await api.als('Wies');
    const { body, headers } = await wies.get('/kaart');
    expect(body).toEqual({ tegels: null, naamsvermelding: null, adressen: false });
    expect(headers.get('content-security-policy')).toContain("img-src 'self' data:;");
    const adres = await wies.post('/plaatsen', { adres: 'Verzonnenstraat 12' });
    expect(adres.status).toBe(409);
    expect(adres.tekst).toContain('coördinaten');
    expect((await api.anoniem.get('/kaart')).status).toBe(401);
  });
});

describe('a map with a source', () => {
  let api: Api;
  let bron: Server;
  const gevraagd: string[] = [];
  let antwoord: unknown;

  beforeAll(async () => {
    bron = createServer((vraag, uit) => {
      gevraagd.push(vraag.url ?? '');
      uit.setHeader('Content-Type', 'application/json').end(JSON.stringify(antwoord));
    }).listen(0, '127.0.0.1');
    await once(bron, 'listening');
    const adres = bron.address();
    const poort = typeof adres === 'object' && adres !== null ? adres.port : 0;
    api = await startApi({
      omgeving: {
        WAAKVLAM_KAARTTEGELS: 'https://tegels.example/grijs/{z}/{x}/{y}.png',
        WAAKVLAM_KAARTBRON: 'Kaartgegevens: Verzonnen',
        WAAKVLAM_ADRESSEN: `http://127.0.0.1:${poort}/free?q={adres}`,
      },
    });
  });
  afterAll(async () => {
    await api.stop();
    bron.close();
  });

  it('lets pictures come from there and from nowhere else', async () => {
    const { body, headers } = await (await api.als('Wies')).get('/kaart');
    expect(body).toMatchObject({ tegels: 'https://tegels.example/grijs/{z}/{x}/{y}.png', adressen: true });
    expect(headers.get('content-security-policy')).toContain("img-src 'self' data: https://tegels.example;");
  });

  it('finds an address, says which does not exist, and leaves no trace of either', async () => {
    const wies = await api.als('Wies');
    antwoord = { response: { docs: [doc('Verzonnenstraat 12, Breda', 'adres'), doc('Verzonnenstraat', 'weg')] } };
    const gevonden = await wies.post('/plaatsen', { adres: 'Verzonnenstraat 12 & co' });
    expect(gevonden.body.resultaten).toEqual([{ naam: 'Verzonnenstraat 12, Breda', punt: '51.58912,4.77634' }]);
    expect(gevraagd).toEqual(['/free?q=Verzonnenstraat%2012%20%26%20co']);
    antwoord = { response: { docs: [] } };
    const niet = await wies.post('/plaatsen', { adres: 'Bestaatnietlaan 1' });
    expect(niet.status).toBe(422);
    expect(veldenVan(niet)).toEqual(['adres']);
    const { rows } = await api.database.pool('motor').query('select * from inzagelog');
    expect(JSON.stringify(rows) + api.logregels.join('')).not.toMatch(/Verzonnenstraat|Bestaatniet/);
  });

  it('says so when the source answers otherwise than it should', async () => {
    antwoord = { fout: 'stuk' };
    expect((await (await api.als('Wies')).post('/plaatsen', { adres: 'Verzonnenstraat 12' })).status).toBe(409);
  });
});
