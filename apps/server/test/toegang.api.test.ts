import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CATEGORIEEN } from '@waakvlam/logboek';
import { type Api, type Beller, nieuweCasus, startApi, veldenVan } from './api.ts';

let api: Api;
let wijkagent: Beller;
let triagist: Beller;
let toezichthouder: Beller;
let pad: string;
beforeAll(async () => {
  api = await startApi();
  [wijkagent, triagist, toezichthouder] = await Promise.all([api.als('Wies'), api.als('Tara'), api.als('Thijs')]);
});
beforeEach(async () => {
  pad = await nieuweCasus(wijkagent);
});
afterAll(() => api?.stop());

const OP = () => new Date(Date.now() - 1000).toISOString();
const GROND = 'Convenant, artikel 4';
const geef = (wie: Beller, organisatie: string, extra: Readonly<Record<string, unknown>> = {}) =>
  wie.post(`${pad}/toegangen`, { organisatie, grond: GROND, ...extra });
const eindig = (wie: Beller, id: string) => wie.vraag('POST', `${pad}/toegangen/${id}/beeindiging`);

describe('giving another organisation access', () => {
  it('lets two organisations work in a case that one of them opened', async () => {
    expect((await triagist.get(pad)).status).toBe(404);
    const gegeven = await geef(wijkagent, 'veilig_thuis', { mag_vastleggen: true });
    expect(gegeven.status, gegeven.tekst).toBe(201);
    expect(gegeven.body).toMatchObject({
      organisatie: { code: 'veilig_thuis', naam: 'Veilig Thuis Verzonnenstreek' },
      categorieen: [...CATEGORIEEN],
      mag_vastleggen: true,
      tot: null,
      grond: GROND,
      verleend_door: 'politie',
      soort: 'deelname',
      settings: ['bilateraal'],
      actief: true,
      abilities: { beeindigen: true },
    });
    expect(gegeven.headers.get('location')).toBe(`/api/v1${pad}/toegangen/${gegeven.body.id}`);
    expect((await triagist.get(`${pad}/toegangen/${gegeven.body.id}`)).body.id).toBe(gegeven.body.id);
    const feit = await triagist.post(`${pad}/notities`, { op: OP(), inhoud: { tekst: 'Wij doen mee.' } });
    expect(feit.status, feit.tekst).toBe(201);
    expect((await wijkagent.get(`${pad}/feiten/${feit.body.id}`)).body.wie).toBe('veilig_thuis');
  });

  it('shows by default what that kind of organisation sees, and lets it record only when that is said', async () => {
    const { body } = await geef(wijkagent, '3ro');
    expect(body).toMatchObject({ mag_vastleggen: false });
    expect(body.categorieen).toEqual(
      CATEGORIEEN.filter((een) => !['adres', 'medisch', 'zorg', 'contact_slachtoffer'].includes(een)),
    );
    expect(body).toMatchObject({ bestaan: ['zorg', 'contact_slachtoffer'], na_besluit: ['medisch'], geredigeerd: [] });
    expect((await toezichthouder.get(pad)).body.abilities.feitVastleggen).toBe(false);
    const { body: lijst } = await toezichthouder.get('/organisaties');
    const reclassering = lijst.resultaten.find((een: { code: string }) => een.code === '3ro');
    expect(reclassering).toMatchObject({ id: body.organisatie.id, categorieen: body.categorieen });
  });

  it('takes the categories, the end and the id of the organisation as they are named', async () => {
    const { body: lijst } = await wijkagent.get('/organisaties?limiet=500');
    const school = lijst.resultaten.find((een: { code: string }) => een.code === 'school');
    const antwoord = await geef(wijkagent, school.id, { categorieen: ['regie', 'regie', 'zorg'], tot: '2190-01-05' });
    expect(antwoord.body).toMatchObject({
      categorieen: ['regie'],
      na_besluit: ['zorg'],
      tot: '2190-01-05T23:59:59+01:00',
    });
    const suze = await api.als('Suze');
    const { body: log } = await suze.get(`${pad}/feiten`);
    expect(new Set(log.resultaten.map((feit: { categorie: string }) => feit.categorie))).toEqual(new Set(['regie']));
  });

  it.each([
    ['an unknown organisation', { organisatie: 'brandweer' }, 'organisatie'],
    ['no reason', { grond: undefined }, 'grond'],
    ['a reason of spaces', { grond: '  ' }, 'grond'],
    ['an unknown category', { categorieen: ['geheim'] }, 'categorieen[0]'],
    ['no category at all', { categorieen: [] }, 'categorieen'],
    ['an organisation that the region does not have', { organisatie: 'advocaat' }, 'organisatie'],
    ['an end in the past', { tot: '2020-01-05' }, 'tot'],
    ['an end that is no date', { tot: 'morgen' }, 'tot'],
    ['an unknown setting', { settings: ['koffie'] }, 'settings[0]'],
    ['an unknown field', { collega: 'x' }, 'collega'],
  ])('is refused with %s', async (_naam, anders, veld) => {
    const antwoord = await geef(wijkagent, 'gemeente', anders);
    expect(antwoord.status, antwoord.tekst).toBe(422);
    expect(veldenVan(antwoord)).toEqual([veld]);
    expect((await wijkagent.get(`${pad}/toegangen`)).body.resultaten).toHaveLength(1);
  });

  it('cannot give more than the covenant does, whoever gives it', async () => {
    const teVeel = await geef(wijkagent, '3ro', { categorieen: ['regie', 'adres'] });
    expect(teVeel).toMatchObject({ status: 422, body: { fouten: [{ veld: 'categorieen[1]' }] } });
    const geenDeelnemer = await geef(wijkagent, 'shn', { settings: ['bilateraal', 'casusoverleg'] });
    expect(geenDeelnemer).toMatchObject({ status: 422, body: { fouten: [{ veld: 'settings[1]' }] } });
    expect((await wijkagent.get(`${pad}/toegangen`)).body.resultaten).toHaveLength(1);
  });

  it('asks until when a guest of the flexible shell takes part', async () => {
    expect(veldenVan(await geef(wijkagent, 'school'))).toEqual(['tot']);
    expect((await geef(wijkagent, 'school', { tot: '2190-01-05' })).status).toBe(201);
  });

  it('can name one person of an organisation', async () => {
    const { body: mensen } = await api.anoniem.get('/demo/gebruikers');
    const id = (naam: string) => mensen.find((mens: { naam: string }) => mens.naam.startsWith(naam)).id;
    expect(veldenVan(await geef(wijkagent, 'veilig_thuis', { medewerker: id('Thijs') }))).toEqual(['medewerker']);
    expect((await geef(wijkagent, 'veilig_thuis', { medewerker: id('Onno') })).status).toBe(201);
    expect((await triagist.get(pad)).status).toBe(404);
    expect((await (await api.als('Onno')).get(pad)).status).toBe(200);
  });

  it('is denied to who may only read, and hidden from who may not see the case', async () => {
    expect((await geef(triagist, 'gemeente')).status).toBe(404);
    expect((await triagist.get(`${pad}/toegangen`)).status).toBe(404);
    await geef(wijkagent, 'veilig_thuis');
    expect((await triagist.get(`${pad}/toegangen`)).body.resultaten).toHaveLength(2);
    expect((await geef(triagist, 'gemeente')).status).toBe(403);
    expect((await (await api.als('Ben')).post(`${pad}/toegangen`, {})).status).toBe(403);
  });

  it('happens once for a key that is sent twice', async () => {
    const kop = { 'Idempotency-Key': 'toegang-1' };
    const body = { organisatie: 'shn', grond: GROND };
    const eerst = await wijkagent.post(`${pad}/toegangen`, body, kop);
    const weer = await wijkagent.post(`${pad}/toegangen`, body, kop);
    expect([eerst.status, weer.status]).toEqual([201, 201]);
    expect(weer.body).toEqual(eerst.body);
    expect((await wijkagent.get(`${pad}/toegangen`)).body.resultaten).toHaveLength(2);
  });

  it('leaves a row in the access log that points to the grant', async () => {
    const { body } = await geef(wijkagent, 'shn');
    const { rows } = await api.database
      .pool('motor')
      .query(`select handeling, details from inzagelog where casus_id = $1 and uitgang like 'POST %toegangen'`, [
        pad.split('/').at(-1),
      ]);
    expect(rows).toEqual([{ handeling: 'vastleggen', details: { gemaakt: body.id } }]);
  });
});

