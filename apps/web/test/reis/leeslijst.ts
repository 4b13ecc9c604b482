import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Reis } from './reis.ts';
import { begin, krijgtFocus, naarScherm, schermen } from './stappen.ts';

const nora = { rol: 'aangeefster', naam: 'Nora van Verzinsel', geboren: '1990-03-12' };
const kees = { rol: 'verdachte', naam: 'Kees Meijer', geboren: '1984-01-20' };
const meldingen = (breedte: number) => [
  {
    id: `2026-101-${breedte}`,
    tekst:
      'Aangeefster verklaart dat haar ex-vriend Kees haar sinds maanden steeds weer belt en appt, ook via nieuwe nummers. Hij stond zaterdag weer voor haar woning te wachten. Zij durft niet meer alleen naar buiten en slaapt bij haar zus.',
    gebeurdOp: '2026-02-07',
    geregistreerdOp: '2026-02-08',
    classificatie: 'overlast',
    betrokkenen: [nora, kees],
  },
  {
    id: `2026-017-${breedte}`,
    tekst:
      'Melder trof haar auto aan met vier lekke banden. Zij denkt aan haar ex, die na het verbreken van de relatie steeds voor haar deur staat en haar dreigde kapot te maken. Zij is bang.',
    gebeurdOp: '2025-10-01',
    geregistreerdOp: '2026-01-20',
    classificatie: 'vernieling',
    betrokkenen: [
      { ...nora, naam: 'Verzinsel, Nora' },
      { ...kees, naam: 'Kees Meyer' },
    ],
  },
];

/** What Tess does over HTTP, as the source system of the police would. */
async function alsTess(pagina: Page) {
  const api = pagina.context().request;
  const mensen: { id: string; naam: string }[] = await (await api.get('/api/v1/demo/gebruikers')).json();
  const gebruiker = mensen.find(({ naam }) => naam === 'Tess Accentvoorbeeld')?.id;
  const { token }: { token: string } = await (await api.post('/api/v1/sessies', { data: { gebruiker } })).json();
  const headers = { Authorization: `Bearer ${token}` };
  return {
    post: (pad: string, data: object) => api.post(`/api/v1${pad}`, { data, headers }),
    get: (pad: string) => api.get(`/api/v1${pad}`, { headers }),
  };
}

const ketels = [
  'De monteur belt haar steeds weer over de ketel. De monteur wil geld zien en zij is bang voor de kosten.',
  'De monteur appt haar steeds weer over de ketel. Zij is het zat en bang dat de monteur nooit meer komt.',
  'Over de ketel belt de monteur haar dagelijks. Zij is bang dat de monteur te veel rekent.',
];

/** Brings in reports of a fitter at work, and judges each as no stalking. */
export async function keurKetelsAf(pagina: Page): Promise<void> {
  const tess = await alsTess(pagina);
  const bestand = ketels.map((tekst, nr) => JSON.stringify({ id: `ketel-${nr}`, tekst })).join('\n');
  await tess.post('/incidenten/invoer', { bestand });
  const { resultaten }: { resultaten: { id: string; bronId: string }[] } = await (
    await tess.get('/leeslijst?alles=ja&limiet=500')
  ).json();
  for (const { id, bronId } of resultaten)
    if (bronId.startsWith('ketel-'))
      await tess.post(`/incidenten/${id}/oordelen`, { oordeel: 'geen', reden: 'monteur aan het werk' });
}

/** Brings in reports as the source system of the police would. */
export async function brengMeldingen(pagina: Page, breedte: number): Promise<void> {
  const tess = await alsTess(pagina);
  const bestand = meldingen(breedte)
    .map((een) => JSON.stringify(een))
    .join('\n');
  const antwoord = await tess.post('/incidenten/invoer', { bestand });
  expect(await antwoord.json()).toMatchObject({ opgenomen: 2, fouten: [] });
}

