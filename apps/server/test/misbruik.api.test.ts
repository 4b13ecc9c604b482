import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { inTransaction } from '@waakvlam/kernel/db';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Api, type Beller, geefToegang, nieuweCasus, startApi } from './api.ts';
import { hoorStroom } from './stroom.ts';

/** What people inside could try, each with an account and a place in the chain of their own. */
const OP = '2024-03-05';
const KANARIE = 'Kanariestraat 17';
const DICHT = join(import.meta.dirname, '../../../migrations/0592_elders_dicht.sql');

let api: Api;
let wijkagent: Beller;
let triagist: Beller;
let toezichthouder: Beller;
let slachtofferhulp: Beller;
let gemeente: Beller;
let tess: Beller;
let pad: string;

beforeAll(async () => {
  api = await startApi();
  [wijkagent, triagist, toezichthouder, slachtofferhulp, gemeente, tess] = [
    await api.als('Wies'),
    await api.als('Tara'),
    await api.als('Thijs'),
    await api.als('Sanne'),
    await api.als('Gijs'),
    await api.als('Tess'),
  ];
});
beforeEach(async () => {
  pad = await nieuweCasus(wijkagent);
});
afterAll(() => api?.stop());

async function meld(wie: Beller, soort: string, inhoud: object, rest: object = {}): Promise<string> {
  const antwoord = await wie.post(`${pad}/feiten`, { soort, op: OP, inhoud, ...rest });
  expect(antwoord.status, antwoord.tekst).toBe(201);
  return antwoord.body.id;
}

async function betrek(organisatie: string, extra: object = {}): Promise<string> {
  const antwoord = await wijkagent.post(`${pad}/toegangen`, { organisatie, grond: 'Samen werken', ...extra });
  expect(antwoord.status, antwoord.tekst).toBe(201);
  return antwoord.body.id;
}

async function mensId(naam: string): Promise<string> {
  const { body } = await api.anoniem.get('/demo/gebruikers');
  return body.find((mens: { naam: string }) => mens.naam.startsWith(naam)).id;
}

async function inLijst(wie: Beller): Promise<{ casusregisseur: object }> {
  const antwoord = await wie.get('/casussen?limiet=100');
  return antwoord.body.resultaten.find(({ id }: { id: string }) => id === pad.split('/').at(-1));
}

async function nogTeBezorgen(): Promise<number | null> {
  return (await api.database.pool('motor').query('select 1 from outbox where bezorgd_op is null')).rowCount;
}

const alles = async (wie: Beller): Promise<string> =>
  (await Promise.all(['/feiten', '/taken', '/signalen', '/stand'].map((deel) => wie.get(pad + deel))))
    .map(({ tekst }) => tekst)
    .join('\n');

const ziet = async (wie: Beller, feit: string): Promise<number> => (await wie.get(`${pad}/feiten/${feit}`)).status;

describe('access does not grow by itself', () => {
  it('of who broke the glass: she lets in nobody, and her organisation no longer than that day', async () => {
    const reden = 'Slachtoffer belt nu en de regisseur is niet te bereiken.';
    expect((await triagist.post(`${pad}/noodtoegangen`, { reden })).status).toBe(201);
    for (const organisatie of ['veilig_thuis', 'gemeente']) {
      const poging = await triagist.post(`${pad}/toegangen`, { organisatie, grond: 'Wij doen voortaan mee' });
      expect(poging.status, poging.tekst).toBe(403);
    }
    expect((await triagist.post(`${pad}/afscherming`, { afgeschermd: true, grond: 'x' })).status).toBe(403);
    const wering = { medewerker: await mensId('Wies'), reden: 'x' };
    expect((await triagist.post(`${pad}/weringen`, wering)).status).toBe(403);
  });

  it('of a guest: nobody takes part for longer than who let her in', async () => {
    await betrek('gemeente', { mag_vastleggen: true, tot: '2190-01-01' });
    const geef = (tot?: string) =>
      gemeente.post(`${pad}/toegangen`, { organisatie: 'veilig_thuis', grond: 'Zorg', tot });
    for (const tot of [undefined, '2190-01-02']) {
      const antwoord = await geef(tot);
      expect(antwoord).toMatchObject({ status: 422, body: { fouten: [{ veld: 'tot' }] } });
    }
    expect((await geef('2189-12-31')).status).toBe(201);
    expect((await gemeente.post(`${pad}/afscherming`, { afgeschermd: true, grond: 'x' })).status).toBe(403);
  });

  it('by repeating a request that was made when access still held', async () => {
    const toegang = await betrek('veilig_thuis', { mag_vastleggen: true });
    const feit = { soort: 'notitie', op: OP, inhoud: { tekst: KANARIE } };
    const sleutel = { 'Idempotency-Key': `misbruik-${pad.slice(-12)}` };
    expect((await triagist.post(`${pad}/feiten`, feit, sleutel)).status).toBe(201);
    expect((await triagist.post(`${pad}/feiten`, feit, sleutel)).status).toBe(201);
    expect((await wijkagent.post(`${pad}/toegangen/${toegang}/beeindiging`)).status).toBeLessThan(300);
    const herhaald = await triagist.post(`${pad}/feiten`, feit, sleutel);
    expect(herhaald.status).toBe(404);
    expect(herhaald.tekst).not.toContain(KANARIE);
  });
});

