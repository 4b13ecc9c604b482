import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type Beller, geefToegang, nieuweCasus, startApi, veldenVan } from './api.ts';

let api: Api;
let wijkagent: Beller;
let pad: string;
beforeAll(async () => {
  api = await startApi();
  wijkagent = await api.als('Wies');
  pad = await nieuweCasus(wijkagent);
  for (const code of ['veilig_thuis', '3ro', 'vrouwenopvang', 'zvh'] as const) await geefToegang(api, pad, code);
  await rol('casusregisseur', 'politie', 'Cas Regievoorbeeld');
  await rol('procesregisseur', 'zvh', 'Paula Procesvoorbeeld');
  await rol('contactpersoon_slachtoffer', 'vrouwenopvang', 'Vera Opvangvoorbeeld');
  await rol('toezichthouder', '3ro', 'Thijs Toezichtvoorbeeld');
});
afterAll(() => api?.stop());

async function rol(naam: string, organisatie: string, medewerker: string): Promise<void> {
  const inhoud = { rol: naam, organisatie, medewerker };
  const antwoord = await wijkagent.post(`${pad}/roltoewijzingen`, { op: '2026-01-02', inhoud });
  expect(antwoord.status, antwoord.tekst).toBe(201);
}

interface Nummer {
  readonly soort: string;
  readonly organisatie: string;
  readonly medewerker: string | null;
  readonly rollen: readonly string[];
  readonly nummer: string;
}
const nummers = async (wie: Beller): Promise<Nummer[]> => (await wie.get(`${pad}/nummers`)).body.resultaten;
const telefoon = async (wie: Beller): Promise<string | null> => (await wie.get('/mijn-nummer')).body.telefoon;
const zet = (wie: Beller, nummer: unknown) => wie.vraag('PUT', '/mijn-nummer', { body: { telefoon: nummer } });
const rijenAls = async (wie: string): Promise<{ nummer: string }[]> => {
  const beller = await api.als(wie);
  return [{ nummer: String(await telefoon(beller)) }];
};

describe('whom somebody can call about a case', () => {
  it('are those who have a role in it, the organisations that take part, and who is on duty', async () => {
    const gevonden = await nummers(await api.als('Tara'));
    const mensen = gevonden.filter(({ soort }) => soort === 'medewerker');
    expect(mensen.map(({ medewerker, rollen }) => [medewerker, ...rollen])).toEqual([
      ['Vera Opvangvoorbeeld', 'contactpersoon_slachtoffer'],
      ['Cas Regievoorbeeld', 'casusregisseur'],
      ['Thijs Toezichtvoorbeeld', 'toezichthouder'],
      ['Paula Procesvoorbeeld', 'procesregisseur'],
    ]);
    const algemeen = gevonden.filter(({ soort }) => soort === 'algemeen').map(({ organisatie }) => organisatie);
    expect(algemeen.toSorted()).toEqual(['3ro', 'politie', 'veilig_thuis', 'vrouwenopvang', 'zvh']);
    expect(gevonden.filter(({ soort }) => soort === 'wachtdienst').map(({ organisatie }) => organisatie)).toEqual([
      'politie',
      'zvh',
    ]);
    for (const { nummer } of gevonden) expect(nummer).toMatch(/^06-0000 \d{4}$/);
  });

  it('are for who works with the perpetrator no people, no shelter, and only who directs or is on duty', async () => {
    const gevonden = await nummers(await api.als('Thijs'));
    expect(gevonden.map(({ soort, organisatie, medewerker }) => [soort, organisatie, medewerker])).toEqual([
      ['algemeen', 'politie', null],
      ['algemeen', 'zvh', null],
      ['wachtdienst', 'politie', null],
      ['wachtdienst', 'zvh', null],
    ]);
  });

  it('are hidden with the case: from a stranger, and from who judges or manages', async () => {
    expect((await (await api.als('Suze')).get(`${pad}/nummers`)).status).toBe(404);
    for (const wie of ['Pia', 'Ben']) expect((await (await api.als(wie)).get(`${pad}/nummers`)).status).toBe(403);
    expect((await api.anoniem.get(`${pad}/nummers`)).status).toBe(401);
  });

  it('name who has duty now, but not to who works with the perpetrator', async () => {
    const paula = await api.als('Paula');
    const { body: wie } = await paula.get('/sessies/huidige');
    await paula.post('/wachtdiensten', { medewerker: wie.id, van: '2026-01-01' });
    const dienst = async (naam: string) =>
      (await nummers(await api.als(naam))).filter(
        ({ soort, organisatie }) => soort === 'wachtdienst' && organisatie === 'zvh',
      );
    expect(await dienst('Tara')).toMatchObject([{ medewerker: 'Paula Procesvoorbeeld' }]);
    expect(await dienst('Thijs')).toMatchObject([{ medewerker: null }]);
  });
});

const vanCas = async () => (await nummers(wijkagent)).filter(({ medewerker }) => medewerker?.startsWith('Cas'));

