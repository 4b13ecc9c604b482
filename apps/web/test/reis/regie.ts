import { expect, it } from 'vitest';
import { belAls } from './beller.ts';
import { maakRegiecasus } from './regiecasus.ts';
import type { Reis } from './reis.ts';
import { krijgtFocus, meldAan, meldAf, tabNaar } from './stappen.ts';

/** Who directs hands over, who is asked accepts, and who acts towards the perpetrator looks at her safety first. */
export function regieReis(open: Reis): void {
  it('hands a role over with a phone; the other accepts, and until then it stays', async () => {
    const bezoek = await open({ breedte: 320, hoogte: 700 });
    const { pagina, keur } = bezoek;
    await meldAan(pagina, 'Paula');
    const id = await maakRegiecasus(new URL(pagina.url()).origin);
    await pagina.goto(`/casussen/${id}/nazorg`);
    await pagina.getByText('achttien maanden').waitFor();
    await keur('Casus · Waakvlam');
    await pagina.goto(`/casussen/${id}/regie`);
    const regie = pagina.getByRole('region', { name: 'Wie voert regie' });
    await regie.getByText('Geen casusregisseur').waitFor();
    expect(await regie.innerText()).toMatch(/Paula Procesvoorbeeld[\s\S]*waarnemer: Wim Waarneemvoorbeeld/);
    await keur('Casus · Waakvlam');
    await regie.getByRole('button', { name: /^Overdragen.*procesregisseur/ }).click();
    await pagina.getByRole('button', { name: 'Bied aan' }).click();
    await pagina.getByText('Nog niet klaar').waitFor();
    await pagina.getByLabel('Aan welke organisatie').selectOption('gemeente');
    await pagina.getByLabel('Waarom, en wat moet de ander weten').fill('Zij verhuist naar deze gemeente.');
    await keur('Casus · Waakvlam');
    await pagina.getByRole('button', { name: 'Bied aan' }).click();
    const overdracht = pagina.getByRole('region', { name: 'Openstaande overdracht' });
    await overdracht.waitFor();
    expect(await overdracht.innerText()).toMatch(/tot dan verantwoordelijk: Zorg- en Veiligheidshuis/);
    expect(await overdracht.getByRole('button', { name: 'Aanvaarden' }).count()).toBe(0);
    await meldAf(pagina);

    await meldAan(pagina, 'Gijs');
    await pagina.goto(`/casussen/${id}/regie`);
    await overdracht.getByRole('button', { name: 'Aanvaarden' }).click();
    await pagina.getByLabel('Wie gaat het doen').fill('Gijs Gemeentevoorbeeld');
    await pagina.getByRole('button', { name: 'Aanvaard', exact: true }).click();
    expect(await krijgtFocus(pagina.getByRole('status').filter({ hasText: 'De rol is nu van u' }))).toBe(true);
    await regie.getByText('Gijs Gemeentevoorbeeld').waitFor();
    expect(await overdracht.count()).toBe(0);
    await bezoek.sluit();
  });

  it('keeps what is typed in a window for its own subject, until it is called off', async () => {
    const bezoek = await open({ breedte: 320, hoogte: 700 });
    const { pagina } = bezoek;
    await meldAan(pagina, 'Paula');
    const id = await maakRegiecasus(new URL(pagina.url()).origin);
    await pagina.goto(`/casussen/${id}/regie`);
    const regie = pagina.getByRole('region', { name: 'Wie voert regie' });
    const rol = pagina.getByRole('combobox', { name: /^Rol/ });
    const wie = pagina.getByLabel('Wie', { exact: true });
    const annuleer = () => pagina.getByRole('dialog').getByRole('button', { name: 'Annuleren' }).click();
    const wijsAan = () => regie.getByRole('button', { name: /^Aanwijzen.*casusregisseur/ }).click();
    await wijsAan();
    await wie.fill('Carla Casusvoorbeeld');
    await pagina.keyboard.press('Escape');
    await regie.getByRole('button', { name: 'Rol toewijzen' }).click();
    expect([await rol.inputValue(), await wie.inputValue()]).toEqual(['', '']);
    await wie.fill('Iemand Anders');
    await annuleer();
    await wijsAan();
    expect(await rol.inputValue()).toBe('casusregisseur');
    expect(await wie.inputValue()).toBe('Carla Casusvoorbeeld');
    await annuleer();

    const wijzig = () => pagina.getByRole('button', { name: 'Afspraak wijzigen' }).click();
    const ookKan = async () => [
      await pagina.getByLabel('Papier', { exact: true }).isChecked(),
      await pagina.getByLabel('Tolk').isChecked(),
    ];
    await wijzig();
    await pagina.getByLabel('Tolk').check();
    await pagina.keyboard.press('Escape');
    await wijzig();
    expect(await ookKan()).toEqual([true, true]);
    await annuleer();
    await wijzig();
    expect(await ookKan()).toEqual([true, false]);
    await annuleer();

    await pagina.goto(`/casussen/${id}/nazorg`);
    const monitor = pagina.getByRole('button', { name: 'Monitormoment vastleggen' });
    await monitor.click();
    await pagina.getByLabel('Wat hoorde u').fill('Het is stil.');
    await annuleer();
    await monitor.click();
    expect(await pagina.getByLabel('Wat hoorde u').inputValue()).toBe('');
    await bezoek.sluit();
  });

  it('tells in two taps that there is no news, and records a step towards him only after a look at her safety', async () => {
    const bezoek = await open({ verwacht: /status of 409/ });
    const { pagina, keur } = bezoek;
    await meldAan(pagina, 'Wies');
    const id = await maakRegiecasus(new URL(pagina.url()).origin);
    await pagina.goto(`/casussen/${id}/regie`);
    const contact = pagina.getByRole('region', { name: 'Contact met het slachtoffer' });
    await contact.getByText('Bellen is te laat').waitFor();
    await tabNaar(pagina, contact.getByRole('button', { name: 'Geen nieuws verteld' }));
    await pagina.keyboard.press('Enter');
    await tabNaar(pagina, pagina.getByRole('button', { name: 'Gebeld' }));
    await pagina.keyboard.press('Enter');
    await contact.getByText('verteld dat er geen nieuws is').waitFor();
    await contact.getByText('Volgende keer').waitFor();
    // what the own organisation still has to tell her leads to the act that records it, opened
    await contact
      .getByRole('link', { name: /^Leg vast/ })
      .first()
      .press('Enter');
    const taken = pagina.getByRole('region', { name: /^Open taken/ });
    await taken.locator('.doen__vraag').waitFor();
    expect(await krijgtFocus(taken.locator('.doen :focus'))).toBe(true);

    await pagina.goto(`/casussen/${id}/maatregelen`);
    const plan = async (stap: string) => {
      await pagina.getByRole('button', { name: 'Stap voorbereiden' }).click();
      await pagina.getByRole('button', { name: stap, exact: true }).click();
      if (stap === 'Stopgesprek') {
        await pagina.getByLabel('Ja, zij staat erachter').check();
        await pagina.getByRole('button', { name: 'Verder', exact: true }).click();
      }
      await pagina.getByText('Eerst het slachtoffer.').waitFor();
    };
    const check = async (veilig: 'Ja' | 'Nee') => {
      await pagina.getByRole('group', { name: 'Weet zij dat u dit gaat doen?' }).getByLabel('Ja').check();
      await pagina
        .getByRole('group', { name: /Is zij veilig/ })
        .getByLabel(veilig)
        .check();
      await pagina.getByRole('button', { name: 'Leg de controle vast' }).click();
    };
    await plan('Stopgesprek');
    await keur('Casus · Waakvlam');
    await check('Ja');
    await pagina.getByText('Zij weet ervan en is veilig.').waitFor();
    await pagina.getByLabel('Wie doet het').fill('Wies Wijkvoorbeeld');
    await pagina.getByRole('button', { name: 'Plan de stap' }).click();
    await pagina.getByRole('button', { name: 'Verslag maken' }).click();
    expect(await pagina.getByLabel('Op welke dag was dit').inputValue()).toMatch(/^\d{4}-\d\d-\d\d$/);
    await pagina.getByLabel('Wie voerde het gesprek').fill('Wies Wijkvoorbeeld');
    await pagina.getByLabel('Dat zij geen contact wil').check();
    await pagina.getByLabel('Ontkent').check();
    await pagina.keyboard.press('Escape');
    await pagina.getByRole('button', { name: 'Verslag maken' }).click();
    expect(await pagina.getByLabel('Wie voerde het gesprek').inputValue()).toBe('Wies Wijkvoorbeeld');
    expect(await pagina.getByLabel('Dat zij geen contact wil').isChecked()).toBe(true);
    await keur('Casus · Waakvlam');
    await pagina.getByRole('button', { name: 'Leg het verslag vast' }).click();
    await pagina.getByText('effect na twee weken: nog niet nagegaan').waitFor();
    expect(await pagina.getByRole('button', { name: 'Verslag maken' }).count()).toBe(0);

    await plan('Bezoek');
    await check('Nee');
    await pagina.getByText('De routekaart verbiedt dit nu. Gaat u toch').waitFor();
    await keur('Casus · Waakvlam');
    await pagina.getByRole('button', { name: 'Plan de stap' }).click();
    const reden = pagina.getByLabel('Waarom doet u het toch?');
    expect(await krijgtFocus(reden)).toBe(true);
    await reden.fill('De verzonnen brief ligt er al; zij is bij haar zus.');
    await pagina.getByRole('button', { name: 'Plan de stap' }).click();
    await pagina.getByRole('dialog').waitFor({ state: 'detached' });
    await bezoek.sluit();
  });

  it('does not go on with a warning talk as if her answer were written down', async () => {
    const bezoek = await open({ breedte: 320, hoogte: 700 });
    const { pagina, keur } = bezoek;
    await meldAan(pagina, 'Wies');
    const { stuur } = await belAls(new URL(pagina.url()).origin, 'Wies');
    const { id } = await stuur('/casussen', {
      naam: 'Voorbeeldcasus zonder slachtoffer',
      regio: 'zeeland-west-brabant',
      betrokkenen: [{ id: 'bert', rol: 'pleger', naam: 'Bert Verzonnen' }],
    });
    await pagina.goto(`/casussen/${String(id)}/maatregelen`);
    await pagina.getByRole('button', { name: 'Stap voorbereiden' }).click();
    await pagina.getByRole('button', { name: 'Stopgesprek', exact: true }).click();
    await pagina.getByLabel('Nee, zij wil het niet').check();
    const verder = pagina.getByRole('button', { name: 'Verder', exact: true });
    await verder.click();
    await pagina.getByText('haar antwoord kan niet in het dossier').first().waitFor();
    await keur('Casus · Waakvlam');
    await pagina.getByLabel('Nog niet gevraagd').check();
    await verder.click();
    await pagina.getByText('Eerst het slachtoffer.').waitFor();
    await bezoek.sluit();
  });

  it('enters news of the criminal case once, and leads with what nobody told her yet', async () => {
    const bezoek = await open({ breedte: 320, hoogte: 700 });
    const { pagina, keur } = bezoek;
    await meldAan(pagina, 'Zara');
    const id = await maakRegiecasus(new URL(pagina.url()).origin);
    await pagina.goto(`/casussen/${id}/strafzaak`);
    await pagina.getByRole('button', { name: 'Nieuws invoeren' }).click();
    await pagina.getByLabel('Wat is er gebeurd').selectOption('rechtsmiddel');
    await pagina.getByRole('combobox', { name: /^Welk/ }).selectOption('hoger_beroep');
    await pagina.getByLabel('Door wie').selectOption('verdachte');
    await pagina.keyboard.press('Escape');
    await pagina.getByRole('button', { name: 'Nieuws invoeren' }).click();
    expect(await pagina.getByRole('combobox', { name: /^Welk/ }).inputValue()).toBe('hoger_beroep');
    await keur('Casus · Waakvlam');
    await pagina.getByRole('button', { name: 'Leg vast en stuur door' }).click();
    const beroep = pagina.getByRole('article', { name: /Rechtsmiddel/ });
    await beroep.getByText('nog niet van een mens gehoord').waitFor();
    expect(await beroep.innerText()).toMatch(/Politie[\s\S]*Veilig Thuis/);
    await beroep.getByRole('button', { name: /^Verteld/ }).click();
    await pagina.getByLabel('Brief').check();
    await pagina.getByRole('button', { name: 'Leg vast', exact: true }).click();
    await beroep.getByText('alleen een bericht').waitFor();
    await keur('Casus · Waakvlam');
    await beroep.getByRole('button', { name: /^Verteld/ }).click();
    await pagina.getByLabel('Gebeld').check();
    await pagina.getByRole('button', { name: 'Leg vast', exact: true }).click();
    await beroep.getByText('Slachtoffer weet het').waitFor();
    await bezoek.sluit();
  });
}
