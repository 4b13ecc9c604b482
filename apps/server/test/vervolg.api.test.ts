import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { withActor } from '@waakvlam/kernel/db';
import { maakLog } from '@waakvlam/kernel/log';
import type { Moment } from '@waakvlam/kernel/tijd';
import { createLogboek, maakFeit, readFeiten } from '@waakvlam/logboek';
import { beoordeelFeiten } from '../motor/beoordeel.ts';
import { Dossiers } from '../motor/dossier.ts';
import { maakMotor, type Motor } from '../motor/motor.ts';
import { type Api, type Beller, nieuweCasus, startApi } from './api.ts';

let api: Api;
let wijkagent: Beller;
let pad: string;
/** Stands still, so that two evaluations can be compared; a second further at each fact. */
let nu = Date.UTC(2026, 5, 1, 9);
beforeAll(async () => {
  api = await startApi({ nu: (): Moment => nu });
  wijkagent = await api.als('Wies');
});
beforeEach(async () => {
  pad = await nieuweCasus(wijkagent);
});
afterAll(() => api?.stop());

const casusVan = (een: string): string => een.split('/').at(-1) ?? '';
const stil = maakLog('silent', { write: () => undefined });
const motorPool = () => api.database.pool('motor');

function andereMotor(dossiers?: Dossiers): Motor {
  return maakMotor({
    pool: motorPool(),
    log: stil,
    nu: () => nu,
    beoordeel: beoordeelFeiten,
    ...(dossiers && { dossiers }),
  });
}

async function rijen(een = pad): Promise<unknown> {
  const vragen = [
    'select * from taak where casus_id = $1 order by id',
    'select * from signaal where casus_id = $1 order by id',
    'select op, regels, niveau, volgende_verandering, stand from stand where casus_id = $1',
  ];
  return Promise.all(vragen.map(async (vraag) => (await motorPool().query(vraag, [casusVan(een)])).rows));
}

/** What stands is what a server makes of the case that remembers nothing. */
async function verwachtAlsNieuw(een = pad): Promise<void> {
  const vervolgd = await rijen(een);
  await motorPool().query("update wekker set op = '-infinity' where casus_id = $1", [casusVan(een)]);
  await andereMotor().evalueer(casusVan(een));
  expect(vervolgd).toEqual(await rijen(een));
  expect(vervolgd).not.toEqual([[], [], []]);
}

async function leg(deel: string, inhoud: object, extra: object = {}, een = pad): Promise<string> {
  nu += 1000;
  const { status, tekst, body } = await wijkagent.post(`${een}/${deel}`, {
    op: new Date(nu).toISOString(),
    inhoud,
    ...extra,
  });
  expect(status, tekst).toBe(201);
  return body.id;
}
const sash = (uitkomst: string, extra?: object) => leg('risicotaxaties', { instrument: 'sash', uitkomst }, extra);
const incident = (extra?: object, een?: string) => leg('incidenten', { aard: ['bedreiging'] }, extra, een);

/** Records as another server on the same database does: this one hears nothing of it. */
async function legElders(soort: string, inhoud: object): Promise<void> {
  const { rows } = await motorPool().query(
    `select m.id as medewerker, o.id as organisatie, m.regio, m.rol from medewerker m join organisatie o
         on o.id = m.organisatie_id where m.naam like 'Wies%'`,
  );
  const actor = { ...rows[0], organisatieCode: 'politie' as const };
  await withActor(api.database.pool('app'), actor, async (trx) => {
    const feiten = await readFeiten(trx, casusVan(pad));
    const invoer = { soort, op: new Date(nu).toISOString().replace('.000', ''), inhoud };
    const feit = maakFeit(invoer, { feiten, wie: 'politie', magImporteren: false, nu, nieuwId: randomUUID });
    await createLogboek().appendFeiten(trx, casusVan(pad), [feit], actor);
  });
}

describe('a case that is evaluated on from what is remembered stands as one that is read anew', () => {
  it('after facts one by one, at one moment and later', async () => {
    await sash('midden');
    for (let keer = 0; keer < 4; keer += 1) await incident();
    await incident({ op: new Date(nu).toISOString() });
    await leg('meldingen', { bij: 'politie', herkend_als_stalking: 'ja' });
    await verwachtAlsNieuw();
  });

  it('after facts of many at once', async () => {
    await sash('midden');
    await Promise.all(Array.from({ length: 12 }, () => incident()));
    await verwachtAlsNieuw();
    expect((await wijkagent.get(`${pad}/feiten?limiet=100`)).body.resultaten).toHaveLength(16);
  });

  it('after a fact of long ago that only now came in', async () => {
    await sash('laag');
    await incident();
    await incident({ op: '2024-03-01', bekend: '2024-03-02' });
    await leg('risicotaxaties', { instrument: 'sash', uitkomst: 'hoog' }, { op: '2024-03-03' });
    await verwachtAlsNieuw();
  });

  it('after a correction, and what comes after that', async () => {
    await sash('midden');
    const fout = await sash('hoog');
    await leg('correcties', { van: fout, reden: 'andere casus' });
    await verwachtAlsNieuw();
    await incident();
    await verwachtAlsNieuw();
  });

  it('after a redaction, of a fact on which the level rested too', async () => {
    const geheim = await leg('notities', { tekst: 'ditmoetweg' });
    const hoog = await sash('hoog');
    await incident();
    await leg('redacties', { van: geheim, reden: 'verkeerde persoon' });
    await verwachtAlsNieuw();
    await leg('redacties', { van: hoog, reden: 'verkeerde persoon' });
    await verwachtAlsNieuw();
    await incident();
    await verwachtAlsNieuw();
    expect((await wijkagent.get(`${pad}/feiten?limiet=100`)).tekst).not.toContain('ditmoetweg');
  });

  it('after a fact of another server, evaluated there, here or nowhere yet', async () => {
    await sash('midden');
    await legElders('incident', { aard: ['bedreiging'] });
    await andereMotor().evalueer(casusVan(pad));
    await incident();
    await verwachtAlsNieuw();
    await incident();
    await legElders('risicotaxatie', { instrument: 'sash', uitkomst: 'hoog' });
    await incident();
    await verwachtAlsNieuw();
    await legElders('incident', { aard: ['volgen'] });
    await api.server.diensten.motor.evalueer(casusVan(pad));
    await verwachtAlsNieuw();
  });

  it('when there is room for one case and two take turns', async () => {
    const ander = await nieuweCasus(wijkagent);
    const klein = andereMotor(new Dossiers({ casussen: 1, feiten: 10 }));
    const evalueer = async (een: string): Promise<void> => {
      await motorPool().query("update wekker set op = '-infinity' where casus_id = $1", [casusVan(een)]);
      await klein.evalueer(casusVan(een));
    };
    for (const een of [pad, ander, pad, pad]) {
      await incident({}, een);
      await evalueer(een);
    }
    await verwachtAlsNieuw(pad);
    await incident({}, ander);
    await evalueer(ander);
    await verwachtAlsNieuw(ander);
  });

  it('and its last word is the level of its last fact, whoever was first to evaluate', async () => {
    const ander = andereMotor();
    for (const uitkomst of ['laag', 'hoog', 'midden', 'hoog']) {
      await Promise.all([sash(uitkomst), ander.evalueer(casusVan(pad))]);
    }
    const { rows } = await motorPool().query('select niveau from stand where casus_id = $1', [casusVan(pad)]);
    expect(rows).toEqual([{ niveau: 'hoog' }]);
    await verwachtAlsNieuw();
  });
});
