import { expect, it } from 'vitest';
import { belAls } from './beller.ts';
import { dag } from './dag.ts';
import { maakRegiecasus } from './regiecasus.ts';
import type { Reis } from './reis.ts';
import { krijgtFocus, meldAan, meldAf, tabNaar } from './stappen.ts';

/** Partners plan a meeting, hold it, and follow what came of it; never with both sides at one table. */
export function overlegReis(open: Reis): void {
  it('plans a meeting with a phone, not with victim and perpetrator together, and goes there from the head', async () => {
    const bezoek = await open({ breedte: 320, hoogte: 700, verwacht: /status of 503/ });
    const { pagina, keur } = bezoek;
    await meldAan(pagina, 'Paula');
    const id = await maakRegiecasus(new URL(pagina.url()).origin);
    await pagina.goto(`/casussen/${id}/overleg`);
    const komend = pagina.getByRole('region', { name: 'Volgend overleg' });
    await komend.getByText('Er is geen overleg gepland').waitFor();
    await pagina
      .getByRole('region', { name: 'Voorstel voor de agenda' })
      .getByText(/^Te laat/)
      .waitFor();
    await keur('Casus · Waakvlam');

    // without the partners nobody would be asked, so it does not begin without them
    await pagina.route('**/toegangen*', (route) => route.fulfill({ status: 503, json: {} }));
    await komend.getByRole('button', { name: 'Plan een overleg' }).click();
    const venster = pagina.getByRole('dialog', { name: 'Plan een overleg' });
    await venster.getByText('Het formulier kan nu niet worden getoond.').waitFor();
    await keur('Casus · Waakvlam');
    expect(await venster.getByRole('button', { name: 'Plan het overleg' }).count()).toBe(0);
    await pagina.unrouteAll();
    await venster.getByRole('button', { name: 'Opnieuw proberen' }).click();
    const gevraagd = venster.getByRole('group', { name: 'Wie vraagt u?' });
    expect(await gevraagd.getByLabel('Politie').isChecked()).toBe(true);
    await venster.getByLabel('Dag').fill(dag(5));
    await venster.getByLabel('Tijd').fill('14:00');
    await venster.getByLabel(/^Anna Voorbeeld/).check();
    await venster.getByLabel(/^Bert Verzonnen/).check();
    await venster.getByText('nooit samen of tegelijk aan tafel').waitFor();
    await keur('Casus · Waakvlam');
    await venster.getByRole('button', { name: 'Plan het overleg' }).click();
    await venster.getByText('Vraag slachtoffer en pleger nooit samen.').first().waitFor();
    await venster.getByLabel(/^Bert Verzonnen/).uncheck();
    await venster.getByRole('button', { name: 'Plan het overleg' }).click();
    expect(
      await krijgtFocus(pagina.getByRole('status').filter({ hasText: 'Vastgelegd: het overleg is gepland.' })),
    ).toBe(true);
    await komend.getByText('Anna Voorbeeld').waitFor();
    expect(await komend.innerText()).not.toContain('Bert Verzonnen');

    await pagina.goto(`/casussen/${id}`);
    await pagina.getByText('Regie, maatregelen en moment').waitFor();
    await pagina.getByRole('link', { name: /^actieoverleg/ }).click();
    await komend.getByText('Anna Voorbeeld').waitFor();
    await bezoek.sluit();
  });

  it('records with the keyboard who was there, what was decided and promised, and who sees it otherwise', async () => {
    const bezoek = await open();
    const { pagina, keur } = bezoek;
    await meldAan(pagina, 'Paula');
    const url = new URL(pagina.url()).origin;
    const id = await maakRegiecasus(url);
    const { stuur } = await belAls(url, 'Paula');
    await stuur(`/casussen/${id}/feiten`, {
      soort: 'overleg_gepland',
      op: dag(-3),
      inhoud: { overleg: 'actieoverleg', datum: dag(-1), uitgenodigd: ['zvh', 'politie', 'om'] },
    });
    await pagina.goto(`/casussen/${id}/overleg`);
    const eerder = pagina.getByRole('region', { name: /^Eerdere overleggen/ });
    await eerder.getByText('of het doorging, is niet vastgelegd').waitFor();
    await tabNaar(pagina, eerder.getByRole('button', { name: 'Leg vast wie er was' }));
    await pagina.keyboard.press('Enter');
    const venster = pagina.getByRole('dialog');
    await venster.getByRole('group', { name: 'Wie waren er?' }).getByLabel('OM').uncheck();
    await venster.getByRole('group', { name: 'Wie ontbrak?' }).getByLabel('OM').check();
    await venster.getByLabel('Waarom ontbrak die?').fill('Zitting op dat uur.');
    await keur('Casus · Waakvlam');
    await venster.getByRole('button', { name: 'Leg het overleg vast' }).click();
    await eerder.getByText('Zitting op dat uur.').waitFor();
    expect(await eerder.getByText('of het doorging, is niet vastgelegd').count()).toBe(0);

    const toezeggingen = pagina.getByRole('region', { name: 'Besluiten en afspraken' });
    const legVast = async (wat: string, wie?: string) => {
      await toezeggingen.getByRole('button', { name: 'Leg een besluit of afspraak vast' }).click();
      await venster.getByLabel('Wat is besloten of afgesproken?').fill(wat);
      if (wie !== undefined) await venster.getByLabel('Wie doet het?').selectOption({ label: wie });
      await venster.getByRole('button', { name: /^Leg (het besluit|de afspraak) vast/ }).click();
      await toezeggingen.getByText(wat).first().waitFor();
    };
    await legVast('Iedereen houdt dezelfde lijn aan.');
    await legVast('Elke maandag langsrijden.', 'Politie');
    // the chair goes through what was promised, from the agenda, and agrees on something with who is late
    const agenda = pagina.getByRole('region', { name: 'Voorstel voor de agenda' });
    await agenda.getByText(/^Vorige keer: actieoverleg.*Van 1 afspraak van toen: 0 gedaan\.$/).waitFor();
    await agenda.getByText('(Politie, open)').waitFor();
    await agenda.getByText('(besluit)').waitFor();
    await tabNaar(pagina, agenda.getByRole('button', { name: /^Gedaan.*langsrijden/ }), 'Shift+Tab');
    await pagina.keyboard.press('Enter');
    await venster.getByRole('group', { name: 'Gedaan' }).getByLabel('Ja').check();
    await venster.getByRole('button', { name: 'Leg vast' }).click();
    const gemeld = agenda.getByRole('status').filter({ hasText: 'Vastgelegd: of de afspraak is gedaan.' });
    expect(await krijgtFocus(gemeld)).toBe(true);
    await agenda.getByText(/Van 1 afspraak van toen: 1 gedaan\.$/).waitFor();
    await agenda.getByText('(Politie, gedaan)').waitFor();
    const spreekAf = agenda.getByRole('button', { name: /^Spreek iets af/ }).first();
    const metWie = (await spreekAf.innerText()).replace(/^Spreek iets af\s*: /, '');
    await spreekAf.press('Enter');
    expect(await venster.getByLabel('Wie doet het?').locator('option:checked').innerText()).toBe(metWie);
    await venster.getByRole('button', { name: 'Annuleren' }).press('Enter');
    await toezeggingen.getByText('Afgeronde afspraken (1)').waitFor();
    await keur('Casus · Waakvlam');
    await meldAf(pagina);

    await meldAan(pagina, 'Zara');
    await pagina.goto(`/casussen/${id}/overleg`);
    await toezeggingen.getByRole('button', { name: /^Teken bezwaar aan.*Iedereen/ }).click();
    await venster.getByLabel('Hoe ziet u het').fill('Het OM volgt de zitting.');
    await venster.getByRole('button', { name: 'Leg het bezwaar vast' }).click();
    await agenda.getByText('Het OM volgt de zitting.').waitFor();
    await pagina.goto(`/casussen/${id}/overleg?op=${dag(-2)}`);
    await pagina.getByText('U kijkt terug naar').waitFor();
    expect(await pagina.getByRole('button', { name: /^(Plan een overleg|Teken bezwaar aan)/ }).count()).toBe(0);
    await bezoek.sluit();
  });
}
