import { expect, it } from 'vitest';
import { belAls } from './beller.ts';
import { maakMaatregelcasus } from './maatregelcasus.ts';
import type { Reis } from './reis.ts';
import { heeftFocus, kiesMetPijl, krijgtFocus, meldAan, naarScherm, tabNaar } from './stappen.ts';

/** Who directs a case writes a plan with others; and who works with the perpetrator does not. */
export function plannenReis(open: Reis): void {
  it('lets a procesregisseur write a plan with the keyboard alone, and finds it back after walking away', async () => {
    const bezoek = await open({ breedte: 320, hoogte: 640 });
    const { pagina, keur } = bezoek;
    await meldAan(pagina, 'Wies Wijkvoorbeeld');
    const id = await maakMaatregelcasus(new URL(pagina.url()).origin);
    await pagina.goto(`/casussen/${id}/plannen`);
    const typIn = async (label: string, tekst: string) => {
      await tabNaar(pagina, pagina.getByLabel(label).last());
      await pagina.keyboard.type(tekst);
    };

    await tabNaar(pagina, pagina.getByRole('button', { name: 'Nieuw plan' }));
    await pagina.keyboard.press('Enter');
    expect(await krijgtFocus(pagina.getByRole('heading', { name: 'Nieuw plan' }))).toBe(true);
    await keur('Casus · Waakvlam');
    await tabNaar(pagina, pagina.getByLabel('Veiligheidsplan'));
    await pagina.keyboard.press('ArrowDown');
    await tabNaar(pagina, pagina.getByRole('button', { name: 'Zet erin wat de casus weet' }));
    await pagina.keyboard.press('Enter');
    expect(await pagina.getByLabel('Waar het plan op rust').inputValue()).toMatch(/^Risico hoog/);

    await tabNaar(pagina, pagina.getByRole('button', { name: 'Sla het plan op' }));
    await pagina.keyboard.press('Enter');
    await pagina.getByText('Nog niet klaar').waitFor();
    await keur('Casus · Waakvlam');

    await tabNaar(pagina, pagina.getByLabel('Wat doet het bereiken').first());
    await pagina.keyboard.type('Een aanhouding kan hem kwaad maken.');
    await typIn('Wat doet het bereiken', 'Zij slaapt weer.');
    await typIn('Tegen welk risico', 'Hij kent haar route');
    await typIn('Wat er gebeurt', 'Meelopen naar het werk');
    await tabNaar(pagina, pagina.getByLabel('Voor wie'));
    await kiesMetPijl(pagina, 'Slachtoffer');
    await typIn('Hetzelfde in gewone taal', 'Iemand loopt met u mee.');
    await tabNaar(pagina, pagina.getByLabel('Wie het doet'));
    await kiesMetPijl(pagina, 'Politie');
    await typIn('Wat vraagt dit van haar?', 'Zij is nooit alleen');
    await typIn('Waarom is het dat waard?', 'Hij valt haar niet meer lastig');
    await typIn('Haar stem', 'Ik wil weer werken.');
    await pagina.getByText('Bewaard als concept').waitFor();

    await pagina.reload();
    await pagina.getByRole('button', { name: 'Nieuw plan' }).click();
    await pagina.getByText('Dit is uw concept van eerder.').waitFor();
    expect(await pagina.getByLabel('Haar stem').inputValue()).toBe('Ik wil weer werken.');
    await pagina.getByRole('button', { name: 'Sla het plan op' }).click();
    await pagina.getByText('Het plan is opgeslagen.').waitFor();
    const plan = pagina.getByRole('region', { name: 'hulpverleningsplan' });
    expect(await plan.innerText()).toMatch(/Meelopen naar het werk[\s\S]*Zij is nooit alleen/);

    await plan.getByRole('button', { name: 'Stel vast' }).press('Enter');
    expect(await krijgtFocus(plan.getByLabel('Ja'))).toBe(true);
    await plan.getByRole('button', { name: 'Annuleren' }).press('Enter');
    expect(await krijgtFocus(plan.getByRole('button', { name: 'Stel vast' }))).toBe(true);
    await pagina.keyboard.press('Enter');
    await plan.getByRole('button', { name: 'Stel deze versie vast' }).click();
    await plan.getByText('Kies ja of nee.').waitFor();
    await plan.getByLabel('Ja').check();
    await plan.getByRole('button', { name: 'Stel deze versie vast' }).click();
    await pagina.getByText('Versie 1 is vastgesteld.').waitFor();
    await plan.getByRole('button', { name: 'Evalueer' }).click();
    await plan.getByLabel('Deels').check();
    await plan.getByRole('button', { name: 'Leg de evaluatie vast' }).click();
    await pagina.getByText('De evaluatie is vastgelegd.').waitFor();
    await keur('Casus · Waakvlam');
    await bezoek.sluit();
  });

  it('shows two who write at once both their texts, and loses nothing', async () => {
    const een = await open({ verwacht: /412/ });
    await meldAan(een.pagina, 'Wies Wijkvoorbeeld');
    const id = await maakMaatregelcasus(new URL(een.pagina.url()).origin);
    await een.pagina.goto(`/casussen/${id}/plannen`);
    await een.pagina.getByRole('button', { name: 'Nieuwe versie' }).click();
    await een.pagina.getByLabel('Waarom verandert het plan?').fill('Na een gesprek');
    await een.pagina.getByLabel('Haar stem').fill('Van de een');
    await een.pagina.getByLabel('Zijn stem').fill('Ik wil mijn kind zien.');
    await een.pagina.getByText('Bewaard als concept').waitFor();
    await een.pagina.getByLabel('Zijn stem').focus();
    await schrijfAnders(new URL(een.pagina.url()).origin, id);
    await een.pagina.getByText('Iemand anders maakte intussen versie 2.').waitFor();
    expect(await heeftFocus(een.pagina.getByLabel('Zijn stem'))).toBe(true);

    await een.pagina.getByRole('button', { name: 'Sla deze versie op' }).click();
    await een.pagina.getByRole('heading', { name: 'Iemand was u voor' }).waitFor();
    const kop = een.pagina.getByRole('heading', { name: /nieuwe versie$/ });
    expect(await krijgtFocus(kop)).toBe(true);
    const keus = een.pagina.getByRole('group', { name: 'Haar stem' });
    expect(await keus.innerText()).toMatch(/Van de een[\s\S]*Van de ander/);
    await een.keur('Casus · Waakvlam');
    await keus.getByLabel('Versie 2').check();
    await een.pagina.getByRole('button', { name: 'Voeg samen en schrijf verder' }).press('Enter');
    expect(await krijgtFocus(kop)).toBe(true);
    expect(await een.pagina.getByLabel('Haar stem').inputValue()).toBe('Van de ander');
    expect(await een.pagina.getByLabel('Zijn stem').inputValue()).toBe('Ik wil mijn kind zien.');
    expect(await een.pagina.getByLabel('Kinderen').inputValue()).toBe('De jongste slaapt slecht.');
    await een.pagina.getByRole('button', { name: 'Sla deze versie op' }).click();
    await een.pagina.getByText('Versie 3 is opgeslagen.').waitFor();
    await een.pagina.getByText('Veranderd sinds versie 2').click();
    await een.pagina.getByText('Zijn stem: erbij „Ik wil mijn kind zien.”').waitFor();
    await een.sluit();
  });

  it('lets a coordinator keep the waiting times that a writer of a plan then sees', async () => {
    const bezoek = await open({ breedte: 320, hoogte: 640 });
    const { pagina, keur } = bezoek;
    await meldAan(pagina, 'Paula Procesvoorbeeld');
    const url = new URL(pagina.url()).origin;
    await naarScherm(pagina, 'Hulp in de regio');
    await pagina.getByRole('button', { name: /^Werk bij.*Traumabehandeling/ }).click();
    await pagina.getByLabel('Wachttijd in weken').fill('tien');
    await pagina.getByRole('button', { name: 'Werk bij', exact: true }).click();
    await pagina.getByText('Geef hele weken.').waitFor();
    await keur('Hulp in de regio · Waakvlam');
    await pagina.getByLabel('Wachttijd in weken').fill('10');
    await pagina.getByRole('button', { name: 'Werk bij', exact: true }).click();
    await pagina.getByText('Traumabehandeling is bijgewerkt.').waitFor();
    await pagina.getByLabel('Pleger').check();
    await pagina.getByText('Ambulante forensische behandeling', { exact: true }).waitFor();
    expect(await pagina.getByText('Traumabehandeling', { exact: true }).count()).toBe(0);
    await keur('Hulp in de regio · Waakvlam');

    const wies = await open();
    await meldAan(wies.pagina, 'Wies Wijkvoorbeeld');
    await naarScherm(wies.pagina, 'Hulp in de regio');
    await wies.pagina.getByText('Crisisplek').waitFor();
    expect(await wies.pagina.getByRole('button', { name: 'Voeg hulp toe' }).count()).toBe(0);
    await wies.pagina.goto(`/casussen/${await maakMaatregelcasus(url)}/plannen`);
    await wies.pagina.getByRole('button', { name: 'Nieuw plan' }).click();
    await wies.pagina.getByText('Hulp in de regio, met wachttijd').click();
    await wies.pagina.getByRole('button', { name: /^Neem op.*Traumabehandeling/ }).click();
    const wat = wies.pagina.getByLabel('Wat er gebeurt');
    expect(await wat.last().inputValue()).toBe('Traumabehandeling bij GGZ Verzonnenstreek (wachttijd 10 weken)');
    await wies.keur('Casus · Waakvlam');
    await wies.sluit();
    await bezoek.sluit();
  });

  it('puts only the sheet on paper', async () => {
    const bezoek = await open();
    const { pagina } = bezoek;
    await meldAan(pagina, 'Wies Wijkvoorbeeld');
    const id = await maakMaatregelcasus(new URL(pagina.url()).origin);
    await pagina.goto(`/casussen/${id}/plannen`);
    await pagina.getByRole('button', { name: 'Bekijk voor de pleger' }).click();
    await pagina.getByText('U praat met de reclassering').waitFor();
    await pagina.emulateMedia({ media: 'print' });
    const papier = await pagina.locator('body').innerText();
    expect(papier).toContain('U praat met de reclassering');
    expect(papier).not.toMatch(/Voorbeeldcasus|Anna|sloten|zoekt haar op/);
    await bezoek.sluit();
  });

  it('shows no plan and no way to write one to who works with the perpetrator', async () => {
    const bezoek = await open();
    const { pagina } = bezoek;
    await meldAan(pagina, 'Wies Wijkvoorbeeld');
    const id = await maakMaatregelcasus(new URL(pagina.url()).origin, ['3ro']);
    const vanHem = await open();
    await meldAan(vanHem.pagina, 'Thijs Toezichtvoorbeeld');
    await vanHem.pagina.goto(`/casussen/${id}/plannen`);
    await vanHem.pagina.getByText('Wie met de pleger werkt, ziet hier nooit een plan.').waitFor();
    expect(await vanHem.pagina.getByRole('button', { name: 'Nieuw plan' }).count()).toBe(0);
    await vanHem.sluit();
    await bezoek.sluit();
  });
}

/** A colleague makes the next version of the plan of this case. */
async function schrijfAnders(url: string, casus: string): Promise<void> {
  const collega = await belAls(url, 'Wies');
  const pad = `/casussen/${casus}/plandocumenten`;
  const { resultaten } = await collega.haal(pad);
  const [plan] = resultaten;
  const inhoud = { ...plan.inhoud, stem_slachtoffer: 'Van de ander', kinderen: 'De jongste slaapt slecht.' };
  await collega.stuur(`${pad}/${plan.id}/versies`, { reden: 'Kindercheck', inhoud }, { 'If-Match': '"1"' });
}
