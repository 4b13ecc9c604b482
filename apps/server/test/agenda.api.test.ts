import { uitgangen } from '@waakvlam/kernel/uitgang';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type Beller, geefToegang, nieuweCasus, startApi } from './api.ts';

/** Makes a subscription; gives the path of its feed. */
async function abonneer(wie: Beller): Promise<string> {
  const { body } = await wie.post('/agenda');
  return String(body.pad).replace('/api/v1', '');
}

describe('the calendar feed', () => {
  let api: Api;
  let officier: Beller;

  beforeAll(async () => {
    api = await startApi();
    const wijkagent = await api.als('Wies');
    officier = await api.als('Zara');
    const pad = await nieuweCasus(wijkagent);
    await geefToegang(api, pad, 'om');
    const tot = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
    const inhoud = { id: 'ga', maatregel: 'gedragsaanwijzing', tot };
    await wijkagent.post(`${pad}/feiten`, { soort: 'maatregel_gestart', op: '2026-01-10', inhoud });
    await wijkagent.post(`${pad}/overtredingen`, {
      op: new Date().toISOString(),
      inhoud: { aard: 'fysiek', maatregel: 'ga' },
    });
  });
  afterAll(() => api.stop());

  it('says when something is due and nothing of what, who or which case', async () => {
    const adres = await abonneer(officier);
    const antwoord = await api.anoniem.get(adres);
    expect(antwoord.status).toBe(200);
    expect(antwoord.headers.get('content-type')).toMatch(/^text\/calendar/);
    expect(antwoord.tekst).toContain('BEGIN:VEVENT');
    expect(
      antwoord.tekst.match(/SUMMARY:.*/g)?.every((regel) => /^SUMMARY:(Termijn|\d+ termijnen)\r?$/.test(regel)),
    ).toBe(true);
    expect(antwoord.tekst).not.toMatch(/Proef|Bert|Anna|verbod|overtred|casus|http/i);
    expect((await officier.get('/agenda')).body).toMatchObject({ actief: true, opgehaald: expect.any(String) });
  });

  it('has one address, the last that was made, also when several are asked for at the same moment', async () => {
    const adressen = await Promise.all([abonneer(officier), abonneer(officier), abonneer(officier)]);
    const werkt = await Promise.all(adressen.map(async (adres) => (await api.anoniem.get(adres)).status));
    expect(werkt.toSorted((a, b) => a - b)).toEqual([200, 404, 404]);
  });

  it('is registered as a way out of its own kind', () =>
    expect(uitgangen().find(({ naam }) => naam === 'GET /agenda/{token}')).toMatchObject({
      soort: 'feed',
      bereik: ['medewerkers'],
    }));

  it('is of one person: somebody without a case gets an empty one', async () => {
    const adres = await abonneer(await api.als('Suze'));
    expect((await api.anoniem.get(adres)).tekst).not.toContain('BEGIN:VEVENT');
  });

  it('stops at once when it is withdrawn, replaced, or the person leaves', async () => {
    const eerste = await abonneer(officier);
    const tweede = await abonneer(officier);
    expect((await api.anoniem.get(eerste)).status).toBe(404);
    expect((await api.anoniem.get(tweede)).status).toBe(200);
    expect((await officier.vraag('DELETE', '/agenda')).status).toBe(204);
    expect((await api.anoniem.get(tweede)).status).toBe(404);
    const derde = await abonneer(officier);
    await api.database.pool('migratie').query(`update medewerker set actief_tot = now() where naam like 'Zara %'`);
    expect((await api.anoniem.get(derde)).status).toBe(404);
  });

  it('keeps its secret out of the database and the log, and gives nothing for a guess', async () => {
    const thijs = await api.als('Thijs');
    const adres = await abonneer(thijs);
    await api.anoniem.get(adres);
    const geheim = adres.split('/').at(-1) ?? '';
    expect(api.logregels.join('')).not.toContain(geheim);
    const { rows } = await api.database.pool('migratie').query('select * from agenda_abonnement');
    expect(JSON.stringify(rows)).not.toContain(geheim);
    expect((await api.anoniem.get('/agenda/geraden')).status).toBe(404);
    expect((await api.anoniem.get('/agenda')).status).toBe(401);
  });
});
