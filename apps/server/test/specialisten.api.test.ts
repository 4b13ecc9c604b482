import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '@waakvlam/kernel/db';
import { type Api, type Beller, nieuweCasus, startApi } from './api.ts';

let api: Api;
let [ben, tess, wies, thijs]: Beller[] = [];
beforeAll(async () => {
  api = await startApi();
  [ben, tess, wies, thijs] = await Promise.all(['Ben', 'Tess', 'Wies', 'Thijs'].map((naam) => api.als(naam)));
});
afterAll(() => api?.stop());

interface Specialist {
  readonly naam: string;
  readonly specialismen: readonly string[];
  readonly nummer: string | null;
}
const specialisten = async (wie: Beller | undefined): Promise<Specialist[]> =>
  (await wie?.get('/specialisten'))?.body.resultaten;
const vind = async (naam: string): Promise<Specialist | undefined> =>
  (await specialisten(wies)).find((een) => een.naam.startsWith(naam));
const neemOp = async (rij: Readonly<Record<string, unknown>>, bestand?: string) =>
  ben?.post('/medewerkers/invoer', bestand === undefined ? { rijen: [rij] } : { bestand });
const nieuw = (kenmerk: string, extra: Readonly<Record<string, unknown>> = {}) => {
  return { kenmerk, naam: `${kenmerk} Proefvoorbeeld`, functie: 'wijkagent', orgrol: 'medewerker', ...extra };
};

describe('specialists of a region', () => {
  it('says to everybody in the region who they are and whom to call, and takes a taakaccenthouder from her role', async () => {
    expect(await vind('Tess')).toMatchObject({
      specialismen: ['contactpersoon_stalking', 'taakaccenthouder'],
      organisatie: 'politie',
      basisteam: 'Verzonnenwijk',
      nummer: expect.stringMatching(/^06-0000/),
    });
    expect(await specialisten(thijs)).toEqual(await specialisten(wies));
    expect(await vind('Wies')).toBeUndefined();
  });

  it('gives her own number of whom her organisation named, and of others the general one', async () => {
    const eigen = { orgrol: 'taakaccenthouder', telefoon: '06-0000 7777' };
    await neemOp(nieuw('N1', eigen));
    expect((await vind('N1'))?.nummer).toMatch(/^06-0000 1/);
    await neemOp(nieuw('N1', { ...eigen, specialismen: ['portefeuillehouder'] }));
    expect((await vind('N1'))?.nummer).toBe('06-0000 7777');
  });

  it('names nobody of a shelter, and nobody of another region', async () => {
    await inTransaction(api.database.pool('migratie'), async (trx) => {
      const elders = await trx
        .insertInto('organisatie')
        .values({ code: 'om', naam: 'Openbaar Ministerie Verweg', regio: 'verweg' })
        .returning('id')
        .executeTakeFirstOrThrow();
      await trx
        .insertInto('medewerker')
        .values({ organisatie_id: elders.id, naam: 'Ver Wegvoorbeeld', rol: 'officier', regio: 'verweg' })
        .execute();
      await trx
        .updateTable('medewerker')
        .set({ specialismen: ['portefeuillehouder'] })
        .where('naam', 'in', ['Vera Opvangvoorbeeld', 'Ver Wegvoorbeeld'])
        .execute();
    });
    expect((await specialisten(wies)).map(({ naam }) => naam).filter((naam) => naam.startsWith('Ver'))).toEqual([]);
  });

  it('takes from a file what somebody is, leaves it when nothing is said, and forgets it when she leaves', async () => {
    const kop = 'kenmerk;naam;functie;orgrol;specialismen';
    const rij = 'S1;Sien Specialistvoorbeeld;wijkagent;medewerker';
    await neemOp({}, `${kop}\n${rij};casusregisseur contactpersoon_stalking`);
    expect(await vind('Sien')).toMatchObject({ specialismen: ['casusregisseur', 'contactpersoon_stalking'] });
    await neemOp({}, `${kop}\n${rij};`);
    expect(await vind('Sien')).toMatchObject({ specialismen: ['casusregisseur', 'contactpersoon_stalking'] });
    await neemOp({}, `${kop}\n${rij};geen`);
    expect(await vind('Sien')).toBeUndefined();
    const weer = { naam: 'Sien Specialistvoorbeeld', specialismen: ['portefeuillehouder'] };
    await neemOp(nieuw('S1', weer));
    expect(await vind('Sien')).toMatchObject({ specialismen: ['portefeuillehouder'] });
    await neemOp(nieuw('S1', { naam: 'Sien Specialistvoorbeeld', uit_dienst: true }));
    expect(await vind('Sien')).toBeUndefined();
  });

  it('refuses what nobody can be, with the row and what there is to choose from', async () => {
    const antwoord = await neemOp(nieuw('S2', { specialismen: ['wijkagent'] }));
    expect(antwoord).toMatchObject({
      status: 422,
      body: {
        fouten: [{ veld: expect.stringContaining('specialismen'), melding: expect.stringContaining('casusregisseur') }],
      },
    });
    expect(await vind('S2')).toBeUndefined();
  });
});