describe('nobody decides for herself what she may read', () => {
  it('by sharing with herself what another recorded', async () => {
    await betrek('3ro', { settings: ['actieoverleg'], mag_vastleggen: true });
    const adres = { betrokkene: 'anna', soort: 'woon', adres: KANARIE, geheim: 'ja' };
    const feit = await meld(wijkagent, 'verblijf_vastgesteld', adres);
    await toezichthouder.post(`${pad}/feiten`, {
      soort: 'adres_verstrekt',
      op: OP,
      inhoud: { feit, aan: '3ro', doel: 'em', reden: 'Ik wil het weten' },
    });
    await toezichthouder.post(`${pad}/feiten`, {
      soort: 'informatie_gedeeld',
      op: OP,
      inhoud: { aan: ['3ro'], over_feiten: [feit] },
    });
    expect(await ziet(toezichthouder, feit)).toBe(404);
    await betrek('shn');
    await betrek('gemeente', { settings: ['actieoverleg'], mag_vastleggen: true });
    const incident = await meld(wijkagent, 'incident', { aard: ['bedreiging'] });
    await meld(gemeente, 'informatie_gedeeld', { aan: ['shn'], over_feiten: [incident] });
    expect(await ziet(slachtofferhulp, incident)).toBe(404);
    await meld(wijkagent, 'informatie_gedeeld', { aan: ['shn'], over_feiten: [incident] });
    expect(await ziet(slachtofferhulp, incident)).toBe(200);
  });

  it('by taking a role that opens more, until another organisation gives it or offered it', async () => {
    await betrek('gemeente', { settings: ['actieoverleg'], mag_vastleggen: true });
    const feit = await meld(wijkagent, 'verblijf_vastgesteld', { betrokkene: 'anna', soort: 'woon', adres: KANARIE });
    const contact = await meld(wijkagent, 'contact_slachtoffer', { kanaal: 'telefoon', gelukt: 'ja' });
    const gemeenteZiet = async () => [await ziet(gemeente, feit), await ziet(gemeente, contact)];
    const rol = { rol: 'casusregisseur', organisatie: 'gemeente' };
    for (const inhoud of [rol, { ...rol, rol: 'procesregisseur' }]) await meld(gemeente, 'rol_toegewezen', inhoud);
    expect((await inLijst(wijkagent)).casusregisseur).toMatchObject({ organisatie: 'gemeente' });
    expect(await gemeenteZiet()).toEqual([404, 404]);
    await meld(wijkagent, 'rol_toegewezen', rol);
    expect(await gemeenteZiet()).toEqual([200, 200]);
    // Who of her people it is, is hers to say.
    await meld(gemeente, 'rol_toegewezen', { ...rol, medewerker: await mensId('Gijs') });
    expect(await gemeenteZiet()).toEqual([200, 200]);
    await meld(wijkagent, 'rol_beeindigd', rol, { op: '2024-03-06' });
    await meld(gemeente, 'rol_toegewezen', rol, { op: '2024-03-07' });
    expect(await gemeenteZiet()).toEqual([404, 404]);
    await meld(gemeente, 'rol_beeindigd', { ...rol, rol: 'procesregisseur' }, { op: '2024-03-07' });
    await meld(gemeente, 'rol_beeindigd', rol, { op: '2024-03-08' });
    await meld(wijkagent, 'rol_toegewezen', { ...rol, organisatie: 'politie' }, { op: '2024-03-09' });
    const aanbod = { rol: 'casusregisseur', van: 'politie', naar: 'gemeente' };
    const overdracht = await meld(
      wijkagent,
      'rol_overgedragen',
      { ...aanbod, aanvaard: 'onbekend' },
      { op: '2024-03-10' },
    );
    expect(await gemeenteZiet()).toEqual([404, 404]);
    await meld(gemeente, 'rol_overgedragen', { ...aanbod, aanvaard: 'ja', overdracht }, { op: '2024-03-11' });
    expect(await gemeenteZiet()).toEqual([200, 200]);
  });

  it('by releasing text, as someone with a role with the perpetrator', async () => {
    await betrek('3ro', { settings: ['actieoverleg'] });
    const feit = await meld(wijkagent, 'incident', { aard: ['volgen'] }, { wat: 'Reed achter haar aan.' });
    await meld(wijkagent, 'rol_toegewezen', {
      rol: 'contactpersoon_pleger',
      organisatie: 'politie',
      medewerker: await mensId('Tess'),
      voor: 'pleger',
    });
    await meld(tess, 'tekst_vrijgegeven', { feit });
    expect((await toezichthouder.get(`${pad}/feiten/${feit}`)).body).toMatchObject({ afgeschermd: true });
    await meld(wijkagent, 'tekst_vrijgegeven', { feit });
    expect((await toezichthouder.get(`${pad}/feiten/${feit}`)).body).toMatchObject({ afgeschermd: false });
  });

  it('by writing down a consent from which she gains; another has to have heard it', async () => {
    await betrek('shn', { mag_vastleggen: true });
    const feit = await meld(wijkagent, 'incident', { aard: ['volgen'] });
    const ja = { waarvoor: 'delen', gegeven: 'ja', door: 'anna', aan: ['shn'] };
    await meld(slachtofferhulp, 'toestemming', ja);
    expect(await ziet(slachtofferhulp, feit)).toBe(404);
    await meld(wijkagent, 'toestemming', ja);
    expect(await ziet(slachtofferhulp, feit)).toBe(200);
  });

  it('beyond what the victim consents to: one kind of information is not another', async () => {
    await betrek('shn');
    const incident = await meld(wijkagent, 'incident', { aard: ['volgen'] });
    const contact = await meld(wijkagent, 'contact_slachtoffer', { kanaal: 'telefoon', gelukt: 'ja' });
    const zeg = (gegeven: string, op: string, categorieen?: string[]) =>
      meld(wijkagent, 'toestemming', { waarvoor: 'delen', gegeven, door: 'anna', aan: ['shn'], categorieen }, { op });
    await zeg('ja', OP, ['incident']);
    expect([await ziet(slachtofferhulp, incident), await ziet(slachtofferhulp, contact)]).toEqual([200, 404]);
    await zeg('ja', '2024-03-06');
    await zeg('ingetrokken', '2024-03-07', ['incident']);
    expect([await ziet(slachtofferhulp, incident), await ziet(slachtofferhulp, contact)]).toEqual([404, 200]);
  });
});

