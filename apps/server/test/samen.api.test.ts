import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { maakLog } from '@waakvlam/kernel/log';
import type { Moment } from '@waakvlam/kernel/tijd';
import { beoordeelFeiten } from '../motor/beoordeel.ts';
import { maakMotor, type Motor, type MotorDelen } from '../motor/motor.ts';
import { schrijfNaastrijen } from '../motor/naastrijen.ts';
import { laadConvenanten } from '@waakvlam/delen';
import { maakWerkpuntrijen } from '../werkvoorraad/bijwerken.ts';
import { type Api, type Beller, nieuweCasus, startApi } from './api.ts';

let api: Api;
let wijkagent: Beller;
let casussen: string[];
let nu = Date.UTC(2026, 5, 1, 9);
beforeAll(async () => {
  api = await startApi({ nu: (): Moment => nu });
  // its rounds would be first; it still evaluates each fact before the answer
  await api.server.diensten.motor.stop();
  wijkagent = await api.als('Wies');
});
beforeEach(async () => {
  await vraag('delete from wekker');
  casussen = [await casusMet('hoog'), await casusMet('laag'), await casusMet('midden')];
});
afterAll(() => api?.stop());

const vraag = async (tekst: string, waarden: unknown[] = []) =>
  (await api.database.pool('motor').query(tekst, waarden)).rows;

async function casusMet(uitkomst: string): Promise<string> {
  const pad = await nieuweCasus(wijkagent);
  await leg(pad, 'risicotaxaties', { instrument: 'sash', uitkomst });
  await leg(pad, 'incidenten', { aard: ['bedreiging'] });
  return pad.split('/').at(-1) ?? '';
}

async function leg(pad: string, deel: string, inhoud: object): Promise<void> {
  nu += 1000;
  const { status, tekst } = await wijkagent.post(`${pad}/${deel}`, { op: new Date(nu).toISOString(), inhoud });
  expect(status, tekst).toBe(201);
}

/** A server that remembers nothing, as after a change of rules. */
function verseMotor(anders: Partial<MotorDelen> = {}): Motor {
  const pool = api.database.pool('motor');
  const stil = maakLog('silent', { write: () => undefined });
  return maakMotor({ pool, log: stil, nu: () => nu, beoordeel: beoordeelFeiten, ...anders });
}

/** In this order. */
const maakVervallen = () =>
  vraag(`update wekker set op = '2020-01-01'::date + array_position($1, casus_id) where casus_id = any ($1)`, [
    casussen,
  ]);

/** What stands, and which transaction wrote it. */
const taken = () => vraag('select xmin::text, * from taak where casus_id = any ($1) order by casus_id, id', [casussen]);
const signalen = () =>
  vraag('select xmin::text, * from signaal where casus_id = any ($1) order by casus_id, id', [casussen]);
const standen = () =>
  vraag(
    'select casus_id, op, regels, niveau, volgende_verandering, stand from stand where casus_id = any ($1) order by 1',
    [casussen],
  );
const wekkers = () =>
  vraag('select casus_id, op, pogingen from wekker where casus_id = any ($1) order by 1', [casussen]);
const pogingen = (ids: readonly string[]) =>
  vraag('select pogingen from wekker where casus_id = any ($1) and pogingen > 0', [ids]);
const berichten = () => vraag('select id from outbox where casus_id = any ($1) order by id', [casussen]);
const zonderXmin = (rijen: Record<string, unknown>[]) => rijen.map((rij) => ({ ...rij, xmin: undefined }));

