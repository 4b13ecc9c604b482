import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type Beller, startApi, veldenVan } from './api.ts';

const HULP = {
  naam: 'Traumabehandeling',
  voor: ['slachtoffer'],
  aard: 'behandeling',
  aanbieder: 'GGZ Verzonnenstreek',
  wachttijd_weken: 12,
};

describe('help in a region', () => {
  let api: Api;
  let coordinator: Beller;
  let wijkagent: Beller;
  let pad: string;

  beforeAll(async () => {
    api = await startApi();
    coordinator = await api.als('Paula');
    wijkagent = await api.als('Wies');
    const gemaakt = await coordinator.post('/voorzieningen', HULP);
    expect(gemaakt.status, gemaakt.tekst).toBe(201);
    pad = `/voorzieningen/${gemaakt.body.id}`;
  });
  afterAll(() => api.stop());

  it('is there for everybody who works in it, the shortest wait first', async () => {
    await coordinator.post('/voorzieningen', { ...HULP, naam: 'Wachtgroep', wachttijd_weken: 2 });
    await coordinator.post('/voorzieningen', { ...HULP, naam: 'Onbekend hoe lang', wachttijd_weken: null });
    const { body } = await wijkagent.get('/voorzieningen');
    expect(body.resultaten.map(({ naam }: { naam: string }) => naam)).toEqual([
      'Wachtgroep',
      'Traumabehandeling',
      'Onbekend hoe lang',
    ]);
    expect(body.abilities.beheren).toBe(false);
    expect((await coordinator.get('/voorzieningen')).body.abilities.beheren).toBe(true);
    expect((await coordinator.get('/voorzieningen?regio=elders')).body).toMatchObject({
      resultaten: [],
      abilities: { beheren: false },
    });
  });

  it('is kept by a coordinator or a functional administrator, and nobody overwrites what she did not see', async () => {
    const nieuw = { ...HULP, wachttijd_weken: 20 };
    expect((await coordinator.post(`${pad}/wijzigingen`, nieuw)).status).toBe(428);
    const antwoord = await coordinator.post(`${pad}/wijzigingen`, nieuw, { 'If-Match': '"1"' });
    expect(antwoord.body).toMatchObject({ wachttijd_weken: 20, versie: 2 });
    const beheerder = await api.als('Ben');
    expect((await beheerder.post(`${pad}/wijzigingen`, HULP, { 'If-Match': '"1"' })).status).toBe(412);
    expect((await beheerder.post(`${pad}/wijzigingen`, HULP, { 'If-Match': '"2"' })).status).toBe(200);
  });

  it.each([
    ['uitleg', 'Het huis staat aan de Verzonnenstraat 12.'],
    ['aanmelden', 'Bel aan bij 4811 XX.'],
    ['naam', 'Opvang Schuilplein 3'],
    ['aanbieder', 'Het Verzonnen Huis, 51.58912'],
  ])('never says where a shelter is, in %s', async (veld, tekst) => {
    const opvang = { ...HULP, naam: 'Crisisplek', aard: 'opvang', [veld]: tekst };
    const nieuw = await coordinator.post('/voorzieningen', opvang);
    expect(nieuw.status, nieuw.tekst).toBe(422);
    expect(veldenVan(nieuw)).toEqual([veld]);
    expect(nieuw.tekst).not.toContain(tekst);
    const { versie } = (await coordinator.post('/voorzieningen', { ...HULP, aard: 'opvang' })).body;
    expect(versie).toBe(1);
    expect((await coordinator.post(`${pad}/wijzigingen`, opvang, { 'If-Match': '"1"' })).status).toBe(422);
    expect((await wijkagent.get('/voorzieningen')).tekst).not.toContain(tekst);
  });

  it('says where other help is, and of a shelter when one can call', async () => {
    const kantoor = { ...HULP, uitleg: 'Aan de Verzonnenlaan 1, 4811 XX' };
    expect((await coordinator.post('/voorzieningen', kantoor)).status).toBe(201);
    const opvang = {
      ...HULP,
      aard: 'opvang',
      uitleg: 'Sinds 2024 is er plek voor 12 gezinnen.',
      aanmelden: '076 000 00 00',
    };
    expect((await coordinator.post('/voorzieningen', opvang)).status).toBe(201);
  });

  it('is not changed by anybody else', async () => {
    for (const naam of ['Wies', 'Thijs', 'Rob', 'Pia']) {
      const iemand = await api.als(naam);
      expect((await iemand.post('/voorzieningen', HULP)).status, naam).toBe(403);
      expect((await iemand.post(`${pad}/wijzigingen`, HULP, { 'If-Match': '"3"' })).status, naam).toBe(403);
    }
    expect((await api.anoniem.get('/voorzieningen')).status).toBe(401);
  });

  it('of another region is left alone, also by the database itself', async () => {
    await api.database.pool('migratie').query(`update voorziening set regio = 'elders' where naam = 'Wachtgroep'`);
    const { resultaten } = (await coordinator.get('/voorzieningen?regio=elders')).body;
    const elders = `/voorzieningen/${resultaten[0].id}/wijzigingen`;
    expect((await coordinator.post(elders, HULP, { 'If-Match': '"1"' })).status).toBe(403);
    await expect(api.database.pool('app').query('delete from voorziening')).rejects.toThrow(/permission/);
  });

  it.each([
    ['a wait of less than none', { wachttijd_weken: -1 }, 'wachttijd_weken'],
    ['a wait of ten years', { wachttijd_weken: 520 }, 'wachttijd_weken'],
    ['nobody whom it is for', { voor: [] }, 'voor'],
    ['no name', { naam: ' ' }, 'naam'],
    ['a field that nobody knows', { adres: 'Geheimlaan 1' }, 'adres'],
  ])('is refused with %s', async (_wat, deel, veld) => {
    const antwoord = await coordinator.post('/voorzieningen', { ...HULP, ...deel });
    expect(antwoord.status).toBe(422);
    expect(veldenVan(antwoord)).toContain(veld);
  });

  it('is not found under an id that does not exist', async () =>
    expect((await coordinator.post('/voorzieningen/weg/wijzigingen', HULP, { 'If-Match': '"1"' })).status).toBe(404));
});
