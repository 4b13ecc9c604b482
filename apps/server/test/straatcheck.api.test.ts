import { sql } from 'kysely';
import { inTransaction } from '@waakvlam/kernel/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type Beller, nieuweCasus, startApi, veldenVan } from './api.ts';

const THUIS = 'Verzonnenstraat 12, 4811 AA Verzonnenstad';

describe('the street check', () => {
  let api: Api;
  let wijkagent: Beller;
  let pad: string;

  const check = (zoek: string, geboren?: string, wie: Beller = wijkagent) =>
    wie.post('/straatchecks', { zoek, ...(geboren !== undefined && { geboren }) });
  const overBert = async (wie: Beller) => (await check('Bert van der Verzonnen', undefined, wie)).body.resultaten;
  const soorten = async (zoek: string, geboren?: string): Promise<string[]> =>
    (await check(zoek, geboren)).body.resultaten.map((een: { soort: string }) => een.soort).toSorted();
  const feit = async (soort: string, inhoud: object, op = '2026-01-10') => {
    const antwoord = await wijkagent.post(`${pad}/feiten`, { soort, op, inhoud });
    expect(antwoord.status, antwoord.tekst).toBe(201);
  };

  beforeAll(async () => {
    api = await startApi({ nu: () => Date.parse('2026-03-10T12:00:00+01:00') });
    wijkagent = await api.als('Wies');
    pad = await nieuweCasus(wijkagent, {
      betrokkenen: [
        { id: 'anna', rol: 'slachtoffer', naam: 'Anna Voorbeeld', geboren: '1990-05-06' },
        { id: 'bert', rol: 'pleger', naam: 'Bert van der Verzonnen', geboren: '1988-02-03' },
      ],
    });
    await feit('verblijf_vastgesteld', { betrokkene: 'anna', soort: 'woon', adres: THUIS, geheim: 'ja' });
    await feit('verblijf_vastgesteld', {
      betrokkene: 'anna',
      soort: 'opvang',
      adres: 'Schuilplein 3, 4811 AB Verzonnenstad',
    });
    await feit('voertuig_vastgesteld', { betrokkene: 'bert', kenteken: 'VZ-123-N' });
    await feit('voertuig_vastgesteld', { betrokkene: 'anna', kenteken: 'AN-456-A' });
    await feit('maatregel_gestart', {
      id: 'ga',
      maatregel: 'gedragsaanwijzing',
      kader: 'ovj',
      tot: '2026-04-09',
      uitgereikt: 'ja',
      functies: ['contactverbod', 'locatieverbod'],
    });
    await feit('maatregel_gestart', { id: 'oud', maatregel: 'contactverbod', tot: '2026-02-01' });
    await feit('maatregel_gestart', { id: 'aol', maatregel: 'aol', voor: 'anna' });
    await feit('maatregel_gestart', { id: 'aop', maatregel: 'aop', voor: 'anna' });
  });
  afterAll(() => api.stop());

  it('finds the ban by name, by sound, by plate and by the address that it protects', async () => {
    expect(await soorten('Bert van der Verzonnen')).toEqual(['gedragsaanwijzing']);
    expect(await soorten('verzonnen', '1988-02-03')).toEqual(['gedragsaanwijzing']);
    expect(await soorten('vz123n')).toEqual(['gedragsaanwijzing']);
    expect(await soorten('4811AA 12')).toEqual(['aol', 'gedragsaanwijzing']);
    const klinkt = await check('Berd Versonnen');
    expect(klinkt.body.resultaten).toMatchObject([{ soort: 'gedragsaanwijzing', precies: false }]);
  });

  it('says its text, until when, and what to do', async () => {
    const { body } = await check('Bert Verzonnen');
    expect(body.resultaten[0]).toMatchObject({
      naam: 'Gedragsaanwijzing',
      functies: ['Contactverbod', 'Locatieverbod'],
      handhaafbaar: 'ja',
      strafbaar: 'art. 184a Wetboek van Strafrecht',
      betreft: [{ naam: 'Bert van der Verzonnen', geboren: '1988-02-03' }],
      precies: true,
    });
    expect(body.resultaten[0].melding).toMatch(/Houd aan/);
    expect(body.resultaten[0].doe.length).toBeGreaterThan(1);
    expect(Date.parse(body.resultaten[0].tot)).toBe(Date.parse('2026-04-09T23:59:59+02:00'));
  });

  it('never gives an address, nor a mark on an address, to a search by person or plate', async () => {
    for (const zoek of ['Anna Voorbeeld', 'Bert Verzonnen', 'VZ-123-N']) {
      const { tekst, body } = await check(zoek);
      expect(body.resultaten.map((een: { soort: string }) => een.soort)).not.toContain('aol');
      expect(tekst).not.toMatch(/Verzonnenstraat|4811|Schuilplein/);
    }
    expect(await soorten('Anna Voorbeeld')).toEqual(['aop']);
    expect((await check('4811 AA 12')).tekst).not.toMatch(/Verzonnenstraat|Anna/);
  });

  it('gives the number of the case to who may see it, and the same answer without it to a colleague who may not', async () => {
    const cas = await api.als('Cas');
    const casus = pad.split('/').at(-1);
    const voorWies = await overBert(wijkagent);
    expect(voorWies).toMatchObject([{ soort: 'gedragsaanwijzing', casus }]);
    const voor = (wie: string | null) =>
      inTransaction(api.database.pool('migratie'), async (trx) => {
        await sql`update zicht set medewerker_id = (select id from medewerker where naam like ${wie})
                   where casus_id = ${casus}`.execute(trx);
      });
    await voor('Wies %');
    expect((await cas.get(pad)).status).toBe(404);
    expect(await overBert(cas)).toEqual(voorWies.map((een: object) => ({ ...een, casus: null })));
    await voor(null);
    expect(await overBert(cas)).toEqual(voorWies);
  });

  it('does not lead to her by her plate, nor to a ban by the address of a shelter', async () => {
    expect(await soorten('AN-456-A')).toEqual([]);
    expect(await soorten('4811 AB 3')).toEqual(['aol']);
  });

  it('does not lead by address to who works with the perpetrator in that case, and does by name', async () => {
    const tess = await api.als('Tess');
    const { body } = await api.anoniem.get('/demo/gebruikers');
    const { id } = body.find(({ naam }: { naam: string }) => naam.startsWith('Tess'));
    expect((await check('4811AA 12', undefined, tess)).body.resultaten).not.toEqual([]);
    await feit('rol_toegewezen', {
      rol: 'contactpersoon_pleger',
      organisatie: 'politie',
      medewerker: id,
      voor: 'pleger',
    });
    await expect
      .poll(async () => (await check('4811AA 12', undefined, tess)).body.resultaten, { timeout: 20_000 })
      .toEqual([]);
    expect(await overBert(tess)).toHaveLength(1);
    expect((await check('4811AA 12')).body.resultaten).not.toEqual([]);
  });

  it('never lets "nothing known" read as "no ban"', async () => {
    for (const zoek of ['Iemand Onbekend', 'ZZ-999-Z', '9999 ZZ 1']) {
      const { body } = await check(zoek);
      expect(body.resultaten).toEqual([]);
      expect(body.let_op).toMatch(/zegt niet dat er geen verbod geldt/);
      expect(body.let_op).not.toMatch(/geen verbod\.|niets bekend/i);
    }
  });

  it('asks for more when there is too little to search with, naming the field', async () => {
    for (const zoek of ['Bert', '12', '   ']) expect(veldenVan(await check(zoek))).toContain('zoek');
    expect(veldenVan(await check('Verzonnen', '3 februari'))).toEqual(['geboren']);
  });

  it('shows what was imposed and not handed over as such', async () => {
    await feit('maatregel_gestart', {
      id: 'lv',
      maatregel: 'locatieverbod',
      kader: 'rechter_commissaris',
      status: 'opgelegd',
      uitgereikt: 'nee',
    });
    const { body } = await check('Bert Verzonnen');
    const verbod = body.resultaten.find((een: { soort: string }) => een.soort === 'locatieverbod');
    expect(verbod.handhaafbaar).toBe('nee');
    expect(verbod.melding).toMatch(/^Opgelegd, niet uitgereikt: reik het nu uit/);
  });

  it('is for police alone, and logged with what it gave', async () => {
    const officier = await api.als('Zara');
    expect((await check('Bert Verzonnen', undefined, officier)).status).toBe(403);
    expect((await check('Bert Verzonnen', undefined, await api.als('Pia'))).status).toBe(403);
    expect((await api.anoniem.post('/straatchecks', { zoek: 'Bert Verzonnen' })).status).toBe(401);
    const { rows } = await api.database
      .pool('motor')
      .query<{ casussen: string[] }>(
        `select casussen from straatcheck where soort = 'kenteken' order by moment limit 1`,
      );
    expect(rows[0]?.casussen).toEqual([pad.split('/').at(-1)]);
    const gelogd = await api.database
      .pool('motor')
      .query<{ details: unknown }>(`select details from inzagelog where categorie = 'straatcheck'`);
    expect(gelogd.rows.length).toBeGreaterThan(5);
    expect(JSON.stringify(gelogd.rows)).not.toMatch(/Verzonnen/);
    expect(api.logregels.join('\n')).not.toMatch(/Verzonnenstraat|Bert/);
  });

  it('finds nothing of a case from which the officer is barred, or that is shielded', async () => {
    const casusId = pad.split('/').at(-1) ?? '';
    const cas = await api.als('Cas');
    const zet = (regel: ReturnType<typeof sql>) =>
      inTransaction(api.database.pool('migratie'), async (trx) => void (await regel.execute(trx)));
    expect((await check('Bert Verzonnen', undefined, cas)).body.resultaten.length).toBeGreaterThan(0);
    await zet(sql`insert into wering (casus_id, medewerker_id, reden, ingesteld_door)
      select ${casusId}, m.id, 'verwant', m.id from medewerker m where m.naam like 'Cas %'`);
    expect((await check('Bert Verzonnen', undefined, cas)).body.resultaten).toEqual([]);
    await zet(sql`update casus set afgeschermd = true where id = ${casusId}`);
    expect(await soorten('Bert Verzonnen')).toEqual([]);
    await zet(sql`update casus set afgeschermd = false where id = ${casusId}`);
    expect(await soorten('Bert Verzonnen')).not.toEqual([]);
  });

  it('follows the case: what ends is found no more', async () => {
    const { headers } = await wijkagent.get(`${pad}/maatregelen/lv`);
    await wijkagent.post(
      `${pad}/maatregelen/lv/beeindiging`,
      { op: '2026-03-10T11:00', inhoud: { reden: 'ingetrokken' } },
      { 'If-Match': headers.get('etag') ?? '' },
    );
    expect(await soorten('Bert Verzonnen')).toEqual(['gedragsaanwijzing']);
  });

  it('stops answering someone who asks far more than her work needs, and tells her privacy officer', async () => {
    const tess = await api.als('Tess');
    await inTransaction(api.database.pool('migratie'), async (trx) => {
      await sql`insert into straatcheck (medewerker_id, organisatie_id, soort, sleutel, casussen)
        select m.id, m.organisatie_id, 'adres', '\\x00', '{}' from medewerker m, generate_series(1, 300)
         where m.naam like 'Tess %'`.execute(trx);
    });
    expect((await check('Bert Verzonnen', undefined, tess)).status).toBe(429);
    const pia = await api.als('Pia');
    const { tekst } = await pia.get('/toezicht/signalen');
    expect(tekst).toMatch(/straatchecks/);
  });
});
