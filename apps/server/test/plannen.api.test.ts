import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type Beller, geefToegang, nieuweCasus, startApi, veldenVan } from './api.ts';
import { hoorStroom, type Stroom } from './stroom.ts';

const INHOUD = {
  analyse: 'Hij blijft komen.',
  doelen: [
    {
      id: 'stop',
      soort: 'stalking_stoppen',
      tekst: 'Hij laat haar met rust',
      effect_op_veiligheid: 'Kan hem kwaad maken.',
    },
    { id: 'veilig', soort: 'veiligheid_slachtoffer', tekst: 'Zij is veilig', effect_op_veiligheid: 'Zij slaapt weer.' },
  ],
  maatregelen: [
    {
      id: 'slot',
      risico: 'Sleutel',
      wat: 'Sloten',
      gewoon: 'U krijgt nieuwe sloten.',
      voor: 'slachtoffer',
      eigenaar: 'gemeente',
      last: 'Thuis zijn',
      waarom_waard: 'Hij komt niet binnen',
    },
    {
      id: 'praat',
      risico: 'Inzicht',
      wat: 'Gesprek',
      gewoon: 'U praat met de reclassering.',
      voor: 'pleger',
      eigenaar: '3ro',
    },
  ],
  evaluatie: '2026-05-01',
};

let api: Api;

/** How often a stream said that the case changed. */
const keren = (stroom: Stroom) => () => stroom.gehoord().split('event: beoordeeld').length - 1;