describe('a stream of events', () => {
  it('says nothing to who works with the perpetrator when the police write down where she is', async () => {
    await betrek('3ro', { settings: ['actieoverleg'] });
    await meld(wijkagent, 'incident', { aard: ['volgen'] });
    // What she may have heard of that has gone out.
    await expect.poll(nogTeBezorgen, { timeout: 15_000 }).toBe(0);
    const [politie, reclassering] = [await hoorStroom(api, wijkagent, pad), await hoorStroom(api, toezichthouder, pad)];
    const adres = { betrokkene: 'anna', soort: 'woon', adres: KANARIE, geheim: 'ja' };
    await meld(wijkagent, 'verblijf_vastgesteld', adres);
    await expect.poll(politie.gehoord).toMatch(/beoordeeld/);
    // Long enough for what the police heard; it would have come to her by the same message.
    await setTimeout(1000);
    expect(reclassering.gehoord()).not.toContain('event:');
    await meld(wijkagent, 'incident', { aard: ['volgen'] });
    await expect.poll(reclassering.gehoord).toMatch(/beoordeeld/);
    await Promise.all([politie.dicht(), reclassering.dicht()]);
  });

  it('says nothing of work either, until there is work or an alarm for them', async () => {
    await betrek('3ro', { settings: ['actieoverleg'] });
    await meld(wijkagent, 'maatregel_gestart', { id: 'ga', maatregel: 'gedragsaanwijzing', uitgereikt: 'ja' });
    await expect.poll(nogTeBezorgen, { timeout: 15_000 }).toBe(0);
    const [politie, reclassering] = [
      await hoorStroom(api, wijkagent, '/werkvoorraad'),
      await hoorStroom(api, toezichthouder, '/werkvoorraad'),
    ];
    await meld(wijkagent, 'verblijf_vastgesteld', { betrokkene: 'anna', soort: 'woon', adres: KANARIE, geheim: 'ja' });
    await expect.poll(politie.gehoord).toMatch(/gewijzigd/);
    await setTimeout(1000);
    expect(reclassering.gehoord()).not.toContain('event:');
    await meld(wijkagent, 'overtreding', { maatregel: 'ga', aard: 'fysiek' });
    await expect.poll(reclassering.gehoord).toMatch(/gewijzigd/);
    await Promise.all([politie.dicht(), reclassering.dicht()]);
  });
});

