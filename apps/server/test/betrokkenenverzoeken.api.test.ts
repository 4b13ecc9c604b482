import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Api, type Beller, nieuweCasus, startApi, veldenVan } from './api.ts';

const GEHEIM = {
  adres: 'Kanariestraat 17',
  plan: 'dinsdag aanhouden bij zijn werk',
  melder: 'Buurman Verzwegen',
  staf: 'Agent Naamloos',
  tekst: 'zij slaapt bij haar zus',
};
/** Other people in each test, or their cases would add up. */
let ANNA = { aanvrager: 'Anna Voorbeeld', geboren: '1950-02-03' };
let BERT = { aanvrager: 'Bert Verzonnen', geboren: '1950-05-06' };
let jaar = 1950;

let api: Api;
let wijkagent: Beller;
let privacy: Beller;
let privacyVeiligThuis: Beller;
let pad: string;
const id = () => pad.split('/').at(-1) ?? '';

beforeAll(async () => {
  api = await startApi();
  [wijkagent, privacy, privacyVeiligThuis] = [await api.als('Wies'), await api.als('Pia'), await api.als('Fem')];
});
beforeEach(async () => {
  jaar += 1;
  ANNA = { ...ANNA, geboren: `${jaar}-02-03` };
  BERT = { ...BERT, geboren: `${jaar}-05-06` };
  pad = await nieuweCasus(wijkagent, {
    betrokkenen: [
      { id: 'anna', rol: 'slachtoffer', naam: ANNA.aanvrager, geboren: ANNA.geboren },
      { id: 'bert', rol: 'pleger', naam: BERT.aanvrager, geboren: BERT.geboren, opmerking: GEHEIM.tekst },
    ],
  });
  const feiten = [
    { soort: 'verblijf_vastgesteld', inhoud: { betrokkene: 'anna', soort: 'woon', adres: GEHEIM.adres } },
    { soort: 'verblijf_vastgesteld', inhoud: { betrokkene: 'bert', soort: 'woon', adres: GEHEIM.adres } },
    { soort: 'opsporing', inhoud: { handeling: GEHEIM.plan }, over: ['bert'] },
    { soort: 'notitie', inhoud: { tekst: GEHEIM.melder }, over: ['bert', 'anna'] },
    { soort: 'incident', inhoud: { aard: ['volgen'], tegen: ['anna'], door: 'bert' }, wat: GEHEIM.tekst },
    { soort: 'aanhouding', inhoud: { reden: GEHEIM.tekst }, door: GEHEIM.staf, wat: GEHEIM.plan },
    { soort: 'maatregel_gestart', inhoud: { maatregel: 'contactverbod', id: 'm1', kader: 'ovj', uitgereikt: 'ja' } },
    { soort: 'maatregel_gestart', inhoud: { maatregel: 'locatieverbod', id: 'm2', kader: 'ovj', uitgereikt: 'nee' } },
    { soort: 'maatregel_gestart', inhoud: { maatregel: 'aware', id: 'm3', uitgereikt: 'ja' } },
    { soort: 'angst_slachtoffer', inhoud: { niveau: 'zeer_bang' }, over: ['anna'], door: GEHEIM.staf },
  ];
  for (const feit of feiten) {
    const { status, tekst } = await wijkagent.post(`${pad}/feiten`, { op: '2024-03-05', ...feit });
    expect(status, tekst).toBe(201);
  }
});
afterAll(() => api?.stop());

const boek = (wie: Beller, delen: object, soort = 'inzage') =>
  wie.post('/betrokkenenverzoeken', {
    soort,
    identiteit: 'Aan de balie, met paspoort',
    ontvangen: '2024-03-06',
    ...delen,
  });
const afschriftVan = (verzoek: string) => `/betrokkenenverzoeken/${verzoek}/casussen/${id()}/afschrift`;
const soorten = (onderdelen: readonly { omschrijving: string }[]) => onderdelen.map((een) => een.omschrijving);

