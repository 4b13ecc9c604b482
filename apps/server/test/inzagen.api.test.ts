import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MINUUT } from '@waakvlam/kernel/tijd';
import { REGELS } from '@waakvlam/routekaart';
import { leesVerwerkingen } from '../inzage/verwerkingen.ts';
import { controleerInzage, verzegelInzage } from '../inzage/zegel.ts';
import { type Api, type Beller, nieuweCasus, startApi } from './api.ts';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const OUDER = '00f067aa0ba902b7';

let api: Api;
let wijkagent: Beller;
let privacy: Beller;
let pad: string;
beforeAll(async () => {
  api = await startApi();
  [wijkagent, privacy] = [await api.als('Wies'), await api.als('Pia')];
  pad = await nieuweCasus(wijkagent);
});
afterAll(() => api?.stop());

const laatste = async () =>
  (await api.database.pool('motor').query('select * from inzagelog order by id desc limit 1')).rows[0];

describe('a row of the access log after the standard', () => {
  it('goes on in the trace of the caller, as a step of its own', async () => {
    await wijkagent.get(pad, { headers: { traceparent: `00-${TRACE}-${OUDER}-01` } });
    const een = await laatste();
    expect(een).toMatchObject({
      trace_id: TRACE,
      ouder_span_id: OUDER,
      verwerking: 'urn:waakvlam:verwerking:casuswerk',
    });
    expect(een.span_id).not.toBe(OUDER);
    expect(een.begonnen.getTime()).toBeLessThanOrEqual(een.moment.getTime());
  });

  it.each(['', 'x', `ff-${TRACE}-${OUDER}-01`, `00-${'0'.repeat(32)}-${OUDER}-01`, `00-${TRACE}-${'0'.repeat(16)}-01`])(
    'begins a trace when the caller sends %j',
    async (traceparent) => {
      await wijkagent.get(pad, { headers: { traceparent } });
      const { trace_id, ouder_span_id } = await laatste();
      expect(trace_id).toMatch(/^[0-9a-f]{32}$/);
      expect([trace_id === TRACE, ouder_span_id]).toEqual([false, null]);
    },
  );

  it('is there for what was refused as well', async () => {
    await (await api.als('Suze')).get(pad, { headers: { traceparent: `00-${TRACE}-${OUDER}-00` } });
    expect(await laatste()).toMatchObject({ trace_id: TRACE, details: { geweigerd: 'niet_gevonden' } });
  });

  it('is sealed with its trace, and rows of before keep their seal', async () => {
    const admin = await api.database.connectAsAdmin();
    const stiekem = async (daad: string): Promise<void> => {
      await admin.query('begin');
      await admin.query('set local session_replication_role = replica');
      await admin.query(daad);
      await admin.query('commit');
    };
    try {
      await stiekem(`update waakvlam.inzagelog set trace_id = null, span_id = null, ouder_span_id = null, verwerking = null,
                            begonnen = null where id = (select min(id) from waakvlam.inzagelog)`);
      await verzegelInzage(api.database.pool('motor'), Date.now() + 5 * MINUUT);
      expect(await controleerInzage(api.database.pool('motor'))).toEqual([]);
      await stiekem(`update waakvlam.inzagelog set trace_id = repeat('a', 32)
                      where id = (select max(id) from waakvlam.inzagelog)`);
      const bevindingen = await controleerInzage(api.database.pool('motor'));
      expect(bevindingen.map(({ soort }) => soort)).toContain('rijen_gewijzigd');
    } finally {
      await admin.end();
    }
  });
});

describe('the access log of a case as a file', () => {
  it('is CSV without anything of the case', async () => {
    await wijkagent.get(pad);
    const { status, tekst, headers } = await privacy.get(`${pad}/inzagen/uitvoer`);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(tekst.split('\r\n')[0]).toMatch(/^moment,medewerker,functie/);
    expect(tekst).toContain('"GET /casussen/{casusId}"');
    expect(tekst).not.toContain('Anna');
  });

  it('is lines after the standard', async () => {
    await wijkagent.get(pad, { headers: { traceparent: `00-${TRACE}-${OUDER}-01` } });
    const { tekst } = await privacy.get(`${pad}/inzagen/uitvoer?vorm=jsonl`);
    const regels = tekst
      .trim()
      .split('\n')
      .map((regel) => JSON.parse(regel));
    expect(regels.find((regel) => regel.trace_id === TRACE && regel.status_code === 'OK')).toMatchObject({
      parent_span_id: OUDER,
      name: 'GET /casussen/{casusId}',
      attributes: {
        'dpl.core.processing_activity_id': 'urn:waakvlam:verwerking:casuswerk',
        'dpl.core.data_subject_id': pad.split('/').at(-1),
      },
    });
  });

  it('is for a privacy officer, and of a case of others holds nothing', async () => {
    expect((await wijkagent.get(`${pad}/inzagen/uitvoer`)).status).toBe(403);
    const fem = await api.als('Fem');
    expect((await fem.get(`${pad}/inzagen/uitvoer?vorm=jsonl`)).tekst).not.toContain('Wies');
  });
});

describe('the register of processing activities', () => {
  it('is for who works here', async () => {
    const { body } = await wijkagent.get('/verwerkingen');
    expect(body.verwerkingen[0]).toMatchObject({ naam: 'Samen een stalkingzaak aanpakken' });
    expect((await api.anoniem.get('/verwerkingen')).status).toBe(401);
  });

  it('is refused when a kind of route belongs to none, or to two', () => {
    const yaml = readFileSync(join(REGELS, 'verwerkingen.yaml'), 'utf8');
    expect(() => leesVerwerkingen(yaml.replace('audit: [bekendheid]', 'audit: [inzage]'))).toThrow(/twee verwerkingen/);
    expect(() => leesVerwerkingen(yaml.replace('casusstand, ', ''))).toThrow(/zonder verwerking: casusstand/);
  });
});
