import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from './api.ts';
import { heeftRegels, lint } from './spectral.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi({ omgeving: { WAAKVLAM_LIMIET_PER_MINUUT: '40' } });
});
afterAll(() => api?.stop());

describe('the server', () => {
  it('says that it is ready', async () => {
    expect(await api.anoniem.get('/gezond')).toMatchObject({ status: 200, body: { status: 'gereed' } });
  });

  it('describes every route in OpenAPI 3.1', async () => {
    const { body, status } = await api.anoniem.get('/openapi.json');
    expect(status).toBe(200);
    expect(body.openapi).toBe('3.1.0');
    expect(Object.keys(body.paths)).toEqual(
      expect.arrayContaining([
        '/gezond',
        '/openapi.json',
        '/casussen',
        '/casussen/{casusId}/afschaling',
        '/casussen/{casusId}/maatregelen/{maatregelId}/verlengingen',
      ]),
    );
    const namen = Object.values<Record<string, { operationId: string }>>(body.paths).flatMap((pad) =>
      Object.values(pad).map(({ operationId }) => operationId),
    );
    expect(new Set(namen).size).toBe(namen.length);
  });

  it.skipIf(!heeftRegels)('keeps the NL API Design Rules', { timeout: 120_000 }, async () => {
    const { body } = await api.anoniem.get('/openapi.json');
    const bevindingen = await lint(body);
    expect(bevindingen.filter(({ ernst }) => ernst === 0)).toEqual([]);
  });

  it.each([
    ['PUT', '/casussen', 'GET, HEAD, POST'],
    ['GET', '/sessies', 'DELETE, POST'],
    ['POST', '/gezond', 'GET, HEAD'],
    ['DELETE', '/casussen/00000000-0000-4000-8000-000000000000/feiten/x', 'GET, HEAD'],
    ['HEAD', '/casussen/00000000-0000-4000-8000-000000000000/gebeurtenissen', 'GET'],
    ['OPTIONS', '/casussen', 'GET, HEAD, POST'],
  ])('answers %s on %s with the methods that are possible there', async (methode, pad, mag) => {
    const antwoord = await api.anoniem.vraag(methode, pad, {
      ...(['PUT', 'POST', 'DELETE'].includes(methode) && { rauw: 'tekst', headers: { 'Content-Type': 'text/plain' } }),
    });
    expect([antwoord.status, antwoord.headers.get('allow')]).toEqual([405, mag]);
    if (methode !== 'HEAD')
      expect(antwoord.body).toMatchObject({ code: 'methode', detail: expect.stringContaining(mag) });
  });

  it('says what is too large, also to who is still sending it', { timeout: 60_000 }, async () => {
    const headers = { 'Content-Type': 'application/json' };
    const rauw = JSON.stringify({ gebruiker: 'x'.repeat(24 * 1024 * 1024) });
    const antwoord = await api.anoniem.vraag('POST', '/sessies', { rauw, headers });
    expect(antwoord).toMatchObject({ status: 413, body: { code: 'te_groot' } });
  });

  it('refuses JSON that names a field twice instead of choosing one of them', async () => {
    const headers = { 'Content-Type': 'application/json' };
    const rauw = '{"gebruiker":"een","gebruiker":"ander"}';
    const antwoord = await api.anoniem.vraag('POST', '/sessies', { rauw, headers });
    expect(antwoord).toMatchObject({
      status: 422,
      body: { fouten: [{ veld: 'inhoud', melding: expect.stringMatching(/twee keer/) }] },
    });
  });

  it('refuses JSON that is no UTF-8 instead of storing something else', async () => {
    const headers = { 'Content-Type': 'application/json' };
    const rauw = Buffer.from('{"gebruiker":"Zo\u00eb"}', 'latin1');
    const antwoord = await api.anoniem.vraag('POST', '/sessies', { rauw, headers });
    expect(antwoord).toMatchObject({ status: 400, body: { code: 'onleesbaar' } });
  });

  it('finds nothing at a path that does not exist, whatever the method', async () => {
    for (const methode of ['GET', 'POST', 'PUT', 'OPTIONS']) {
      expect((await api.anoniem.vraag(methode, '/bestaat-niet')).status).toBe(404);
    }
    expect((await api.anoniem.vraag('HEAD', '/gezond')).status).toBe(200);
  });

  it('sends headers that keep a browser from running what is not ours', async () => {
    const { headers } = await api.anoniem.get('/gezond');
    expect(headers.get('content-security-policy')).toMatch("default-src 'none'");
    expect(headers.get('content-security-policy')).toMatch("script-src 'self'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it.each(['GET /api/v1/gezond HTTP/1.1\r\nHost: x\r\nIdempotency-Key: a\x01b\r\n\r\n', 'onzin\r\n\r\n'])(
    'answers what is no HTTP as every other refusal: %j',
    async (verzoek) => {
      const verbinding = connect(api.server.poort, '127.0.0.1').setEncoding('utf8');
      let antwoord = '';
      verbinding.on('data', (deel) => (antwoord += String(deel)));
      verbinding.write(verzoek);
      await once(verbinding, 'close');
      expect(antwoord).toMatch(/^HTTP\/1\.1 400 .*\r\nContent-Type: application\/problem\+json\r\n/);
      expect(JSON.parse(antwoord.split('\r\n\r\n')[1] ?? '')).toMatchObject({ status: 400, code: 'onleesbaar' });
    },
  );

  it('slows down a caller that asks too much, and no other', async () => {
    const druk = await api.als('Wies');
    const rustig = await api.als('Tara');
    const statussen: number[] = [];
    for (let i = 0; i < 45; i += 1) statussen.push((await druk.get('/casussen')).status);
    expect(statussen.slice(0, 40).every((status) => status === 200)).toBe(true);
    const geweigerd = await druk.get('/casussen');
    expect(geweigerd).toMatchObject({ status: 429, body: { code: 'te_veel_verzoeken' } });
    expect(geweigerd.headers.get('content-type')).toMatch('application/problem+json');
    expect(Number(geweigerd.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await rustig.get('/casussen')).status).toBe(200);
  });

  it('counts who is not recognised for her address, whatever header she sends, and lets who is go on', async () => {
    const gijs = await api.als('Gijs');
    expect((await gijs.get('/sessies/huidige')).status).toBe(200);
    const statussen: number[] = [];
    for (let keer = 0; keer < 45; keer += 1) {
      const headers = { Authorization: `Bearer ${crypto.randomUUID()}`, 'X-Forwarded-For': `203.0.113.${keer}` };
      statussen.push((await api.anoniem.get('/casussen', { headers })).status);
    }
    expect(new Set(statussen)).toEqual(new Set([401, 429]));
    expect(statussen.at(-1)).toBe(429);
    expect((await gijs.get('/sessies/huidige')).status).toBe(200);
  });
});

describe('behind a proxy that is trusted', () => {
  let achter: Api;
  beforeAll(async () => {
    achter = await startApi({ omgeving: { WAAKVLAM_LIMIET_PER_MINUUT: '5', WAAKVLAM_PROXY: '127.0.0.0/8' } });
  });
  afterAll(() => achter?.stop());
  const vraag = async (van: string): Promise<number> =>
    (await achter.anoniem.get('/gezond', { headers: { 'X-Forwarded-For': van } })).status;

  it('the address counts that the proxy saw, and not what a caller puts before it', async () => {
    for (let keer = 0; keer < 5; keer += 1) expect(await vraag(`198.51.100.${keer}, 203.0.113.1`)).toBe(200);
    expect(await vraag('198.51.100.99, 203.0.113.1')).toBe(429);
    expect(await vraag('203.0.113.2')).toBe(200);
  });
});
