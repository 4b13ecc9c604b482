import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { maakRegiecasus } from './regiecasus.ts';
import type { Reis } from './reis.ts';
import { heeftFocus, klapVormUit, krijgtFocus, meldAan, naarScherm, naarTab } from './stappen.ts';

const BEELD = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
  'base64',
);

/** Somebody with a slow connection, who records the next thing while the pictures of the last one are still on their way. */
export function bijlagenReis(open: Reis): void {
  it('says how it goes with pictures that take long, keeps what fails, and leaves alone who went on meanwhile', async () => {
    const bezoek = await open({ breedte: 320, verwacht: /ERR_FAILED/ });
    const { pagina, keur } = bezoek;
    await meldAan(pagina, 'Wies');
    const id = await maakRegiecasus(new URL(pagina.url()).origin);
    await pagina.goto(`/casussen/${id}/logboek`);
    const vorm = pagina.getByRole('region', { name: 'Feit vastleggen' });
    const logboek = pagina.getByRole('region', { name: /^Logboek/ });
    const stand = vorm.locator('.bijlagen__zendingen');
    const vragen: string[] = [];
    pagina.on('dialog', (vraag) => {
      vragen.push(vraag.message());
      void vraag.dismiss();
    });
    const legVast = async (tekst: string) => {
      await klapVormUit(vorm);
      await vorm.getByRole('combobox', { name: 'Soort' }).fill('notitie');
      await pagina.keyboard.press('Enter');
      await vorm.getByLabel('Wanneer').fill('nu');
      await vorm.getByLabel('Tekst').fill(tekst);
    };
    const verstuur = () => vorm.getByRole('button', { name: 'Vastleggen', exact: true }).click();

    // two of one name, as pasted pictures are; the connection drops
    let net = await houdOp(pagina);
    await legVast('Twee schermafdrukken.');
    await kies(pagina, 'image.png', 'image.png');
    await vorm.getByRole('button', { name: 'Haal weg: image (2).png' }).waitFor();
    await verstuur();
    await stand.getByText('Bezig met versturen: image.png, image (2).png.').waitFor();
    await keur('Casus · Waakvlam');
    await naarScherm(pagina, 'Casussen');
    expect(vragen).toEqual(['Er zijn bestanden die nog niet zijn verstuurd. Toch weggaan?']);
    await naarTab(pagina, 'Overzicht');
    await net.breek();
    // told where she is by now, with the way back
    const bericht = pagina.getByRole('alert').filter({ hasText: '2 bestanden zijn niet verstuurd.' });
    await bericht.waitFor();
    await keur('Casus · Waakvlam');
    await bericht.getByRole('link', { name: 'Ga naar het logboek van die casus' }).press('Enter');
    await bericht.waitFor({ state: 'detached' });
    await stand.getByText('deze bestanden zijn niet verstuurd').waitFor();
    expect(await stand.getByText(/^image.*\.png: Er is geen verbinding/).count()).toBe(2);
    await keur('Casus · Waakvlam');

    // while the other try runs the focus stays; then it is said, and she is led to the fact
    net = await houdOp(pagina);
    await stand.getByRole('button', { name: 'Probeer opnieuw' }).press('Enter');
    await stand.getByText('Bezig met versturen').waitFor();
    expect(await heeftFocus(stand)).toBe(true);
    await net.laatDoor();
    await stand.getByText(/^Verstuurd: image.*\.png, image.*\.png\.$/).waitFor();
    const eerste = logboek.getByRole('row').filter({ hasText: 'Twee schermafdrukken.' });
    expect(await krijgtFocus(eerste)).toBe(true);
    await eerste
      .getByRole('button', { name: /^Bijlage: image/ })
      .nth(1)
      .waitFor();

    // who types the next one stays in it
    net = await houdOp(pagina);
    await legVast('Met een film.');
    await kies(pagina, 'film.png');
    await verstuur();
    await stand.getByText('Bezig met versturen: film.png.').waitFor();
    await vorm.getByLabel('Tekst').fill('Het volgende');
    await net.laatDoor();
    await stand.getByText('Verstuurd: film.png.').waitFor();
    expect(await heeftFocus(vorm.getByLabel('Tekst'))).toBe(true);
    await pagina.keyboard.type(' feit.');
    expect(await vorm.getByLabel('Tekst').inputValue()).toBe('Het volgende feit.');

    // who is on another screen stays there, and may give up what did not arrive
    net = await houdOp(pagina);
    await kies(pagina, 'laatste.png');
    await vorm.getByLabel('Wanneer').fill('nu');
    await verstuur();
    await stand.getByText('Bezig met versturen: laatste.png.').waitFor();
    await naarTab(pagina, 'Overzicht');
    await net.breek();
    expect(new URL(pagina.url()).pathname).toBe(`/casussen/${id}`);
    await naarTab(pagina, 'Logboek');
    await stand.getByRole('button', { name: 'Stuur ze niet mee' }).press('Enter');
    await stand.getByText('Niet meegestuurd: laatste.png.').waitFor();
    expect(await heeftFocus(stand)).toBe(true);
    await naarScherm(pagina, 'Casussen');
    await pagina.getByRole('heading', { level: 1, name: 'Casussen' }).waitFor();
    expect(vragen).toHaveLength(1);
    await bezoek.sluit();
  });
}

async function kies(pagina: Page, ...namen: string[]): Promise<void> {
  await pagina
    .getByLabel(/^Beelden of bestanden/)
    .setInputFiles(namen.map((name) => ({ name, mimeType: 'image/png', buffer: BEELD })));
}

/** Holds what is uploaded until it is let through or its connection broken. */
async function houdOp(pagina: Page) {
  const { promise: wacht, resolve: los } = Promise.withResolvers<boolean>();
  const adres = /\/bijlagen\?/;
  await pagina.route(adres, async (route) => ((await wacht) ? route.continue() : route.abort()));
  const einde = (door: boolean) => async () => {
    los(door);
    await pagina.unrouteAll({ behavior: 'wait' });
  };
  return { laatDoor: einde(true), breek: einde(false) };
}