const tekorten = async (): Promise<string[]> =>
  (await tess?.get('/bezetting'))?.body.tekorten.map(
    (een: { norm: string; basisteam: string | null; aanwezig: string[] }) =>
      `${een.norm} ${een.basisteam} ${een.aanwezig.length}`,
  );

describe('staffing of an organisation', () => {
  it('says where too few are, until somebody is named', async () => {
    expect(await tekorten()).toContain('casusregisseurs-per-basisteam Verzonnenwijk 1');
    await neemOp(nieuw('B1', { basisteam: 'Verzonnenwijk', specialismen: ['casusregisseur'] }));
    expect(await tekorten()).not.toContain('casusregisseurs-per-basisteam Verzonnenwijk 1');
    await neemOp(nieuw('B2', { basisteam: 'Anderewijk' }));
    expect(await tekorten()).toContain('casusregisseurs-per-basisteam Anderewijk 0');
  });

  it('counts the open cases of each, of no case which, and none that is shielded or kept from who asks', async () => {
    const cas = await api.als('Cas');
    const telling = async () =>
      (await tess?.get('/bezetting'))?.body.mensen.find((mens: { naam: string }) => mens.naam.startsWith('Cas'))
        ?.casussen;
    const begin = await telling();
    const pad = await nieuweCasus(cas);
    const rol = { rol: 'casusregisseur', organisatie: 'politie', medewerker: 'Cas Regievoorbeeld' };
    const gelegd = await cas.post(`${pad}/feiten`, { soort: 'rol_toegewezen', op: '2026-11-01', inhoud: rol });
    expect(gelegd.status, gelegd.tekst).toBe(201);
    await expect.poll(telling).toBe(begin + 1);
    expect((await tess?.get('/bezetting'))?.tekst).not.toContain('Casus Proef');
    const { id } = (await api.anoniem.get('/demo/gebruikers')).body.find((mens: { naam: string }) =>
      mens.naam.startsWith('Tess'),
    );
    expect((await cas.post(`${pad}/weringen`, { medewerker: id, reden: 'Zus van de pleger' })).status).toBe(201);
    expect(await telling()).toBe(begin);
    const ander = await nieuweCasus(cas);
    await cas.post(`${ander}/feiten`, { soort: 'rol_toegewezen', op: '2026-11-01', inhoud: rol });
    await expect.poll(telling).toBe(begin + 1);
    expect((await cas.post(`${ander}/afscherming`, { afgeschermd: true, grond: 'Ex van een collega' })).status).toBe(
      200,
    );
    expect(await telling()).toBe(begin);
  });

  it('is for who looks after it: not for a colleague, nor for another organisation', async () => {
    expect((await wies?.get('/bezetting'))?.status).toBe(403);
    expect((await thijs?.get('/bezetting'))?.status).toBe(403);
    expect((await ben?.get('/bezetting'))?.status).toBe(200);
    const paula = await api.als('Paula');
    const { mensen } = (await paula.get('/bezetting')).body;
    expect(mensen.map(({ naam }: { naam: string }) => naam)).toEqual(['Paula Procesvoorbeeld']);
  });
});
