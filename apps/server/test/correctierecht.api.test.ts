import { sql } from 'kysely';
import { inTransaction } from '@waakvlam/kernel/db';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Api, type Beller, geefToegang, nieuweCasus, startApi, veldenVan } from './api.ts';

/** Who may take a fact out of the stand, and who hears that it was. */
const OP = '2024-03-05';
const OPEN = ['regie', 'verantwoording', 'persoonsgegevens', 'adres'] as const;

let api: Api;
let wijkagent: Beller;
let toezichthouder: Beller;
let detentie: Beller;
let pad: string;

beforeAll(async () => {
  api = await startApi();
  [wijkagent, toezichthouder, detentie] = [await api.als('Wies'), await api.als('Thijs'), await api.als('Dirk')];
});
beforeEach(async () => {
  pad = await nieuweCasus(wijkagent);
});
afterAll(() => api?.stop());

async function leg(wie: Beller, soort: string, inhoud: object, rest: object = {}): Promise<string> {
  const antwoord = await wie.post(`${pad}/feiten`, { soort, op: OP, inhoud, ...rest });
  expect(antwoord.status, antwoord.tekst).toBe(201);
  return antwoord.body.id;
}
const incident = (wat?: string) => leg(wijkagent, 'incident', { aard: ['volgen'] }, wat === undefined ? {} : { wat });
const woning = (betrokkene: string) =>
  leg(wijkagent, 'verblijf_vastgesteld', { betrokkene, soort: 'woon', adres: 'Kanariestraat 17' });
const corrigeer = (wie: Beller, van: string) =>
  wie.post(`${pad}/correcties`, { op: OP, inhoud: { van, reden: 'Klopt niet' } });
const betrek = async (organisatie: string) => {
  const toegang = { organisatie, grond: 'Samen werken', mag_vastleggen: true, tot: '2190-01-01' };
  const antwoord = await wijkagent.post(`${pad}/toegangen`, toegang);
  expect(antwoord.status, antwoord.tekst).toBe(201);
};
const log = async (wie: Beller) => (await wie.get(`${pad}/feiten?limiet=500`)).tekst;
const ziet = async (wie: Beller, feit: string) => (await wie.get(`${pad}/feiten/${feit}`)).status;

describe('nobody takes out of the stand', () => {
  it('a fact that she does not see: it is as unknown to her as one that is not there', async () => {
    await geefToegang(api, pad, '3ro', { categorieen: OPEN });
    const [hier, nergens] = [
      await corrigeer(toezichthouder, await incident()),
      await corrigeer(toezichthouder, 'geen-feit'),
    ];
    expect([hier.status, nergens.status]).toEqual([422, 422]);
    expect(veldenVan(hier)).toEqual(veldenVan(nergens));
  });

  it('a fact of another of which she reads not every word, or only that it is there', async () => {
    await betrek('3ro');
    await betrek('dji');
    const met = await incident('Hij stond voor haar deur.');
    const zonder = await incident();
    for (const feit of [met, zonder])
      for (const wie of [toezichthouder, detentie]) {
        expect(await ziet(wie, feit)).toBe(200);
        expect((await corrigeer(wie, feit)).status).toBe(403);
      }
    expect((await wijkagent.get(`${pad}/feiten/${met}`)).body.vervallen).toBe(false);
  });

  it('such a fact past the server either', async () => {
    await betrek('3ro');
    const feit = await incident('Hij stond voor haar deur.');
    const poging = inTransaction(api.database.pool('migratie'), async (trx) => {
      await sql`select set_config('waakvlam.medewerker', m.id::text, true),
                       set_config('waakvlam.organisatie', m.organisatie_id::text, true)
                  from waakvlam.medewerker m where m.naam like 'Thijs%'`.execute(trx);
      await sql`insert into waakvlam.feit (casus_id, volgnr, id, soort, versie, categorie, organisatie_id, medewerker_id,
                  gebeurd_van, gebeurd_tot, bekend_op, geregistreerd_op, velden, digest, vorige, tekstvelden)
                select casus_id, volgnr + 100, 'poging', 'correctie', 1, 'verantwoording', organisatie_id, medewerker_id,
                       gebeurd_van, gebeurd_tot, bekend_op, geregistreerd_op,
                       jsonb_build_object('inhoud.van', jsonb_build_object('waarde', id)), digest, vorige, tekstvelden
                  from waakvlam.feit where id = ${feit}`.execute(trx);
    });
    await expect(poging).rejects.toThrow('actor may not correct this fact');
  });

  it('but what she recorded herself', async () => {
    await betrek('3ro');
    const eigen = await leg(toezichthouder, 'notitie', { tekst: 'Hij kwam niet.' });
    expect((await corrigeer(toezichthouder, eigen)).status).toBe(201);
  });
});

