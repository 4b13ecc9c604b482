import { expect, it } from 'vitest';
import type { Reis } from './reis.ts';
import { casusStaatEr, krijgtFocus, meldAan, openCasus } from './stappen.ts';

/** Somebody who prepares a meeting: looks closer at a part of the history and sends a colleague just that. */
export function tijdlijnReis(open: Reis): void {
  it('zooms without a mouse, filters, says the same in tables, and shows a colleague the same by the address', async () => {
    const bezoek = await open({ breedte: 320 });
    const { pagina, keur } = bezoek;
    await meldAan(pagina, 'Cas Regievoorbeeld');
    await openCasus(pagina, 'Voorbeeldcasus Vera');
    const paneel = pagina.getByRole('region', { name: /^Tijdlijn \(/ });
    const beeld = paneel.getByRole('region', { name: 'Tijdlijn als tekening' });
    const stand = paneel.getByRole('status');
    const alles = await stand.innerText();
    expect(alles).toMatch(/^(\d+) van \1 feiten/);
    await beeld.focus();
    for (const toets of ['+', '+', 'ArrowLeft']) await pagina.keyboard.press(toets);
    await pagina.waitForURL(/vanaf=.*tot=/);
    expect(await stand.innerText()).not.toBe(alles);
    await pagina.keyboard.press('Home');
    await pagina.waitForURL((url) => !url.search.includes('vanaf'));
    expect(await stand.innerText()).toBe(alles);
    expect(await krijgtFocus(beeld)).toBe(true);

    await paneel.getByText('Filter', { exact: true }).click();
    await paneel.getByLabel('Contacten').uncheck();
    await paneel.getByLabel('Overig (alleen tabel)').uncheck();
    await paneel.getByLabel('Alleen ernstig en overtredingen').check();
    await pagina.waitForURL(/ernst=ernstig/);
    await paneel.getByText('De tijdlijn als tabel').click();
    await paneel
      .getByRole('table', { name: 'Risico, fasen en maatregelen' })
      .getByText('Fase: directe veiligheid')
      .waitFor();
    const feiten = paneel.getByRole('table', { name: /^Feiten/ }).locator('tr[id^=feit-]');
    const gezegd = async () => Number(/^\d+/.exec(await stand.innerText())?.[0]);
    await expect.poll(() => feiten.count()).toBe(await gezegd());
    expect(await gezegd()).toBeGreaterThan(0);
    await paneel.getByRole('button', { name: 'Inzoomen' }).click();
    await pagina.waitForURL(/vanaf=.*ernst=ernstig|ernst=ernstig.*vanaf=/);
    await expect.poll(() => feiten.count()).toBe(await gezegd());
    await keur('Casus · Waakvlam');
    await paneel.getByRole('button', { name: 'Alles', exact: true }).press('Enter');
    await pagina.waitForURL((url) => !url.search.includes('vanaf'));
    expect(await krijgtFocus(paneel.getByRole('button', { name: 'Alles', exact: true }))).toBe(true);
    await paneel.getByRole('button', { name: 'Inzoomen' }).click();
    await pagina.waitForURL(/vanaf=/);
    const adres = new URL(pagina.url());
    await bezoek.sluit();

    const collega = await open();
    await meldAan(collega.pagina, 'Wies Wijkvoorbeeld');
    await collega.pagina.goto(adres.pathname + adres.search);
    await casusStaatEr(collega.pagina, 'Voorbeeldcasus Vera');
    await collega.pagina.getByText('Filter (aan)').waitFor();
    expect(await collega.pagina.getByLabel('Contacten').isChecked()).toBe(false);
    await collega.pagina.getByText(/^\d+ van \d+ feiten, van/).waitFor();
    await collega.keur('Casus · Waakvlam');
    await collega.sluit();
  });
}
