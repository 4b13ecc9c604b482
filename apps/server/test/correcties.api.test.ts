import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Api, type Beller, geefToegang, nieuweCasus, startApi, veldenVan } from './api.ts';

let api: Api;
let wijkagent: Beller;
let triagist: Beller;
let pad: string;
beforeAll(async () => {
  api = await startApi();
  [wijkagent, triagist] = [await api.als('Wies'), await api.als('Tara')];
});
beforeEach(async () => {
  pad = await nieuweCasus(wijkagent);
});
afterAll(() => api?.stop());

const feiten = async (wie = wijkagent) => (await wie.get(`${pad}/feiten?limiet=500`)).body.resultaten;
const feit = async (id: string) => (await wijkagent.get(`${pad}/feiten/${id}`)).body;

async function sash(uitkomst: string): Promise<string> {
  const inhoud = { instrument: 'sash', uitkomst, getraind: 'ja' };
  return (await wijkagent.post(`${pad}/risicotaxaties`, { op: '2026-01-02', inhoud })).body.id;
}
const beter = { soort: 'risicotaxatie', op: '2026-01-02', inhoud: { instrument: 'sash', uitkomst: 'midden' } };
const corrigeer = (van: string, vervanging: unknown, wie = wijkagent, sleutel = '') =>
  wie.post(
    `${pad}/correcties`,
    {
      op: '2026-01-03',
      inhoud: { van, reden: 'Verkeerd overgenomen' },
      ...(vervanging !== undefined && { vervanging }),
    },
    sleutel === '' ? {} : { 'Idempotency-Key': sleutel },
  );

describe('a correction that says how it was', () => {
  it('puts the new fact in the place of the old one, and the level follows', async () => {
    const fout = await sash('hoog');
    const antwoord = await corrigeer(fout, beter);
    expect(antwoord, antwoord.tekst).toMatchObject({ status: 201, body: { soort: 'correctie' } });
    const nieuw = antwoord.body.inhoud.vervangen_door;
    expect(await feit(fout)).toMatchObject({ vervallen: true });
    expect(await feit(nieuw)).toMatchObject({ vervallen: false, wie: 'politie', inhoud: beter.inhoud });
    expect((await wijkagent.get(`${pad}/stand`)).body.risico).toMatchObject({ niveau: 'midden', herkomst: [nieuw] });
  });

  it('is recorded once, however often it is sent', async () => {
    const fout = await sash('hoog');
    const [een, twee] = [await corrigeer(fout, beter, wijkagent, 'k1'), await corrigeer(fout, beter, wijkagent, 'k1')];
    expect(twee.body).toEqual(een.body);
    expect((await feiten()).filter((een: { soort: string }) => een.soort === 'risicotaxatie')).toHaveLength(2);
  });

  it('keeps neither when the new fact cannot be, and names its field', async () => {
    const fout = await sash('hoog');
    const ervoor = (await feiten()).length;
    const antwoord = await corrigeer(fout, { ...beter, inhoud: { instrument: 'sash', uitkomst: 'rood' } });
    expect(antwoord.status).toBe(422);
    expect(veldenVan(antwoord)).toEqual(['vervanging.inhoud.uitkomst']);
    expect(await feiten()).toHaveLength(ervoor);
    expect(await feit(fout)).toMatchObject({ vervallen: false });
  });

  it('keeps neither when the correction cannot be: an unknown fact, or without a reason', async () => {
    const fout = await sash('hoog');
    const ervoor = (await feiten()).length;
    expect(veldenVan(await corrigeer('geen-feit', beter))).toEqual(['inhoud.van']);
    const zonder = await wijkagent.post(`${pad}/correcties`, {
      op: '2026-01-03',
      inhoud: { van: fout },
      vervanging: beter,
    });
    expect(veldenVan(zonder)).toEqual(['inhoud.reden']);
    expect(await feiten()).toHaveLength(ervoor);
  });

  it('replaces nothing by a correction, a redaction or an opening', async () => {
    const fout = await sash('hoog');
    for (const soort of ['correctie', 'redactie', 'casus_geopend']) {
      const antwoord = await corrigeer(fout, { soort, op: '2026-01-02', inhoud: {} });
      expect(veldenVan(antwoord)).toEqual(['vervanging.soort']);
    }
  });

  it('puts no words in the place of those of another organisation', async () => {
    const fout = await sash('hoog');
    await geefToegang(api, pad, 'veilig_thuis');
    const ervoor = (await feiten()).length;
    expect(await corrigeer(fout, beter, triagist)).toMatchObject({ status: 403, body: { code: 'niet_bevoegd' } });
    expect(await feiten()).toHaveLength(ervoor);
  });

  it('is hidden from who does not see the case', async () => {
    const fout = await sash('hoog');
    expect((await corrigeer(fout, beter, triagist)).status).toBe(404);
  });

  it('can still be a correction alone', async () => {
    const fout = await sash('hoog');
    expect((await corrigeer(fout, undefined)).status).toBe(201);
    expect(await feit(fout)).toMatchObject({ vervallen: true });
  });
});

const soorten = async (wie: Beller) => (await wie.get('/feitsoorten')).body.resultaten;
const soort = (lijst: { soort: string }[], naam: string) => lijst.find((een) => een.soort === naam);

describe('the kinds of fact', () => {
  it('are told with their fields, and whether the own organisation may record them', async () => {
    const [politie, veiligThuis] = [await soorten(wijkagent), await soorten(triagist)];
    expect(soort(politie, 'triagebesluit')).toMatchObject({ mag: false });
    expect(soort(veiligThuis, 'triagebesluit')).toMatchObject({ mag: true, pad: 'triagebesluiten' });
    expect(soort(politie, 'incident')).toMatchObject({
      velden: expect.arrayContaining([
        { naam: 'aard', vorm: 'keuze', verplicht: true, lijst: true, keuzes: expect.arrayContaining(['volgen']) },
        { naam: 'aantal', vorm: 'getal', verplicht: false, lijst: false },
        { naam: 'door', vorm: 'betrokkene', verplicht: false, lijst: false },
      ]),
    });
  });

  it('are told to nobody who is not signed in', async () => {
    expect((await api.anoniem.get('/feitsoorten')).status).toBe(401);
  });
});
