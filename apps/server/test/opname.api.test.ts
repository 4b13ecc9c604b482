import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Api, type Beller, startApi } from './api.ts';

let api: Api;
let wijkagent: Beller;
let collega: Beller;
let school: Beller;

beforeAll(async () => {
  api = await startApi();
  [wijkagent, collega, school] = await Promise.all([api.als('Wies'), api.als('Cas'), api.als('Suze')]);
});
afterAll(() => api.stop());

const ANNA = { id: 'anna', rol: 'slachtoffer', naam: 'Anna Opnamevoorbeeld', geboren: '1988-02-03' };
const BERT = { id: 'bert', rol: 'pleger', naam: 'Bert Opnameverzonnen', geboren: '1985-05-06' };

function opname(naam = 'Casus Opname') {
  const voorval = randomUUID();
  return {
    nieuw: { naam, betrokkenen: [ANNA, BERT] },
    feiten: [
      { id: voorval, soort: 'incident', op: '2026-01-05T21:00', inhoud: { aard: ['opwachten'], door: 'bert' } },
      {
        soort: 'melding',
        op: '2026-01-06',
        inhoud: { bij: 'politie', herkend_als_stalking: 'ja', over_feiten: [voorval] },
        wat: 'Hij stond er weer.',
      },
    ],
  };
}

describe('taking in a report', () => {
  test('opens a case with its people and all facts at once', async () => {
    const { status, body } = await wijkagent.post('/opnamen', opname());
    expect({ status, nieuw: body.nieuw }).toEqual({ status: 201, nieuw: true });
    const { body: log } = await wijkagent.get(`/casussen/${body.casus}/feiten`);
    expect(log.resultaten.map((feit: { soort: string }) => feit.soort).sort()).toEqual(
      ['betrokkene_toegevoegd', 'betrokkene_toegevoegd', 'casus_geopend', 'incident', 'melding'].sort(),
    );
    const { body: stand } = await wijkagent.get(`/casussen/${body.casus}/stand`);
    expect(stand.signalen.map((signaal: { code: string }) => signaal.code)).toContain('sash_ontbreekt');
  });

  test('records nothing when one fact is wrong, and says which', async () => {
    const naam = 'Casus Onafgemaakt';
    const goed = opname(naam);
    const fout = { ...goed, feiten: [...goed.feiten, { soort: 'klacht', op: '2026-01-06', inhoud: {} }] };
    const { status, body } = await wijkagent.post('/opnamen', fout);
    expect([status, body.fouten[0].veld, body.fouten[0].keuzes]).toEqual([
      422,
      'feiten[2].inhoud.ingediend',
      ['ja', 'nee'],
    ]);
    const { body: lijst } = await wijkagent.get(`/casussen?zoek=${encodeURIComponent(naam)}`);
    expect(lijst.resultaten).toEqual([]);
  });

  test('does nothing twice with the same key', async () => {
    const sleutel = { 'Idempotency-Key': randomUUID() };
    const inhoud = opname('Casus Dubbel');
    const [een, twee] = [
      await wijkagent.post('/opnamen', inhoud, sleutel),
      await wijkagent.post('/opnamen', inhoud, sleutel),
    ];
    expect([een.status, twee.status, twee.body.casus]).toEqual([201, 201, een.body.casus]);
  });

  test('adds to a case that is there, and asks for one of the two', async () => {
    const { body } = await wijkagent.post('/opnamen', opname('Casus Later'));
    const feiten = [{ soort: 'angst_slachtoffer', op: '2026-01-07', inhoud: { niveau: 'zeer_bang' } }];
    const erbij = await wijkagent.post('/opnamen', { casus: body.casus, feiten });
    expect([erbij.status, erbij.body.nieuw, erbij.body.casus]).toEqual([201, false, body.casus]);
    expect((await wijkagent.post('/opnamen', { feiten })).status).toBe(422);
    expect((await school.post('/opnamen', { casus: body.casus, feiten })).status).toBe(404);
  });
});

