import { expect, it } from 'vitest';
import { belAls } from './beller.ts';
import { dag } from './dag.ts';
import { maakMaatregelcasus } from './maatregelcasus.ts';
import { maakRegiecasus } from './regiecasus.ts';
import type { Reis } from './reis.ts';
import { heeftFocus, meldAan } from './stappen.ts';

/** What somebody works at changes, breaks off or is refused, and she sees it and loses nothing. */
export function onderHandenReis(open: Reis): void {
  it('shows that a partner closed the case, keeps what is being typed, and says where a refused file went', async () => {
    const bezoek = await open({ verwacht: /status of 415/ });
    const { pagina, keur } = bezoek;
    await meldAan(pagina, 'Wies');
    const url = new URL(pagina.url()).origin;
    const id = await maakRegiecasus(url);
    await pagina.goto(`/casussen/${id}/logboek`);
    const vorm = pagina.getByRole('region', { name: 'Feit vastleggen' });
    await vorm.getByRole('combobox', { name: 'Soort' }).fill('notitie');
    await pagina.keyboard.press('Enter');
    await vorm.getByLabel('Tekst').fill('Zij belde terug.');
    await vorm.getByLabel('Wanneer').fill('nu');
    const { stuur } = await belAls(url, 'Paula');
    await stuur(`/casussen/${id}/feiten`, {
      soort: 'afsluiting',
      op: dag(-2),
      inhoud: { reden: 'Afgerond', stalking_gestopt: 'nee' },
    });
    await pagina.getByText('Casus gesloten').waitFor();
    expect(await vorm.getByLabel('Tekst').inputValue()).toBe('Zij belde terug.');

    await vorm.locator('input[type=file]').setInputFiles({
      name: 'foto.png',
      mimeType: 'image/png',
      buffer: Buffer.from('MZ geen beeld maar een programma'),
    });
    await vorm.getByRole('button', { name: 'Vastleggen', exact: true }).click();
    await vorm.getByText('past niet bij de naam').waitFor();
    expect(await heeftFocus(vorm.locator('.bijlagen__zendingen'))).toBe(true);
    await keur('Casus · Waakvlam');
    await pagina
      .getByRole('region', { name: /^Logboek/ })
      .getByText('Zij belde terug.')
      .waitFor();
    await bezoek.sluit();
  });

  it('keeps what stands in a window that was closed by accident, and forgets it when it was called off', async () => {
    const bezoek = await open();
    const { pagina } = bezoek;
    await meldAan(pagina, 'Paula');
    const id = await maakRegiecasus(new URL(pagina.url()).origin);
    await pagina.goto(`/casussen/${id}/overleg`);
    const plan = pagina.getByRole('button', { name: 'Plan een overleg' });
    const waarover = pagina.getByRole('dialog').getByLabel('Waarover');
    await plan.click();
    await waarover.fill('De zitting van volgende week.');
    await pagina.mouse.click(5, 400);
    await waarover.waitFor({ state: 'detached' });
    await plan.click();
    expect(await waarover.inputValue()).toBe('De zitting van volgende week.');
    await pagina.getByRole('dialog').getByRole('button', { name: 'Annuleren' }).click();
    await plan.click();
    expect(await waarover.inputValue()).toBe('');
    await bezoek.sluit();
  });

  it('keeps small forms in a case while a colleague records and after a reload, and empties what another page recorded', async () => {
    const bezoek = await open();
    const { pagina } = bezoek;
    await meldAan(pagina, 'Wies');
    const url = new URL(pagina.url()).origin;
    const id = await maakMaatregelcasus(url);
    await pagina.goto(`/casussen/${id}/risico`);
    const toets = pagina.getByRole('listitem').filter({ hasText: 'Lees als tweede mee' }).getByLabel('Waarom?');
    const besluit = pagina.getByRole('region', { name: 'Afwijken van de uitkomst' }).getByLabel('Waarom?');
    await pagina.getByText('Stel het niveau bij').click();
    await besluit.fill('Hij is verhuisd.');
    await pagina.getByText('Lees als tweede mee').click();
    await toets.fill('De dreiging is ouder.');
    const { stuur } = await belAls(url, 'Cas');
    const inhoud = { instrument: 'sash', uitkomst: 'midden', getraind: 'ja' };
    await stuur(`/casussen/${id}/feiten`, { soort: 'risicotaxatie', op: dag(-1), inhoud });
    await pagina.getByRole('heading', { name: 'Eerdere beoordelingen (2)' }).waitFor();
    expect(await heeftFocus(toets)).toBe(true);

    const bewaard = pagina.waitForResponse((antwoord) => antwoord.request().method() === 'PUT');
    await pagina.keyboard.type(' Veel ouder.');
    await bewaard;
    await pagina.reload();
    await expect.poll(() => toets.inputValue()).toBe('De dreiging is ouder. Veel ouder.');
    expect(await besluit.inputValue()).toBe('Hij is verhuisd.');

    const tweede = await pagina.context().newPage();
    await meldAan(tweede, 'Wies');
    await tweede.goto(`/casussen/${id}/risico`);
    const vorm = tweede
      .getByRole('listitem')
      .filter({ has: tweede.getByRole('button', { name: 'Leg uw toets vast' }) });
    await expect.poll(() => vorm.getByLabel('Waarom?').inputValue()).toContain('Veel ouder.');
    await vorm.getByLabel('Midden').check();
    await vorm.getByRole('button', { name: 'Leg uw toets vast' }).click();
    await expect.poll(() => vorm.getByLabel('Waarom?').inputValue()).toBe('');
    await expect
      .poll(async () => {
        await pagina.evaluate<boolean>('dispatchEvent(new Event("focus"))');
        return toets.inputValue();
      })
      .toBe('');
    expect(await besluit.inputValue()).toBe('Hij is verhuisd.');
    await bezoek.sluit();
  });
}
