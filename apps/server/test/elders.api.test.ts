import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inTransaction } from '@waakvlam/kernel/db';
import { sql } from 'kysely';
import { meldElders } from '../regie/elders.ts';
import { type Api, type Beller, nieuweCasus, startApi } from './api.ts';

const ANDERS = 'oost-verzonnenland';

let api: Api;
let wijkagent: Beller;
let procesregisseur: Beller;
let toezichthouder: Beller;
let agentElders: Beller;
let keer = 0;

beforeAll(async () => {
  api = await startApi();
  await inTransaction(api.database.pool('migratie'), async (trx) => {
    const { rows } = await sql<{ id: string }>`
      insert into organisatie (code, naam, regio) values ('politie', 'Politie Verzonnenland', ${ANDERS}) returning id`.execute(
      trx,
    );
    await sql`insert into medewerker (organisatie_id, naam, rol, regio, kenmerk)
              values (${rows[0]?.id}, 'Xander Eldersvoorbeeld', 'wijkagent', ${ANDERS}, 'X1')`.execute(trx);
  });
  [wijkagent, procesregisseur, toezichthouder, agentElders] = await Promise.all([
    api.als('Wies'),
    api.als('Paula'),
    api.als('Thijs'),
    api.als('Xander'),
  ]);
});
beforeEach(() => {
  keer += 1;
});
afterAll(() => api?.stop());

const geboren = () => `19${String(60 + keer)}-04-0${keer}`;
const slachtoffer = (naam = 'Anna Voorbeeld') => ({ id: 'anna', rol: 'slachtoffer', naam, geboren: geboren() });
const pleger = (naam = 'Bert Verzonnen') => ({ id: 'bert', rol: 'pleger', naam, geboren: geboren() });

/** A case of our own region that the Zorg- en Veiligheidshuis directs, with the supervisor in it. */
async function casusHier(): Promise<string> {
  const pad = await nieuweCasus(wijkagent, { betrokkenen: [slachtoffer(), pleger()] });
  for (const organisatie of ['zvh', '3ro']) {
    const antwoord = await wijkagent.post(`${pad}/toegangen`, {
      organisatie,
      grond: 'Samen werken',
      settings: ['casusoverleg', 'actieoverleg'],
      mag_vastleggen: true,
    });
    expect(antwoord.status, antwoord.tekst).toBe(201);
  }
  await leg(wijkagent, pad, 'rol_toegewezen', { rol: 'procesregisseur', organisatie: 'zvh' });
  return pad;
}

async function leg(wie: Beller, pad: string, soort: string, inhoud: object, extra: object = {}): Promise<void> {
  const antwoord = await wie.post(`${pad}/feiten`, { soort, op: new Date().toISOString(), inhoud, ...extra });
  expect(antwoord.status, antwoord.tekst).toBe(201);
}

/** On a busy machine an evaluation can take longer than the answer waits for it. */
const GEDULD = { timeout: 20_000 };

async function sluit(pad: string): Promise<void> {
  await leg(wijkagent, pad, 'afsluiting', { stalking_gestopt: 'ja' }, { afwijking: { reden: 'Voor deze proef' } });
  const id = pad.split('/').at(-1);
  const vraag = `select stand->>'casusstatus' as status from stand where casus_id = $1`;
  const status = async () => (await api.database.pool('motor').query(vraag, [id])).rows[0]?.status;
  await expect.poll(status, GEDULD).toBe('gesloten');
}

const casusElders = (betrokkenen: object[]) =>
  nieuweCasus(agentElders, { naam: 'Casus Elders', regio: null, betrokkenen });

async function signalen(wie: Beller, pad: string): Promise<Record<string, unknown>[]> {
  await meldElders(api.server.diensten);
  const { body, status, tekst } = await wie.get(`${pad}/feiten`);
  expect(status, tekst).toBe(200);
  return body.resultaten.filter(({ soort }: { soort: string }) => soort === 'signaal_elders');
}
const alles = async (wie: Beller, pad: string): Promise<string> =>
  (await Promise.all(['', '/feiten', '/stand', '/signalen', '/taken', '/elders'].map((deel) => wie.get(pad + deel))))
    .map(({ tekst }) => tekst)
    .join('\n');

