import type { Locator, Page } from 'playwright-core';

/** Signs in as the person of the demo region whose name starts with this, and goes on to the list of cases. */
export async function meldAan(pagina: Page, naam: string): Promise<void> {
  await begin(pagina, naam);
  await naarScherm(pagina, 'Casussen');
  await pagina.getByRole('heading', { level: 1, name: 'Casussen' }).waitFor();
}

/** Signs in and waits for what this person begins her day with. */
export async function begin(pagina: Page, naam: string): Promise<void> {
  await pagina.goto('/');
  await pagina.getByRole('button', { name: naam }).click();
  await pagina.getByRole('heading', { level: 1, name: /^Goede/ }).waitFor();
}

/** Goes to another screen: by the bar, or by its menu when the bar has no room for it. */
export async function naarScherm(pagina: Page, naam: string): Promise<void> {
  const balk = pagina.getByRole('banner');
  const link = balk.getByRole('link', { name: naam, exact: true });
  await menuknop(pagina).waitFor();
  if (!(await link.isVisible())) await menuknop(pagina).click();
  await link.click();
}

/** The screens that the menu and the bar offer to whoever is signed in. */
export async function schermen(pagina: Page): Promise<string[]> {
  await menuknop(pagina).click();
  await pagina.getByRole('navigation', { name: 'Menu', exact: true }).waitFor();
  const namen = await pagina.getByRole('banner').getByRole('link').allInnerTexts();
  await pagina.keyboard.press('Escape');
  return namen;
}

/** Signs out by the menu. */
export async function meldAf(pagina: Page): Promise<void> {
  await menuknop(pagina).click();
  await pagina.getByRole('button', { name: 'Afmelden' }).click();
  await pagina.getByRole('heading', { level: 1, name: 'Aanmelden' }).waitFor();
}

function menuknop(pagina: Page): Locator {
  return pagina.getByRole('button', { name: 'Menu', exact: true });
}

/** Opens the case of this name from the list. */
export async function openCasus(pagina: Page, naam: string): Promise<void> {
  await pagina.getByRole('link', { name: naam }).click();
  await casusStaatEr(pagina, naam);
}

/** Waits until the case is on the page, with what is known of it. */
export async function casusStaatEr(pagina: Page, naam: string | RegExp): Promise<void> {
  await pagina.getByRole('heading', { level: 1, name: naam }).waitFor();
  await pagina.getByRole('heading', { level: 2, name: /^Tijdlijn/ }).waitFor();
}

/** Goes to another tab of the case. */
export async function naarTab(pagina: Page, naam: string): Promise<void> {
  await pagina.getByRole('navigation', { name: 'Onderdelen van de casus' }).getByRole('link', { name: naam }).click();
  await pagina.getByRole('region', { name: naam, exact: true }).locator('h2').first().waitFor();
}

/** The signals that stand; those that passed are left out. */
export function signaal(pagina: Page, naam: string): Locator {
  const staand = pagina.getByRole('region', { name: /^Signalen/ }).locator('article:not(details *)');
  return staand.filter({ hasText: naam });
}

/** Looks back to a Dutch date and time (`YYYY-MM-DDTHH:MM`) as a user would: in the field "Datum en tijd". */
export async function kijkTerug(pagina: Page, moment: string): Promise<void> {
  const veld = pagina.getByLabel('Datum en tijd');
  await veld.fill(moment);
  await veld.press('Enter');
  await pagina.getByText('U kijkt terug naar').waitFor();
  await pagina.locator('.casus[aria-busy=false]').waitFor();
}

/** Opens the quick form of the log, which a phone shows as one button until something stands in it. */
export async function klapVormUit(vorm: Locator): Promise<void> {
  const opener = vorm.getByRole('button', { name: 'Leg een feit vast' });
  await opener.or(vorm.getByRole('combobox', { name: 'Soort' })).waitFor();
  if (await opener.isVisible()) await opener.click();
}

/** Whether the keyboard acts on this now. */
export async function heeftFocus(doel: Locator): Promise<boolean> {
  return (await doel.and(doel.page().locator(':focus')).count()) === 1;
}

/** Whether the keyboard comes to act on this, as soon as the screen has caught up. */
export async function krijgtFocus(doel: Locator): Promise<boolean> {
  const aanDeBeurt = doel.and(doel.page().locator(':focus'));
  return aanDeBeurt.waitFor({ state: 'attached', timeout: 10_000 }).then(
    () => true,
    () => false,
  );
}

const STAPPEN = 200;

/** Goes on with Tab until the focus is on this, as somebody without a mouse would. */
export async function tabNaar(pagina: Page, doel: Locator, toets: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await doel.waitFor();
  for (let stap = 0; stap < STAPPEN; stap += 1) {
    await pagina.keyboard.press(toets);
    if (await heeftFocus(doel)) return;
  }
  throw new Error(`Not reached with ${STAPPEN} times ${toets}: ${String(doel)}`);
}

/** Goes down the options of the list that has the focus until this one is chosen. */
export async function kiesMetPijl(pagina: Page, keuze: string): Promise<void> {
  const lijst = pagina.locator('select:focus');
  const opties = await lijst.locator('option').allTextContents();
  const waarde = await lijst.locator('option').nth(opties.indexOf(keuze)).getAttribute('value');
  for (let stap = 0; stap < opties.length && (await lijst.inputValue()) !== waarde; stap += 1) {
    await pagina.keyboard.press('ArrowDown');
  }
  if ((await lijst.inputValue()) !== waarde) throw new Error(`Not chosen with the arrow: ${keuze}`);
}