describe('plans of a case', () => {
  let procesregisseur: Beller;
  let wijkagent: Beller;
  let pad: string;
  let plan: string;

  beforeAll(async () => {
    api = await startApi({ nu: () => Date.parse('2026-03-10T12:00:00+01:00') });
    wijkagent = await api.als('Wies');
    procesregisseur = await api.als('Paula');
    pad = await nieuweCasus(wijkagent);
    await geefToegang(api, pad, 'zvh');
    await geefToegang(api, pad, '3ro');
    const gemaakt = await procesregisseur.post(`${pad}/plandocumenten`, { soort: 'veiligheidsplan', inhoud: INHOUD });
    expect(gemaakt.status, gemaakt.tekst).toBe(201);
    plan = `${pad}/plandocumenten/${gemaakt.body.id}`;
  });
  afterAll(() => api.stop());

  it('come in versions with their differences, and no one overwrites what she did not see', async () => {
    const nieuw = { ...INHOUD, kinderen: 'De jongste slaapt slecht.' };
    const body = { reden: 'Gesprek met haar', inhoud: nieuw };
    expect((await wijkagent.post(`${plan}/versies`, body)).status).toBe(428);
    const zonderReden = await wijkagent.post(`${plan}/versies`, { inhoud: nieuw }, { 'If-Match': '"1"' });
    expect(veldenVan(zonderReden)).toEqual(['reden']);
    const tweede = await wijkagent.post(`${plan}/versies`, body, { 'If-Match': '"1"' });
    expect(tweede.body).toMatchObject({ versie: 2, organisatie: 'politie', reden: 'Gesprek met haar' });
    const teLaat = await procesregisseur.post(`${plan}/versies`, { ...body, inhoud: INHOUD }, { 'If-Match': '"1"' });
    expect(teLaat.status).toBe(412);
    expect((await procesregisseur.get(`${plan}/versies`)).body.resultaten).toMatchObject([
      { versie: 2, reden: 'Gesprek met haar' },
      { versie: 1, reden: null },
    ]);
    expect((await procesregisseur.get(`${plan}?versie=1`)).body.inhoud.kinderen).toBeUndefined();
    const verschil = await procesregisseur.get(`${plan}/verschillen?van=1&naar=2`);
    expect(verschil.body.resultaten).toEqual([
      { deel: 'kinderen', naam: null, wat: 'erbij', was: null, wordt: 'De jongste slaapt slecht.' },
    ]);
  });

  it('tell who has the case open of each version, and who works with the perpetrator nothing', async () => {
    const eigen = await nieuweCasus(wijkagent);
    await geefToegang(api, eigen, '3ro');
    const toezichthouder = await api.als('Thijs');
    const [politie, reclassering] = [
      await hoorStroom(api, wijkagent, eigen),
      await hoorStroom(api, toezichthouder, eigen),
    ];
    const gemaakt = await wijkagent.post(`${eigen}/plandocumenten`, { soort: 'veiligheidsplan', inhoud: INHOUD });
    await expect.poll(keren(politie)).toBe(1);
    const weg = `${eigen}/plandocumenten/${gemaakt.body.id}/versies`;
    await wijkagent.post(weg, { reden: 'Kindercheck', inhoud: INHOUD }, { 'If-Match': '"1"' });
    await expect.poll(keren(politie)).toBe(2);
    expect(keren(reclassering)()).toBe(0);
    const melding = { soort: 'overtreding', op: '2026-03-10', inhoud: { aard: 'digitaal' } };
    expect((await toezichthouder.post(`${eigen}/feiten`, melding)).status).toBe(201);
    await expect.poll(keren(reclassering)).toBeGreaterThan(0);
    await Promise.all([politie.dicht(), reclassering.dicht()]);
  });

  it('are agreed on in the log, with the version', async () => {
    const antwoord = await procesregisseur.post(
      `${plan}/vaststelling`,
      { met_slachtoffer: 'ja' },
      { 'If-Match': '"2"' },
    );
    expect(antwoord.body).toMatchObject({ soort: 'plan_vastgesteld', inhoud: { plan: 'veiligheidsplan', versie: 2 } });
    expect((await wijkagent.get(plan)).body.vastgesteld).toMatchObject({ versie: 2, met_slachtoffer: 'ja' });
  });

  it('are printed for him without anything about her', async () => {
    const hem = await wijkagent.get(`${plan}/afdruk?voor=pleger`);
    expect(hem.tekst).toContain('U praat met de reclassering');
    expect(hem.tekst).not.toMatch(/sloten|jongste|Hij blijft|binnen/);
    expect((await wijkagent.get(`${plan}/afdruk?voor=slachtoffer`)).tekst).toContain('nieuwe sloten');
  });

  it('say nothing to him that names her, a child or where they are', async () => {
    const maak = (gewoon: string) =>
      procesregisseur.post(`${pad}/plandocumenten`, {
        soort: 'noodplan',
        inhoud: { ...INHOUD, maatregelen: INHOUD.maatregelen.map((een) => ({ ...een, gewoon })) },
      });
    await wijkagent.post(`${pad}/feiten`, {
      soort: 'verblijf_vastgesteld',
      op: '2026-03-01',
      inhoud: { betrokkene: 'anna', soort: 'opvang', adres: 'Verborgenlaan 3, 4811 ZZ Verzonnenstad' },
    });
    for (const woorden of ['U laat Anna met rust.', 'U komt niet op de Verborgenlaan.', 'U komt niet in 4811zz.'])
      expect(veldenVan(await maak(woorden)), woorden).toEqual(['inhoud.maatregelen[1].gewoon']);
  });

  it('hold back on his paper what he would learn from his own voice', async () => {
    const inhoud = { ...INHOUD, stem_pleger: 'Iemand zei mij: zij zit aan de Verborgenlaan.' };
    const { body } = await procesregisseur.post(`${pad}/plandocumenten`, { soort: 'herstelplan', inhoud });
    const afdruk = await procesregisseur.get(`${pad}/plandocumenten/${body.id}/afdruk?voor=pleger`);
    expect(afdruk.body.weggelaten).toBe(1);
    expect(afdruk.tekst).not.toContain('Verborgenlaan');
  });

  it('say who may write which kind', async () => {
    const { abilities } = (await procesregisseur.get(`${pad}/plandocumenten`)).body;
    expect(abilities.maken).toContain('herstelplan');
    expect(abilities.maken).not.toContain('veiligheidsvoorwaarden');
    const voorwaarden = await wijkagent.post(`${pad}/plandocumenten`, {
      soort: 'veiligheidsvoorwaarden',
      inhoud: INHOUD,
    });
    expect(veldenVan(voorwaarden)).toEqual(['soort']);
    const vanThijs = (await (await api.als('Thijs')).get(`${pad}/plandocumenten`)).body.abilities;
    expect(vanThijs.maken).toEqual([]);
  });

  it('of the process are of who directs it in that case: made, followed up and agreed on', async () => {
    const maak = (wie: Beller) => wie.post(`${pad}/plandocumenten`, { soort: 'procesplan', inhoud: INHOUD });
    const kan = async (wie: Beller) => (await wie.get(`${pad}/plandocumenten`)).body.abilities.maken;
    // nobody directs it yet
    expect(veldenVan(await maak(procesregisseur))).toEqual(['soort']);
    expect(await kan(procesregisseur)).not.toContain('procesplan');
    const wijsAan = async (organisatie: string) =>
      wijkagent.post(`${pad}/feiten`, {
        soort: 'rol_toegewezen',
        op: '2026-03-10',
        inhoud: { rol: 'procesregisseur', organisatie },
      });
    expect((await wijsAan('zvh')).status).toBe(201);
    await expect.poll(() => kan(procesregisseur)).toContain('procesplan');
    expect(await kan(wijkagent)).not.toContain('procesplan');
    expect(veldenVan(await maak(wijkagent))).toEqual(['soort']);
    expect((await maak(await api.als('Thijs'))).status).toBe(403);
    const gemaakt = await maak(procesregisseur);
    expect(gemaakt.body, gemaakt.tekst).toMatchObject({ soort: 'procesplan', versie: 1, organisatie: 'zvh' });
    const dit = `${pad}/plandocumenten/${gemaakt.body.id}`;
    const eerste = { 'If-Match': '"1"' };
    const versie = { reden: 'Na het overleg', inhoud: INHOUD };
    expect(veldenVan(await wijkagent.post(`${dit}/versies`, versie, eerste))).toEqual(['soort']);
    expect(veldenVan(await wijkagent.post(`${dit}/vaststelling`, { met_slachtoffer: 'nee' }, eerste))).toEqual([
      'soort',
    ]);
    expect((await procesregisseur.post(`${dit}/vaststelling`, { met_slachtoffer: 'nee' }, eerste)).body).toMatchObject({
      inhoud: { plan: 'procesplan', versie: 1 },
    });
    expect((await procesregisseur.post(`${dit}/versies`, versie, eerste)).body).toMatchObject({ versie: 2 });
    // who reads it is as for any plan
    expect((await wijkagent.get(dit)).status).toBe(200);
  });

  it('are not there for who works with the perpetrator, nor for strangers', async () => {
    const toezichthouder = await api.als('Thijs');
    expect((await toezichthouder.get(plan)).status).toBe(404);
    expect((await toezichthouder.get(`${pad}/plandocumenten`)).body.resultaten).toEqual([]);
    expect((await toezichthouder.post(`${pad}/plandocumenten`, { soort: 'noodplan', inhoud: INHOUD })).status).toBe(
      403,
    );
    expect((await (await api.als('Suze')).get(plan)).status).toBe(404);
  });

  it.each([
    ['a goal that is missing', { doelen: INHOUD.doelen.slice(0, 1) }, 'inhoud.doelen'],
    ['an evaluation after three months', { evaluatie: '2026-07-01' }, 'inhoud.evaluatie'],
    ['a field that nobody knows', { geheim: 'x' }, 'inhoud.geheim'],
  ])('are refused whole for %s', async (_wat, deel, veld) => {
    const aantal = (await procesregisseur.get(`${pad}/plandocumenten`)).body.resultaten.length;
    const antwoord = await procesregisseur.post(`${pad}/plandocumenten`, {
      soort: 'noodplan',
      inhoud: { ...INHOUD, ...deel },
    });
    expect(antwoord.status).toBe(422);
    expect(veldenVan(antwoord)).toContain(veld);
    expect((await procesregisseur.get(`${pad}/plandocumenten`)).body.resultaten).toHaveLength(aantal);
  });

  it('are never changed, also not by the application itself', async () => {
    const pool = api.database.pool('app');
    await expect(pool.query(`update planversie set soort = 'x'`)).rejects.toThrow(/permission/);
    await expect(pool.query('delete from planversie')).rejects.toThrow(/permission/);
  });
});
