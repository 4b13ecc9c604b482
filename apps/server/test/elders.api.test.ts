import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inTransaction } from '@waakvlam/kernel/db';
import { sql } from 'kysely';
import { meldElders } from '../regie/elders.ts';
import { laadGrenzen } from '../toezicht/grenzen.ts';
import { type Api, type Beller, nieuweCasus, startApi } from './api.ts';

const ANDERS = 'oost-verzonnenland';

let api: Api;
let wijkagent: Beller;
let procesregisseur: Beller;
let toezichthouder: Beller;
let hulpverlener: Beller;
let agentElders: Beller;
let functionarisElders: Beller;
let keer = 0;

beforeAll(async () => {
  api = await startApi();
  await inTransaction(api.database.pool('migratie'), async (trx) => {
    const { rows } = await sql<{ id: string }>`
      insert into organisatie (code, naam, regio) values ('politie', 'Politie Verzonnenland', ${ANDERS}) returning id`.execute(
      trx,
    );
    await sql`insert into medewerker (organisatie_id, naam, rol, orgrol, regio, kenmerk)
              values (${rows[0]?.id}, 'Xander Eldersvoorbeeld', 'wijkagent', 'medewerker', ${ANDERS}, 'X1'),
                     (${rows[0]?.id}, 'Yara Eldersvoorbeeld', 'privacyfunctionaris', 'privacy_officer', ${ANDERS}, 'Y1')`.execute(
      trx,
    );
  });
  [wijkagent, procesregisseur, toezichthouder, hulpverlener, agentElders, functionarisElders] = await Promise.all([
    api.als('Wies'),
    api.als('Paula'),
    api.als('Thijs'),
    api.als('Willeke'),
    api.als('Xander'),
    api.als('Yara'),
  ]);
});
beforeEach(async () => {
  keer += 1;
  await eenUurLater();
});
afterAll(() => api?.stop());

const geboren = () => `19${String(60 + keer)}-04-${String(keer).padStart(2, '0')}`;
const slachtoffer = (naam = 'Anna Voorbeeld') => ({ id: 'anna', rol: 'slachtoffer', naam, geboren: geboren() });
const pleger = (naam = 'Bert Verzonnen') => ({ id: 'bert', rol: 'pleger', naam, geboren: geboren() });

/** A case of our own region that the Zorg- en Veiligheidshuis directs, with the supervisor in it. */
async function casusHier(): Promise<string> {
  const pad = await nieuweCasus(wijkagent, { betrokkenen: [slachtoffer(), pleger()] });
  for (const organisatie of ['zvh', '3ro']) await laatMeedoen(wijkagent, pad, organisatie);
  await leg(wijkagent, pad, 'rol_toegewezen', { rol: 'procesregisseur', organisatie: 'zvh' });
  return pad;
}

async function laatMeedoen(wie: Beller, pad: string, organisatie: string): Promise<void> {
  const antwoord = await wie.post(`${pad}/toegangen`, {
    organisatie,
    grond: 'Samen werken',
    settings: ['casusoverleg', 'actieoverleg'],
    mag_vastleggen: true,
  });
  expect(antwoord.status, antwoord.tekst).toBe(201);
}

async function leg(wie: Beller, pad: string, soort: string, inhoud: object, extra: object = {}): Promise<void> {
  const antwoord = await wie.post(`${pad}/feiten`, { soort, op: new Date().toISOString(), inhoud, ...extra });
  expect(antwoord.status, antwoord.tekst).toBe(201);
}

/** On a busy machine an evaluation can take longer than the answer waits for it. */
const GEDULD = { timeout: 20_000 };

