import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MINUUT } from '@waakvlam/kernel/tijd';
import { uitgangen } from '@waakvlam/kernel/uitgang';
import { controleerInzage, verzegelInzage } from '../inzage/zegel.ts';
import { type Api, type Beller, nieuweCasus, startApi } from './api.ts';

let api: Api;
let wijkagent: Beller;
let pad: string;
const GEHEIM = { adres: 'Geheimelaan 99', naam: 'Anneke Onvindbaar', tekst: 'zij is doodsbang voor hem' };
beforeAll(async () => {
  api = await startApi({ omgeving: { WAAKVLAM_LOGNIVEAU: 'debug' } });
  wijkagent = await api.als('Wies');
  pad = await nieuweCasus(wijkagent, {
    naam: 'Casus Onvindbaar',
    betrokkenen: [{ id: 'anna', rol: 'slachtoffer', naam: GEHEIM.naam }],
  });
});
afterAll(() => api?.stop());

const motor = () => api.database.pool('motor');
const rijen = async () =>
  (await motor().query('select handeling, categorie, uitgang, casus_id, details from inzagelog order by id')).rows;

describe('the access log', () => {
  it('has a row for every read and every write, with the way out that was used', async () => {
    const ervoor = (await rijen()).length;
    await wijkagent.get(pad);
    await wijkagent.get(`${pad}/stand`);
    await wijkagent.post(`${pad}/notities`, { id: 'n1', op: '2020-01-05', inhoud: { tekst: GEHEIM.tekst } });
    await wijkagent.get(`${pad}/feiten/n1`);
    const erbij = (await rijen()).slice(ervoor);
    expect(erbij).toEqual([
      {
        handeling: 'lezen',
        categorie: 'casusinhoud',
        uitgang: 'GET /casussen/{casusId}',
        casus_id: pad.split('/').at(-1),
        details: {},
      },
      expect.objectContaining({
        handeling: 'lezen',
        categorie: 'casusstand',
        uitgang: 'GET /casussen/{casusId}/stand',
      }),
      expect.objectContaining({ handeling: 'vastleggen', uitgang: 'POST /casussen/{casusId}/notities' }),
      expect.objectContaining({ uitgang: 'GET /casussen/{casusId}/feiten/{feitId}', details: { feitId: 'n1' } }),
    ]);
    const bekend = new Set(uitgangen().map(({ naam }) => naam));
    expect((await rijen()).every(({ uitgang }) => bekend.has(uitgang))).toBe(true);
  });

  it('has a row for who asked for a case that is hidden from her, without what she typed', async () => {
    const school = await api.als('Suze');
    await school.get(`${pad}/feiten/${encodeURIComponent(GEHEIM.naam)}`);
    expect((await rijen()).at(-1)).toMatchObject({
      uitgang: 'GET /casussen/{casusId}/feiten/{feitId}',
      casus_id: pad.split('/').at(-1),
      details: { geweigerd: 'niet_gevonden' },
    });
  });

  it('keeps no row of what was refused and undone', async () => {
    const ervoor = (await rijen()).length;
    await wijkagent.post(`${pad}/notities`, { op: '2020-02-30' });
    expect((await rijen()).length).toBe(ervoor);
  });

  it('is sealed by the minute, and shows what was changed, taken out or cut off', async () => {
    await wijkagent.get(pad);
    expect(await verzegelInzage(motor(), Date.now() + 5 * MINUUT)).toBeGreaterThan(0);
    expect(await verzegelInzage(motor(), Date.now() + 5 * MINUUT)).toBe(0);
    expect(await controleerInzage(motor())).toEqual([]);
    const admin = await api.database.connectAsAdmin();
    const stiekem = async (daad: string): Promise<string[]> => {
      await admin.query('begin');
      await admin.query('set local session_replication_role = replica');
      await admin.query(daad);
      await admin.query('commit');
      return (await controleerInzage(motor())).map(({ soort }) => soort);
    };
    try {
      expect(
        await stiekem(
          `update waakvlam.inzagelog set handeling = 'niets' where id = (select min(id) from waakvlam.inzagelog)`,
        ),
      ).toContain('rijen_gewijzigd');
      expect(await stiekem(`update waakvlam.inzagezegel set zegel = decode(repeat('ab', 32), 'hex')`)).toContain(
        'zegel_gewijzigd',
      );
      expect(await stiekem(`delete from waakvlam.inzagelog`)).toContain('rijen_gewijzigd');
    } finally {
      await admin.end();
    }
  });

  it('cannot be changed by the server itself', async () => {
    await expect(motor().query('delete from inzagelog')).rejects.toThrow(/permission denied/);
    await expect(api.database.pool('app').query(`update inzagelog set handeling = 'x'`)).rejects.toThrow(
      /permission denied/,
    );
  });
});