function geefRol(medewerker: string): Promise<string> {
  const rol = { rol: 'contactpersoon_pleger', organisatie: 'politie', medewerker, voor: 'pleger' };
  return meld(wijkagent, 'rol_toegewezen', rol);
}

function adres(): Promise<string> {
  return meld(wijkagent, 'verblijf_vastgesteld', { betrokkene: 'anna', soort: 'woon', adres: KANARIE });
}

async function hernoemTess(naam: string): Promise<void> {
  const id = await mensId('Tess');
  await api.database.pool('migratie').query('update medewerker set naam = $2 where id = $1', [id, naam]);
}

describe('nobody sees more by laying down a role with the perpetrator', () => {
  it('by ending it, handing it over or having her organisation step back', async () => {
    const feit = await adres();
    await geefRol(await mensId('Tess'));
    expect(await ziet(tess, feit)).toBe(404);
    await meld(tess, 'rol_beeindigd', { rol: 'contactpersoon_pleger', organisatie: 'politie' });
    expect(await ziet(tess, feit)).toBe(404);
    const { tekst } = await tess.get(`${pad}/feiten?limiet=200`);
    expect(tekst).not.toContain(KANARIE);
    await meld(wijkagent, 'rol_toegewezen', {
      rol: 'contactpersoon_pleger',
      organisatie: 'politie',
      medewerker: 'Piet Verzonnenagent',
      voor: 'pleger',
    });
    expect(await ziet(tess, feit)).toBe(404);
    expect(await ziet(wijkagent, feit)).toBe(200);
  });

  it('by saying herself that it was a mistake', async () => {
    const feit = await adres();
    const rol = await geefRol('Tess Accentvoorbeeld');
    const corrigeer = (wie: Beller) =>
      wie.post(`${pad}/correcties`, { op: OP, inhoud: { van: rol, reden: 'Verkeerde persoon' } });
    expect((await corrigeer(tess)).status).toBe(201);
    expect(await ziet(tess, feit)).toBe(404);
  });

  it('and who was named by mistake sees again what she should once a colleague says so', async () => {
    const feit = await adres();
    const rol = await geefRol('Tess Accentvoorbeeld');
    expect(await ziet(tess, feit)).toBe(404);
    const fout = { op: OP, inhoud: { van: rol, reden: 'Verkeerde persoon' } };
    expect((await wijkagent.post(`${pad}/correcties`, fout)).status).toBe(201);
    expect(await ziet(tess, feit)).toBe(200);
  });

  it('by redacting what says that she had it; nor when another does', async () => {
    const feit = await adres();
    const rol = await geefRol(await mensId('Tess'));
    const redigeer = (wie: Beller) =>
      wie.post(`${pad}/redacties`, { op: OP, inhoud: { van: rol, reden: 'verkeerde persoon' } });
    expect((await redigeer(tess)).status).toBe(403);
    expect(await ziet(tess, feit)).toBe(404);
    await meld(tess, 'rol_beeindigd', { rol: 'contactpersoon_pleger', organisatie: 'politie' });
    expect((await redigeer(tess)).status).toBe(403);
    expect((await redigeer(wijkagent)).status).toBe(201);
    expect(await ziet(tess, feit)).toBe(404);
    // It stays at each change of the case, and a colleague can still say that it never was so.
    await meld(wijkagent, 'notitie', { tekst: 'Gebeld.' });
    await geefRol('Piet Verzonnenagent');
    expect(await ziet(tess, feit)).toBe(404);
    const fout = { op: OP, inhoud: { van: rol, reden: 'Verkeerde persoon' } };
    expect((await wijkagent.post(`${pad}/correcties`, fout)).status).toBe(201);
    expect(await ziet(tess, feit)).toBe(200);
  });

  it('by redacting that quickly, before anything knows whom it means', async () => {
    const rol = await geefRol(await mensId('Tess'));
    const casus = pad.split('/').at(-1);
    const redigeer = (te: string) =>
      inTransaction(api.database.pool('migratie'), async (trx) => {
        await sql`select set_config('waakvlam.medewerker', m.id::text, true),
                         set_config('waakvlam.organisatie', m.organisatie_id::text, true)
                    from medewerker m where m.naam like 'Wies%'`.execute(trx);
        await sql`insert into wekker as w (casus_id, op) values (${casus}, now() + ${te}::interval)
                  on conflict (casus_id) do update set op = excluded.op`.execute(trx);
        const mag = await sql`select mag_vastleggen(${pad.split('/').at(-1)}) as mag`.execute(trx);
        expect(mag.rows).toEqual([{ mag: true }]);
        await sql`select feit_redigeren(${casus}, ${rol}, '{}')`.execute(trx);
      });
    await expect(redigeer('-1 second')).rejects.toMatchObject({ code: '40001' });
    await redigeer('0 seconds');
  });

  it('as who got it from another of whom that is redacted', async () => {
    await geefToegang(api, pad, 'veilig_thuis');
    const feit = await adres();
    expect(await ziet(triagist, feit)).toBe(200);
    await meld(wijkagent, 'rol_toegewezen', { rol: 'procesregisseur', organisatie: 'politie' });
    const rol = 'contactpersoon_pleger';
    const medewerker = await mensId('Onno');
    const eerste = await meld(wijkagent, 'rol_toegewezen', { rol, organisatie: 'veilig_thuis', medewerker });
    const naar = await mensId('Tara');
    await meld(wijkagent, 'rol_overgedragen', { rol, van: 'veilig_thuis', naar }, { op: '2024-03-06' });
    expect(await ziet(triagist, feit)).toBe(404);
    const weg = { op: OP, inhoud: { van: eerste, reden: 'verkeerde persoon' } };
    expect((await wijkagent.post(`${pad}/redacties`, weg)).status).toBe(201);
    expect(await ziet(triagist, feit)).toBe(404);
  });

  it('as who got it from another of whom she says that it ended before', async () => {
    await geefToegang(api, pad, 'veilig_thuis');
    const feit = await adres();
    await meld(wijkagent, 'rol_toegewezen', { rol: 'procesregisseur', organisatie: 'politie' });
    const rol = 'contactpersoon_pleger';
    const medewerker = await mensId('Onno');
    await meld(wijkagent, 'rol_toegewezen', { rol, organisatie: 'veilig_thuis', medewerker });
    const naar = await mensId('Tara');
    await meld(wijkagent, 'rol_overgedragen', { rol, van: 'veilig_thuis', naar }, { op: '2024-03-07' });
    expect(await ziet(triagist, feit)).toBe(404);
    await meld(triagist, 'rol_beeindigd', { rol, organisatie: 'veilig_thuis' }, { op: '2024-03-06' });
    expect(await ziet(triagist, feit)).toBe(404);
  });

  it.each([undefined, 'Niemand Verzonnennaam'])(
    'by correcting it within the organisation that has it as a whole (%s)',
    async (medewerker) => {
      await geefToegang(api, pad, 'vrouwenopvang');
      const hulpverlener = await api.als('Vera');
      const feit = await adres();
      expect(await ziet(hulpverlener, feit)).toBe(200);
      const rol = { rol: 'contactpersoon_pleger', organisatie: 'vrouwenopvang', medewerker, voor: 'pleger' };
      const rolfeit = await meld(wijkagent, 'rol_toegewezen', rol);
      expect(await ziet(hulpverlener, feit)).toBe(404);
      const fout = { op: OP, inhoud: { van: rolfeit, reden: 'Die hadden wij nooit' } };
      expect((await hulpverlener.post(`${pad}/correcties`, fout)).status).toBe(403);
      expect(await ziet(hulpverlener, feit)).toBe(404);
    },
  );

  it('by another name', async () => {
    const feit = await adres();
    await geefRol('Tess Accentvoorbeeld');
    await meld(tess, 'rol_beeindigd', { rol: 'contactpersoon_pleger', organisatie: 'politie' });
    await hernoemTess('Tess Trouwvoorbeeld');
    try {
      await meld(wijkagent, 'notitie', { tekst: 'Gebeld.' });
      await geefRol('Piet Verzonnenagent');
      expect(await ziet(tess, feit)).toBe(404);
      expect(await ziet(wijkagent, feit)).toBe(200);
    } finally {
      await hernoemTess('Tess Accentvoorbeeld');
    }
  });

  it('by standing in for who works with him', async () => {
    const feit = await adres();
    await meld(wijkagent, 'rol_toegewezen', {
      rol: 'contactpersoon_pleger',
      organisatie: 'politie',
      medewerker: 'Piet Verzonnenagent',
      waarnemer: 'Tess Accentvoorbeeld',
      voor: 'pleger',
    });
    expect(await ziet(tess, feit)).toBe(404);
    expect(await ziet(wijkagent, feit)).toBe(200);
  });

  it('by having who stands in for her say that it was a mistake', async () => {
    await geefToegang(api, pad, 'veilig_thuis');
    const feit = await adres();
    const van = await meld(wijkagent, 'rol_toegewezen', {
      rol: 'contactpersoon_pleger',
      organisatie: 'politie',
      medewerker: 'Tess Accentvoorbeeld',
      waarnemer: await mensId('Wies'),
      voor: 'pleger',
    });
    const corrigeer = (wie: Beller) => wie.post(`${pad}/correcties`, { op: OP, inhoud: { van, reden: 'Verkeerd' } });
    expect((await corrigeer(wijkagent)).status).toBe(201);
    expect([await ziet(tess, feit), await ziet(wijkagent, feit)]).toEqual([404, 404]);
    expect((await corrigeer(triagist)).status).toBe(201);
    expect([await ziet(tess, feit), await ziet(wijkagent, feit)]).toEqual([200, 200]);
  });
});

