import { inTransaction } from '@waakvlam/kernel/db';
import { DAG } from '@waakvlam/kernel/tijd';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { meldingentaak } from '../leeslijst/bewaren.ts';
import { leesTermijnbestand } from '../leeslijst/termijn.ts';
import { meldWachtenden } from '../leeslijst/wacht.ts';
import { type Api, type Beller, startApi } from './api.ts';

let api: Api;
let tess: Beller;
beforeAll(async () => {
  api = await startApi();
  tess = await api.als('Tess');
});
afterAll(() => api?.stop());

const STALKING =
  'Haar ex-vriend belt en appt haar sinds maanden steeds weer. Hij stond weer voor haar woning te wachten. Zij is bang.';
const breng = (id: string, rest: object = {}) =>
  tess.post('/incidenten/invoer', { bestand: JSON.stringify({ id, tekst: STALKING, ...rest }) });
const alsMigratie = <T>(opdracht: (trx: Parameters<Parameters<typeof inTransaction>[1]>[0]) => Promise<T>) =>
  inTransaction(api.database.pool('migratie'), opdracht);
const verouder = (bronId: string, dagen: number) =>
  alsMigratie((trx) =>
    sql`update incident set ontvangen = now() - ${dagen} * interval '1 day' where bron_id = ${bronId}`.execute(trx),
  );
const idVan = async (bronId: string): Promise<string> => {
  const { rows } = await alsMigratie((trx) =>
    sql<{ id: string }>`select id from incident where bron_id = ${bronId}`.execute(trx),
  );
  return rows[0]?.id ?? '';
};
const staatEr = async (bronId: string): Promise<boolean> => (await idVan(bronId)) !== '';

const ruim = () => meldingentaak(api.database.pool('motor'), leesTermijnbestand()).ruim();
const gewoon = { tekst: 'Fietser reed door rood licht op de kruising. Bekeuring gegeven en heengezonden.' };
const oordeel = async (bronId: string, welk: string) =>
  tess.post(`/incidenten/${await idVan(bronId)}/oordelen`, { oordeel: welk, reden: 'gelezen en bekeken' });
const ouderOordeel = () =>
  alsMigratie(async (trx) => {
    await sql`alter table incident_oordeel disable trigger alleen_toevoegen`.execute(trx);
    await sql`update incident_oordeel set moment = now() - interval '1000 days'`.execute(trx);
    await sql`alter table incident_oordeel enable trigger alleen_toevoegen`.execute(trx);
  });

const termijnen = leesTermijnbestand();
const NU = Date.parse('2026-03-10T12:00:00+01:00');
const meld = (nu = NU) =>
  meldWachtenden({ app: api.database.pool('app'), motor: api.database.pool('motor') }, termijnen, nu);
const gehoord = async (wie: Beller) =>
  (await wie.get('/notificaties')).body.resultaten.filter(({ soort }: { soort: string }) => soort === 'leeslijst');

const orgrol = (naam: string, rol: string) =>
  alsMigratie((trx) => sql`update medewerker set orgrol = ${rol} where naam like ${`${naam} %`}`.execute(trx));

