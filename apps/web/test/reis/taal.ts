import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Reis } from './reis.ts';
import { begin, naarScherm } from './stappen.ts';

/** Somebody who reads English: the same work, in her language, and what people recorded marked as Dutch. */
export function taalReis(open: Reis): void {
  it.each([1280, 320])(
    'works in English from the list to a fact, and goes back to Dutch, at %i pixels',
    async (breedte) => {
      const bezoek = await open({ breedte });
      const { pagina, keur } = bezoek;
      await begin(pagina, 'Cas Regievoorbeeld');
      expect(await taalVan(pagina)).toBe('nl');
      await kies(pagina, 'English');
      await pagina.getByRole('heading', { level: 1, name: /^Good (night|morning|afternoon|evening), Cas$/ }).waitFor();
      expect(await taalVan(pagina)).toBe('en');
      await pagina.locator('.werkrij__wat [lang=nl]').first().waitFor();
      await keur('Work list · Waakvlam');

      await naarScherm(pagina, 'Cases');
      await pagina.getByRole('heading', { level: 1, name: 'Cases' }).waitFor();
      await keur('Cases · Waakvlam');
      await pagina.getByRole('link', { name: 'Voorbeeldcasus Vera' }).click();
      await pagina.getByRole('heading', { level: 2, name: /^Timeline \(\d+ facts\)$/ }).waitFor();
      await keur('Case · Waakvlam');
      await pagina.getByRole('navigation', { name: 'Parts of the case' }).getByRole('link', { name: 'Log' }).click();
      // a phone shows the log first
      if (breedte < 768) await pagina.getByRole('button', { name: 'Record a fact', exact: true }).click();
      await pagina.getByRole('combobox', { name: 'Kind' }).pressSequentially('wish');
      await pagina.keyboard.press('Enter');
      await pagina.getByLabel('When').pressSequentially('gisteren 21u');
      await pagina.getByText(/^Read as: \w{3} \d+ \w{3} \d{4} 21:00$/).waitFor();
      await pagina.getByLabel('What does she want').fill('Zij wil een ander nummer.');
      await pagina.getByRole('button', { name: 'Record', exact: true }).click();
      await pagina.getByText(/^Recorded: Wish of the victim\./).waitFor();
      await pagina.getByRole('row').filter({ hasText: 'Zij wil een ander nummer.' }).first().waitFor();
      await keur('Case · Waakvlam');

      await kies(pagina, 'Nederlands');
      await pagina.getByRole('heading', { level: 2, name: /^Logboek/ }).waitFor();
      expect(await taalVan(pagina)).toBe('nl');
      await bezoek.sluit();
    },
  );
}

async function kies(pagina: Page, taal: string): Promise<void> {
  await pagina.getByRole('button', { name: 'Menu', exact: true }).click();
  await pagina.getByRole('button', { name: taal }).click();
}

const taalVan = (pagina: Page): Promise<string> => pagina.evaluate<string>('document.documentElement.lang');
