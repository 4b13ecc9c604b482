import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inTransaction } from '@waakvlam/kernel/db';
import { AMSTERDAM, formatMoment, UUR } from '@waakvlam/kernel/tijd';
import { type Api, type Beller, nieuweCasus, startApi } from './api.ts';

let api: Api;
let wijkagent: Beller;
let triagist: Beller;
let officier: Beller;
let slachtofferhulp: Beller;
let toezichthouder: Beller;
let school: Beller;
let pad: string;

beforeAll(async () => {
  api = await startApi();
  const bellers = await Promise.all(['Wies', 'Tara', 'Zara', 'Sanne', 'Thijs', 'Suze'].map((naam) => api.als(naam)));
  const [wies, tara, zara, sanne, thijs, suze] = bellers;
  if (!wies || !tara || !zara || !sanne || !thijs || !suze) throw new Error('someone is missing');
  [wijkagent, triagist, officier, slachtofferhulp, toezichthouder, school] = [wies, tara, zara, sanne, thijs, suze];
});
afterAll(() => api?.stop());
beforeEach(async () => {
  pad = await nieuweCasus(wijkagent);
  for (const organisatie of ['shn', 'om', 'veilig_thuis', '3ro'])
    await slaag(wijkagent.post(`${pad}/toegangen`, { organisatie, grond: 'Samen werken', mag_vastleggen: true }));
});

async function slaag(vraag: ReturnType<Beller['get']>) {
  const antwoord = await vraag;
  expect(antwoord.status, antwoord.tekst).toBeLessThan(300);
  return antwoord.body;
}
const op = (uren: number): string => formatMoment(Date.now() + uren * UUR, AMSTERDAM);
const leg = async (wie: Beller, soort: string, inhoud: object, wanneer = op(-1)): Promise<string> =>
  (await slaag(wie.post(`${pad}/feiten`, { soort, op: wanneer, inhoud }))).id;
type Punt = { soort: string; inhoud: object; casus: { id: string } };
const punten = async (wie: Beller, lijst: string): Promise<Punt[]> => {
  const { resultaten } = await slaag(wie.get(`/werkvoorraad/lijsten/${lijst}?van=organisatie&limiet=500`));
  return resultaten.filter(({ casus }: Punt) => pad.endsWith(casus.id));
};
const risico = async (wie: Beller) => (await slaag(wie.get(`${pad}/stand`))).risico;
const inLijst = async (wie: Beller) =>
  (await slaag(wie.get('/casussen?limiet=500'))).resultaten.find(({ id }: { id: string }) => pad.endsWith(id));
const toestemming = async (wie: Beller) => (await punten(wie, 'toestemming')).map(({ inhoud }) => inhoud);
const ziet = async (wie: Beller): Promise<string[]> => (await slaag(wie.get(pad))).ziet;
const JA = { waarvoor: 'delen', gegeven: 'ja', door: 'anna' };
const morgen = op(24).slice(0, 10);

describe('a list of work', () => {
  it('shows consent to who recorded it, and says that she herself waits for another who heard it', async () => {
    await leg(slachtofferhulp, 'toestemming', JA);
    const [punt, ...meer] = await punten(slachtofferhulp, 'toestemming');
    expect(punt?.inhoud).toEqual({ stand: 'ja', wacht: 'shn' });
    expect(meer).toEqual([]);
    await leg(wijkagent, 'toestemming', JA, op(-0.5));
    expect((await punten(slachtofferhulp, 'toestemming')).map(({ inhoud }) => inhoud)).toEqual([{ stand: 'ja' }]);
  });

  it('has the case on the list of consent without the answer for who may not know it, and not at all for strangers', async () => {
    const afgeschermd = [{ stand: 'afgeschermd' }];
    expect(await toestemming(slachtofferhulp)).toEqual(afgeschermd);
    expect(await toestemming(wijkagent)).toEqual([{ stand: 'niet_gevraagd' }]);
    await leg(slachtofferhulp, 'toestemming', JA, op(-2));
    await leg(wijkagent, 'toestemming', { ...JA, gegeven: 'ingetrokken' });
    // The police heard that she took it back: what Slachtofferhulp wrote itself is no longer what holds.
    expect(await toestemming(slachtofferhulp)).toEqual(afgeschermd);
    expect(await toestemming(toezichthouder)).toEqual(afgeschermd);
    expect(await toestemming(school)).toEqual([]);
  });

  it('shows a contact that is due to who keeps it, and to nobody whose covenant says nothing of it', async () => {
    await leg(slachtofferhulp, 'contactafspraak', { met: 'anna', om_de: 'P1W' });
    expect((await punten(slachtofferhulp, 'contacten')).map(({ soort }) => soort)).toEqual(['contact']);
    expect(await punten(toezichthouder, 'contacten')).toEqual([]);
    await leg(wijkagent, 'contact_slachtoffer', { kanaal: 'telefoon', gelukt: 'nee' });
    // Now it rests on an attempt of the police too.
    expect(await punten(slachtofferhulp, 'contacten')).toEqual([]);
  });

  it('shows a hearing to Slachtofferhulp once the prosecutor told of it, and no sooner', async () => {
    const zitting = await leg(officier, 'zitting_gepland', { zitting: 'politierechter', datum: morgen });
    expect(await punten(slachtofferhulp, 'eindes')).toEqual([]);
    // Who did not record it cannot give it away.
    await leg(wijkagent, 'informatie_gedeeld', { aan: ['shn'], over_feiten: [zitting] });
    expect(await punten(slachtofferhulp, 'eindes')).toEqual([]);
    await leg(officier, 'informatie_gedeeld', { aan: ['shn'], over_feiten: [zitting] });
    expect((await punten(slachtofferhulp, 'eindes')).map(({ soort }) => soort)).toEqual(['zitting']);
  });

  it('counts an own place no longer for who came to work with the perpetrator', async () => {
    const { body: mensen } = await api.anoniem.get('/demo/gebruikers');
    const tess = mensen.find(({ naam }: { naam: string }) => naam.startsWith('Tess')).id;
    const feit = await leg(wijkagent, 'verblijf_vastgesteld', { betrokkene: 'anna', soort: 'woon', adres: 'Kade 1' });
    const telt = async (): Promise<boolean> =>
      inTransaction(api.database.pool('migratie'), async (trx) => {
        await sql`select set_config('waakvlam.medewerker', id::text, true),
                         set_config('waakvlam.organisatie', organisatie_id::text, true)
                    from waakvlam.medewerker where id = ${tess}`.execute(trx);
        const { rows } = await sql<{ ja: boolean }>`
          select waakvlam.ziet_premissen(${pad.split('/').at(-1)}, array['adres'], array[${feit}]) as ja`.execute(trx);
        return rows[0]?.ja === true;
      });
    expect(await telt()).toBe(true);
    const rol = { rol: 'contactpersoon_pleger', organisatie: 'politie', medewerker: tess, voor: 'pleger' };
    await leg(wijkagent, 'rol_toegewezen', rol);
    expect(await telt()).toBe(false);
  });
});

