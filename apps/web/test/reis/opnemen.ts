import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Reis } from './reis.ts';
import { casusStaatEr, krijgtFocus, meldAan, meldAf, naarScherm, naarTab, signaal } from './stappen.ts';
import { tel, toonTelling } from './telling.ts';

const VERHAAL = 'Haar ex stond gisteravond weer voor de deur en appte daarna dat hij haar weet te vinden.';

const groep = (pagina: Page, naam: string | RegExp) => pagina.getByRole('group', { name: naam });

async function kiesSoort(pagina: Page, incident: number, getypt: string, soort: string): Promise<void> {
  const veld = groep(pagina, new RegExp(`^Incident ${incident}`)).getByRole('combobox', { name: /^Wat deed hij/ });
  await veld.pressSequentially(getypt);
  await pagina.getByRole('option', { name: soort }).first().waitFor();
  await veld.press('Enter');
  await groep(pagina, new RegExp(`^Incident ${incident}`))
    .getByRole('button', { name: `Haal weg: ${soort}` })
    .waitFor();
}

/** A community officer in the street who takes in a report on his phone, and is disturbed while he does. */
export function opnemenReis(open: Reis): void {
  it('lets a wijkagent take in a report on a phone', async () => {
    const bezoek = await open({ breedte: 320, hoogte: 640 });
    const { pagina, keur } = bezoek;
    await meldAan(pagina, 'Wies Wijkvoorbeeld');
    const teller = await tel(pagina);
    const begin = Date.now();
    await naarScherm(pagina, 'Melding opnemen');
    await pagina.getByRole('heading', { level: 1, name: 'Melding opnemen' }).waitFor();
    await groep(pagina, 'Is zij nu veilig?').getByLabel('Ja').check();
    await groep(pagina, 'Hoe kwam de melding binnen?').getByLabel('Balie').check();
    await pagina.getByLabel('Haar verhaal').pressSequentially(VERHAAL);
    await groep(pagina, /^Incident 1/)
      .getByLabel('Wanneer')
      .pressSequentially('gisteravond 9 uur');
    await pagina.getByText(/Gelezen als: .* 21:00/).waitFor();
    await kiesSoort(pagina, 1, 'opw', 'Opwachten');
    await kiesSoort(pagina, 1, 'app', 'Contact online');
    await pagina.getByLabel('Wat is hij van haar?').selectOption({ label: 'Ex-partner' });
    await groep(pagina, /^Angst/)
      .getByLabel('Heel bang')
      .check();
    await groep(pagina, /^Zij wil/)
      .getByLabel('Alleen melden')
      .check();
    await groep(pagina, /^Wil zij dat Slachtofferhulp/)
      .getByLabel('Ja')
      .check();
    await pagina.getByText('Dit kan stalking zijn: vraag door').waitFor();
    await pagina.getByText('Bewaard als concept').waitFor();
    // The words that point at stalking are quoted from the story.
    const gelezen = pagina.getByRole('complementary', { name: 'Tot nu toe begrepen' });
    await gelezen.getByText(/Dit (lijkt op|kan) stalking/).waitFor();
    expect(VERHAAL).toContain(await gelezen.locator('q').first().innerText());
    await keur('Melding opnemen · Waakvlam');

    await pagina.getByRole('button', { name: 'Leg vast' }).click();
    await casusStaatEr(pagina, /^Melding van /);
    const vastgelegd = pagina.getByRole('status').getByText('Vastgelegd. Hier staat wat er nu te doen is');
    await vastgelegd.waitFor();
    toonTelling('Take in a report', await teller(), (Date.now() - begin) / 1000);
    await signaal(pagina, 'SASH ontbreekt').waitFor();
    await naarTab(pagina, 'Logboek');
    await pagina.getByRole('table').getByText(VERHAAL).waitFor();
    expect(await vastgelegd.count()).toBe(0);
    await bezoek.sluit();
  });

  it('keeps up with keys that come faster than the screen is drawn, as on a slow phone or when text is dictated', async () => {
    const bezoek = await open({ breedte: 320, hoogte: 640 });
    const { pagina } = bezoek;
    await meldAan(pagina, 'Wies Wijkvoorbeeld');
    await naarScherm(pagina, 'Melding opnemen');
    const verhaal = pagina.getByLabel('Haar verhaal');
    await verhaal.fill('a');
    // Each key in a microtask of its own: nothing that waits for a turn of the browser comes between them.
    const getypt = await verhaal.evaluate(async (vlak: HTMLTextAreaElement) => {
      for (let toets = 0; toets < 200; toets += 1) {
        // past React, which would not see the difference otherwise
        Reflect.set(HTMLTextAreaElement.prototype, 'value', `${vlak.value}b`, vlak);
        vlak.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await Promise.resolve();
      }
      return vlak.value;
    });
    expect(getypt).toBe(`a${'b'.repeat(200)}`);
    await pagina.getByText('Bewaard als concept').waitFor();
    expect(await verhaal.inputValue()).toBe(getypt);
    await pagina.reload();
    await pagina.getByText('U was hiermee bezig').waitFor();
    expect(await verhaal.inputValue()).toBe(getypt);
    await pagina.getByRole('button', { name: 'Begin opnieuw' }).click();
    await bezoek.sluit();
  });

  it('keeps a draft over a reload and a session that ends, for its writer alone, and warns of a counter-report', async () => {
    const bezoek = await open({ verwacht: /status of 401|ERR_INTERNET_DISCONNECTED/ });
    const { pagina, keur } = bezoek;
    await meldAan(pagina, 'Wies Wijkvoorbeeld');
    await neemEersteOp(pagina);
    await naarScherm(pagina, 'Melding opnemen');
    await pagina.getByLabel('Haar verhaal').fill(VERHAAL);
    await pagina.getByText('Bewaard als concept').waitFor();
    await pagina.reload();
    await pagina.getByText('U was hiermee bezig; alles staat er nog.').waitFor();
    expect(await pagina.getByLabel('Haar verhaal').inputValue()).toBe(VERHAAL);

    // The connection goes and comes back.
    await pagina.context().setOffline(true);
    await pagina.getByLabel('Haar verhaal').fill(`${VERHAAL} Weer.`);
    await pagina.getByText('Nog niet bewaard: geen verbinding.').waitFor();
    await pagina.context().setOffline(false);
    await pagina.getByText('Bewaard als concept').waitFor();

    // The session ends while he types; somebody else signs in at the same machine, and then he again.
    await pagina.route('**/concepten/*', (route) =>
      route.fulfill({ status: 401, contentType: 'application/problem+json', body: '{}' }),
    );
    await pagina.getByLabel('Haar verhaal').fill(`${VERHAAL} Zij is bang.`);
    await pagina.getByRole('heading', { level: 1, name: 'Aanmelden' }).waitFor();
    await pagina.unrouteAll();
    await pagina.getByRole('button', { name: 'Tara Triagevoorbeeld' }).click();
    await pagina.getByRole('heading', { level: 1, name: 'Melding opnemen' }).waitFor();
    expect(await pagina.getByLabel('Haar verhaal').inputValue()).toBe('');
    await meldAf(pagina);
    await pagina.getByRole('button', { name: 'Wies Wijkvoorbeeld' }).click();
    await naarScherm(pagina, 'Melding opnemen');
    await pagina.getByText('U was hiermee bezig').waitFor();
    expect(await pagina.getByLabel('Haar verhaal').inputValue()).toBe(`${VERHAAL} Zij is bang.`);

    // Who is victim in a case of his is reported as a perpetrator now.
    const pleger = groep(pagina, 'Pleger');
    await pleger.getByLabel('Voor- en achternaam').fill('Anna Tegenvoorbeeld');
    await pleger.getByLabel('Geboortedatum').fill('1988-02-03');
    await pagina.getByText('Dit kan een tegenmelding zijn.').waitFor();
    await keur('Melding opnemen · Waakvlam');

    // A complaint that is not taken down asks for a reason, and is counted.
    await groep(pagina, /^Zij wil/)
      .getByLabel('Aangifte doen')
      .check();
    await groep(pagina, /^Is de aangifte opgenomen/)
      .getByLabel('Niet opgenomen')
      .check();
    await pagina.getByRole('button', { name: 'Leg vast' }).click();
    const reden = pagina.getByLabel('Waarom niet, en wat is er afgesproken?');
    expect(await krijgtFocus(reden)).toBe(true);
    await keur('Melding opnemen · Waakvlam');
    await reden.fill('De balie zei dat er bewijs moest zijn.');
    await pagina.getByText('U houdt het recht om aangifte te doen, ook zonder bewijs.').waitFor();
    await pagina.getByRole('button', { name: 'Leg vast' }).click();
    await casusStaatEr(pagina, 'Tegenvoorbeeld');
    await naarTab(pagina, 'Logboek');
    await pagina.getByRole('table').getByText('Poging tot aangifte').first().waitFor();
    await bezoek.sluit();
  });
}

async function neemEersteOp(pagina: Page): Promise<void> {
  await naarScherm(pagina, 'Melding opnemen');
  await pagina.getByLabel('Haar verhaal').fill('Zij wordt gevolgd.');
  const slachtoffer = groep(pagina, 'Slachtoffer');
  await slachtoffer.getByLabel('Voor- en achternaam').fill('Anna Tegenvoorbeeld');
  await slachtoffer.getByLabel('Geboortedatum').fill('1988-02-03');
  await groep(pagina, /^Zij wil/)
    .getByLabel('Alleen melden')
    .check();
  await pagina.getByRole('button', { name: 'Leg vast' }).click();
  await casusStaatEr(pagina, 'Tegenvoorbeeld');
}
