import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Reis } from './reis.ts';
import { krijgtFocus, meldAan, naarScherm, naarTab } from './stappen.ts';

const CASUS = 'Casus Deelproef';
const ANNA = { naam: 'Anna Deelvoorbeeld', geboren: '1988-02-03' };
const REDEN = 'Zij belt vanaf het station en kan nu niet naar huis.';
const GROND = 'Zij vangt haar kind op; afspraak van vandaag.';

/** Opens a case with a person whose day of birth is known, as somebody of the police; gives its path. */
async function maakCasus(pagina: Page): Promise<string> {
  const api = pagina.context().request;
  const mensen: { id: string; naam: string }[] = await (await api.get('/api/v1/demo/gebruikers')).json();
  const gebruiker = mensen.find(({ naam }) => naam === 'Cas Regievoorbeeld')?.id;
  const { token }: { token: string } = await (await api.post('/api/v1/sessies', { data: { gebruiker } })).json();
  const gemaakt = await api.post('/api/v1/casussen', {
    headers: { Authorization: `Bearer ${token}` },
    data: {
      naam: CASUS,
      regio: 'zeeland-west-brabant',
      betrokkenen: [
        { id: 'anna', rol: 'slachtoffer', ...ANNA },
        { id: 'bert', rol: 'pleger', naam: 'Bert Deelverzonnen' },
      ],
    },
  });
  expect(gemaakt.status(), await gemaakt.text()).toBe(201);
  const { id }: { id: string } = await gemaakt.json();
  return `/casussen/${id}`;
}

