import { expect, it } from 'vitest';
import { belAls } from './beller.ts';
import { dag } from './dag.ts';
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
}