describe('a copy for the perpetrator', () => {
  it('waits until the victim was told and is safe: he will notice it', async () => {
    const { body: verzoek } = await boek(privacy, BERT);
    const plek = afschriftVan(verzoek.id);
    const { body } = await privacy.get(plek);
    const besluiten = body.onderdelen.map(({ feit }: { feit: string }) => ({ feit, besluit: 'geven' }));
    expect((await privacy.post(`${plek}/besluiten`, { besluiten })).status).toBe(200);
    const handelAf = () =>
      privacy.post(`/betrokkenenverzoeken/${verzoek.id}/afhandeling`, {
        uitkomst: 'toegewezen',
        motivering: 'Hierbij.',
      });
    const geweigerd = await handelAf();
    expect(geweigerd).toMatchObject({ status: 409, body: { code: 'handeling_verboden' } });
    const check = { handeling: 'inzage', ingelicht: 'ja', veilig: 'ja' };
    const gelegd = await wijkagent.post(`${pad}/veiligheidschecks`, { op: new Date().toISOString(), inhoud: check });
    expect(gelegd.status, gelegd.tekst).toBe(201);
    expect((await handelAf()).status).toBe(200);
  });

  it('holds what he was told or what was done to him, and never address, plan, reporter, staff or free text', async () => {
    const { body: verzoek } = await boek(privacy, BERT);
    expect(verzoek.strikt).toBe(true);
    const { body, tekst } = await privacy.get(afschriftVan(verzoek.id));
    expect(soorten(body.onderdelen).sort()).toEqual(['Aanhouding', 'Betrokkene toegevoegd', 'Maatregel gestart']);
    const maatregel = body.onderdelen.find((een: { gegevens: object }) => 'maatregel' in een.gegevens);
    expect(maatregel.gegevens).toEqual({ maatregel: 'contactverbod', kader: 'ovj' });
    for (const geheim of [...Object.values(GEHEIM), 'anna', 'Anna', 'aware', 'locatieverbod']) {
      expect(tekst).not.toContain(geheim);
    }
  });

  it('is cut as much when he is a victim elsewhere, or asks for someone else', async () => {
    const spiegel = await nieuweCasus(wijkagent, {
      betrokkenen: [{ id: 'bert', rol: 'slachtoffer', naam: BERT.aanvrager, geboren: BERT.geboren }],
    });
    await wijkagent.post(`${spiegel}/notities`, { op: '2024-03-05', inhoud: { tekst: GEHEIM.tekst }, over: ['bert'] });
    const { body: verzoek } = await boek(privacy, BERT);
    const casus = spiegel.split('/').at(-1);
    const { body } = await privacy.get(`/betrokkenenverzoeken/${verzoek.id}/casussen/${casus}/afschrift`);
    expect(soorten(body.onderdelen)).toEqual(['Betrokkene toegevoegd']);
    const { body: namens } = await boek(privacy, { ...ANNA, namens: 'Zegt haar broer te zijn' });
    expect(namens.strikt).toBe(true);
    expect((await privacy.get(afschriftVan(namens.id))).tekst).not.toContain(GEHEIM.adres);
  });

  it('does not say who looked', async () => {
    const { body: verzoek } = await boek(privacy, BERT, 'wie_keek');
    expect((await privacy.get(afschriftVan(verzoek.id))).body).toEqual({
      status: 'concept',
      onderdelen: [],
      kijkers: [],
    });
  });
});