describe('the list of who has access', () => {
  it('begins with the organisation that opened the case, and pages', async () => {
    await geef(wijkagent, 'shn');
    const { body } = await wijkagent.get(`${pad}/toegangen?limiet=1`);
    expect(body.resultaten).toMatchObject([{ organisatie: { code: 'politie' }, mag_vastleggen: true, actief: true }]);
    const { body: meer } = await wijkagent.get(`${pad}/toegangen?limiet=1&na=${body.volgende}`);
    expect(meer).toMatchObject({ resultaten: [{ organisatie: { code: 'shn' } }], volgende: null });
  });
});

describe('ending access', () => {
  it('hides the case from that moment on, and stays in the list', async () => {
    const { body } = await geef(wijkagent, 'veilig_thuis', { mag_vastleggen: true });
    expect((await triagist.get(pad)).status).toBe(200);
    const einde = await eindig(wijkagent, body.id);
    expect(einde, einde.tekst).toMatchObject({ status: 200, body: { id: body.id, actief: false } });
    expect(Date.parse(einde.body.tot)).toBeGreaterThan(0);
    expect((await triagist.get(pad)).status).toBe(404);
    const { body: lijst } = await wijkagent.get(`${pad}/toegangen`);
    expect(lijst.resultaten[1]).toMatchObject({ id: body.id, actief: false, abilities: { beeindigen: false } });
    expect((await eindig(wijkagent, body.id)).status).toBe(409);
  });

  it('is up to who gave it', async () => {
    const { body } = await geef(wijkagent, 'veilig_thuis', { mag_vastleggen: true });
    const { body: eigen } = await wijkagent.get(`${pad}/toegangen`);
    expect((await eindig(triagist, eigen.resultaten[0].id)).status).toBe(403);
    expect((await eindig(toezichthouder, body.id)).status).toBe(404);
    expect((await eindig(wijkagent, 'bestaat-niet')).status).toBe(404);
    const van = await geef(triagist, '3ro');
    expect((await eindig(wijkagent, van.body.id)).status).toBe(403);
    expect((await eindig(triagist, van.body.id)).status).toBe(200);
  });

  it('is refused for the last organisation that may record; after that she can leave herself', async () => {
    const { body } = await wijkagent.get(`${pad}/toegangen`);
    const eigen = body.resultaten[0].id;
    await geef(wijkagent, 'veilig_thuis', { mag_vastleggen: false });
    expect(await eindig(wijkagent, eigen)).toMatchObject({
      status: 409,
      body: { detail: expect.stringMatching(/niemand meer/) },
    });
    await geef(wijkagent, 'zvh', { mag_vastleggen: true });
    expect((await eindig(wijkagent, eigen)).status).toBe(200);
    expect((await wijkagent.get(pad)).status).toBe(404);
    expect((await (await api.als('Paula')).get(pad)).status).toBe(200);
  });
});

describe('the organisations of the chain', () => {
  it('are given with how sure each is', async () => {
    const { body } = await wijkagent.get('/organisaties/naslag');
    expect(body.organisaties.length).toBeGreaterThan(50);
    expect(body.organisaties).toEqual(
      expect.arrayContaining([expect.objectContaining({ soort: 'zvh', betrouwbaarheid: 'genoemd' })]),
    );
    expect(body.hiaten.length).toBeGreaterThan(0);
  });
});