describe('what leaves beside the answer', () => {
  it('logs no name, address or text, however the request ends', async () => {
    const adres = { op: '2020-01-05', inhoud: { betrokkene: 'anna', soort: 'woon', adres: GEHEIM.adres } };
    expect((await wijkagent.post(`${pad}/verblijven`, adres)).status).toBe(201);
    await wijkagent.post(`${pad}/verblijven`, { ...adres, [GEHEIM.naam]: GEHEIM.tekst });
    await wijkagent.get(`/casussen?zoek=${encodeURIComponent(GEHEIM.naam)}`);
    await wijkagent.get(`${pad}/feiten/${encodeURIComponent(GEHEIM.naam)}`);
    await wijkagent.vraag('POST', `${pad}/feiten`, {
      rauw: `{"wat": "${GEHEIM.tekst}`,
      headers: { 'Content-Type': 'application/json' },
    });
    const log = api.logregels.join('');
    expect(log).toContain('POST /api/v1/casussen/:casusId/verblijven');
    for (const geheim of [...Object.values(GEHEIM), 'Onvindbaar', 'Geheimelaan', wijkagent.token]) {
      expect(log).not.toContain(geheim);
    }
  });

  it('logs nothing of what stands behind the question mark, wherever the request ends', async () => {
    const vraag = `zoek=${encodeURIComponent(GEHEIM.naam)}&Onvindbaar=${encodeURIComponent(GEHEIM.adres)}`;
    const ervoor = api.logregels.length;
    const statussen = [];
    for (const [methode, deel] of [
      ['GET', `/casussen?zoek=${encodeURIComponent(GEHEIM.naam)}`],
      ['GET', `/casussen?${vraag}`],
      ['GET', `/bestaat-niet?${vraag}`],
      ['PUT', `/casussen?${vraag}`],
      ['GET', `${pad}/stand?op=Onvindbaar`],
      ['GET', `/casussen/%zz?${vraag}`],
      ['GET', `/gezond?${vraag}`],
      ['POST', `/sessies?${vraag}`],
    ] as const) {
      statussen.push((await wijkagent.vraag(methode, deel)).status);
    }
    statussen.push((await wijkagent.get(`${api.url.replace('/api/v1', '')}/Onvindbaar?${vraag}`)).status);
    expect(statussen.slice(0, 8)).toEqual([200, 400, 404, 405, 400, 400, 400, 422]);
    const log = api.logregels.slice(ervoor).join('');
    expect(log).toContain('GET /api/v1/casussen');
    expect(log).not.toMatch(/Onvindbaar|Geheimelaan|\?/);
    const { rows } = await motor().query(
      `select count(*)::int as aantal from inzagelog where details::text ~ 'Onvindbaar'`,
    );
    expect(rows).toEqual([{ aantal: 0 }]);
  });

  it('puts ids alone in the outbox', async () => {
    await wijkagent.post(`${pad}/risicotaxaties`, {
      op: '2020-01-05',
      inhoud: { instrument: 'sash', uitkomst: 'hoog' },
      wat: GEHEIM.tekst,
    });
    const { rows } = await motor().query('select soort, inhoud from outbox');
    expect(rows.length).toBeGreaterThan(0);
    for (const { soort, inhoud } of rows) expect(inhoud).toEqual({ [soort]: expect.stringMatching(/^[0-9a-f]{32}$/) });
  });

  it.each([
    ['notities', { op: '2020-01-05', inhoud: { tekst: 7 }, wat: GEHEIM.tekst, [GEHEIM.naam]: GEHEIM.naam }],
    ['notities', { op: GEHEIM.naam, inhoud: { tekst: 'x' } }],
    ['notities', { op: '2020-01-05', over: [GEHEIM.naam], inhoud: { tekst: 'x' } }],
    ['notities', { op: '2020-01-05', wie: GEHEIM.naam, inhoud: { tekst: 'x' } }],
    ['incidenten', { op: '2020-01-05', inhoud: { aard: [GEHEIM.tekst], tegen: [GEHEIM.naam], door: 'Anneke' } }],
    ['verblijven', { op: '2020-01-05', inhoud: { betrokkene: GEHEIM.naam, soort: GEHEIM.adres, adres: GEHEIM.adres } }],
    ['correcties', { op: '2020-01-05', inhoud: { van: GEHEIM.naam, reden: GEHEIM.tekst } }],
    ['toegangen', { organisatie: GEHEIM.naam, grond: GEHEIM.tekst, [GEHEIM.adres]: 1 }],
  ])('repeats nothing that was sent in a refusal at %s', async (deel, body) => {
    const antwoord = await wijkagent.post(`${pad}/${deel}`, body);
    expect(antwoord.status, antwoord.tekst).toBe(422);
    expect(antwoord.body.fouten.length).toBeGreaterThan(0);
    for (const geheim of [...Object.values(GEHEIM), 'Anneke', 'Geheimelaan', 'doodsbang']) {
      expect(antwoord.tekst).not.toContain(geheim);
    }
  });
});