describe('news elsewhere about somebody in a case', () => {
  it('wakes a closed case, tells who directs it whom to ask, and nobody what it is', async () => {
    const hier = await casusHier();
    await sluit(hier);
    const daar = await casusElders([{ id: 'carla', rol: 'slachtoffer', naam: 'Carla Bedacht' }, pleger()]);
    await expect.poll(() => signalen(procesregisseur, hier), GEDULD).toHaveLength(1);
    const { body } = await procesregisseur.get(`${hier}/elders`);
    expect(body.resultaten).toMatchObject([{ regio: ANDERS, bij: 'politie' }]);
    expect((await procesregisseur.get(`${hier}/stand`)).tekst).toContain('melding_in_gesloten_casus');
    const gezien = await alles(procesregisseur, hier);
    for (const geheim of ['Carla', 'Casus Elders', daar.split('/').at(-1) ?? '?']) expect(gezien).not.toContain(geheim);
    expect((await agentElders.get(hier)).status).toBe(404);
    expect((await procesregisseur.get(daar)).status).toBe(404);
  });

  it('says no region to others: a colleague could open a case to learn where somebody went', async () => {
    const hier = await casusHier();
    const daar = await casusElders([slachtoffer(), pleger('Dirk Bedacht')]);
    await expect.poll(() => signalen(wijkagent, hier), GEDULD).toHaveLength(1);
    expect(await alles(wijkagent, hier)).not.toContain(ANDERS);
    expect((await wijkagent.get(`${hier}/elders`)).body.resultaten).toEqual([]);
    await expect.poll(() => signalen(agentElders, daar), GEDULD).toMatchObject([{ inhoud: { soort: 'al_bekend' } }]);
    expect(await alles(agentElders, daar)).not.toContain('zeeland');
    expect((await agentElders.get(`${daar}/elders`)).body.resultaten).toEqual([]);
  });

  it('is told to nobody who works with the perpetrator', async () => {
    const hier = await casusHier();
    await casusElders([slachtoffer(), pleger()]);
    await expect.poll(() => signalen(procesregisseur, hier), GEDULD).toHaveLength(1);
    expect(await signalen(toezichthouder, hier)).toEqual([]);
    expect(await alles(toezichthouder, hier)).not.toMatch(
      /signaal_andere_regio|signaal_elders|bekend bij de procesregie/,
    );
  });

  it('comes once a day from one case', async () => {
    const hier = await casusHier();
    const daar = await casusElders([slachtoffer(), pleger()]);
    await leg(agentElders, daar, 'incident', { aard: ['bedreiging'] });
    await leg(agentElders, daar, 'incident', { aard: ['volgen'] });
    await expect.poll(() => signalen(procesregisseur, hier), GEDULD).toHaveLength(1);
  });

  it('does not tell of a shielded case, nor that it is there', async () => {
    const hier = await casusHier();
    const daar = await casusElders([{ id: 'eva', rol: 'slachtoffer', naam: 'Eva Bedacht' }]);
    const { status } = await agentElders.post(`${daar}/afscherming`, { afgeschermd: true, grond: 'Collega' });
    expect(status).toBeLessThan(300);
    await leg(agentElders, daar, 'betrokkene_toegevoegd', pleger());
    await leg(agentElders, daar, 'incident', { aard: ['bedreiging'] });
    expect(await signalen(procesregisseur, hier)).toEqual([]);
  });

  it('wakes in the same region only what was closed', async () => {
    const hier = await casusHier();
    const ander = await nieuweCasus(wijkagent, { betrokkenen: [slachtoffer('Fleur Bedacht'), pleger()] });
    expect(await signalen(procesregisseur, hier)).toEqual([]);
    await sluit(hier);
    await leg(wijkagent, ander, 'incident', { aard: ['bedreiging'] });
    await expect.poll(() => signalen(procesregisseur, hier), GEDULD).toHaveLength(1);
  });
});
