import { expect, it } from 'vitest';
import { dag } from './dag.ts';
import { maakMaatregelcasus } from './maatregelcasus.ts';
import type { Reis } from './reis.ts';
import { begin, kiesMetPijl, krijgtFocus, tabNaar } from './stappen.ts';

/** The prosecutor: extends an order within the law, answers a breach of it and sets conditions, with the keyboard, on a phone. */
export function officierReis(open: Reis): void {
  it('lets a prosecutor extend an order with a last day, answer a breach and set conditions, and says each time that it was recorded', async () => {
    const { pagina, keur, sluit } = await open({ breedte: 320, hoogte: 640 });
    await begin(pagina, 'Zara');
    const id = await maakMaatregelcasus(new URL(pagina.url()).origin, ['om']);
    await pagina.goto(`/casussen/${id}/maatregelen`);
    const bevel = pagina.getByRole('article', { name: 'Gedragsaanwijzing' });
    await tabNaar(pagina, bevel.getByRole('button', { name: /^Verlengen/ }));
    await pagina.keyboard.press('Enter');
    const venster = pagina.getByRole('dialog', { name: 'Verlengen: Gedragsaanwijzing' });
    await venster.getByText('Ten hoogste tot en met').waitFor();
    await tabNaar(pagina, venster.getByRole('button', { name: 'Leg vast' }));
    await pagina.keyboard.press('Enter');
    expect(await krijgtFocus(venster.locator('.formulier__fouten'))).toBe(true);
    await keur('Casus · Waakvlam');
    await venster.getByLabel(/^Tot en met/).fill(dag(60));
    await venster.getByLabel('Nee').check();
    await venster.getByText('het heet dan juridisch betwist').waitFor();
    await venster.getByLabel('Ja').check();
    await tabNaar(pagina, venster.getByRole('button', { name: 'Leg vast' }));
    await pagina.keyboard.press('Enter');
    expect(await krijgtFocus(pagina.getByRole('status').filter({ hasText: 'loopt langer door' }))).toBe(true);
    await bevel.getByText('nog 60 dagen').waitFor();

    await tabNaar(pagina, bevel.getByRole('button', { name: /^Volg op/ }));
    await pagina.keyboard.press('Enter');
    const opvolging = pagina.getByRole('dialog', { name: 'Volg een overtreding op' });
    await opvolging.getByLabel('Aanhouding bevolen').check();
    await tabNaar(pagina, opvolging.getByRole('button', { name: 'Leg vast' }));
    await pagina.keyboard.press('Enter');
    expect(await krijgtFocus(pagina.getByRole('status').filter({ hasText: 'overtreding is opgevolgd' }))).toBe(true);
    await keur('Casus · Waakvlam');

    await pagina.goto(`/casussen/${id}/strafzaak`);
    await tabNaar(pagina, pagina.getByRole('button', { name: 'Nieuws invoeren' }));
    await pagina.keyboard.press('Enter');
    const nieuws = pagina.getByRole('dialog', { name: 'Nieuws uit de strafzaak' });
    await tabNaar(pagina, nieuws.getByLabel(/^Wat is er gebeurd/));
    await kiesMetPijl(pagina, 'Voorlopige hechtenis geschorst');
    await tabNaar(pagina, nieuws.getByRole('combobox', { name: 'Onder welke voorwaarden' }));
    await pagina.keyboard.type('meldpl');
    await pagina.keyboard.press('Enter');
    await nieuws.getByRole('button', { name: 'Haal weg: Meldplicht' }).waitFor();
    await keur('Casus · Waakvlam');
    await tabNaar(pagina, nieuws.getByRole('button', { name: 'Leg vast en stuur door' }));
    await pagina.keyboard.press('Enter');
    expect(await krijgtFocus(pagina.getByRole('status').filter({ hasText: 'Wie ermee werkt heeft het nu' }))).toBe(
      true,
    );
    await pagina.goto(`/casussen/${id}/maatregelen`);
    await pagina.getByRole('article', { name: 'Meldplicht' }).waitFor();
    await sluit();
  });

  it('lets a prosecutor record an order with what the law asks of it and end one, in place and in her own words', async () => {
    const { pagina, keur, sluit } = await open({ breedte: 320, hoogte: 640 });
    await begin(pagina, 'Zara');
    const id = await maakMaatregelcasus(new URL(pagina.url()).origin, ['om']);
    await pagina.goto(`/casussen/${id}/maatregelen`);
    await tabNaar(pagina, pagina.getByRole('button', { name: 'Nieuwe maatregel' }));
    await pagina.keyboard.press('Enter');
    const nieuw = pagina.getByRole('dialog', { name: 'Nieuwe maatregel' });
    const leg = nieuw.getByRole('button', { name: 'Leg vast' });
    await tabNaar(pagina, nieuw.getByRole('combobox', { name: 'Soort maatregel' }));
    await pagina.keyboard.type('gedragsaan');
    await pagina.keyboard.press('Enter');
    await nieuw.getByText('Er zijn ernstige bezwaren').waitFor();
    await nieuw.getByLabel('Van kracht', { exact: true }).check();
    await nieuw.getByLabel(/^Sinds/).fill('gisteren');
    await tabNaar(pagina, leg);
    await pagina.keyboard.press('Enter');
    expect(await krijgtFocus(nieuw.locator('.formulier__fouten'))).toBe(true);
    expect(await nieuw.locator('.formulier__fouten').innerText()).toMatch(/Tot en met[\s\S]*uitgereikt/);
    await keur('Casus · Waakvlam');
    await nieuw.getByLabel(/^Tot en met/).fill('een jaar');
    await nieuw.getByText('Dat is langer dan de wet toelaat.').waitFor();
    await nieuw.getByLabel(/^Tot en met/).fill('90 dagen');
    await nieuw.getByText('Dat is langer dan de wet toelaat.').waitFor({ state: 'detached' });
    await nieuw.getByText('Ten hoogste tot en met').waitFor();
    // found back after a reload, with all that stood there
    await nieuw.getByLabel('Meldplicht').check();
    await nieuw.getByRole('group', { name: 'Is het aan hem uitgereikt?' }).getByLabel('Nee').check();
    await pagina.reload();
    await pagina.getByRole('button', { name: 'Nieuwe maatregel' }).click();
    await expect.poll(() => nieuw.getByLabel(/^Tot en met/).inputValue()).toBe('90 dagen');
    await keur('Casus · Waakvlam');
    await tabNaar(pagina, leg);
    await pagina.keyboard.press('Enter');
    expect(await krijgtFocus(pagina.getByRole('status').filter({ hasText: 'Vastgelegd: Gedragsaanwijzing' }))).toBe(
      true,
    );
    const bevel = pagina.getByRole('article', { name: 'Gedragsaanwijzing' }).filter({ hasText: 'nog 89 dagen' });
    await bevel.waitFor();
    expect(await bevel.innerText()).toMatch(/reik uit/);

    await tabNaar(pagina, bevel.getByRole('button', { name: /^Beëindigen/ }));
    await pagina.keyboard.press('Enter');
    const einde = pagina.getByRole('dialog', { name: 'Beëindigen: Gedragsaanwijzing' });
    await einde.getByText('Daarna dekt niets meer: Meldplicht').waitFor();
    await einde.getByRole('button', { name: 'Leg het einde vast' }).click();
    await einde.getByText('Vul dit veld in.').first().waitFor();
    await einde.getByLabel('Waarom eindigt het?').selectOption({ label: 'Ingetrokken' });
    await einde.getByLabel(/^Per wanneer/).fill('nu');
    await keur('Casus · Waakvlam');
    await einde.getByRole('button', { name: 'Leg het einde vast' }).click();
    expect(await krijgtFocus(pagina.getByRole('status').filter({ hasText: 'de maatregel is beëindigd' }))).toBe(true);
    await bevel.waitFor({ state: 'detached' });
    await sluit();
  });
}
