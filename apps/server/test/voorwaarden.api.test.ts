import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Api, type Beller, nieuweCasus, startApi } from './api.ts';

const OP = '2024-03-05';
const VOORWAARDE = 'Niet noemen dat zij bij haar zus slaapt.';

let api: Api;
let wijkagent: Beller;
let toezichthouder: Beller;
let slachtofferhulp: Beller;
let pad: string;

beforeAll(async () => {
  api = await startApi();
  wijkagent = await api.als('Wies');
  toezichthouder = await api.als('Thijs');
  slachtofferhulp = await api.als('Sanne');
});
beforeEach(async () => {
  pad = await nieuweCasus(wijkagent);
});
afterAll(() => api?.stop());

async function betrek(organisatie: string, extra: object = {}): Promise<void> {
  const antwoord = await wijkagent.post(`${pad}/toegangen`, { organisatie, grond: 'Samen werken', ...extra });
  expect(antwoord.status, antwoord.tekst).toBe(201);
}

describe('conditions of the source', () => {
  it('travel with the fact, but not to the side of the perpetrator', async () => {
    await betrek('3ro', { settings: ['actieoverleg'] });
    const invoer = { soort: 'incident', op: OP, inhoud: { aard: ['volgen'] }, voorwaarden: VOORWAARDE };
    const { body } = await wijkagent.post(`${pad}/feiten`, invoer);
    expect((await wijkagent.get(`${pad}/feiten/${body.id}`)).body).toMatchObject({ voorwaarden: VOORWAARDE });
    const gelezen = await toezichthouder.get(`${pad}/feiten/${body.id}`);
    expect(gelezen.body).toMatchObject({ afgeschermd: true, inhoud: { aard: ['volgen'] } });
    expect(gelezen.tekst).not.toContain('zus');
  });
});

describe('the circle of a casusoverleg', () => {
  it('can be set on any fact, which Slachtofferhulp then does not read', async () => {
    await betrek('shn');
    await wijkagent.post(`${pad}/feiten`, {
      soort: 'toestemming',
      op: OP,
      inhoud: { waarvoor: 'delen', gegeven: 'ja', door: 'anna' },
    });
    const invoer = { soort: 'incident', op: OP, inhoud: { aard: ['volgen'] } };
    const { body: open } = await wijkagent.post(`${pad}/feiten`, invoer);
    expect((await slachtofferhulp.get(`${pad}/feiten/${open.id}`)).status).toBe(200);
    const { status, body: dicht } = await wijkagent.post(`${pad}/feiten`, { ...invoer, kring: 'wgs' });
    expect(status).toBe(201);
    expect(dicht).toMatchObject({ kring: 'wgs' });
    expect((await slachtofferhulp.get(`${pad}/feiten/${dicht.id}`)).status).toBe(404);
  });
});

describe('a name with an address', () => {
  it('is refused for a case and for a person, and not repeated', async () => {
    const casus = await wijkagent.post('/casussen', { naam: 'Bij Dorpsstraat 12' });
    expect(casus.status).toBe(422);
    expect(casus.tekst).toContain('lijkt een adres te bevatten');
    expect(casus.tekst).not.toContain('Dorpsstraat');
    const mens = await wijkagent.post(`${pad}/feiten`, {
      soort: 'betrokkene_toegevoegd',
      op: OP,
      inhoud: { rol: 'kind', naam: 'Pien, 1234 AB' },
    });
    expect(mens.status).toBe(422);
    expect(mens.tekst).toContain('lijkt een adres te bevatten');
    expect(mens.tekst).not.toContain('1234');
  });
});
