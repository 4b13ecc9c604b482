import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type Beller, nieuweCasus, startApi, veldenVan } from './api.ts';

let api: Api;
let wijkagent: Beller;
let pad: string;
beforeAll(async () => {
  api = await startApi();
  wijkagent = await api.als('Wies');
  pad = await nieuweCasus(wijkagent);
  const basis = [
    { id: 'f1', soort: 'incident', op: '2020-01-01', inhoud: { aard: ['volgen'] } },
    { id: 'f2', soort: 'incident', op: '2020-01-02', inhoud: { aard: ['volgen'] } },
    { id: 'c1', soort: 'correctie', op: '2020-01-03', inhoud: { van: 'f1', vervangen_door: 'f2', reden: 'dag later' } },
  ];
  for (const feit of basis) expect((await wijkagent.post(`${pad}/feiten`, feit)).status).toBe(201);
});
afterAll(() => api?.stop());

const aantal = async (): Promise<number> => (await wijkagent.get(`${pad}/feiten?limiet=500`)).body.resultaten.length;
const incident = { soort: 'incident', op: '2020-01-05', inhoud: { aard: ['volgen'] } };
const inDeToekomst = `${new Date().getFullYear() + 1}-01-01`;

describe('a fact that cannot be', () => {
  it.each([
    ['an unknown key', { ...incident, kleur: 'rood' }, 'kleur'],
    ['an unknown key in the content', { ...incident, inhoud: { aard: ['volgen'], kleur: 'rood' } }, 'inhoud.kleur'],
    ['an unknown kind', { ...incident, soort: 'ongeluk' }, 'soort'],
    ['a date that does not exist', { ...incident, op: '2020-02-30' }, 'op'],
    ['an offset without a starting date', { ...incident, na: 'P1M' }, 'na'],
    ['no moment at all', { soort: 'incident', inhoud: { aard: ['volgen'] } }, 'op'],
    ['something that has not happened yet', { ...incident, op: inDeToekomst }, 'op'],
    ['knowing before it happened', { ...incident, bekend: '2019-12-01' }, 'bekend'],
    ['a value that is not on the list', { ...incident, inhoud: { aard: ['dansen'] } }, 'inhoud.aard[0]'],
    ['a missing value', { ...incident, inhoud: {} }, 'inhoud.aard'],
    ['an unknown person', { ...incident, inhoud: { aard: ['volgen'], door: 'carla' } }, 'inhoud.door'],
    ['an unknown person in `over`', { ...incident, over: ['carla'] }, 'over[0]'],
    ['an unknown fact', { soort: 'correctie', op: '2020-01-05', inhoud: { van: 'f9', reden: 'x' } }, 'inhoud.van'],
    [
      'an unknown organisation',
      { soort: 'melding', op: '2020-01-05', inhoud: { bij: 'brandweer', herkend_als_stalking: 'ja' } },
      'inhoud.bij',
    ],
    ['another organisation as source', { ...incident, wie: 'om' }, 'wie'],
    ['an id that is taken', { ...incident, id: 'f1' }, 'id'],
    [
      'corrections in a circle',
      { soort: 'correctie', op: '2020-01-05', inhoud: { van: 'f2', vervangen_door: 'f1', reden: 'x' } },
      'inhoud.van',
    ],
    ['a character that cannot be stored', { ...incident, wat: 'a\u0000b' }, 'wat'],
  ])('%s is refused by the name of its field, and nothing is kept', async (_naam, body, veld) => {
    const ervoor = await aantal();
    const antwoord = await wijkagent.post(`${pad}/feiten`, body);
    expect(antwoord.status, antwoord.tekst).toBe(422);
    expect(antwoord.headers.get('content-type')).toMatch('application/problem+json');
    expect(veldenVan(antwoord)).toContain(veld);
    expect(antwoord.body).toMatchObject({ code: 'inhoud_ongeldig', title: 'De inhoud klopt niet' });
    expect(await aantal()).toBe(ervoor);
  });

  it('of a kind that belongs to another organisation is refused', async () => {
    const antwoord = await wijkagent.post(`${pad}/triagebesluiten`, {
      op: '2020-01-05',
      inhoud: { uitkomst: 'onderzoek' },
    });
    expect(antwoord).toMatchObject({ status: 403, body: { code: 'niet_bevoegd' } });
  });

  it('can be planned, as long as it is a plan', async () => {
    const vandaag = new Date().toISOString().slice(0, 10);
    const gepland = { op: vandaag, inhoud: { overleg: 'actieoverleg', datum: inDeToekomst } };
    expect((await wijkagent.post(`${pad}/geplande-overleggen`, gepland)).status).toBe(201);
  });

  it('says the kind once: in the path', async () => {
    expect(veldenVan(await wijkagent.post(`${pad}/incidenten`, incident))).toEqual(['soort']);
  });
});

