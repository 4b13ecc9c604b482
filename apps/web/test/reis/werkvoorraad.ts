import { expect, it } from 'vitest';
import type { Reis } from './reis.ts';
import { begin, krijgtFocus } from './stappen.ts';

const TITEL = 'Werkvoorraad · Waakvlam';

/** People of three roles who open their work in the morning. */
export function werkvoorraadReis(open: Reis): void {
  it('shows a casusregisseur alarms first, and takes her by keyboard from row to row and into the case', async () => {
    const bezoek = await open();
    const { pagina, keur } = bezoek;
    await begin(pagina, 'Cas Regievoorbeeld');
    const rijen = pagina.locator('[data-rij]');
    await rijen.first().waitFor();
    expect(await rijen.first().innerText()).toMatch(/Sofie[^]*ALARM[^]*Overtreding niet opgevolgd/);
    await keur(TITEL);

    await pagina.keyboard.press('j');
    expect(await krijgtFocus(rijen.nth(0).getByRole('link').first())).toBe(true);
    await pagina.keyboard.press('ArrowDown');
    expect(await krijgtFocus(rijen.nth(1).getByRole('link').first())).toBe(true);
    await pagina.keyboard.press('k');
    expect(await krijgtFocus(rijen.nth(0).getByRole('link').first())).toBe(true);
    await pagina.keyboard.press('Enter');
    await pagina.getByRole('heading', { level: 1, name: 'Voorbeeldcasus Sofie' }).waitFor();
    await bezoek.sluit();
  });

  it('lets a casusregisseur settle and pick up tasks in the list, and keep a view', async () => {
    const bezoek = await open({ breedte: 320 });
    const { pagina, keur } = bezoek;
    await begin(pagina, 'Cas Regievoorbeeld');
    await pagina.getByRole('button', { name: /te laat/ }).click();
    await pagina.getByRole('heading', { level: 2, name: 'Te laat' }).waitFor();
    expect(pagina.url()).toContain('deel=te_laat');
    const metWoord = pagina.getByRole('button', { name: /^Gedaan/ });
    const rij = pagina.locator('[data-rij]').filter({ hasText: 'Karin' }).filter({ has: metWoord }).first();
    await rij.getByRole('button', { name: /^Ik doe dit/ }).click();
    await rij.getByText('U doet dit').waitFor();
    const wat = await rij.locator('.werkrij__wat').innerText();
    await rij.getByRole('button', { name: `Gedaan: ${wat}` }).click();
    await rij.getByRole('textbox').first().fill('Besproken.');
    await keur(TITEL);
    await rij.getByRole('button', { name: 'Leg vast' }).click();
    await pagina
      .getByRole('status')
      .filter({ hasText: `Vastgelegd als gedaan: ${wat}` })
      .waitFor();

    await pagina.getByText('Bewaarde weergaven').click();
    await pagina.getByLabel('Naam van de weergave').fill('Achterstand');
    await pagina.getByRole('button', { name: 'Bewaar wat u nu ziet' }).click();
    const weergave = pagina.getByRole('button', { name: 'Achterstand', exact: true });
    await weergave.waitFor();
    await pagina.getByRole('button', { name: /te laat/ }).click();
    await weergave.click();
    await pagina.waitForURL(/deel=te_laat/);
    await bezoek.sluit();
  });

  it('takes a toezichthouder from the list to the act that does a task, filled in, with the keyboard', async () => {
    const bezoek = await open({ breedte: 320 });
    const { pagina, keur } = bezoek;
    await begin(pagina, 'Thijs Toezichtvoorbeeld');
    await pagina.getByLabel('Van mijn organisatie').check();
    const rij = pagina.locator('[data-rij]').filter({ hasText: 'V-TUL' }).first();
    // where a fact does it, the word of the organisation alone is not offered here
    expect(await rij.getByRole('button', { name: /^Gedaan/ }).count()).toBe(0);
    await rij.getByRole('link', { name: /^Leg vast/ }).press('Enter');
    const taken = pagina.getByRole('region', { name: /^Open taken/ });
    const taak = taken.getByRole('listitem').filter({ hasText: 'V-TUL' }).first();
    expect(await krijgtFocus(taak.getByRole('button', { name: 'Overweging' }))).toBe(true);
    await keur('Casus · Waakvlam');
    await pagina.keyboard.press('Enter');
    expect(await taak.getByRole('combobox', { name: 'Onderwerp' }).inputValue()).toBe('vtul');
    await taak.getByRole('combobox', { name: /^Uitkomst/ }).selectOption({ index: 1 });
    await taak.getByLabel(/^Reden/).fill('Hij houdt zich niet aan het verbod.');
    await taak.getByRole('button', { name: 'Leg vast', exact: true }).press('Enter');
    const gemeld = taken.getByRole('status').filter({ hasText: /^Vastgelegd: Overweging/ });
    expect(await krijgtFocus(gemeld)).toBe(true);
    await taak.waitFor({ state: 'detached' });
    await bezoek.sluit();
  });

  it('gives a triagist her queue, an officier what ends, and nobody a list of what she may not see', async () => {
    const tara = await open({ breedte: 320 });
    await begin(tara.pagina, 'Tara Triagevoorbeeld');
    // nothing is hers: she begins with what waits for somebody of her organisation, and keeps it when she takes some of it
    await tara.pagina.getByRole('heading', { level: 2, name: 'Alarmen' }).waitFor();
    expect(await tara.pagina.getByLabel('Van mijn organisatie').isChecked()).toBe(true);
    await tara.pagina
      .getByRole('button', { name: /^Ik doe dit/ })
      .first()
      .click();
    await tara.pagina.getByText('U doet dit').first().waitFor();
    expect(await tara.pagina.getByLabel('Van mijn organisatie').isChecked()).toBe(true);
    await tara.pagina.getByLabel('Van mij', { exact: true }).check();
    await tara.pagina.waitForURL(/van=mij/);
    await tara.pagina.getByText('U doet dit').waitFor();

    // a report that nobody took up yet is no one's, and has to be in her queue all the same
    await tara.pagina.getByRole('button', { name: /^Triage \d+$/ }).click();
    const wachtend = tara.pagina.locator('[data-rij]').filter({ hasText: 'Amina' });
    await wachtend.waitFor();
    expect(await wachtend.innerText()).toMatch(/triagebesluit/);
    await wachtend.getByRole('link', { name: /^Leg vast/ }).waitFor();
    await tara.keur(TITEL);
    await tara.sluit();

    const zara = await open();
    await begin(zara.pagina, 'Zara Zaaksvoorbeeld');
    await zara.pagina.getByRole('button', { name: 'Eindes en zittingen' }).click();
    const eindes = zara.pagina.getByRole('region', { name: 'Eindes en zittingen' });
    await eindes.getByText('Gedragsaanwijzing eindigt').first().waitFor();
    await eindes.getByText('Zitting: raadkamer').first().waitFor();
    await eindes.getByText('Vrijlating gepland').first().waitFor();
    await zara.keur(TITEL);
    await eindes.getByRole('link', { name: /^Bekijk.*Zitting: raadkamer/ }).click();
    await zara.pagina.getByRole('region', { name: 'Strafzaak', exact: true }).waitFor();
    await zara.sluit();

    const wies = await open({ breedte: 320 });
    await begin(wies.pagina, 'Wies Wijkvoorbeeld');
    await wies.pagina.getByRole('button', { name: 'Contacten', exact: true }).click();
    await wies.pagina
      .getByRole('link', { name: /^Bellen…/ })
      .first()
      .click();
    const contact = wies.pagina.getByRole('region', { name: 'Contact met het slachtoffer' });
    expect(await krijgtFocus(contact)).toBe(true);
    expect(await contact.innerText()).toMatch(/Wanneer veilig\s+na 18 uur/);
    await wies.sluit();

    const suze = await open();
    await begin(suze.pagina, 'Suze Schoolvoorbeeld');
    await suze.pagina.getByLabel('Van mijn organisatie').check();
    await suze.pagina.getByText('Geen taken.').waitFor();
    expect(await suze.pagina.locator('[data-rij]').count()).toBe(0);
    await suze.keur(TITEL);
    await suze.sluit();
  });

  it('hears what a colleague records, and says when there is no connection', async () => {
    const bezoek = await open({ verwacht: /ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch/ });
    const { pagina } = bezoek;
    await begin(pagina, 'Paula Procesvoorbeeld');
    await pagina.getByRole('button', { name: /^Nieuw/ }).click();
    const sofie = pagina.locator('[data-rij]').filter({ hasText: 'Sofie' });
    await sofie.getByRole('button', { name: /^Gezien/ }).click();
    await sofie.waitFor({ state: 'detached' });

    const cas = await open();
    await begin(cas.pagina, 'Cas Regievoorbeeld');
    await cas.pagina.getByRole('link', { name: 'Voorbeeldcasus Sofie' }).first().click();
    await cas.pagina
      .getByRole('navigation', { name: 'Onderdelen van de casus' })
      .getByRole('link', { name: 'Logboek' })
      .click();
    await cas.pagina.getByLabel('Soort', { exact: true }).fill('notitie');
    await cas.pagina.getByLabel('Soort', { exact: true }).press('Enter');
    await cas.pagina.getByLabel('Wanneer').fill('nu');
    await cas.pagina.getByLabel(/^Tekst/).fill('Gebeld met de school.');
    await cas.pagina.getByRole('button', { name: 'Vastleggen', exact: true }).click();
    await sofie.waitFor();
    await cas.sluit();

    await pagina.context().setOffline(true);
    await pagina.getByText('Geen verbinding.').waitFor();
    await bezoek.sluit();
  });
}