async function sluit(pad: string): Promise<void> {
  await leg(wijkagent, pad, 'afsluiting', { stalking_gestopt: 'ja' }, { afwijking: { reden: 'Voor deze proef' } });
  const id = idVan(pad);
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

const dagenGeleden = (aantal: number) => new Date(Date.now() - aantal * 86_400_000).toISOString();

const idVan = (pad: string): string => pad.split('/').at(-1) ?? '';

async function naamVan(begin: string): Promise<string> {
  const { body } = await api.anoniem.get('/demo/gebruikers');
  return body.find(({ naam }: { naam: string }) => naam.startsWith(begin)).naam;
}

/** As if an hour had gone by since anybody was recorded or asked after. */
async function eenUurLater(): Promise<void> {
  await inTransaction(api.database.pool('migratie'), async (trx) => {
    await sql`alter table waakvlam.bekendheidscheck disable trigger alleen_toevoegen`.execute(trx);
    await sql`update waakvlam.bekendheidscheck set moment = moment - interval '1 hour'`.execute(trx);
    await sql`alter table waakvlam.bekendheidscheck enable trigger alleen_toevoegen`.execute(trx);
  });
}

/** Waits until every case is evaluated, and records what then can be, as if the time that it was put off had gone by. */
async function uitgewerkt(): Promise<void> {
  const motor = api.database.pool('motor');
  const vervallen = async () => (await motor.query('select casus_id from wekker where op <= now()')).rows;
  await expect.poll(vervallen, GEDULD).toEqual([]);
  await motor.query('update eldersbericht set volgende_poging = now() where klaar_op is null');
  await meldElders(api.server.diensten);
  await expect.poll(vervallen, GEDULD).toEqual([]);
}

/** What was weighed for a case, and kept back. */
async function achtergehouden(pad: string): Promise<string[]> {
  const { rows } = await api.database
    .pool('motor')
    .query<{ soort: string }>(
      'select soort from eldersbericht where casus_id = $1 and klaar_op is null and pogingen > 0 order by soort',
      [idVan(pad)],
    );
  return rows.map(({ soort }) => soort);
}

async function gisterenGemeld(pad: string): Promise<void> {
  await api.database
    .pool('migratie')
    .query('update waakvlam.eldersbericht set dag = dag - 1 where casus_id = $1', [idVan(pad)]);
}

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
    await uitgewerkt();
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
    await uitgewerkt();
    expect(await signalen(procesregisseur, hier)).toHaveLength(1);
  });

  it('does not tell of a shielded case, nor that it is there', async () => {
    const hier = await casusHier();
    const daar = await casusElders([{ id: 'eva', rol: 'slachtoffer', naam: 'Eva Bedacht' }]);
    const { status } = await agentElders.post(`${daar}/afscherming`, { afgeschermd: true, grond: 'Collega' });
    expect(status).toBeLessThan(300);
    await leg(agentElders, daar, 'betrokkene_toegevoegd', pleger());
    await leg(agentElders, daar, 'incident', { aard: ['bedreiging'] });
    await uitgewerkt();
    expect(await achtergehouden(hier)).toEqual(['nieuws']);
    expect(await signalen(procesregisseur, hier)).toEqual([]);
  });

  it('wakes in the same region only what was closed', async () => {
    const hier = await casusHier();
    const ander = await nieuweCasus(wijkagent, { betrokkenen: [slachtoffer('Fleur Bedacht'), pleger()] });
    await uitgewerkt();
    expect(await signalen(procesregisseur, hier)).toEqual([]);
    await sluit(hier);
    await leg(wijkagent, ander, 'incident', { aard: ['bedreiging'] });
    await expect.poll(() => signalen(procesregisseur, hier), GEDULD).toHaveLength(1);
  });

  it('gives the region to nobody who has or had a role with the perpetrator', async () => {
    const hier = await casusHier();
    await casusElders([slachtoffer(), pleger()]);
    await expect.poll(() => signalen(procesregisseur, hier), GEDULD).toHaveLength(1);
    await leg(wijkagent, hier, 'rol_toegewezen', {
      rol: 'contactpersoon_pleger',
      organisatie: 'zvh',
      medewerker: await naamVan('Paula'),
    });
    await uitgewerkt();
    for (const einde of ['', 'rol_beeindigd']) {
      if (einde !== '') await leg(wijkagent, hier, einde, { rol: 'contactpersoon_pleger', organisatie: 'zvh' });
      await uitgewerkt();
      expect(await signalen(procesregisseur, hier)).toEqual([]);
      expect((await procesregisseur.get(`${hier}/elders`)).body.resultaten).toEqual([]);
    }
  });

  it('gives the region to who directs by name, not to who named herself', async () => {
    const pad = await nieuweCasus(wijkagent, { betrokkenen: [slachtoffer(), pleger()] });
    const medewerker = await naamVan('Wies');
    await leg(wijkagent, pad, 'rol_toegewezen', { rol: 'casusregisseur', organisatie: 'politie', medewerker });
    await casusElders([slachtoffer(), pleger()]);
    await expect.poll(() => signalen(wijkagent, pad), GEDULD).toHaveLength(1);
    expect((await wijkagent.get(`${pad}/elders`)).body.resultaten).toEqual([]);
  });

  it('gives the region to who was given the direction by another organisation', async () => {
    const pad = await nieuweCasus(wijkagent, { betrokkenen: [slachtoffer(), pleger()] });
    await laatMeedoen(wijkagent, pad, 'zvh');
    const medewerker = await naamVan('Wies');
    await leg(procesregisseur, pad, 'rol_toegewezen', { rol: 'casusregisseur', organisatie: 'politie', medewerker });
    await casusElders([slachtoffer(), pleger()]);
    await expect.poll(() => signalen(wijkagent, pad), GEDULD).toHaveLength(1);
    expect((await wijkagent.get(`${pad}/elders`)).body.resultaten).toMatchObject([{ regio: ANDERS }]);
    await leg(procesregisseur, pad, 'rol_beeindigd', { rol: 'casusregisseur', organisatie: 'politie' });
    await leg(wijkagent, pad, 'rol_toegewezen', { rol: 'casusregisseur', organisatie: 'politie', medewerker });
    await uitgewerkt();
    expect((await wijkagent.get(`${pad}/elders`)).body.resultaten).toEqual([]);
  });

  it('is recorded by an organisation that does not work with the perpetrator', async () => {
    const hier = await nieuweCasus(hulpverlener, { betrokkenen: [slachtoffer(), pleger()] });
    await laatMeedoen(hulpverlener, hier, 'politie');
    await leg(wijkagent, hier, 'rol_toegewezen', { rol: 'casusregisseur', organisatie: 'wijkteam' });
    await leg(wijkagent, hier, 'rol_toegewezen', { rol: 'contactpersoon_pleger', organisatie: 'wijkteam' });
    await casusElders([slachtoffer(), pleger()]);
    await uitgewerkt();
    expect(await signalen(wijkagent, hier)).toHaveLength(1);
    expect(api.logregels.filter((regel) => regel.includes('signaal van elders vastleggen lukt niet'))).toEqual([]);
  });

  it('waits while nobody could be told, holding up nobody else, and comes once somebody can', async () => {
    const hier = await nieuweCasus(hulpverlener, { betrokkenen: [slachtoffer(), pleger()] });
    await leg(hulpverlener, hier, 'rol_toegewezen', { rol: 'contactpersoon_pleger', organisatie: 'wijkteam' });
    const ander = await casusHier();
    const daar = await casusElders([slachtoffer(), pleger()]);
    await uitgewerkt();
    expect(await signalen(procesregisseur, ander)).toHaveLength(1);
    expect(api.logregels.filter((regel) => regel.includes('signaal van elders vastleggen lukt niet'))).toEqual([]);
    expect(await achtergehouden(hier)).toContain('nieuws');
    const { rows } = await api.database
      .pool('motor')
      .query('select bool_and(volgende_poging > now()) as later from eldersbericht where casus_id = $1', [idVan(hier)]);
    expect(rows).toEqual([{ later: true }]);
    await laatMeedoen(hulpverlener, hier, 'zvh');
    await uitgewerkt();
    expect(await signalen(procesregisseur, hier)).toHaveLength(1);
    expect((await procesregisseur.get(`${hier}/elders`)).body.resultaten).toMatchObject([{ regio: ANDERS }]);
    expect((await agentElders.get(`${daar}/elders`)).body.resultaten).toEqual([]);
  });

  it('comes from a case that was shielded once it is open again', async () => {
    const hier = await casusHier();
    const daar = await casusElders([{ id: 'eva', rol: 'slachtoffer', naam: 'Eva Bedacht' }]);
    await agentElders.post(`${daar}/afscherming`, { afgeschermd: true, grond: 'Collega' });
    await leg(agentElders, daar, 'betrokkene_toegevoegd', pleger());
    await uitgewerkt();
    expect(await signalen(procesregisseur, hier)).toEqual([]);
    await agentElders.post(`${daar}/afscherming`, { afgeschermd: false, grond: 'Niet meer nodig' });
    await uitgewerkt();
    expect(await signalen(procesregisseur, hier)).toHaveLength(1);
  });

  it('says in the access of a shielded case what the system came to do', async () => {
    const hier = await casusHier();
    await wijkagent.post(`${hier}/afscherming`, { afgeschermd: true, grond: 'Collega' });
    await procesregisseur.post(`${hier}/afscherming`, { afgeschermd: true, grond: 'Collega' });
    await casusElders([slachtoffer(), pleger()]);
    const gronden = async () => {
      await uitgewerkt();
      const { rows } = await api.database.pool('migratie').query<{ grond: string }>(
        `select t.grond from waakvlam.toegang t join waakvlam.medewerker m on m.id = t.medewerker_id and m.systeem
          where t.casus_id = $1`,
        [idVan(hier)],
      );
      return rows.map(({ grond }) => grond);
    };
    await expect.poll(gronden, GEDULD).toEqual(['Signaal van elders vastleggen']);
  });

  it('is news by when it was recorded, not by when it happened', async () => {
    const hier = await casusHier();
    const daar = await casusElders([{ id: 'carla', rol: 'slachtoffer', naam: 'Carla Bedacht' }]);
    await leg(agentElders, daar, 'betrokkene_toegevoegd', pleger(), { op: dagenGeleden(21) });
    await expect.poll(() => signalen(procesregisseur, hier), GEDULD).toHaveLength(1);
    await gisterenGemeld(hier);
    await leg(agentElders, daar, 'incident', { aard: ['bedreiging'] }, { op: dagenGeleden(3) });
    await expect.poll(() => signalen(procesregisseur, hier), GEDULD).toHaveLength(2);
  });
});