describe('a case that cannot be', () => {
  it.each([
    ['no name', { betrokkenen: [] }, 'naam'],
    ['a blank name', { naam: '  ' }, 'naam'],
    ['an unknown region', { naam: 'x', regio: 'atlantis' }, 'regio'],
    ['an unknown key', { naam: 'x', kleur: 1 }, 'kleur'],
    ['a person without a role', { naam: 'x', betrokkenen: [{ naam: 'Anna' }] }, 'betrokkenen[0].rol'],
    [
      'the same person twice',
      {
        naam: 'x',
        betrokkenen: [
          { id: 'a', rol: 'pleger' },
          { id: 'a', rol: 'kind' },
        ],
      },
      'betrokkenen[1].id',
    ],
  ])('%s is refused and leaves no case', async (_naam, body, veld) => {
    const ervoor = (await wijkagent.get('/casussen')).body.resultaten.length;
    const antwoord = await wijkagent.post('/casussen', body);
    expect(antwoord.status, antwoord.tekst).toBe(422);
    expect(veldenVan(antwoord)).toContain(veld);
    expect((await wijkagent.get('/casussen')).body.resultaten).toHaveLength(ervoor);
  });
});

const stuur = (rauw: string, type = 'application/json') =>
  wijkagent.vraag('POST', `${pad}/feiten`, { rauw, headers: { 'Content-Type': type } });

describe('a request that cannot be read', () => {
  it.each([
    ['broken JSON', () => stuur('{"soort":'), 400],
    ['an empty body', () => stuur(''), 400],
    ['XML', () => stuur('<feit/>', 'application/xml'), 415],
    ['plain text', () => stuur('feit', 'text/plain'), 415],
    ['a list instead of a fact', () => stuur('[]'), 422],
    ['more than a megabyte', () => stuur(JSON.stringify({ wat: 'x'.repeat(1_100_000) })), 413],
    ['JSON nested a thousand deep', () => stuur('['.repeat(1000) + ']'.repeat(1000)), 422],
    ['an unknown query parameter', () => wijkagent.get('/casussen?kleur=rood'), 400],
    ['a page of zero', () => wijkagent.get('/casussen?limiet=0'), 400],
    ['a cursor that we never gave', () => wijkagent.get('/casussen?na=onzin'), 400],
    ['a moment that does not exist', () => wijkagent.get(`${pad}/stand?op=2020-02-30`), 400],
    ['an unknown path', () => wijkagent.get('/bestaat-niet'), 404],
    ['a path that is no text', () => wijkagent.get('/casussen/%E0%A4%A'), 400],
    ['an id of 7,000 characters', () => wijkagent.get(`/casussen/${'a'.repeat(7000)}`), 404],
    ['an id that is no id', () => wijkagent.get("/casussen/1'--"), 404],
    ['a case that does not exist', () => wijkagent.get('/casussen/00000000-0000-4000-8000-000000000000'), 404],
    ['a fact that does not exist', () => wijkagent.get(`${pad}/feiten/f99`), 404],
    [
      'an idempotency key with a space',
      () => wijkagent.post(`${pad}/feiten`, incident, { 'Idempotency-Key': 'a b' }),
      400,
    ],
  ])('%s', async (_naam, doe, status) => {
    const antwoord = await doe();
    expect(antwoord.status, antwoord.tekst).toBe(status);
    expect(antwoord.headers.get('content-type')).toMatch('application/problem+json');
    expect(antwoord.body).toMatchObject({
      status,
      title: expect.any(String),
      detail: expect.any(String),
      instance: expect.stringMatching(/^urn:uuid:/),
    });
  });
});

describe('a question that cannot be', () => {
  it.each([
    ['Wies', '/casussen', [1.5, 0, 'Casus', '00000000-0000-4000-8000-000000000000']],
    ['Wies', '/casussen', [3e9, 0, 'Casus', '00000000-0000-4000-8000-000000000000']],
    ['Wies', '/casussen', [0, 0, 'Casus', 'geen']],
    ['Tess', '/leeslijst', ['2026-03-02', 1e300, 'x']],
    ['Pia', '/betrokkenenverzoeken', ['kaas', '00000000-0000-4000-8000-000000000000']],
    ['Pia', '/betrokkenenverzoeken', ['2026-02-30 10:00:00+00', '00000000-0000-4000-8000-000000000000']],
    ['Pia', '/toezicht/signalen', ['kaas', 'x']],
  ])('refuses %s a cursor that %s never gave: %j', async (naam, pad, sleutel) => {
    const wie = await api.als(naam);
    const na = Buffer.from(JSON.stringify(sleutel)).toString('base64url');
    const antwoord = await wie.get(`${pad}?na=${na}`);
    expect([antwoord.status, antwoord.body.code]).toEqual([400, 'query_ongeldig']);
  });

  it('refuses a version of a plan that no plan can have', async () => {
    const weg = `${pad}/plandocumenten/00000000-0000-4000-8000-000000000000?versie=9007199254740991`;
    expect((await wijkagent.get(weg)).status).toBe(400);
  });
});