describe('a case', () => {
  it('says which kinds of information its reader sees whole, so that an empty screen is not read as “none”', async () => {
    expect(await ziet(officier)).toEqual(expect.arrayContaining(['risico', 'maatregel', 'strafrecht', 'overleg']));
    expect(await ziet(officier)).not.toContain('zorg');
    expect(await ziet(slachtofferhulp)).toEqual(['persoonsgegevens', 'regie']);
    await leg(wijkagent, 'toestemming', JA);
    expect(await ziet(slachtofferhulp)).toContain('maatregel');
    expect(await ziet(slachtofferhulp)).not.toContain('strafrecht');
    expect(await ziet(toezichthouder)).not.toContain('adres');
  });
});

describe('the level', () => {
  it('is for who sees one judgement that carries it, from when that was known, without the others', async () => {
    await leg(triagist, 'triagebesluit', { uitkomst: 'voorwaarden_en_vervolg', niveau: 'hoog' }, op(-5));
    expect(await risico(officier)).toMatchObject({ niveau: 'onbekend', afgeschermd: true, herkomst: [] });
    const sash = await leg(wijkagent, 'risicotaxatie', { instrument: 'sash', uitkomst: 'hoog' }, op(-2));
    const gezien = await risico(officier);
    expect(gezien).toMatchObject({ niveau: 'hoog', herkomst: [sash] });
    expect(gezien).not.toHaveProperty('afgeschermd');
    expect(JSON.stringify(gezien)).not.toMatch(/triage/);
    expect(Date.parse(gezien.sinds)).toBeGreaterThan(Date.parse(op(-3)));
    expect(await inLijst(officier)).toMatchObject({ niveau: 'hoog', sinds: gezien.sinds, niveauAfgeschermd: false });
    expect((await risico(triagist)).herkomst).toHaveLength(2);
  });

  it('stays shut for who sees only lower judgements, and says so', async () => {
    await leg(wijkagent, 'risicotaxatie', { instrument: 'sash', uitkomst: 'midden' }, op(-5));
    await leg(triagist, 'triagebesluit', { uitkomst: 'onderzoek', niveau: 'hoog' }, op(-2));
    expect(await risico(officier)).toMatchObject({ niveau: 'onbekend', afgeschermd: true });
    expect(await inLijst(officier)).toMatchObject({ niveau: 'onbekend', niveauAfgeschermd: true });
  });

  it('opens to Slachtofferhulp by consent that another heard, and not by its own word', async () => {
    await leg(wijkagent, 'risicotaxatie', { instrument: 'sash', uitkomst: 'hoog' }, op(-5));
    await leg(slachtofferhulp, 'toestemming', { ...JA, aan: ['shn'] }, op(-4));
    expect(await risico(slachtofferhulp)).toMatchObject({ niveau: 'onbekend', afgeschermd: true });
    await leg(wijkagent, 'toestemming', { ...JA, aan: ['shn'] }, op(-3));
    expect(await risico(slachtofferhulp)).toMatchObject({ niveau: 'hoog' });
  });

  it('that nobody gave yet is unknown, not shut', async () => {
    expect(await risico(slachtofferhulp)).not.toHaveProperty('afgeschermd');
  });
});