describe('a signal from elsewhere', () => {
  /** As a release recorded it that had this kind in the category `regie`. */
  const VROEGER = `
    alter table taak disable trigger taak_categorieen_anders;
    alter table signaal disable trigger signaal_categorieen_anders;
    update feit set categorie = 'regie' where soort = 'signaal_elders';
    update taak set categorieen = array_replace(categorieen, 'adres', 'regie');
    update signaal set categorieen = array_replace(categorieen, 'adres', 'regie');
    alter table taak enable trigger taak_categorieen_anders;
    alter table signaal enable trigger signaal_categorieen_anders;
    select zicht_afleiden(casus_id) from (select distinct casus_id from feit where soort = 'signaal_elders') c;`;

  const SPOREN = ['kanarieland', 'signaal-uit-andere-regio'];

  it('from before it lay with addresses is closed to who works with the perpetrator, with all that followed', async () => {
    await betrek('3ro', { settings: ['casusoverleg', 'actieoverleg'] });
    const feit = await meld(wijkagent, 'signaal_elders', { regio: 'kanarieland', soort: 'nieuw_slachtoffer' });
    await meld(wijkagent, 'informatie_gedeeld', { aan: ['3ro'], over_feiten: [feit] });
    const migratie = api.database.pool('migratie');
    await migratie.query(VROEGER);
    expect([await ziet(toezichthouder, feit), await ziet(wijkagent, feit)]).toEqual([200, 200]);
    expect(await alles(toezichthouder)).toContain('signaal-uit-andere-regio');
    await migratie.query(await readFile(DICHT, 'utf8'));
    expect([await ziet(toezichthouder, feit), await ziet(wijkagent, feit)]).toEqual([404, 200]);
    for (const spoor of SPOREN) {
      expect(await alles(toezichthouder)).not.toContain(spoor);
      expect(await alles(wijkagent)).toContain(spoor);
    }
  });
});

