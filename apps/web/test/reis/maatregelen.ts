import { expect, it } from 'vitest';
import { maakMaatregelcasus } from './maatregelcasus.ts';
import type { Reis } from './reis.ts';
import { krijgtFocus, meldAan, naarScherm, schermen, tabNaar } from './stappen.ts';

/** An officer on the street with a phone, and the supervisor who works with the perpetrator. */
export function maatregelenReis(open: Reis): void {
  it('lets a wijkagent see what holds, report a breach in three taps and check a name on the street', async () => {
    const bezoek = await open({ breedte: 320, hoogte: 640 });
    const { pagina, keur } = bezoek;
    await meldAan(pagina, 'Wies Wijkvoorbeeld');
    const id = await maakMaatregelcasus(new URL(pagina.url()).origin);
    await pagina.goto(`/casussen/${id}/maatregelen`);
    const verbod = pagina.getByRole('article', { name: 'Gedragsaanwijzing' });
    await verbod.waitFor();
    expect(await verbod.innerText()).toMatch(/nog 5 dagen[\s\S]*niets, regel vervanging[\s\S]*Houd de pleger aan/);
    expect(await pagina.getByRole('article', { name: 'Contactverbod' }).innerText()).toContain('reik uit');
    await pagina.getByText('niets dekt het nu').waitFor();
    await keur('Casus · Waakvlam');

    await verbod.getByRole('button', { name: 'Overtreden' }).click();
    await pagina.getByText('Dit is geen noodoproep.').waitFor();
    await keur('Casus · Waakvlam');
    await pagina.getByLabel('Digitaal').click();
    await pagina.getByRole('button', { name: 'Meld nu' }).click();
    await pagina.getByText('Deze partners hebben het nu').waitFor();
    expect(await krijgtFocus(pagina.getByRole('dialog').getByRole('status'))).toBe(true);
    expect(await pagina.getByRole('dialog').innerText()).toMatch(/OM[\s\S]*bel dan 112/);
    await keur('Casus · Waakvlam');
    await pagina.getByRole('button', { name: 'Sluiten' }).click();
    await verbod.getByText('2 zonder antwoord').waitFor();

    await naarScherm(pagina, 'Straatcheck');
    await tabNaar(pagina, pagina.getByLabel('Naam, kenteken of adres'));
    await pagina.keyboard.type('Bert Verzonnen');
    await pagina.keyboard.press('Enter');
    const treffer = pagina.getByRole('article', { name: 'Gedragsaanwijzing' });
    await treffer.waitFor();
    expect(await treffer.innerText()).toContain('Houd aan');
    expect(await pagina.locator('main').innerText()).not.toMatch(/Verzonnenstraat|AOL/);
    await keur('Straatcheck · Waakvlam');

    await pagina.getByLabel('Naam, kenteken of adres').fill('Iemand Onbekend');
    expect(await treffer.count()).toBe(0);
    await pagina.keyboard.press('Enter');
    await pagina.getByText('zegt niet dat er geen verbod geldt').waitFor();
    await keur('Straatcheck · Waakvlam');

    await pagina.context().setOffline(true);
    await pagina.getByText('Geen verbinding.').waitFor();
    await pagina.context().setOffline(false);
    await bezoek.sluit();
  });

  it('asks for what happened before it records a breach, with the keyboard alone', async () => {
    const bezoek = await open();
    const { pagina } = bezoek;
    await meldAan(pagina, 'Wies Wijkvoorbeeld');
    const id = await maakMaatregelcasus(new URL(pagina.url()).origin);
    await pagina.goto(`/casussen/${id}/maatregelen`);
    await tabNaar(pagina, pagina.getByRole('button', { name: 'Meld overtreding of onveilig' }));
    await pagina.keyboard.press('Enter');
    await tabNaar(pagina, pagina.getByRole('button', { name: 'Meld nu' }));
    await pagina.keyboard.press('Enter');
    await pagina.getByRole('link', { name: /^Wat gebeurde er\?: Kies wat er gebeurde/ }).waitFor();
    await pagina.getByRole('link', { name: /^Waartegen\?: Kies waar het tegen was/ }).waitFor();
    await pagina.keyboard.press('Escape');
    expect(await pagina.getByRole('dialog').count()).toBe(0);
    await bezoek.sluit();
  });

  it('shows the plan with what it asks of her, and what the perpetrator gets on paper has nothing about her', async () => {
    const bezoek = await open({ breedte: 320, hoogte: 640 });
    const { pagina, keur } = bezoek;
    await meldAan(pagina, 'Wies Wijkvoorbeeld');
    const id = await maakMaatregelcasus(new URL(pagina.url()).origin);
    await pagina.goto(`/casussen/${id}/plannen`);
    const plan = pagina.getByRole('region', { name: 'veiligheidsplan' });
    await plan.waitFor();
    expect(await plan.innerText()).toMatch(/Vraagt van haar: een ochtend thuis blijven/);
    await keur('Casus · Waakvlam');
    await plan.getByRole('button', { name: 'Bekijk voor de pleger' }).click();
    await pagina.getByText('U praat met de reclassering').waitFor();
    expect(await pagina.getByRole('dialog').innerText()).not.toMatch(/sloten|buiten kunnen|112/);
    await keur('Casus · Waakvlam');
    await bezoek.sluit();
  });

  it('gives no street check to who is not police', async () => {
    const bezoek = await open();
    await meldAan(bezoek.pagina, 'Thijs Toezichtvoorbeeld');
    expect(await schermen(bezoek.pagina)).not.toContain('Straatcheck');
    await bezoek.sluit();
  });
}