describe('a story that is being typed', () => {
  test('is read for signs of stalking, in quotes of its own words, and not kept', async () => {
    const tekst = 'Haar ex stond vannacht weer voor de deur en dreigt haar te vermoorden.';
    const { status, body } = await wijkagent.post('/lezingen', { tekst });
    expect([status, body.oordeel]).toEqual([200, 'vermoeden']);
    for (const { van, tot, citaat } of body.signalen) expect(tekst.slice(van, tot)).toBe(citaat);
    expect((await wijkagent.post('/lezingen', { tekst: 'De fiets is gestolen.' })).body.oordeel).toBe('geen');
    expect(api.logregels.join()).not.toContain('vermoorden');
  });

  test('is not read for who only reads cases', async () => {
    const raadpleger = await api.als('Rob');
    expect((await raadpleger.post('/lezingen', { tekst: 'x' })).status).toBe(403);
  });
});

describe('who is already there', () => {
  test('is found in cases of her own, also when the roles are turned round', async () => {
    const { body } = await wijkagent.post('/opnamen', {
      ...opname('Casus Omgekeerd'),
      nieuw: { naam: 'Casus Omgekeerd', betrokkenen: [{ ...ANNA, naam: 'Anna Omkeervoorbeeld' }] },
      feiten: [{ soort: 'angst_slachtoffer', op: '2026-01-07', inhoud: { niveau: 'bang' } }],
    });
    const vraag = { personen: [{ id: 'p', rol: 'pleger', naam: 'anna omkeervoorbeeld', geboren: '1988-02-03' }] };
    const gevonden = await collega.post('/gelijkenissen', vraag);
    expect(gevonden.body.resultaten).toEqual([
      {
        casus: { id: body.casus, naam: 'Casus Omgekeerd' },
        personen: [{ id: 'p', betrokkene: 'anna', rol: 'slachtoffer' }],
        tegenmelding: true,
      },
    ]);
    expect((await school.post('/gelijkenissen', vraag)).body.resultaten).toEqual([]);
    const anderJaar = { personen: [{ ...vraag.personen[0], geboren: '1987-02-03' }] };
    expect((await collega.post('/gelijkenissen', anderJaar)).body.resultaten).toEqual([]);
  });
});

describe('a message between partners', () => {
  test('says to who sees it which organisation read it first, and to nobody else', async () => {
    const { body } = await wijkagent.post('/opnamen', opname('Casus Bericht'));
    const pad = `/casussen/${body.casus}`;
    const inhoud = { tekst: 'Kunnen jullie bellen?', aan: ['veilig_thuis'] };
    const { body: bericht } = await wijkagent.post(`${pad}/notities`, { op: '2026-01-08', inhoud });
    expect((await school.post(`${pad}/feiten/${bericht.id}/ontvangst`)).status).toBe(404);
    expect((await wijkagent.post(`${pad}/feiten/onbekend/ontvangst`)).status).toBe(404);
    expect((await collega.post(`${pad}/feiten/${bericht.id}/ontvangst`)).status).toBe(204);
    expect((await wijkagent.post(`${pad}/feiten/${bericht.id}/ontvangst`)).status).toBe(204);
    const { body: lijst } = await wijkagent.get(`${pad}/ontvangsten`);
    expect(lijst.resultaten).toMatchObject([{ feit: bericht.id, organisatie: 'politie' }]);
    expect((await school.get(`${pad}/ontvangsten`)).status).toBe(404);
  });

  test('may be a reaction to a fact that is there', async () => {
    const { body } = await wijkagent.post('/opnamen', opname('Casus Reactie'));
    const { body: log } = await wijkagent.get(`/casussen/${body.casus}/feiten`);
    const reageer = (bij: string) =>
      wijkagent.post(`/casussen/${body.casus}/notities`, { op: '2026-01-08', inhoud: { tekst: 'Gezien.', bij } });
    expect((await reageer(log.resultaten[0].id)).status).toBe(201);
    expect((await reageer('onbekend')).status).toBe(422);
  });
});