/** Who shares, who asks, who breaks the glass, and who looks afterwards. */
export function delenReis(open: Reis): void {
  it('lets an organisation take part and ends it, and says whether something may be shared', async () => {
    const bezoek = await open({ breedte: 320, verwacht: /status of 422/ });
    const { pagina, keur } = bezoek;
    const pad = await maakCasus(pagina);
    await meldAan(pagina, 'Cas Regievoorbeeld');
    await pagina.goto(pad);
    await naarTab(pagina, 'Delen');
    const delen = pagina.getByRole('region', { name: 'Wie ziet wat' });
    await delen.getByText('Laat een organisatie meedoen').click();

    // A guest without an end is refused, and what was typed stays.
    await delen.getByLabel('Organisatie').selectOption({ label: 'School Het Verzonnen Plein' });
    await delen.getByLabel('Waarvoor doet zij mee').fill(GROND);
    await delen.getByRole('button', { name: 'Laat meedoen' }).click();
    await delen.getByText('geef aan tot wanneer zij meedoet').waitFor();
    expect(await krijgtFocus(delen.getByLabel('Tot en met'))).toBe(true);
    expect(await delen.getByLabel('Waarvoor doet zij mee').inputValue()).toBe(GROND);
    await keur('Casus · Waakvlam');

    await delen.getByLabel('Tot en met').fill('2190-01-05');
    await delen.getByRole('button', { name: 'Laat meedoen' }).click();
    await delen.getByText('School Het Verzonnen Plein doet mee.').waitFor();
    const school = delen.getByRole('listitem').filter({ has: pagina.getByText('Wat School ziet') });
    await school.getByText(`waarom: ${GROND}`).waitFor();
    await keur('Casus · Waakvlam');

    await school.getByRole('button', { name: 'Beëindig: School Het Verzonnen Plein doet mee' }).click();
    await school.getByRole('button', { name: 'Ja, beëindig nu' }).click();
    await school.waitFor({ state: 'detached' });
    expect(await krijgtFocus(delen.getByRole('status').filter({ hasText: 'ziet deze casus niet meer' }))).toBe(true);

    await delen.getByText('Mag ik dit delen?').click();
    await delen.getByLabel('Wat wilt u delen?').selectOption({ label: 'Adres' });
    await delen.getByLabel('Met wie?').selectOption({ label: 'Reclassering (3RO)' });
    await delen.getByRole('button', { name: 'Kijk of het mag' }).click();
    await delen.getByText('krijgt nooit te zien waar het slachtoffer is').waitFor();
    await keur('Casus · Waakvlam');
    await bezoek.sluit();
  });

  it('says whom to call about somebody who is known, and nothing of the case', async () => {
    const bezoek = await open({ breedte: 320, verwacht: /status of 422/ });
    const { pagina, keur } = bezoek;
    await maakCasus(pagina);
    await meldAan(pagina, 'Tara Triagevoorbeeld');
    await naarScherm(pagina, 'Is iemand bekend?');
    await pagina.getByRole('heading', { level: 1, name: 'Is iemand bekend?' }).waitFor();
    await pagina.getByRole('button', { name: 'Vraag na' }).click();
    await pagina.locator('.utrecht-form-field-error-message').first().waitFor();
    await keur('Is iemand bekend? · Waakvlam');

    await pagina.getByLabel('Voor- en achternaam').fill(ANNA.naam);
    await pagina.getByLabel('Geboortedatum').fill(ANNA.geboren);
    await pagina.getByLabel('Waarom moet u dit weten?').fill('Nieuwe melding van vanmiddag');
    await pagina.getByLabel('Op welke grond vraagt u dit?').fill('Wmo 2015');
    await pagina.getByRole('button', { name: 'Vraag na' }).click();
    await pagina.getByText('Bel voor meer:').waitFor();
    await pagina.getByRole('listitem').filter({ hasText: 'Politie Verzonnenstad' }).waitFor();
    expect(await pagina.locator('body').innerText()).not.toMatch(/Deelproef/);
    await keur('Is iemand bekend? · Waakvlam');
    await pagina.getByRole('link', { name: /^Neem een melding op/ }).click();
    await pagina.getByRole('button', { name: 'Pleger', exact: true }).click();
    const pleger = pagina.getByRole('group', { name: 'Pleger' });
    expect(await pleger.getByLabel('Voor- en achternaam').inputValue()).toBe(ANNA.naam);
    expect(await pleger.getByLabel('Geboortedatum').inputValue()).toBe(ANNA.geboren);
    await pagina.goBack();
    await pagina.getByLabel('Voor- en achternaam').fill(ANNA.naam);
    await pagina.getByLabel('Geboortedatum').fill(ANNA.geboren);
    await pagina.getByLabel('Waarom moet u dit weten?').fill('Nieuwe melding van vanmiddag');
    await pagina.getByLabel('Op welke grond vraagt u dit?').fill('Wmo 2015');
    await pagina.getByRole('button', { name: 'Vraag na' }).click();
    await pagina.getByText('Bel voor meer:').waitFor();

    // The answer was about that day of birth, and goes with it.
    await pagina.getByLabel('Geboortedatum').fill('1988-02-04');
    expect(await pagina.getByText('Bel voor meer:').count()).toBe(0);
    await pagina.getByRole('button', { name: 'Vraag na' }).click();
    await pagina.getByText('Niet bekend.').waitFor();
    await bezoek.sluit();
  });

  it('breaks the glass from a case that is not found, and shows the privacy officer who looked', async () => {
    const bezoek = await open({ breedte: 320, verwacht: /status of (404|422)/ });
    const { pagina, keur } = bezoek;
    const pad = await maakCasus(pagina);
    await meldAan(pagina, 'Suze Schoolvoorbeeld');
    await pagina.goto(pad);
    await pagina.getByRole('heading', { level: 1, name: 'Niet gevonden' }).waitFor();
    await pagina.getByText('Neem noodtoegang').first().click();
    const reden = pagina.getByLabel('Waarom kan dit niet wachten?');
    await reden.fill('Kort.');
    await pagina.getByRole('button', { name: 'Neem noodtoegang' }).click();
    await pagina.locator('.utrecht-form-field-error-message').waitFor();
    expect(await krijgtFocus(reden)).toBe(true);
    await keur('Niet gevonden · Waakvlam');
    await reden.fill(REDEN);
    await pagina.getByRole('button', { name: 'Neem noodtoegang' }).click();
    await pagina.getByRole('heading', { level: 1, name: CASUS }).waitFor();
    await naarTab(pagina, 'Delen');
    await pagina.getByText('(noodtoegang, één persoon)').waitFor();
    await keur('Casus · Waakvlam');
    await bezoek.sluit();

    const toezicht = await open({ breedte: 320 });
    await toezicht.pagina.goto('/');
    await toezicht.pagina.getByRole('button', { name: 'Pia Privacyvoorbeeld' }).click();
    const signaal = toezicht.pagina.locator('article', { hasText: REDEN });
    await signaal.getByRole('button', { name: 'Wie keek naar deze casus' }).click();
    const inzagen = toezicht.pagina.getByRole('region', { name: 'Wie keek', exact: true });
    await inzagen.getByRole('listitem').filter({ hasText: 'Suze Schoolvoorbeeld' }).first().waitFor();
    expect(await toezicht.pagina.locator('body').innerText()).not.toMatch(/Deelproef/);
    await toezicht.keur('Toezicht · Waakvlam');
    await toezicht.sluit();
  });

  it('tells a functional administrator that she sees no cases', async () => {
    const bezoek = await open({ breedte: 320 });
    const { pagina, keur } = bezoek;
    await pagina.goto('/');
    await pagina.getByRole('button', { name: 'Ben Beheervoorbeeld' }).click();
    await pagina.getByText('U ziet geen casussen.').waitFor();
    await keur('Medewerkers · Waakvlam');
    await bezoek.sluit();
  });
}