/** Who reads for stalking what was filed as something else. */
export function leeslijstReis(open: Reis): void {
  it.each([1280, 320])('reads, judges and brings to a case without a mouse, at %i pixels', async (breedte) => {
    const bezoek = await open({ breedte });
    const { pagina, keur } = bezoek;
    await brengMeldingen(pagina, breedte);
    await begin(pagina, 'Tess Accentvoorbeeld');
    await naarScherm(pagina, 'Leeslijst');
    await pagina.getByRole('heading', { level: 1, name: 'Leeslijst' }).waitFor();
    const kop = pagina.getByRole('heading', { level: 2, name: /^Melding 2026-/ });
    await kop.waitFor();
    const eerste = await kop.innerText();
    await pagina.locator('mark').first().waitFor();
    await pagina.getByText(/meldingen in 4 maanden tussen Nora van Verzinsel en Kees Me/).waitFor();
    await keur('Leeslijst · Waakvlam');

    // at hand before anything is scrolled, and low enough to read above
    const balk = await pagina.locator('.oordeel').boundingBox();
    if (balk === null) throw new Error('no way to judge');
    expect(balk.y + balk.height).toBeLessThanOrEqual(900);
    expect(balk.height).toBeLessThan(140);
    await pagina.keyboard.press('g');
    const reden = pagina.getByLabel('Waarom, in een paar woorden');
    expect(await krijgtFocus(reden)).toBe(true);
    await pagina.keyboard.type('proef van de lijst');
    await pagina.keyboard.press('Enter');
    await pagina.getByText('Vastgelegd. Dit is de volgende.').waitFor({ state: 'attached' });
    await pagina.getByRole('heading', { level: 2, name: eerste }).waitFor({ state: 'detached' });
    await kop.waitFor();

    await pagina.keyboard.press('s');
    await pagina.keyboard.type('reeks en angst');
    await pagina.keyboard.press('Enter');
    const naam = pagina.getByLabel('Naam van de casus');
    await naam.waitFor();
    expect(await naam.inputValue()).toMatch(/^Casus /);
    await keur('Leeslijst · Waakvlam');
    await naam.press('Enter');
    const link = pagina.getByRole('link', { name: 'Open de casus' });
    await link.waitFor();
    await link.press('Enter');
    await pagina.getByRole('heading', { level: 1, name: /^Casus / }).waitFor();
    await bezoek.sluit();
  });

  it.each([1280, 320])('brings in a change that verdicts propose and turns it back, at %i pixels', async (breedte) => {
    const bezoek = await open({ breedte });
    const { pagina, keur } = bezoek;
    await keurKetelsAf(pagina);
    await begin(pagina, 'Tess Accentvoorbeeld');
    await naarScherm(pagina, 'Leeslijst');
    await pagina.getByText('Regels bijstellen').press('Enter');
    const voorstel = pagina.locator('article').filter({ hasText: '“monteur” spreekt er een beetje tegen' });
    await voorstel.getByText('Uit ketel-').waitFor();
    await voorstel.getByRole('table').waitFor();
    await keur('Leeslijst · Waakvlam');
    const leg = voorstel.getByRole('button', { name: 'Leg het besluit vast' });
    await leg.press('Enter');
    await voorstel.getByText('Kies wat u doet.').first().waitFor();
    await keur('Leeslijst · Waakvlam');
    await voorstel.getByLabel('Voer in').check();
    await leg.press('Enter');
    expect(await krijgtFocus(voorstel.getByLabel('Waarom wel of niet'))).toBe(true);
    await pagina.keyboard.type('een monteur doet zijn werk');
    await pagina.keyboard.press('Enter');
    const gedaan = pagina.getByRole('status').filter({ hasText: /^Ingevoerd: / });
    expect(await krijgtFocus(gedaan)).toBe(true);
    await pagina.getByRole('heading', { name: 'Dit geldt nu bij u' }).waitFor();
    await keur('Leeslijst · Waakvlam');
    const geldend = pagina.getByRole('group', { name: '“monteur”' });
    await geldend.getByRole('button', { name: 'Draai terug' }).press('Enter');
    expect(await krijgtFocus(geldend.getByLabel('Waarom terug'))).toBe(true);
    await pagina.keyboard.type('proef voorbij');
    await pagina.keyboard.press('Enter');
    await pagina.getByText(/^Teruggedraaid: /).waitFor();
    await pagina.getByRole('heading', { name: 'Dit geldt nu bij u' }).waitFor({ state: 'detached' });
    await bezoek.sluit();
  });

  it('is not there for a colleague who was not given it', async () => {
    const bezoek = await open();
    await begin(bezoek.pagina, 'Wies Wijkvoorbeeld');
    expect(await schermen(bezoek.pagina)).not.toContain('Leeslijst');
    await bezoek.sluit();
  });
}