describe('cases that are evaluated together', () => {
  it('stand as they do one by one, and no row that is right is written again', async () => {
    const motor = verseMotor();
    await maakVervallen();
    for (const casus of casussen) await motor.evalueer(casus);
    const eenVoorEen = [await standen(), await wekkers()];
    const staand = [await taken(), await signalen(), await berichten()];
    await maakVervallen();
    expect(await verseMotor().ronde()).toBe(3);
    expect([await standen(), await wekkers()]).toEqual(eenVoorEen);
    expect([await taken(), await signalen(), await berichten()]).toEqual(staand);
  });

  it('get only those rows anew that turned out otherwise', async () => {
    const [eerst, signaleerst] = [await taken(), await signalen()];
    const anders = eerst.find(({ uiterlijk }) => uiterlijk !== null);
    const weg = eerst.find(({ id, status }) => id !== anders?.id && status === 'open');
    await vraag(`update taak set uiterlijk = uiterlijk - interval '1 hour' where casus_id = $1 and id = $2`, [
      anders?.casus_id,
      anders?.id,
    ]);
    await vraag('delete from taak where casus_id = $1 and id = $2', [weg?.casus_id, weg?.id]);
    await vraag(
      `insert into signaal (casus_id, id, code, ernst, sinds, actief, reden) values ($1, 'oud', 'oud', 'alarm', now(), true, '')`,
      [casussen[1]],
    );
    await maakVervallen();
    await verseMotor().ronde();
    const [daarna, signaaldaarna] = [await taken(), await signalen()];
    expect(zonderXmin(daarna)).toEqual(zonderXmin(eerst));
    expect(signaaldaarna).toEqual(signaleerst);
    const herschreven = daarna.filter(({ xmin }, plek) => xmin !== eerst[plek]?.xmin).map(({ id }) => id);
    expect(new Set(herschreven)).toEqual(new Set([anders?.id, weg?.id]));
  });

  it('are held up by none that cannot be written, which fails by itself', async () => {
    const [kapot = '', ...goed] = casussen;
    const motor = verseMotor({
      beoordeel: (casus, feiten, moment) => {
        const { stand, voortgang } = beoordeelFeiten(casus, feiten, moment);
        // PostgreSQL keeps no such character
        return { stand: casus.id === kapot ? { ...stand, regels: '\u0000' } : stand, voortgang };
      },
    });
    await maakVervallen();
    await motor.ronde();
    expect(await pogingen(casussen)).toHaveLength(3);
    await maakVervallen();
    await motor.ronde();
    expect(await pogingen(goed)).toEqual([]);
    expect(await pogingen([kapot])).toEqual([{ pogingen: 2 }]);
  });

  it('are each read by themselves when they cannot be read together', async () => {
    const voor = [await taken(), await signalen()];
    const schema = api.database.pool('migratie');
    await schema.query('alter function waakvlam.motor_lezen_samen(uuid[], timestamptz, integer) rename to weg');
    try {
      await maakVervallen();
      nu += 1000;
      expect(await verseMotor().ronde()).toBe(3);
    } finally {
      await schema.query('alter function waakvlam.weg(uuid[], timestamptz, integer) rename to motor_lezen_samen');
    }
    expect(await pogingen(casussen)).toEqual([]);
    const { rows } = await schema.query(
      `select 1 from waakvlam.wekker where casus_id = any ($1) and op < '2021-01-01'`,
      [casussen],
    );
    expect(rows).toEqual([]);
    expect([await taken(), await signalen()]).toEqual(voor);
  });

  it('never write what a fact has overtaken that came in after they were read', async () => {
    const pool = api.database.pool('motor');
    const [, , laatste = ''] = casussen;
    const werkpunten = () => vraag('select id, soort, op from werkpunt where casus_id = $1 order by id', [laatste]);
    const voor = await werkpunten();
    let keren = 0;
    const motor = verseMotor({
      schrijfNaastrijen: schrijfNaastrijen(pool, [maakWerkpuntrijen(laadConvenanten())]),
      beoordeel: async (casus, feiten, moment) => {
        keren += 1;
        if (keren === 1) {
          expect(casus.id).not.toBe(laatste);
          const inhoud = { overleg: 'casusoverleg', datum: '2026-07-01' };
          await leg(`/casussen/${laatste}`, 'geplande-overleggen', inhoud);
        }
        return beoordeelFeiten(casus, feiten, moment);
      },
    });
    await maakVervallen();
    // the fact moves the wake-up of the last case; the others are evaluated as they were read
    await motor.ronde();
    const na = await werkpunten();
    expect(na).not.toEqual(voor);
    expect(keren).toBe(3);
    await maakVervallen();
    await verseMotor({ schrijfNaastrijen: schrijfNaastrijen(pool, [maakWerkpuntrijen(laadConvenanten())]) }).ronde();
    expect(await werkpunten()).toEqual(na);
  });
});