describe('a form that is being filled in', () => {
  const inhoud = { verhaal: 'Hij stond er weer, bij de school.' };

  test('is kept for its writer alone, unreadable in the database, and gone when it was recorded', async () => {
    const id = randomUUID();
    expect((await wijkagent.vraag('PUT', `/concepten/${id}`, { body: { soort: 'opname', inhoud } })).status).toBe(200);
    expect((await wijkagent.get(`/concepten/${id}`)).body.inhoud).toEqual(inhoud);
    const lijst = (await wijkagent.get('/concepten?soort=opname')).body.resultaten;
    expect(lijst).toEqual([{ id, soort: 'opname', gewijzigd: expect.any(String), versie: 1 }]);
    expect((await wijkagent.get('/concepten?soort=opname&inhoud=ja')).body.resultaten).toEqual([
      { ...lijst[0], inhoud },
    ]);
    const { rows } = await api.database.pool('backup').query('select inhoud from concept where id = $1', [id]);
    expect(rows[0].inhoud.toString('latin1')).not.toContain('school');

    for (const ander of [collega, school]) {
      expect((await ander.get(`/concepten/${id}`)).status).toBe(404);
      expect((await ander.get('/concepten')).body.resultaten).toEqual([]);
      expect((await ander.get('/concepten?soort=opname&inhoud=ja')).body.resultaten).toEqual([]);
      const overschreven = await ander.vraag('PUT', `/concepten/${id}`, { body: { soort: 'opname', inhoud: {} } });
      expect(overschreven.status).toBe(404);
      await ander.vraag('DELETE', `/concepten/${id}`);
    }
    expect((await wijkagent.get(`/concepten/${id}`)).body.inhoud).toEqual(inhoud);

    await wijkagent.post('/opnamen', { ...opname('Casus Concept'), concept: id });
    expect((await wijkagent.get(`/concepten/${id}`)).status).toBe(404);
  });

  test('is thrown away when its writer says so, and refused when it is too long', async () => {
    const id = randomUUID();
    const body = { soort: 'opname', inhoud: { verhaal: 'x'.repeat(250_000) } };
    expect((await wijkagent.vraag('PUT', `/concepten/${id}`, { body })).status).toBe(422);
    await wijkagent.vraag('PUT', `/concepten/${id}`, { body: { soort: 'opname', inhoud } });
    expect((await wijkagent.vraag('DELETE', `/concepten/${id}`)).status).toBe(204);
    expect((await wijkagent.get(`/concepten/${id}`)).status).toBe(404);
  });

  test('is kept apart when another page of its writer went on with it, so that neither overwrites the other', async () => {
    const [id, anders, eerste, tweede] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    const bewaar = async (welk: string, bladzijde: string, verhaal: string, versie?: number) => {
      const body = { soort: 'feiten_twee', inhoud: { verhaal }, bladzijde, ...(versie !== undefined && { versie }) };
      return wijkagent.vraag('PUT', `/concepten/${welk}`, { body });
    };
    expect((await bewaar(id, eerste, 'een')).body.versie).toBe(1);
    // the second page found the first version; meanwhile the first page went on
    expect((await bewaar(id, eerste, 'een en meer')).body.versie).toBe(2);
    expect((await bewaar(id, tweede, 'een, anders', 1)).status).toBe(412);
    expect((await bewaar(anders, tweede, 'een, anders')).status).toBe(200);
    await wijkagent.vraag('DELETE', `/concepten/${id}?bladzijde=${tweede}&versie=1`);
    const heel = (await wijkagent.get('/concepten?soort=feiten_twee&inhoud=ja')).body.resultaten;
    expect(heel.map((een: { inhoud: { verhaal: string } }) => een.inhoud.verhaal).sort()).toEqual([
      'een en meer',
      'een, anders',
    ]);
    // who saw the last version takes it over, and then the first page is the one that is late
    expect((await bewaar(id, tweede, 'over', 2)).body.versie).toBe(3);
    expect((await bewaar(id, eerste, 'te laat', 2)).status).toBe(412);
    expect((await collega.vraag('DELETE', `/concepten/${id}?versie=3`)).status).toBe(204);
    expect((await wijkagent.get(`/concepten/${id}`)).body.inhoud).toEqual({ verhaal: 'over' });
    await wijkagent.vraag('DELETE', `/concepten/${id}?bladzijde=${tweede}`);
    expect((await wijkagent.get(`/concepten/${id}`)).status).toBe(404);
  });
});