describe('two cases about one person that are opened at the same moment', () => {
  it('hear of each other', async () => {
    const [hier, daar] = await Promise.all([
      nieuweCasus(wijkagent, { betrokkenen: [slachtoffer(), pleger()] }),
      casusElders([slachtoffer(), pleger()]),
    ]);
    await uitgewerkt();
    expect((await signalen(wijkagent, hier)).length).toBeGreaterThan(0);
    expect((await signalen(agentElders, daar)).length).toBeGreaterThan(0);
    // The second waits for the first to be written, or neither would see the other.
    const [eerste, tweede] = await Promise.all([1, 2].map(() => api.database.pool('motor').connect()));
    const schrijf = `select personen_bijwerken($1, '[{"sleutel": "c0ffee", "betrokkene": "anna", "rol": "slachtoffer"}]')`;
    try {
      await eerste?.query('begin');
      await eerste?.query(schrijf, [idVan(hier)]);
      await tweede?.query("begin; set local lock_timeout = '50ms'");
      await expect(tweede?.query(schrijf, [idVan(daar)])).rejects.toMatchObject({ code: '55P03' });
    } finally {
      for (const verbinding of [tweede, eerste]) {
        await verbinding?.query('rollback');
        verbinding?.release();
      }
    }
  });
});

describe('recording somebody as a way to ask whether she is known', () => {
  it('tells nothing to who is barred from her case', async () => {
    const hier = await casusHier();
    const { rows } = await api.database
      .pool('migratie')
      .query<{ id: string }>(`select id from waakvlam.medewerker where naam like 'Xander%'`);
    await wijkagent
      .post(`${hier}/weringen`, { medewerker: rows[0]?.id, reden: 'Zijn ex' })
      .then(({ status, tekst }) => {
        expect(status, tekst).toBe(201);
      });
    const daar = await casusElders([slachtoffer(), pleger('Dirk Bedacht')]);
    await expect.poll(() => signalen(procesregisseur, hier), GEDULD).toHaveLength(1);
    await leg(wijkagent, hier, 'incident', { aard: ['bedreiging'] });
    await uitgewerkt();
    expect(await achtergehouden(daar)).toEqual(['al_bekend', 'nieuws']);
    expect(await signalen(agentElders, daar)).toEqual([]);
    expect(await alles(agentElders, daar)).not.toMatch(/elders|andere_regio/);
  });

  it('stops at many days of birth with one name, and tells the privacy officer', async () => {
    const { geboortedataPerNaam } = laadGrenzen();
    const hier = await casusHier();
    await leg(wijkagent, hier, 'betrokkene_toegevoegd', { ...slachtoffer('Gezochte Ex'), id: 'gezocht' });
    const daar = await casusElders([{ id: 'carla', rol: 'slachtoffer', naam: 'Carla Bedacht' }]);
    for (let dag = 1; dag <= geboortedataPerNaam; dag += 1) {
      const poging = { id: `ex${dag}`, rol: 'slachtoffer', naam: 'Gezochte Ex', geboren: `1950-01-0${dag}` };
      await leg(agentElders, daar, 'betrokkene_toegevoegd', poging);
    }
    await leg(agentElders, daar, 'betrokkene_toegevoegd', { ...slachtoffer('Gezochte Ex'), id: 'raak' });
    await expect.poll(() => signalen(procesregisseur, hier), GEDULD).toHaveLength(1);
    await leg(wijkagent, hier, 'incident', { aard: ['bedreiging'] });
    await uitgewerkt();
    expect(await achtergehouden(daar)).toEqual(['al_bekend', 'nieuws']);
    expect(await signalen(agentElders, daar)).toEqual([]);
    const { body } = await functionarisElders.get('/toezicht/signalen');
    expect(body.resultaten).toMatchObject([{ soort: 'namen_zoeken', reden: expect.stringMatching(/geboortedata/) }]);
    // It was a list that she had to enter.
    const oordeel = { oordeel: 'terecht', toelichting: 'Lijst overgenomen' };
    await functionarisElders.post(`/toezicht/signalen/${body.resultaten[0].id}/beoordeling`, oordeel);
    await uitgewerkt();
    expect((await signalen(agentElders, daar)).length).toBeGreaterThan(0);
  });

  it('counts with what was asked', async () => {
    const { namenPerUur } = laadGrenzen();
    const vera = await api.als('Vera');
    const betrokkenen = Array.from({ length: namenPerUur }, (_, i) => ({
      id: `mens${i}`,
      rol: 'slachtoffer',
      naam: `Iemand Bedacht${String.fromCharCode(97 + i)}`,
      geboren: '1990-01-01',
    }));
    await nieuweCasus(vera, { betrokkenen });
    const vraag = { naam: 'Nog Iemand', geboren: '1990-01-01', doel: 'Nieuwe melding vanmiddag', grond: 'Wmo 2015' };
    const gevraagd = async () => (await vera.post('/bekendheidschecks', vraag)).status;
    await expect.poll(gevraagd, GEDULD).toBe(429);
  });
});
