import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type Beller, geefToegang, nieuweCasus, startApi } from './api.ts';

const NU = Date.parse('2026-03-10T12:00:00+01:00');

describe('what protects in a case', () => {
  let api: Api;
  let officier: Beller;
  let wijkagent: Beller;
  let toezichthouder: Beller;
  let pad: string;

  const start = (inhoud: object, op = '2026-03-01') =>
    officier.post(`${pad}/feiten`, { soort: 'maatregel_gestart', op, inhoud });
  const bescherming = async (wie: Beller = wijkagent, op = '') => (await wie.get(`${pad}/bescherming${op}`)).body;

  beforeAll(async () => {
    api = await startApi({ nu: () => NU });
    wijkagent = await api.als('Wies');
    officier = await api.als('Zara');
    toezichthouder = await api.als('Thijs');
    pad = await nieuweCasus(wijkagent);
    await geefToegang(api, pad, 'om');
    await geefToegang(api, pad, '3ro');
    expect(
      (
        await start({
          id: 'ga',
          maatregel: 'gedragsaanwijzing',
          kader: 'ovj',
          tot: '2026-05-29',
          uitgereikt: 'nee',
          functies: ['contactverbod', 'locatieverbod'],
        })
      ).status,
    ).toBe(201);
    expect((await start({ id: 'cv', maatregel: 'contactverbod', kader: 'rechter', uitgereikt: 'ja' })).status).toBe(
      201,
    );
    expect((await start({ id: 'oud', maatregel: 'aware', tot: '2026-03-05' })).status).toBe(201);
  });
  afterAll(() => api.stop());

  it('stands in one look: until when, who enforces, whether that is possible, and what comes after', async () => {
    const { geldtNu } = await bescherming();
    expect(geldtNu.map((een: { id: string }) => een.id)).toEqual(['ga', 'cv']);
    expect(geldtNu[0]).toMatchObject({
      naam: 'Gedragsaanwijzing',
      dagenOver: 80,
      verlenging: { uiterlijk: '2026-08-27', eistVervolging: true },
      handhaaft: ['politie', 'om'],
      handhaafbaar: { kan: 'nee', waarom: 'Opgelegd, niet uitgereikt: reik uit.' },
      bijOvertreding: { strafbaar: 'art. 184a Wetboek van Strafrecht' },
      naEinde: [
        { functie: 'Contactverbod', door: { maatregel: 'cv', naam: 'Contactverbod' } },
        { functie: 'Locatieverbod', door: null },
      ],
    });
    expect(geldtNu[1]).toMatchObject({
      verlenging: { uiterlijk: null, regel: '' },
      tot: null,
      dagenOver: null,
      handhaafbaar: { kan: 'ja' },
    });
  });

  it('says what ended and is covered by nothing now', async () => {
    const { onbedekt, beeindigd } = await bescherming();
    expect(beeindigd.map((een: { id: string }) => een.id)).toEqual(['oud']);
    expect(onbedekt).toMatchObject([{ functie: 'AWARE-alarmknop', reden: 'verlopen', maatregel: 'oud' }]);
  });

  it('counts breaches per measure and kind, those without a registered condition apart, until someone acts', async () => {
    const meld = (inhoud: object) => wijkagent.post(`${pad}/overtredingen`, { op: '2026-03-09', inhoud });
    const eerste = await meld({ maatregel: 'cv', aard: 'digitaal', bewijs: ['schermafdruk'] });
    expect(eerste.status, eerste.tekst).toBe(201);
    await meld({ maatregel: 'cv', aard: 'digitaal' });
    await meld({ maatregel: 'cv', aard: 'fysiek' });
    await meld({ aard: 'fysiek', voorwaarde: 'Hij mag niet in de straat komen.' });
    await officier.post(`${pad}/overtreding-opvolgingen`, {
      op: '2026-03-10T11:00',
      inhoud: { overtreding: eerste.body.id, besluit: 'waarschuwing', reden: 'Eerste keer.' },
    });
    const { geldtNu, zonderMaatregel } = await bescherming();
    expect(geldtNu[1].overtredingen).toMatchObject({ totaal: 3, perAard: { digitaal: 2, fysiek: 1 } });
    expect(geldtNu[1].overtredingen.onbeantwoord).toHaveLength(2);
    expect(zonderMaatregel).toMatchObject({ totaal: 1, perAard: { fysiek: 1 } });
  });

  it('tells who reported a breach who received it, by when they act, and that this is no emergency call', async () => {
    const melding = await wijkagent.post(`${pad}/overtredingen`, {
      op: '2026-03-10T11:30',
      inhoud: { aard: 'fysiek' },
    });
    const weg = `${pad}/meldingsontvangst/${melding.body.id}`;
    const ontvangst = (await wijkagent.get(weg)).body;
    expect(ontvangst).toMatchObject({ opgevolgd: null, noodoproep: expect.stringMatching(/112/) });
    expect(ontvangst.ontvangers.map((een: { wie: string }) => een.wie)).toEqual(
      expect.arrayContaining(['politie', 'om', '3ro']),
    );
    expect(ontvangst.uiterlijk).not.toBeNull();
    await officier.post(`${pad}/overtreding-opvolgingen`, {
      op: '2026-03-10T11:45',
      inhoud: { overtreding: melding.body.id, besluit: 'aanhouding' },
    });
    expect((await wijkagent.get(weg)).body.opgevolgd).toMatchObject({ besluit: 'aanhouding', door: 'om' });
    expect((await wijkagent.get(`${pad}/meldingsontvangst/onbekend`)).status).toBe(404);
  });

  it('can be seen as it was known before', async () => {
    const toen = await bescherming(wijkagent, '?op=2026-03-04');
    expect(toen.geldtNu.map((een: { id: string }) => een.id)).toContain('oud');
    expect(toen.onbedekt).toEqual([]);
  });

  it('shows a supervisor the measures and no free words', async () => {
    const antwoord = await toezichthouder.get(`${pad}/bescherming`);
    expect(antwoord.status).toBe(200);
    expect(antwoord.body.geldtNu).toHaveLength(2);
    expect(antwoord.tekst).not.toContain('in de straat komen');
  });

  it('is not there for who takes no part', async () => {
    const school = await api.als('Suze');
    expect((await school.get(`${pad}/bescherming`)).status).toBe(404);
    expect((await api.anoniem.get(`${pad}/bescherming`)).status).toBe(401);
  });

  it('keeps an order that cannot be right and shows it as disputed', async () => {
    const gestart = await start({ id: 'lang', maatregel: 'gedragsaanwijzing', tot: '2027-03-01', zone_m: 0 });
    expect(gestart.status).toBe(201);
    const lang = (await bescherming()).geldtNu.find((een: { id: string }) => een.id === 'lang');
    expect(lang.betwist).toMatch(/ten hoogste 90 dagen/);
  });

  it('names every kind of measure to whoever is signed in', async () => {
    const { body } = await toezichthouder.get('/maatregelsoorten');
    const huisverbod = body.resultaten.find((een: { soort: string }) => een.soort === 'huisverbod');
    expect(huisverbod).toMatchObject({ oplegt: ['burgemeester'], onzeker: ['termijn', 'overtreding'] });
    expect(body.resultaten.length).toBeGreaterThan(25);
  });
});