describe('a copy for the victim', () => {
  it('holds what is about her, without names of staff, and marks what people wrote', async () => {
    const { body: verzoek } = await boek(privacy, ANNA);
    const { body, tekst } = await privacy.get(afschriftVan(verzoek.id));
    expect(soorten(body.onderdelen)).toEqual(
      expect.arrayContaining([
        'Betrokkene toegevoegd',
        'Verblijf vastgesteld',
        'Incident',
        'Angst van het slachtoffer',
      ]),
    );
    const incident = body.onderdelen.find((een: { omschrijving: string }) => een.omschrijving === 'Incident');
    expect(incident).toMatchObject({ vrijeTekst: true, besluit: null, gegevens: { tegen: 'uzelf' } });
    expect(tekst).not.toMatch(/Agent Naamloos|Bert|bert|aanhouden/);
  });

  it('tells which organisations looked, on which day, without names', async () => {
    await wijkagent.get(pad);
    const { body: verzoek } = await boek(privacy, ANNA, 'wie_keek');
    const { body, tekst } = await privacy.get(afschriftVan(verzoek.id));
    expect(body.kijkers).toEqual(
      expect.arrayContaining([expect.objectContaining({ organisatie: 'Politie Verzonnenstad', functie: 'wijkagent' })]),
    );
    expect(tekst).not.toContain('Wies');
  });

  it('gives an item only when a person decided so, and stands once it was answered', async () => {
    const { body: verzoek } = await boek(privacy, ANNA);
    const plek = afschriftVan(verzoek.id);
    const afhandeling = { uitkomst: 'gedeeltelijk', motivering: 'U krijgt wat over u gaat.' };
    const { body: concept } = await privacy.get(plek);
    const geweigerd = await privacy.post(`/betrokkenenverzoeken/${verzoek.id}/afhandeling`, afhandeling);
    expect(geweigerd).toMatchObject({ status: 409, body: { detail: expect.stringMatching(/elk onderdeel/) } });
    const leeg = await privacy.get(`${plek}/document`);
    expect(leeg.headers.get('content-type')).toMatch('text/html');
    expect(leeg.tekst).toMatch(/CONCEPT/);
    expect(leeg.tekst).not.toContain(GEHEIM.adres);
    const besluiten = concept.onderdelen.map((een: { feit: string; omschrijving: string }) =>
      een.omschrijving === 'Incident'
        ? { feit: een.feit, besluit: 'weglaten', reden: 'Gaat ook over haar zus' }
        : { feit: een.feit, besluit: 'geven' },
    );
    expect((await privacy.post(`${plek}/besluiten`, { besluiten })).status).toBe(200);
    expect((await privacy.post(`/betrokkenenverzoeken/${verzoek.id}/afhandeling`, afhandeling)).status).toBe(200);
    const { tekst } = await privacy.get(`${plek}/document`);
    expect(tekst).toContain(GEHEIM.adres);
    expect(tekst).not.toMatch(/CONCEPT|zij slaapt/);
    expect((await privacy.post(`${plek}/besluiten`, { besluiten })).status).toBe(409);
    expect((await privacy.post(`/betrokkenenverzoeken/${verzoek.id}/afhandeling`, afhandeling)).status).toBe(409);
    await expect(api.database.pool('app').query(`update verzoekregel set besluit = 'geven'`)).resolves.toMatchObject({
      rowCount: 0,
    });
  });

  it('escapes what people wrote', async () => {
    const { body: verzoek } = await boek(privacy, { ...ANNA, toelichting: 'x' });
    await privacy.post(`/betrokkenenverzoeken/${verzoek.id}/afhandeling`, {
      uitkomst: 'afgewezen',
      motivering: '<script>alert(1)</script>',
    });
    const { tekst } = await privacy.get(`${afschriftVan(verzoek.id)}/document`);
    expect(tekst).not.toContain('<script>');
    expect(tekst).not.toContain(GEHEIM.adres);
  });
});

