import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { afstand, leesPunt, verplaats, schrijfPunt } from '@waakvlam/maatregelen';
import { type Api, type Beller, geefToegang, nieuweCasus, startApi, veldenVan } from './api.ts';

const THUIS = { lat: 51.58912, lon: 4.77634 };

const middenVan = (antwoord: { body: { inhoud: { middelpunt: string } } }) => leesPunt(antwoord.body.inhoud.middelpunt);

describe('a zone around a place that he does not know', () => {
  let api: Api;
  let wijkagent: Beller;
  let officier: Beller;
  let toezichthouder: Beller;
  let pad: string;

  const maatregel = async (id: string, waar = pad) => {
    const inhoud = { id, maatregel: 'locatieverbod', kader: 'rechter', uitgereikt: 'ja' };
    expect(
      (await wijkagent.post(`${waar}/feiten`, { soort: 'maatregel_gestart', op: '2026-01-10', inhoud })).status,
    ).toBe(201);
  };
  const zone = (id: string, extra: object = {}, waar = pad, wie: Beller = wijkagent) =>
    wie.post(`${waar}/zones`, {
      maatregel: id,
      plaats: 'woon',
      omschrijving: 'Het centrum, binnen de singels',
      bekend_bij_pleger: false,
      punt: schrijfPunt(THUIS),
      straal_m: 1500,
      ...extra,
    });
  beforeAll(async () => {
    api = await startApi();
    wijkagent = await api.als('Wies');
    officier = await api.als('Zara');
    toezichthouder = await api.als('Thijs');
    pad = await nieuweCasus(wijkagent);
    await geefToegang(api, pad, '3ro');
    await geefToegang(api, pad, 'om');
    await maatregel('lv');
    const adres = {
      betrokkene: 'anna',
      soort: 'woon',
      adres: 'Verzonnenstraat 12, 4811 AA Verzonnenstad',
      geheim: 'ja',
    };
    await wijkagent.post(`${pad}/feiten`, { soort: 'verblijf_vastgesteld', op: '2026-01-10', inhoud: adres });
  });
  afterAll(() => api.stop());

  it('is given out with a centre beside it, the same at every extension, new order, other case and other hand', async () => {
    const eerste = await zone('lv');
    expect(eerste.status, eerste.tekst).toBe(201);
    const midden = middenVan(eerste);
    const meters = midden ? afstand(midden, THUIS) : Infinity;
    expect(meters).toBeLessThanOrEqual(301);
    await maatregel('lv2');
    const andere = await nieuweCasus(wijkagent);
    await maatregel('lv3', andere);
    const later = [
      await zone('lv', { straal_m: 2500 }),
      await zone('lv2', { punt: schrijfPunt(verplaats(THUIS, 20, 200)) }),
      await zone('lv3', {}, andere),
      await zone('lv', {}, pad, officier),
    ];
    for (const antwoord of later) expect(middenVan(antwoord)).toEqual(midden);
  });

  it('is no oracle for a colleague who tries places in a case of his own, and stays the same in her case', async () => {
    const haar = await nieuweCasus(wijkagent);
    await geefToegang(api, haar, 'om');
    await maatregel('lv', haar);
    const schuilplek = verplaats(THUIS, 20_000, 45);
    const rond = (meters: number) => ({ punt: schrijfPunt(verplaats(schuilplek, meters, 90)) });
    const bekend = middenVan(await zone('lv', rond(0), haar));
    const { body: mensen } = await api.anoniem.get('/demo/gebruikers');
    const cas = mensen.find(({ naam }: { naam: string }) => naam.startsWith('Cas'));
    const weer = { medewerker: cas.id, reden: 'Bekende van de pleger' };
    expect((await wijkagent.post(`${haar}/weringen`, weer)).status).toBe(201);
    const collega = await api.als('Cas');
    const eigen = await nieuweCasus(collega);
    const inhoud = { id: 'proef', maatregel: 'locatieverbod', kader: 'rechter', uitgereikt: 'ja' };
    await collega.post(`${eigen}/feiten`, { soort: 'maatregel_gestart', op: '2026-01-10', inhoud });
    for (const meters of [0, 40, 80]) {
      const antwoord = await zone('proef', rond(meters), eigen, collega);
      expect(antwoord.status, antwoord.tekst).toBe(201);
      expect(middenVan(antwoord)).not.toEqual(bekend);
    }
    // his attempt lies nearer than her own anchor may, and moves nothing in her case
    expect(middenVan(await zone('lv', rond(0), haar, officier))).toEqual(bekend);
    expect(middenVan(await zone('lv', rond(40), haar))).toEqual(bekend);
  });

  it('leaves the place itself nowhere: not in the log, the list, the access log or what a supervisor reads', async () => {
    const [lat, lon] = schrijfPunt(THUIS).split(',');
    for (const wie of [wijkagent, toezichthouder])
      for (const weg of ['zones', 'feiten', 'bescherming', 'maatregelen', 'stand']) {
        const { tekst } = await wie.get(`${pad}/${weg}`);
        expect(tekst).not.toContain(lat);
        expect(tekst).not.toContain(lon);
      }
    const pool = api.database.pool('motor');
    const { rows } = await pool.query(`select details::text from inzagelog union all select velden::text from feit`);
    expect(JSON.stringify(rows)).not.toContain(lat);
    expect(api.logregels.join('')).not.toContain(lat);
    await expect(pool.query('select * from zone_anker')).rejects.toThrow(/permission/);
    await expect(api.database.pool('app').query('select * from zone_anker')).rejects.toThrow(/permission/);
  });

  it('is weighed by the supervisor from the perpetrator side, without the address', async () => {
    const gegeven = (await toezichthouder.get(`${pad}/zones`)).body.resultaten.find(
      (een: { maatregel: string }) => een.maatregel === 'lv2',
    );
    const midden = leesPunt(gegeven.middelpunt) ?? THUIS;
    const toets = (meters: number, extra: object = {}) =>
      toezichthouder.post(`${pad}/zonetoetsen`, {
        maatregel: 'lv2',
        woning: schrijfPunt(verplaats(midden, meters, 90)),
        ...extra,
      });
    const fout = await toets(2100);
    expect(fout.body).toMatchObject({ oordeel: 'niet_haalbaar', afstand: 600 });
    expect(fout.body.advies).toMatch(/straal van 1.050 meter kan wel|straal van 1.100 meter kan wel/);
    const { signalen } = (await wijkagent.get(`${pad}/stand`)).body;
    expect(
      signalen.filter((een: { code: string; actief: boolean }) => een.code === 'zone_niet_haalbaar' && een.actief),
    ).toHaveLength(1);
    expect((await toets(2100, { afwijking: 'Er is geen andere woonplek voor hem.' })).status).toBe(201);
    const daarna = (await wijkagent.get(`${pad}/stand`)).body.signalen;
    expect(
      daarna.filter((een: { code: string; actief: boolean }) => een.code === 'zone_niet_haalbaar' && een.actief),
    ).toEqual([]);
    const goed = await toets(2600);
    expect(goed.body).toMatchObject({ oordeel: 'haalbaar', afstand: 1100, eis: 1000 });
  });

  it('cannot be placed by who works with the perpetrator, nor by going around the route', async () => {
    expect((await zone('lv', {}, pad, toezichthouder)).status).toBe(403);
    const omweg = {
      soort: 'zone_vastgesteld',
      op: '2026-01-10',
      inhoud: {
        maatregel: 'lv',
        plaats: 'woon',
        vorm: 'cirkel',
        omschrijving: 'hier',
        middelpunt: schrijfPunt(THUIS),
        straal_m: 10,
      },
    };
    expect((await wijkagent.post(`${pad}/feiten`, omweg)).status).toBe(403);
    expect((await zone('lv', {}, pad, await api.als('Suze'))).status).toBe(404);
  });

  it.each([
    ['a radius of 0', { straal_m: 0 }, 'straal_m'],
    ['500 kilometres', { straal_m: 500_000 }, 'straal_m'],
    ['too small to hide her', { straal_m: 300 }, 'straal_m'],
    ['no place on earth', { punt: '191.0,4.7' }, 'punt'],
    ['an address instead of a place', { punt: 'Verzonnenstraat 12' }, 'punt'],
    ['no radius', { straal_m: undefined }, 'straal_m'],
    [
      'a drawn area around a hidden place',
      { punt: undefined, straal_m: undefined, grens: ['51.5,4.7', '51.6,4.7', '51.6,4.8'] },
      'grens',
    ],
    ['words that name her street', { omschrijving: 'Rond de Verzonnenstraat' }, 'omschrijving'],
    ['words that name her postcode', { omschrijving: 'Postcodegebied 4811aa' }, 'omschrijving'],
    ['a measure that is not there', { maatregel: 'weg' }, 'inhoud.maatregel'],
  ])('is refused for %s, naming the field', async (_wat, extra, veld) => {
    const antwoord = await zone('lv', extra);
    expect(antwoord.status).toBe(422);
    expect(veldenVan(antwoord)).toContain(veld);
    expect(antwoord.tekst).not.toMatch(/Verzonnenstraat|4811/);
  });

  it('may be exact when he knows the place', async () => {
    await maatregel('bekend');
    const werk = schrijfPunt(verplaats(THUIS, 4000, 10));
    const antwoord = await zone('bekend', { bekend_bij_pleger: true, straal_m: 100, punt: werk });
    expect(middenVan(antwoord)).toEqual(leesPunt(werk));
  });

  it('stays hidden once it was: an exact zone there would undo it', async () => {
    const antwoord = await zone('bekend', { bekend_bij_pleger: true, straal_m: 100 });
    expect(antwoord.status).toBe(422);
    expect(veldenVan(antwoord)).toEqual(['bekend_bij_pleger']);
  });

  it('can be a route: it begins at the centre of her zone, and straight on to where he may know it ends', async () => {
    await maatregel('route');
    const werk = schrijfPunt(verplaats(THUIS, 5000, 60));
    const route = (extra: object = {}) =>
      zone('route', {
        plaats: 'route',
        punt: undefined,
        lijn: [schrijfPunt(THUIS), werk],
        eind_bekend_bij_pleger: true,
        straal_m: 600,
        ...extra,
      });
    const eerste = await route();
    expect(eerste.status, eerste.tekst).toBe(201);
    const midden = (await zone('lv')).body.inhoud.middelpunt;
    expect(eerste.body.inhoud).toMatchObject({ vorm: 'route', straal_m: 600, grens: [midden, werk] });
    expect((await route({ straal_m: 900 })).body.inhoud.grens).toEqual([midden, werk]);
    expect((await route({ eind_bekend_bij_pleger: false })).body.inhoud.grens[1]).not.toBe(werk);
    // Ends the wrong way round, or an end at the place itself: what is given out exactly is never where she is.
    for (const lijn of [
      [werk, schrijfPunt(THUIS)],
      [schrijfPunt(THUIS), schrijfPunt(THUIS)],
      [schrijfPunt(verplaats(THUIS, 9000, 200)), schrijfPunt(verplaats(THUIS, 9300, 200))],
    ])
      expect((await route({ lijn })).status).toBe(422);
    for (const [extra, veld] of [
      [{ straal_m: 500 }, 'straal_m'],
      [{ lijn: [schrijfPunt(THUIS), '51.6,4.78', werk] }, 'lijn'],
      [{ lijn: [schrijfPunt(THUIS)] }, 'lijn'],
      [{ punt: werk }, 'lijn'],
    ] as const)
      expect(veldenVan(await route(extra))).toEqual([veld]);
  });

  it.each(['lijn', 'grens'])('is not pointed at by a %s that he would know exactly', async (vorm) => {
    await maatregel(`precies-${vorm}`);
    const rondom = [20, 140, 260].map((richting) => schrijfPunt(verplaats(THUIS, 150, richting)));
    const antwoord = await zone(`precies-${vorm}`, {
      bekend_bij_pleger: true,
      punt: undefined,
      straal_m: vorm === 'lijn' ? 50 : undefined,
      [vorm]: rondom,
    });
    expect(veldenVan(antwoord)).toEqual(['bekend_bij_pleger']);
  });

  it('is weighed against all places of his, and names those that lie in it', async () => {
    const werk = schrijfPunt(verplaats(THUIS, 200, 10));
    const uitslag = await toezichthouder.post(`${pad}/zonetoetsen`, {
      maatregel: 'lv',
      woning: schrijfPunt(verplaats(THUIS, 9000, 10)),
      plekken: [{ soort: 'werk', punt: werk }],
    });
    expect(uitslag.body).toMatchObject({ oordeel: 'haalbaar', overlap: ['werk'] });
    const { resultaten, abilities, eis, kleinste } = (await toezichthouder.get(`${pad}/zones`)).body;
    const gezien = resultaten.find((een: { maatregel: string }) => een.maatregel === 'lv');
    expect(gezien.toets.overlap).toEqual(['werk']);
    expect({ abilities, eis, kleinste }).toEqual({
      abilities: { plaatsen: false, toetsen: true },
      eis: 1000,
      kleinste: 600,
    });
    expect((await wijkagent.get(`${pad}/zones`)).body.abilities).toEqual({ plaatsen: true, toetsen: true });
  });
});
