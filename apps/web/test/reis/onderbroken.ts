import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { dag } from './dag.ts';
import { belAls } from './beller.ts';
import { maakRegiecasus } from './regiecasus.ts';
import type { Reis } from './reis.ts';
import { klapVormUit, meldAan, meldAf } from './stappen.ts';

type Formulier = {
  /** Who fills it in. */
  wie: string;
  /** The tab that it is on. */
  tab: string;
  /** A text of it that would be a loss. */
  veld: (pagina: Page) => Locator;
  /** Whatever has to be chosen before that text can be typed. */
  vooraf?: (pagina: Page) => Promise<void>;
};

const snelleVorm = (pagina: Page) => pagina.getByRole('region', { name: 'Feit vastleggen' });

const FORMULIEREN: Record<string, Formulier> = {
  'the quick form of the log': {
    wie: 'Wies',
    tab: 'logboek',
    veld: (pagina) => snelleVorm(pagina).getByLabel('Toelichting'),
    vooraf: async (pagina) => klapVormUit(snelleVorm(pagina)),
  },
  'the triage': { wie: 'Tara', tab: 'triage', veld: (pagina) => pagina.getByLabel('Toelichting') },
  'the risk form': {
    wie: 'Wies',
    tab: 'risico',
    veld: (pagina) => pagina.getByLabel('Onderbouwing in eigen woorden'),
    vooraf: async (pagina) => {
      await pagina.getByLabel('Waarmee?').selectOption({ label: 'Signaallijst' });
    },
  },
};

const bewaard = (pagina: Page) => pagina.getByText('Bewaard als concept, alleen voor u').waitFor();

/** Somebody who is interrupted while she types: no connection, a session that ended, a page that was closed. */
export function onderbrokenReis(open: Reis): void {
  it.each(Object.entries(FORMULIEREN))(
    'loses nothing of %s when the connection, the session, the page or the case goes',
    async (_naam, { wie, tab, veld: vind, vooraf }) => {
      const bezoek = await open({ breedte: 320, verwacht: /ERR_INTERNET_DISCONNECTED|status of 401/ });
      const { pagina, keur } = bezoek;
      await meldAan(pagina, wie);
      const url = new URL(pagina.url()).origin;
      const id = await maakRegiecasus(url);
      await pagina.goto(`/casussen/${id}/${tab}`);
      await vooraf?.(pagina);
      const veld = vind(pagina);
      await veld.fill('Eerst dit.');
      await bewaard(pagina);

      await pagina.context().setOffline(true);
      await veld.fill('Eerst dit. Toen viel de lijn weg.');
      await pagina.getByText('Nog niet bewaard: geen verbinding.').waitFor();
      await keur('Casus · Waakvlam');
      await pagina.context().setOffline(false);
      await bewaard(pagina);

      // the session ends within the same breath as the last key, and a colleague uses the machine meanwhile
      const verlopen = (pad: string) =>
        pagina.route(pad, (route) =>
          route.fulfill({ status: 401, contentType: 'application/problem+json', body: '{}' }),
        );
      await verlopen('**/api/v1/concepten/*');
      await veld.fill('Eerst dit. Toen liep de sessie af.');
      await pagina.getByRole('heading', { level: 1, name: 'Aanmelden' }).waitFor();
      await pagina.unrouteAll();
      await pagina.getByRole('button', { name: wie === 'Tara' ? 'Wies' : 'Tara' }).click();
      await pagina.getByRole('region', { name: 'Kop van de casus' }).waitFor();
      expect(await pagina.getByText('Toen liep de sessie af.').count()).toBe(0);
      await meldAf(pagina);
      await pagina.getByRole('button', { name: wie }).click();
      await pagina.getByRole('heading', { level: 1, name: /^Goede/ }).waitFor();
      await pagina.goto(`/casussen/${id}/${tab}`);
      await veld.waitFor();
      await expect.poll(() => veld.inputValue()).toBe('Eerst dit. Toen liep de sessie af.');

      const { stuur } = await belAls(url, 'Paula');
      await stuur(`/casussen/${id}/feiten`, {
        soort: 'afsluiting',
        op: dag(-2),
        inhoud: { reden: 'Afgerond', stalking_gestopt: 'nee' },
      });
      await pagina.getByText('Casus gesloten').waitFor();
      expect(await veld.inputValue()).toBe('Eerst dit. Toen liep de sessie af.');
      await pagina.reload();
      await expect.poll(() => veld.inputValue()).toBe('Eerst dit. Toen liep de sessie af.');
      await bezoek.sluit();
    },
  );

  it('finds the quick form and a reaction back after a reload, and neither once they are recorded', async () => {
    const bezoek = await open({ verwacht: /ERR_INTERNET_DISCONNECTED/ });
    const { pagina, keur } = bezoek;
    await meldAan(pagina, 'Wies');
    const url = new URL(pagina.url()).origin;
    const id = await maakRegiecasus(url);
    await pagina.goto(`/casussen/${id}/logboek`);
    const vorm = snelleVorm(pagina);
    const log = pagina.getByRole('region', { name: /^Logboek/ });
    const reactie = log.getByLabel('Uw reactie');
    await log
      .getByRole('button', { name: /^Reageer op/ })
      .first()
      .click();
    await reactie.fill('Dat hoorde ik ook.');
    await vorm.getByRole('combobox', { name: 'Soort' }).fill('notitie');
    await pagina.keyboard.press('Enter');
    await vorm.getByLabel('Tekst').fill('Zij belde terug.');
    await bewaard(pagina);
    await pagina.reload();
    await vorm.getByText('U was hiermee bezig; alles staat er nog.').waitFor();
    expect(await vorm.getByLabel('Tekst').inputValue()).toBe('Zij belde terug.');
    await keur('Casus · Waakvlam');
    // a colleague of the same organisation has nothing of it
    const { haal } = await belAls(url, 'Cas');
    expect((await haal(`/concepten?soort=feiten_${id}`)).resultaten).toEqual([]);

    await vorm.getByLabel('Wanneer').fill('vandaag');
    // there is no connection when she records it, and she thinks of something more before there is
    await pagina.context().setOffline(true);
    await vorm.getByRole('button', { name: 'Vastleggen', exact: true }).click();
    await vorm.getByText('Dit is nog niet vastgelegd; het gaat vanzelf weg zodra er verbinding is.').waitFor();
    await vorm.getByLabel('Tekst').fill('Zij belde terug. En nog iets.');
    await pagina.context().setOffline(false);
    await pagina.getByText(/^Vastgelegd: /).waitFor();
    await log.getByRole('row').filter({ hasText: 'Zij belde terug.' }).first().waitFor();
    expect(await vorm.getByLabel('Tekst').inputValue()).toBe('Zij belde terug. En nog iets.');
    await vorm.getByRole('button', { name: 'Vastleggen', exact: true }).click();
    await expect.poll(() => vorm.getByLabel('Tekst').inputValue()).toBe('');
    // the reaction stood open, and does again
    expect(await reactie.inputValue()).toBe('Dat hoorde ik ook.');
    await log.getByRole('button', { name: 'Leg de reactie vast' }).click();
    await pagina.getByText('Uw reactie is vastgelegd.').waitFor();
    const { haal: eigen } = await belAls(url, 'Wies');
    await expect.poll(async () => (await eigen(`/concepten?soort=feiten_${id}`)).resultaten).toEqual([]);
    await pagina.reload();
    await vorm.getByLabel('Wanneer').waitFor();
    expect(await pagina.getByText('U was hiermee bezig').count()).toBe(0);
    await bezoek.sluit();
  });
}
