import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { maakLog } from '@waakvlam/kernel/log';
import { regelmerken, type Regelmerken } from '@waakvlam/routekaart';
import { wisselRegels } from '../motor/regelwissel.ts';
import { type Api, nieuweCasus, startApi } from './api.ts';

const REGIO = 'zeeland-west-brabant';

describe('a change of rules', () => {
  let api: Api;
  let metGesprek: string;

  const wissel = (merken: Regelmerken) =>
    wisselRegels(api.database.pool('motor'), maakLog('silent'), [REGIO], (regio) =>
      regio === REGIO ? merken : regelmerken(regio),
    );
  const rijp = async (): Promise<string[]> => {
    const { rows } = await api.database
      .pool('motor')
      .query<{ casus_id: string }>('select casus_id from wekker where op <= now()');
    return rows.map(({ casus_id }) => casus_id);
  };

  beforeAll(async () => {
    api = await startApi();
    await api.server.diensten.motor.stop();
    const wijkagent = await api.als('Wies');
    metGesprek = (await nieuweCasus(wijkagent)).split('/').at(-1) ?? '';
    await nieuweCasus(wijkagent);
    const feit = { soort: 'stopgesprek', op: '2026-01-10', inhoud: { fysiek: 'ja' } };
    expect((await wijkagent.post(`/casussen/${metGesprek}/feiten`, feit)).status).toBe(201);
    await api.server.diensten.motor.ronde();
  });
  afterAll(() => api.stop());

  it('makes due only the cases that it can touch, and once', async () => {
    const nu = regelmerken(REGIO);
    expect(await wissel(nu)).toBe(0);
    const regel = nu.regels['stopgesprek-niet-in-persoon'] ?? { merk: '', bij: [] };
    const anders = { ...nu, regels: { ...nu.regels, 'stopgesprek-niet-in-persoon': { ...regel, merk: 'anders' } } };
    expect(await wissel(anders)).toBe(1);
    expect(await rijp()).toEqual([metGesprek]);
    expect(await wissel(anders)).toBe(0);
    expect(await wissel({ ...anders, overig: 'anders' })).toBe(2);
  });
});