describe('what an organisation recorded is not destroyed by another', () => {
  it('which reads it whole, through the database either; she herself can', async () => {
    await betrek('veilig_thuis', { settings: ['actieoverleg'], mag_vastleggen: true });
    const feit = await meld(
      wijkagent,
      'incident',
      { aard: ['bedreiging'] },
      { wat: 'Stond met een mes voor de deur.' },
    );
    const redactie = { op: OP, inhoud: { van: feit, reden: 'Klopt niet' } };
    expect(await ziet(triagist, feit)).toBe(200);
    expect((await triagist.post(`${pad}/redacties`, redactie)).status).toBe(403);
    const tara = await api.database
      .pool('migratie')
      .query<{ id: string; organisatie_id: string }>(
        `select id, organisatie_id from medewerker where naam like 'Tara %'`,
      );
    const [mens] = tara.rows;
    if (mens === undefined) throw new Error('the demo region lacks Tara');
    await expect(
      inTransaction(api.database.pool('app'), async (trx) => {
        await sql`select set_config('waakvlam.medewerker', ${mens.id}, true),
                         set_config('waakvlam.organisatie', ${mens.organisatie_id}, true)`.execute(trx);
        await sql`select feit_redigeren(${pad.split('/').at(-1)}, ${feit}, '{}'::jsonb)`.execute(trx);
      }),
    ).rejects.toMatchObject({ code: '42501' });
    expect((await wijkagent.get(`${pad}/feiten/${feit}`)).body).toMatchObject({
      wat: 'Stond met een mes voor de deur.',
    });
    // What she holds for a mistake she corrects, and that can be undone.
    expect(
      (await triagist.post(`${pad}/correcties`, { op: OP, inhoud: { van: feit, reden: 'Was een ander' } })).status,
    ).toBe(201);
    expect((await wijkagent.post(`${pad}/redacties`, redactie)).status).toBe(201);
  });
});

