import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type Beller, geefToegang, nieuweCasus, startApi } from './api.ts';

let api: Api;
let wijkagent: Beller;
let pad: string;
const OP = '2020-01-05';
beforeAll(async () => {
  api = await startApi();
  wijkagent = await api.als('Wies');
  pad = await nieuweCasus(wijkagent);
  await wijkagent.post(`${pad}/risicotaxaties`, {
    id: 'sash',
    op: OP,
    inhoud: { instrument: 'sash', uitkomst: 'hoog' },
  });
  await wijkagent.post(`${pad}/verblijven`, {
    id: 'adres',
    op: OP,
    inhoud: { betrokkene: 'anna', soort: 'woon', adres: 'Geheimestraat 1', geheim: 'ja' },
  });
  await wijkagent.post(`${pad}/maatregelen`, { op: OP, inhoud: { id: 'm', maatregel: 'aware', status: 'actief' } });
});
afterAll(() => api?.stop());

describe('an organisation without a grant', () => {
  it.each([
    '',
    '/feiten',
    '/stand',
    '/taken',
    '/maatregelen',
    '/bijlagen',
    '/gebeurtenissen',
    '/toegangen',
    '/feiten/sash',
    '/maatregelen/m',
  ])('finds nothing at %s, as if the case did not exist', async (deel) => {
    const school = await api.als('Suze');
    const verborgen = await school.get(pad + deel);
    const bestaatNiet = await school.get(`/casussen/00000000-0000-4000-8000-000000000000${deel}`);
    expect(verborgen.status).toBe(404);
    const kaal = ({ body }: typeof verborgen) => ({ ...body, instance: '' });
    expect(kaal(verborgen)).toEqual(kaal(bestaatNiet));
  });

  it('cannot record, extend or attach anything', async () => {
    const school = await api.als('Suze');
    const feit = { op: OP, inhoud: { tekst: 'x' } };
    expect((await school.post(`${pad}/notities`, feit)).status).toBe(404);
    expect((await school.post(`${pad}/feiten`, { soort: 'notitie', ...feit })).status).toBe(404);
    expect((await school.post(`${pad}/maatregelen/m/verlengingen`, feit, { 'If-Match': '*' })).status).toBe(404);
    expect((await school.vraag('POST', `${pad}/bijlagen`, { rauw: 'tekst' })).status).toBe(404);
  });

  it('sees it in no list, search or count', async () => {
    const school = await api.als('Suze');
    expect((await school.get('/casussen')).body).toEqual({ resultaten: [], volgende: null });
    expect((await school.get('/casussen?zoek=Proef')).body.resultaten).toEqual([]);
  });
});

describe('an organisation with a grant for some categories', () => {
  it('sees those facts alone, and nothing that follows from others', async () => {
    await geefToegang(api, pad, '3ro', { categorieen: ['maatregel', 'regie'] });
    const toezicht = await api.als('Thijs');
    const { body: log } = await toezicht.get(`${pad}/feiten`);
    const soorten = new Set(log.resultaten.map((feit: { categorie: string }) => feit.categorie));
    expect(soorten).toEqual(new Set(['maatregel', 'regie']));
    expect((await toezicht.get(`${pad}/feiten/adres`)).status).toBe(404);
    const { body: stand } = await toezicht.get(`${pad}/stand`);
    expect(stand.risico).toMatchObject({ niveau: 'onbekend', herkomst: [] });
    expect(stand.verloop).toEqual([]);
    expect(JSON.stringify(stand)).not.toMatch(/sash|Geheimestraat/i);
    const { body: lijst } = await toezicht.get('/casussen');
    expect(lijst.resultaten).toMatchObject([{ niveau: 'onbekend', sinds: null }]);
    const alarmen = stand.signalen.filter(
      (een: { actief: boolean; ernst: string }) => een.actief && een.ernst === 'alarm',
    );
    expect(lijst.resultaten[0].alarmen).toBe(alarmen.length);
  });

  it('reads back what it recorded itself, whatever its kind', async () => {
    const toezicht = await api.als('Thijs');
    const eigen = await toezicht.post(`${pad}/risicotaxaties`, {
      op: OP,
      inhoud: { instrument: 'risc', uitkomst: 'laag' },
    });
    expect((await toezicht.get(`${pad}/feiten/${eigen.body.id}`)).body.inhoud).toMatchObject({ uitkomst: 'laag' });
  });
});

describe('an organisation that may only read', () => {
  it('is told so when it records, since it knows of the case', async () => {
    await geefToegang(api, pad, 'gemeente', { vastleggen: false });
    const gemeente = await api.als('Gijs');
    expect((await gemeente.get(pad)).body.abilities).toEqual({
      feitVastleggen: false,
      bijlageToevoegen: false,
      toegangVerlenen: false,
      slachtofferSpreken: false,
    });
    expect((await gemeente.post(`${pad}/notities`, { op: OP, inhoud: { tekst: 'x' } })).status).toBe(403);
  });
});

describe('who keeps the system running', () => {
  it('reads no cases', async () => {
    const beheerder = await api.als('Ben');
    expect((await beheerder.get('/casussen')).status).toBe(403);
    expect((await beheerder.get(pad)).status).toBe(403);
  });
});

describe('a grant that ends', () => {
  it('hides the case from that moment on', async () => {
    await geefToegang(api, pad, 'shn');
    const shn = await api.als('Sanne');
    expect((await shn.get(pad)).status).toBe(200);
    await api.database
      .pool('migratie')
      .query(
        `update waakvlam.toegang set tot = now() where organisatie_id = (select id from waakvlam.organisatie where code = 'shn')`,
      );
    expect((await shn.get(pad)).status).toBe(404);
  });
});