describe('who does not see a fact does not hear', () => {
  it('that it was corrected, nor that the correction was', async () => {
    await betrek('3ro');
    const adres = await woning('anna');
    const een = (await corrigeer(wijkagent, adres)).body.id;
    const twee = (await corrigeer(wijkagent, een)).body.id;
    const tekst = await log(toezichthouder);
    for (const id of [adres, een, twee]) {
      expect(tekst).not.toContain(id);
      expect(await ziet(toezichthouder, id)).toBe(404);
      expect(await ziet(wijkagent, id)).toBe(200);
    }
  });

  it('that its content was removed', async () => {
    await betrek('3ro');
    const adres = await woning('anna');
    const weg = await leg(wijkagent, 'redactie', { van: adres, reden: 'Verkeerde persoon' });
    expect([await ziet(toezichthouder, weg), await ziet(wijkagent, weg)]).toEqual([404, 200]);
    expect(await log(toezichthouder)).not.toContain(adres);
  });

  it('that it was given to another, in the log or as a signal; who got it does', async () => {
    await betrek('3ro');
    await betrek('dji');
    const adres = await woning('anna');
    const gegeven = await leg(wijkagent, 'adres_verstrekt', {
      feit: adres,
      aan: '3ro',
      doel: 'em',
      reden: 'Enkelband aansluiten',
    });
    expect([await ziet(toezichthouder, adres), await ziet(toezichthouder, gegeven)]).toEqual([200, 200]);
    expect([await ziet(detentie, adres), await ziet(detentie, gegeven)]).toEqual([404, 404]);
    for (const deel of ['/feiten?limiet=500', '/signalen', '/stand', '/taken'])
      for (const id of [adres, gegeven]) expect((await detentie.get(pad + deel)).tekst).not.toContain(id);
  });

  it('its id in what refers to it', async () => {
    await betrek('3ro');
    const adres = await woning('anna');
    const notitie = await leg(wijkagent, 'notitie', { tekst: 'Nagekeken.', bij: adres });
    const gezien = (await toezichthouder.get(`${pad}/feiten/${notitie}`)).body;
    expect(gezien).toMatchObject({ afgeschermd: true });
    expect(gezien.inhoud).not.toHaveProperty('bij');
    expect((await wijkagent.get(`${pad}/feiten/${notitie}`)).body.inhoud).toMatchObject({ bij: adres });
    expect(await log(toezichthouder)).not.toContain(adres);
  });

  it('but hears it of a fact that she does see', async () => {
    await betrek('3ro');
    const feit = await incident();
    const correctie = (await corrigeer(wijkagent, feit)).body.id;
    expect(await ziet(toezichthouder, correctie)).toBe(200);
    expect((await toezichthouder.get(`${pad}/feiten/${feit}`)).body.vervallen).toBe(true);
  });
});

describe('an intake that is sent again', () => {
  it('is answered only while its case may be seen', async () => {
    await wijkagent.post(`${pad}/toegangen`, { organisatie: 'veilig_thuis', grond: 'Samen', mag_vastleggen: true });
    const triagist = await api.als('Tara');
    const opname = {
      casus: pad.split('/').at(-1),
      feiten: [{ soort: 'notitie', op: OP, inhoud: { tekst: 'Gebeld.' } }],
    };
    const sleutel = { 'Idempotency-Key': `opname-${pad.slice(-12)}` };
    const neem = () => triagist.post('/opnamen', opname, sleutel);
    expect([(await neem()).status, (await neem()).status]).toEqual([201, 201]);
    const { resultaten } = (await wijkagent.get(`${pad}/toegangen`)).body;
    const toegang = resultaten.find((een: { organisatie: string }) => /veilig/i.test(JSON.stringify(een)));
    expect((await wijkagent.post(`${pad}/toegangen/${toegang.id}/beeindiging`)).status).toBe(200);
    const herhaald = await neem();
    expect(herhaald.status).toBe(404);
    expect(herhaald.headers.get('location')).toBeNull();
  });
});