describe('a request', () => {
  it('has the term of its organisation and kind, and stays visible as late', async () => {
    const van = async (wie: Beller, soort: string) => (await boek(wie, ANNA, soort)).body;
    expect(await van(privacy, 'inzage')).toMatchObject({ uiterlijk: '2024-04-17T23:59:59+02:00', teLaat: true });
    expect(await van(privacyVeiligThuis, 'verwijdering')).toMatchObject({
      uiterlijk: '2024-06-06T23:59:59+02:00',
      termijnBron: 'Wmo 2015 art. 5.3.5',
    });
    const vandaag = new Date().toISOString().slice(0, 10);
    expect((await boek(privacy, { ...ANNA, ontvangen: vandaag })).body.teLaat).toBe(false);
    const { body } = await privacy.get('/betrokkenenverzoeken?open=ja&limiet=1');
    expect(body.resultaten[0].teLaat).toBe(true);
    const { body: meer } = await privacy.get(`/betrokkenenverzoeken?open=ja&na=${body.volgende}`);
    expect(meer.resultaten[0].id).not.toBe(body.resultaten[0].id);
  });

  it('is there for the privacy officer of the organisation that it was made to, and for nobody else', async () => {
    const { body: verzoek } = await boek(privacy, ANNA);
    const plekken = [`/betrokkenenverzoeken/${verzoek.id}`, afschriftVan(verzoek.id)];
    for (const plek of plekken) {
      expect((await wijkagent.get(plek)).status).toBe(403);
      expect((await privacyVeiligThuis.get(plek)).status).toBe(404);
    }
    expect((await privacyVeiligThuis.get(`${plekken[1]}/document`)).status).toBe(404);
    expect((await boek(wijkagent, ANNA)).status).toBe(403);
    expect((await boek(await api.als('Ben'), ANNA)).status).toBe(403);
  });

  it('gives one organisation nothing of what another recorded', async () => {
    const { body: verzoek } = await boek(privacyVeiligThuis, ANNA);
    expect(verzoek.casussen).toEqual([]);
    expect((await privacyVeiligThuis.get(afschriftVan(verzoek.id))).status).toBe(404);
  });

  it('leaves a case from which the officer is barred to a colleague', async () => {
    const { body: mensen } = await api.anoniem.get('/demo/gebruikers');
    const pia = mensen.find((mens: { naam: string }) => mens.naam.startsWith('Pia')).id;
    const { body: ervoor } = await boek(privacy, ANNA);
    await wijkagent.post(`${pad}/weringen`, { medewerker: pia, reden: 'Zijn zus' });
    expect((await privacy.get(afschriftVan(ervoor.id))).body.onderdelen).toEqual([]);
    const { body: erna } = await boek(privacy, ANNA);
    expect(erna.casussen.map((een: { casus: string }) => een.casus)).not.toContain(id());
  });

  it('keeps the content of a casusoverleg out', async () => {
    await wijkagent.post(`${pad}/feiten`, {
      op: '2024-03-05',
      soort: 'verblijf_vastgesteld',
      kring: 'wgs',
      over: ['anna'],
      inhoud: { betrokkene: 'anna', soort: 'opvang', adres: 'Wgsplein 3' },
    });
    await api.database
      .pool('migratie')
      .query(`update feit set categorie = 'adres@wgs' where casus_id = $1 and soort = 'verblijf_vastgesteld'`, [id()]);
    const { body: verzoek } = await boek(privacy, ANNA);
    expect(soorten((await privacy.get(afschriftVan(verzoek.id))).body.onderdelen)).not.toContain(
      'Verblijf vastgesteld',
    );
  });

  it('names what is wrong with it', async () => {
    expect(veldenVan(await boek(privacy, { ...ANNA, aanvrager: 'Anna' }))).toEqual(['aanvrager']);
    expect(veldenVan(await boek(privacy, { ...ANNA, ontvangen: '2999-01-01' }))).toEqual(['ontvangen']);
    const { body: verzoek } = await boek(privacy, ANNA);
    const plek = `${afschriftVan(verzoek.id)}/besluiten`;
    expect(veldenVan(await privacy.post(plek, { besluiten: [{ feit: 'zz', besluit: 'geven' }] }))).toEqual([
      'besluiten[0].feit',
    ]);
  });

  it('is booked once per key, also when the answer was lost', async () => {
    const kop = { 'Idempotency-Key': 'verzoek-van-anna-1' };
    const body = { soort: 'inzage', identiteit: 'Paspoort', ontvangen: '2024-03-06', ...ANNA };
    const een = await privacy.post('/betrokkenenverzoeken', body, kop);
    const twee = await privacy.post('/betrokkenenverzoeken', body, kop);
    expect(twee.body.id).toBe(een.body.id);
  });

  it('is logged on the case, under its own activity', async () => {
    const { body: verzoek } = await boek(privacy, ANNA);
    await privacy.get(afschriftVan(verzoek.id));
    const { body } = await privacy.get(`${pad}/inzagen?limiet=1`);
    expect(body.resultaten[0]).toMatchObject({ verwerking: 'urn:waakvlam:verwerking:betrokkenenrechten' });
  });
});
