import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type Beller, nieuweCasus, startApi } from './api.ts';
import { woordenVan } from './woorden.ts';

const ADRES = 'Kanariestraat 17';
const VRIJ = 'Kanarie zei dat zij bang is';

let api: Api;
let wijkagent: Beller;
let pad: string;

beforeAll(async () => {
  api = await startApi();
  wijkagent = await api.als('Wies');
  pad = await nieuweCasus(wijkagent, {
    betrokkenen: [
      { id: 'anna', rol: 'slachtoffer', naam: 'Anna Voorbeeld' },
      { id: 'bert', rol: 'pleger', naam: 'Bert Verzonnen' },
    ],
  });
  for (const feit of [
    { soort: 'verblijf_vastgesteld', inhoud: { betrokkene: 'anna', soort: 'woon', adres: ADRES, geheim: 'ja' } },
    { soort: 'incident', inhoud: { aard: ['volgen'], tegen: ['anna'], door: 'bert' }, wat: VRIJ },
    { soort: 'angst_slachtoffer', inhoud: { niveau: 'doodsangst' }, over: ['anna'] },
    { soort: 'notitie', inhoud: { tekst: VRIJ } },
  ]) {
    const { status, tekst } = await wijkagent.post(`${pad}/feiten`, { op: '2026-03-05', ...feit });
    expect(status, tekst).toBe(201);
  }
});
afterAll(() => api?.stop());

const soortenVan = async (wie: Beller): Promise<string[]> =>
  (await wie.get(`${pad}/documenten`)).body.soorten.map(({ id }: { id: string }) => id);

async function maak(wie: Beller, soort: string, vorm = 'pdf') {
  const antwoord = await fetch(`${api.url}${pad}/documenten`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${wie.token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ soort, vorm }),
  });
  return { antwoord, tekst: await woordenVan(new Uint8Array(await antwoord.arrayBuffer())) };
}

async function laatMeedoen(code: string): Promise<void> {
  const { status, tekst } = await wijkagent.post(`${pad}/toegangen`, {
    organisatie: code,
    settings: ['actieoverleg'],
    grond: 'Proef',
  });
  expect(status, tekst).toBe(201);
}

describe('a document from a case', () => {
  it('is a PDF with what its maker sees, who made it and when, and no address', async () => {
    expect(await soortenVan(wijkagent)).toContain('aanzegging_wederrechtelijkheid');
    const { antwoord, tekst } = await maak(wijkagent, 'melding_veilig_thuis');
    expect(antwoord.status).toBe(200);
    expect(antwoord.headers.get('content-type')).toBe('application/pdf');
    expect(antwoord.headers.get('content-disposition')).toContain('melding-veilig-thuis.pdf');
    for (const deel of ['Anna Voorbeeld', 'volgen', 'doodsangst', VRIJ, 'Wies Wijkvoorbeeld', 'bron: politie'])
      expect(tekst).toContain(deel);
    expect(tekst).not.toContain('Kanariestraat');
  });

  it('is a page to work on with the same words', async () => {
    const { antwoord, tekst } = await maak(wijkagent, 'overdracht', 'html');
    expect(antwoord.headers.get('content-type')).toContain('text/html');
    expect(antwoord.headers.get('content-security-policy')).toContain('sandbox');
    expect(tekst).toContain('<h1>Overdracht</h1>');
    expect(tekst).not.toContain('Kanariestraat');
  });

  it.each(['aanzegging_wederrechtelijkheid', 'zsm_advies_strafdossier'])(
    '%s holds no address, words, names or fear, since the suspect reads it',
    async (soort) => {
      for (const vorm of ['pdf', 'html']) {
        const { tekst } = await maak(wijkagent, soort, vorm);
        expect(tekst).toContain('volgen');
        expect(tekst).not.toMatch(/Kanarie|Anna|Bert|Wies|doodsangst/);
      }
    },
  );

  it('gives who works with the perpetrator no address and no words of people', async () => {
    await laatMeedoen('3ro');
    const toezichthouder = await api.als('Thijs');
    const soorten = await soortenVan(toezichthouder);
    expect(soorten).not.toContain('zsm_advies_strafdossier');
    for (const soort of soorten) {
      for (const vorm of ['pdf', 'html']) {
        const { antwoord, tekst } = await maak(toezichthouder, soort, vorm);
        expect(antwoord.status).toBe(200);
        expect(tekst).not.toContain('Kanarie');
      }
    }
  });

  it('is in the access log with its kind and number, which stands on the page', async () => {
    const { tekst } = await maak(wijkagent, 'actieoverleg');
    const { rows } = await api.database
      .pool('migratie')
      .query<{ gemaakt: string }>(
        `select details->>'gemaakt' as gemaakt from inzagelog where categorie = 'document' order by id desc limit 1`,
      );
    const [soort, nummer = '?'] = rows[0]?.gemaakt.split(' ') ?? [];
    expect(soort).toBe('actieoverleg');
    expect(tekst).toContain(nummer);
  });

  it('is refused by name for a kind that does not exist or is not for this organisation', async () => {
    const triagist = await api.als('Tara');
    await laatMeedoen('veilig_thuis');
    for (const [wie, soort] of [
      [wijkagent, 'verzonnen'],
      [triagist, 'aanzegging_wederrechtelijkheid'],
    ] as const) {
      const { status, body } = await wie.post(`${pad}/documenten`, { soort });
      expect([status, body.fouten?.[0]?.veld]).toEqual([422, 'soort']);
    }
    expect((await wijkagent.post(`${pad}/documenten`, { soort: 'overdracht', vorm: 'docx' })).status).toBe(422);
  });

  it('is not there for who does not see the case, reads only, or reads no cases', async () => {
    const buiten = await api.als('Zara');
    for (const wie of [buiten, await api.als('Suze')]) {
      expect((await wie.get(`${pad}/documenten`)).status).toBe(404);
      expect((await wie.post(`${pad}/documenten`, { soort: 'overdracht' })).status).toBe(404);
    }
    for (const naam of ['Rob', 'Pia', 'Ben'])
      expect((await (await api.als(naam)).post(`${pad}/documenten`, { soort: 'overdracht' })).status).toBe(403);
    expect((await api.anoniem.post(`${pad}/documenten`, { soort: 'overdracht' })).status).toBe(401);
  });
});