describe('nobody locks out others for her own ends', () => {
  it('a partner bars her own people, not those of others', async () => {
    await betrek('gemeente', { mag_vastleggen: true });
    await betrek('shn');
    const weer = async (wie: Beller, naam: string) =>
      (await wie.post(`${pad}/weringen`, { medewerker: await mensId(naam), reden: 'Kent de pleger' })).status;
    expect(await weer(gemeente, 'Sanne')).toBe(403);
    // Nor by directing the case from now on, as she says herself, nor everybody at once.
    await meld(gemeente, 'rol_toegewezen', { rol: 'casusregisseur', organisatie: 'gemeente' });
    expect(await weer(gemeente, 'Sanne')).toBe(403);
    expect((await gemeente.post(`${pad}/afscherming`, { afgeschermd: true, grond: 'Voor ons alleen' })).status).toBe(
      403,
    );
    expect((await slachtofferhulp.get(pad)).status).toBe(200);
    // Police opened this case.
    expect(await weer(wijkagent, 'Sanne')).toBe(201);
    expect((await slachtofferhulp.get(pad)).status).toBe(404);
  });
});

describe('a name is enough to be shielded', () => {
  it('when a role with the perpetrator names her by surname alone', async () => {
    const feit = await meld(wijkagent, 'verblijf_vastgesteld', { betrokkene: 'anna', soort: 'woon', adres: KANARIE });
    const { body } = await api.anoniem.get('/demo/gebruikers');
    const naam: string = body.find((mens: { naam: string }) => mens.naam.startsWith('Tess')).naam;
    expect(await ziet(tess, feit)).toBe(200);
    await meld(wijkagent, 'rol_toegewezen', {
      rol: 'contactpersoon_pleger',
      organisatie: 'politie',
      medewerker: `T. ${naam.split(' ').at(-1)}`,
      voor: 'pleger',
    });
    expect(await ziet(tess, feit)).toBe(404);
  });

  it('and names of staff do not reach who works with the perpetrator, in a list either', async () => {
    await betrek('3ro', { settings: ['actieoverleg'] });
    const medewerker = 'Wies Kanarie-medewerker';
    for (const rol of ['casusregisseur', 'procesregisseur']) {
      await meld(wijkagent, 'rol_toegewezen', { rol, organisatie: 'politie', medewerker });
    }
    expect((await inLijst(wijkagent)).casusregisseur).toMatchObject({ organisatie: 'politie', medewerker });
    expect(JSON.stringify(await inLijst(toezichthouder))).not.toMatch(/Kanarie/);
    expect((await inLijst(toezichthouder)).casusregisseur).toMatchObject({ organisatie: 'politie' });
  });
});