describe('a report that nobody reads in time', () => {
  it('is told to who reads the list, once a day, and to nobody else', async () => {
    await breng('w1');
    await meld();
    expect(await gehoord(tess)).toEqual([]);
    await verouder('w1', 1.5);
    await meld();
    await meld();
    const [melding, ...meer] = await gehoord(tess);
    expect(melding).toMatchObject({
      casus: null,
      trap: 0,
      titel: 'Op de leeslijst wacht een melding langer dan afgesproken',
    });
    expect(meer).toEqual([]);
    await meld(NU + DAG);
    expect(await gehoord(tess)).toHaveLength(2);
    for (const naam of ['Wies', 'Ben', 'Pia', 'Paula', 'Tara'])
      expect(await gehoord(await api.als(naam)), naam).toEqual([]);
  });

  it('is told to her deputy and the coordinator when it lies longer, and to nobody once it was read', async () => {
    const wies = await api.als('Wies');
    const cas = await api.als('Cas');
    await alsMigratie(async (trx) => {
      await sql`update medewerker set plaatsvervanger_id = (select id from medewerker where naam like 'Wies %')
                 where naam like 'Tess %'`.execute(trx);
      await sql`update medewerker set orgrol = 'coordinator' where naam like 'Cas %'`.execute(trx);
    });
    await meld();
    expect(await gehoord(cas)).toEqual([]);
    await verouder('w1', 3);
    await meld();
    expect(await gehoord(wies)).toMatchObject([{ trap: 1 }]);
    expect(await gehoord(cas)).toMatchObject([{ trap: 1 }]);
    await tess.get(`/incidenten/${await idVan('w1')}`);
    expect(await meld()).toBe(0);
  });

  it('is told to administrators when nobody in the organisation may read it', async () => {
    await breng('w2');
    await verouder('w2', 2);
    await orgrol('Tess', 'medewerker');
    await orgrol('Cas', 'medewerker');
    await meld();
    expect((await gehoord(await api.als('Ben')))[0].titel).toContain('niemand in uw organisatie mag haar lezen');
    await orgrol('Tess', 'taakaccenthouder');
    await tess.get(`/incidenten/${await idVan('w2')}`);
  });
});

describe('what never became a suspicion', () => {
  it('is destroyed after its term, with a receipt without content', async () => {
    await breng('g1', gewoon);
    await breng('g2', gewoon);
    await breng('jong', gewoon);
    await verouder('g1', 400);
    await verouder('g2', 390);
    expect(await ruim()).toBe(2);
    expect([await staatEr('g1'), await staatEr('g2'), await staatEr('jong')]).toEqual([false, false, true]);
    const { body } = await tess.get('/leeslijst/vernietigingen');
    expect(body.resultaten).toMatchObject([{ grond: 'geen', aantal: 2, dagen: 365 }]);
    expect(body.resultaten[0].afdruk).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(body)).not.toContain('Fietser');
    expect((await (await api.als('Pia')).get('/toezicht/meldingvernietigingen')).body.resultaten).toHaveLength(1);
    expect((await (await api.als('Fem')).get('/toezicht/meldingvernietigingen')).body.resultaten).toEqual([]);
    expect((await (await api.als('Wies')).get('/leeslijst/vernietigingen')).status).toBe(403);
    expect(await ruim()).toBe(0);
  });

  it('stays as long as nobody read it, a reader doubts, or it names somebody of a report that stays', async () => {
    const mens = { rol: 'verdachte', naam: 'Bert Bedacht', geboren: '1985-07-01' };
    await breng('ongelezen');
    await breng('twijfelt');
    await breng('afgewezen');
    await breng('echt', { betrokkenen: [mens] });
    await breng('zelfde mens', { ...gewoon, betrokkenen: [mens] });
    await oordeel('twijfelt', 'meer_weten');
    await oordeel('afgewezen', 'geen');
    await oordeel('echt', 'stalking');
    await ouderOordeel();
    for (const id of ['ongelezen', 'twijfelt', 'afgewezen', 'echt', 'zelfde mens']) await verouder(id, 1000);
    expect(await ruim()).toBe(1);
    expect(await staatEr('afgewezen')).toBe(false);
    // What has to stay is not asked again each round, but when its day is over and nothing keeps it any more it goes.
    await oordeel('twijfelt', 'geen');
    await ouderOordeel();
    expect(await ruim()).toBe(0);
    await alsMigratie((trx) => sql`update incident set nagevraagd = nagevraagd - interval '25 hours'`.execute(trx));
    expect(await ruim()).toBe(1);
    expect(await staatEr('twijfelt')).toBe(false);
    for (const id of ['ongelezen', 'echt', 'zelfde mens']) expect(await staatEr(id), id).toBe(true);
  });

  it('stays when it is in a case, whatever readers say later', async () => {
    await breng('zaak');
    await oordeel('zaak', 'stalking');
    const { status } = await tess.post(`/incidenten/${await idVan('zaak')}/casussen`, { naam: 'Casus Verzonnen' });
    expect(status).toBe(201);
    await oordeel('zaak', 'geen');
    await ouderOordeel();
    await verouder('zaak', 1000);
    expect(await ruim()).toBe(0);
    expect(await staatEr('zaak')).toBe(true);
  });
});