describe('who assessed a triage', () => {
  it('is told to partners, and not to who works with the perpetrator', async () => {
    const tara = await api.als('Tara');
    const inhoud = {
      uitkomst: 'onderzoek',
      niveau: 'midden',
      beoordelaars: ['Tara Triagevoorbeeld', 'Onno Onderzoekvoorbeeld'],
      multidisciplinair: 'ja',
    };
    const { status, body } = await tara.post(`${pad}/triagebesluiten`, { op: '2026-01-03', inhoud });
    expect(status).toBe(201);
    const lees = async (wie: string) => (await (await api.als(wie)).get(`${pad}/feiten/${body.id}`)).body;
    expect((await lees('Paula')).inhoud).toEqual(inhoud);
    const bijThijs = await lees('Thijs');
    expect(bijThijs).toMatchObject({ afgeschermd: true, inhoud: { uitkomst: 'onderzoek', multidisciplinair: 'ja' } });
    expect(JSON.stringify(bijThijs)).not.toMatch(/voorbeeld/i);
  });

  it('is a list of names', async () => {
    const inhoud = { uitkomst: 'advies', beoordelaars: [] };
    const antwoord = await (await api.als('Tara')).post(`${pad}/triagebesluiten`, { op: '2026-01-03', inhoud });
    expect(veldenVan(antwoord)).toEqual(['inhoud.beoordelaars']);
  });
});

describe('the own number', () => {
  it('is set, changed and taken away by its owner, and seen by colleagues of the chain', async () => {
    const cas = await api.als('Cas');
    expect((await zet(cas, ' 06-0000 0999 ')).status).toBe(200);
    expect(await telefoon(cas)).toBe('06-0000 0999');
    expect(await vanCas()).toMatchObject([{ nummer: '06-0000 0999' }]);
    expect((await zet(cas, null)).status).toBe(200);
    expect([await telefoon(cas), await vanCas()]).toEqual([null, []]);
  });

  it.each(['bel mij', '06', '06-0000 0000; drop table', '+'.repeat(20), '', 6])('is no number: %s', async (fout) => {
    const voor = await rijenAls('Wies');
    const antwoord = await zet(wijkagent, fout);
    expect(antwoord.status).toBe(422);
    expect(veldenVan(antwoord)).toEqual(['telefoon']);
    expect(await rijenAls('Wies')).toEqual(voor);
  });

  it('is given by the database to nobody who is not signed in', async () => {
    const { rows } = await api.database.pool('app').query('select count(*)::int as aantal from waakvlam.werknummer');
    expect(rows).toEqual([{ aantal: 0 }]);
  });
});

describe('the numbers of an organisation', () => {
  it('are set by its functional administrator, and by nobody else', async () => {
    const ben = await api.als('Ben');
    const nieuw = { algemeen: '06-0000 0777', wachtdienst: null };
    expect((await wijkagent.vraag('PUT', '/organisatienummers', { body: nieuw })).status).toBe(403);
    expect((await ben.vraag('PUT', '/organisatienummers', { body: nieuw })).status).toBe(200);
    expect((await ben.get('/organisatienummers')).body).toEqual(nieuw);
    const politie = (await nummers(await api.als('Tara'))).filter(({ organisatie }) => organisatie === 'politie');
    expect(politie.filter(({ soort }) => soort !== 'medewerker')).toMatchObject([
      { soort: 'algemeen', nummer: '06-0000 0777' },
    ]);
    expect(
      veldenVan(await ben.vraag('PUT', '/organisatienummers', { body: { algemeen: 'x', wachtdienst: null } })),
    ).toEqual(['algemeen']);
  });

  it('come for staff with the file, stay when it says nothing, and go when somebody leaves', async () => {
    const ben = await api.als('Ben');
    const rij = { kenmerk: 'D1', naam: 'Wies Wijkvoorbeeld', functie: 'wijkagent', orgrol: 'medewerker' };
    const invoer = (telefoonnummer: object) =>
      ben.post('/medewerkers/invoer', { rijen: [{ ...rij, ...telefoonnummer }] });
    expect((await invoer({ telefoon: '06-0000 0888' })).status).toBe(200);
    expect(await telefoon(wijkagent)).toBe('06-0000 0888');
    expect((await invoer({})).status).toBe(200);
    expect(await telefoon(wijkagent)).toBe('06-0000 0888');
    expect(veldenVan(await invoer({ telefoon: 'onbekend' }))).toEqual(['rijen[0].telefoon']);

    const gaat = { kenmerk: 'n1', naam: 'Noa Nummervoorbeeld', functie: 'wijkagent', orgrol: 'medewerker' };
    await ben.post('/medewerkers/invoer', { rijen: [{ ...gaat, telefoon: '06-0000 0666' }] });
    await ben.post('/medewerkers/invoer', { rijen: [{ ...gaat, uit_dienst: true }] });
    const over = await api.database
      .pool('migratie')
      .query("select 1 from waakvlam.werknummer where nummer = '06-0000 0666'");
    expect(over.rows).toEqual([]);
  });

  it('never stand in the log', () => {
    expect(api.logregels.join('\n')).not.toMatch(/06-0000/);
  });
});
