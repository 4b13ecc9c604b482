import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type Beller, startApi } from './api.ts';

let api: Api;
let tess: Beller;
beforeAll(async () => {
  api = await startApi();
  tess = await api.als('Tess');
});
afterAll(() => api?.stop());

const KETEL = [
  'De monteur belt haar steeds weer over de ketel. De monteur wil geld zien en zij is bang voor de kosten.',
  'De monteur appt haar steeds weer over de ketel. Zij is het zat en bang dat de monteur nooit meer komt.',
  'Over de ketel belt de monteur haar dagelijks. Zij is bang dat de monteur te veel rekent.',
];
const EX =
  'Haar ex belt haar steeds weer en stond gisteren weer voor haar deur. Zij is bang en durft niet meer naar buiten.';
const WIJZIGING = { soort: 'woord', woord: 'monteur', richting: 'tegen' };

async function breng(id: string, tekst: string): Promise<string> {
  await tess.post('/incidenten/invoer', { bestand: JSON.stringify({ id, tekst }) });
  const { body } = await tess.get('/leeslijst?alles=ja&limiet=500');
  return body.resultaten.find((een: { bronId: string }) => een.bronId === id)?.id ?? '';
}
async function brengEnOordeel(id: string, tekst: string, oordeel: string): Promise<void> {
  await tess.post(`/incidenten/${await breng(id, tekst)}/oordelen`, { oordeel, reden: 'gelezen' });
}
const besluit = (wie: Beller, wat: string, wijziging: object = WIJZIGING) =>
  wie.post('/leeslijst/regels/besluiten', { besluit: wat, wijziging, reden: 'de monteur deed zijn werk' });

describe('adjusting the rules on what readers judged', () => {
  it('proposes nothing without verdicts, and then names the change, why, from what and what it does', async () => {
    expect((await tess.get('/leeslijst/regels')).body).toMatchObject({ versie: 0, geldend: [], voorstellen: [] });
    for (const [nr, tekst] of KETEL.entries()) await brengEnOordeel(`ketel${nr}`, tekst, 'geen');
    await brengEnOordeel('ex', EX, 'stalking');
    const { status, body, tekst } = await tess.get('/leeslijst/regels');
    expect(status, tekst).toBe(200);
    expect(body.beoordeeld).toEqual({ stalking: 1, geen: 3 });
    for (const voorstel of body.voorstellen) {
      const { voor, na } = voorstel.effect.gelezen;
      expect(na.onterecht < voor.onterecht || na.terecht > voor.terecht, voorstel.naam).toBe(true);
      expect(voorstel.effect.corpus.voor.terecht).toBeGreaterThan(100);
      expect(voorstel.meldingen.length).toBeGreaterThanOrEqual(3);
      expect(voorstel.uitleg).toMatch(/lezers/);
    }
    expect(body.voorstellen.length).toBeGreaterThan(0);
  });

  it('holds from when a person brings it in, for her own organisation, until it is turned back', async () => {
    const { status, body, tekst } = await besluit(tess, 'invoeren');
    expect(status, tekst).toBe(200);
    expect(body).toMatchObject({ versie: 1 });
    expect(body.geldend[0]).toMatchObject({
      wijziging: WIJZIGING,
      wie: 'Tess Accentvoorbeeld',
      naam: '“monteur” spreekt er een beetje tegen',
      effect: { gelezen: { voor: { onterecht: 3 }, na: { onterecht: 0, terecht: 1 } }, verloren: 0 },
    });
    const POMP = 'De monteur belt haar steeds weer over de pomp. De monteur rekent veel en zij is bang voor de kosten.';
    const oordeelOver = async (id: string, tekst: string) =>
      (await tess.get(`/incidenten/${await breng(id, tekst)}`)).body.oordeel;
    expect(await oordeelOver('later', POMP)).toBe('twijfel');
    const bijOpname = async (wie: Beller) => (await wie.post('/lezingen', { tekst: POMP })).body.oordeel;
    const [collega, elders] = [await api.als('Wies'), await api.als('Vera')];
    expect([await bijOpname(collega), await bijOpname(elders)]).toEqual(['twijfel', 'vermoeden']);
    const pad = `/leeslijst/regels/${body.geldend[0].id}/terugdraaiing`;
    expect((await tess.post(pad, { reden: 'toch te streng' })).body).toMatchObject({ versie: 0, geldend: [] });
    expect((await tess.post(pad, { reden: 'nog eens' })).status).toBe(404);
    expect(await oordeelOver('daarna', `${POMP} Zij woont er pas.`)).toBe('vermoeden');
  });

  it('refuses a change that would miss what a reader called stalking, and one of a rule that is not there', async () => {
    await brengEnOordeel('toch', `${KETEL[0] ?? ''} Hij woont naast haar.`, 'stalking');
    const { status, body } = await besluit(tess, 'invoeren');
    expect(status).toBe(422);
    expect(body.fouten[0].melding).toContain('1 van de meldingen missen');
    expect((await besluit(tess, 'invoeren', { soort: 'punten', regel: 'geen.regel', punten: 1 })).status).toBe(422);
    expect((await besluit(tess, 'invoeren', { soort: 'woord', woord: 'a|b', richting: 'tegen' })).status).toBe(422);
    const { body: vrij } = await besluit(tess, 'invoeren', { soort: 'woord', woord: 'zwabberlat', richting: 'tegen' });
    expect(vrij.fouten[0].melding).toBe('Deze wijziging volgt niet uit wat lezers oordeelden.');
    expect((await tess.get('/leeslijst/regels')).body.versie).toBe(0);
  });

  it('does not bring up again what was refused', async () => {
    const { body } = await tess.get('/leeslijst/regels');
    for (const { wijziging } of body.voorstellen) expect((await besluit(tess, 'afwijzen', wijziging)).status).toBe(200);
    expect((await tess.get('/leeslijst/regels')).body.voorstellen).toEqual([]);
  });

  it('is for who reads the list, and each organisation has its own', async () => {
    for (const naam of ['Wies', 'Rob', 'Pia', 'Ben']) {
      const wie = await api.als(naam);
      expect((await wie.get('/leeslijst/regels')).status, naam).toBe(403);
      expect((await besluit(wie, 'invoeren')).status, naam).toBe(403);
    }
    expect((await (await api.als('Paula')).get('/leeslijst/regels')).body).toMatchObject({ versie: 0, geldend: [] });
  });
});
