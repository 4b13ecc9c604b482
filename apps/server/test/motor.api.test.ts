import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DAG, type Moment } from '@waakvlam/kernel/tijd';
import { maakLog } from '@waakvlam/kernel/log';
import { beoordeelFeiten } from '../motor/beoordeel.ts';
import { maakMotor } from '../motor/motor.ts';
import { type Api, type Beller, nieuweCasus, startApi } from './api.ts';

let api: Api;
let wijkagent: Beller;
let vooruit = 0;
const nu = (): Moment => Date.now() + vooruit;
beforeAll(async () => {
  api = await startApi({ nu });
  wijkagent = await api.als('Wies');
});
beforeEach(() => {
  vooruit = 0;
});
afterAll(() => api?.stop());

const motorPool = () => api.database.pool('motor');
const stil = maakLog('silent', { write: () => undefined });
const OP = () => new Date(nu() - 1000).toISOString();

async function rijen(pad: string): Promise<unknown> {
  const casus = [pad.split('/').at(-1)];
  const vragen = [
    'select * from taak where casus_id = $1 order by id',
    'select * from signaal where casus_id = $1 order by id',
    'select id, inhoud from outbox where casus_id = $1 order by id',
  ];
  return Promise.all(vragen.map(async (vraag) => (await motorPool().query(vraag, casus)).rows));
}

const maakVervallen = (pad: string, op = 'now()') =>
  motorPool().query(`update wekker set op = ${op} where casus_id = $1`, [pad.split('/').at(-1)]);

describe('the motor', () => {
  it('wakes a case at the moment that it asked for, and what is overdue then shows in counts', async () => {
    const pad = await nieuweCasus(wijkagent);
    await wijkagent.post(`${pad}/meldingen-veilig-thuis`, {
      op: OP(),
      inhoud: { van: 'politie', sash_meegestuurd: 'nee' },
    });
    const telling = async (): Promise<number> => {
      const { body } = await wijkagent.get('/casussen');
      return body.resultaten.find((een: { id: string }) => pad.endsWith(een.id)).takenTeLaat;
    };
    const ervoor = await telling();
    vooruit = 20 * DAG;
    await expect.poll(telling, { timeout: 20_000 }).toBeGreaterThan(ervoor);
    const { rows } = await motorPool().query('select op from wekker where casus_id = $1', [pad.split('/').at(-1)]);
    expect(rows[0].op.getTime()).toBeGreaterThan(nu() - 5000);
  });

  it('evaluates twice with the same rows as once, and puts nothing in the outbox again', async () => {
    const pad = await nieuweCasus(wijkagent);
    await wijkagent.post(`${pad}/risicotaxaties`, { op: OP(), inhoud: { instrument: 'sash', uitkomst: 'hoog' } });
    const eerst = await rijen(pad);
    await maakVervallen(pad);
    const ander = maakMotor({ pool: motorPool(), log: stil, nu, beoordeel: beoordeelFeiten });
    await Promise.all([ander.evalueer(pad.split('/').at(-1) ?? ''), api.server.diensten.motor.ronde()]);
    expect(await rijen(pad)).toEqual(eerst);
  });

  it('never writes what a fact that came in meanwhile has overtaken', async () => {
    const pad = await nieuweCasus(wijkagent);
    const id = pad.split('/').at(-1) ?? '';
    let keren = 0;
    const traag = maakMotor({
      pool: motorPool(),
      log: stil,
      nu,
      beoordeel: async (casus, feiten, moment) => {
        const stand = beoordeelFeiten(casus, feiten, moment);
        keren += 1;
        // The server's own motor evaluates this fact before its answer.
        if (keren === 1) {
          await wijkagent.post(`${pad}/risicotaxaties`, { op: OP(), inhoud: { instrument: 'sash', uitkomst: 'hoog' } });
        }
        return stand;
      },
    });
    const poging = async (): Promise<number> => {
      await maakVervallen(pad, `now() - interval '1 second'`);
      await traag.evalueer(id);
      return keren;
    };
    await expect.poll(poging, { timeout: 20_000, interval: 1 }).toBeGreaterThan(0);
    const { rows } = await motorPool().query('select niveau from stand where casus_id = $1', [id]);
    expect(rows).toEqual([{ niveau: 'hoog' }]);
  });

  it('keeps a case due when its evaluation fails, and says so', async () => {
    const pad = await nieuweCasus(wijkagent);
    const id = pad.split('/').at(-1) ?? '';
    const eerst = await rijen(pad);
    const kapot = maakMotor({
      pool: motorPool(),
      log: stil,
      nu,
      beoordeel: () => Promise.reject(new Error('a rule that cannot be evaluated')),
    });
    const poging = async (): Promise<number> => {
      await maakVervallen(pad, `now() - interval '1 second'`);
      await kapot.evalueer(id);
      return (await motorPool().query('select pogingen from wekker where casus_id = $1', [id])).rows[0].pogingen;
    };
    // The server's own motor may be first; it succeeds and sets the count back.
    await expect.poll(poging, { timeout: 20_000, interval: 1 }).toBeGreaterThan(0);
    expect(await rijen(pad)).toEqual(eerst);
    await expect
      .poll(
        async () => (await motorPool().query('select pogingen from wekker where casus_id = $1', [id])).rows[0].pogingen,
        {
          timeout: 20_000,
        },
      )
      .toBe(0);
  });

  it('that does not wake a case makes the server not ready, until it does', async () => {
    const pad = await nieuweCasus(wijkagent);
    expect((await api.anoniem.get('/gezond')).status).toBe(200);
    await api.server.diensten.motor.stop();
    await maakVervallen(pad, `now() - interval '5 minutes'`);
    const { status, body } = await api.anoniem.get('/gezond');
    expect({ status, detail: body.detail }).toEqual({ status: 503, detail: 'De wekker van 1 casus is niet afgegaan.' });
    await maakMotor({ pool: motorPool(), log: stil, nu, beoordeel: beoordeelFeiten }).ronde();
    expect((await api.anoniem.get('/gezond')).status).toBe(200);
  });
});
