import type { Page } from 'playwright-core';
import { brengMeldingen } from '../../apps/web/test/reis/leeslijst.ts';
import { maakMaatregelcasus } from '../../apps/web/test/reis/maatregelcasus.ts';
import { maakRegiecasus } from '../../apps/web/test/reis/regiecasus.ts';
import { kijkTerug, naarScherm, naarTab, openCasus } from '../../apps/web/test/reis/stappen.ts';

export interface Beeld {
  /** The file in docs/beeld, without its extension. */
  readonly naam: string;
  readonly breedte: number;
  readonly hoogte: number;
  /** Whose screen it is; left out: the casusregisseur. */
  readonly wie?: string;
  /** From the first screen of that person to what the picture is of. */
  readonly maak: (pagina: Page) => Promise<void>;
}

/** In casus 2, after three breaches that nobody answered and before the ban on the street ends. */
const MOMENT = '2018-05-20T09:00';

/** Every picture of README and handleiding. */
export const BEELDEN: readonly Beeld[] = [
  { naam: 'werkvoorraad', breedte: 1280, hoogte: 960, maak: alarmen },
  { naam: 'werkvoorraad-smal', breedte: 320, hoogte: 960, maak: alarmen },
  {
    naam: 'menu-smal',
    breedte: 320,
    hoogte: 660,
    wie: 'Tess Accentvoorbeeld',
    maak: async (pagina) => {
      await pagina.getByRole('button', { name: 'Menu', exact: true }).click();
      await pagina.getByRole('navigation', { name: 'Menu', exact: true }).waitFor();
    },
  },
  {
    naam: 'zoeken',
    breedte: 1280,
    hoogte: 480,
    maak: async (pagina) => {
      await alarmen(pagina);
      await pagina.getByRole('combobox', { name: 'Zoek in uw casussen' }).fill('verzinsell');
      await pagina.getByRole('option', { name: /Sofie/ }).waitFor();
    },
  },
  {
    naam: 'meldingen',
    breedte: 1280,
    hoogte: 640,
    maak: async (pagina) => {
      await pagina.getByRole('link', { name: /^Meldingen/ }).click();
      await pagina.getByRole('article').first().waitFor();
    },
  },
  { naam: 'casussen', breedte: 1280, hoogte: 940, maak: casussen },
  { naam: 'casus', breedte: 1280, hoogte: 1000, maak: mina },
  { naam: 'casus-smal', breedte: 320, hoogte: 960, maak: mina },
  {
    naam: 'casus-donker',
    breedte: 1280,
    hoogte: 1000,
    maak: async (pagina) => {
      await pagina.emulateMedia({ colorScheme: 'dark' });
      await mina(pagina);
      await naarTab(pagina, 'Routekaart');
    },
  },
  { naam: 'delen', breedte: 1280, hoogte: 900, maak: minaTab('Delen') },
  { naam: 'documenten', breedte: 1280, hoogte: 900, maak: minaTab('Documenten') },
  {
    naam: 'opnemen',
    breedte: 1280,
    hoogte: 1000,
    wie: 'Wies Wijkvoorbeeld',
    maak: async (pagina) => {
      await naarScherm(pagina, 'Melding opnemen');
      await pagina
        .getByLabel('Haar verhaal')
        .fill('Sinds de breuk staat hij steeds voor haar deur en appt hij elke dag. Zij is bang.');
      await pagina.getByLabel('Wanneer').first().fill('gisteravond 9 uur');
      await pagina.getByText('Dit kan stalking zijn: vraag door').waitFor();
    },
  },
  {
    naam: 'leeslijst',
    breedte: 1280,
    hoogte: 900,
    wie: 'Tess Accentvoorbeeld',
    maak: async (pagina) => {
      await brengMeldingen(pagina, 1280);
      await naarScherm(pagina, 'Leeslijst');
      await pagina.locator('mark').first().waitFor();
      await pagina.locator('.skelet').first().waitFor({ state: 'detached' });
    },
  },
  {
    naam: 'maatregelen',
    breedte: 1280,
    hoogte: 1000,
    wie: 'Wies Wijkvoorbeeld',
    maak: async (pagina) => {
      const id = await maakMaatregelcasus(new URL(pagina.url()).origin);
      await pagina.goto(`/casussen/${id}/maatregelen`);
      await pagina.getByRole('article', { name: 'Gedragsaanwijzing' }).waitFor();
    },
  },
  {
    naam: 'regie',
    breedte: 1280,
    hoogte: 1000,
    wie: 'Paula Procesvoorbeeld',
    maak: regieTab('regie', 'Wie voert regie'),
  },
  {
    naam: 'strafzaak',
    breedte: 1280,
    hoogte: 1000,
    wie: 'Paula Procesvoorbeeld',
    maak: regieTab('strafzaak', 'Nieuws uit de strafzaak'),
  },
  {
    naam: 'straatcheck-smal',
    breedte: 320,
    hoogte: 640,
    wie: 'Wies Wijkvoorbeeld',
    maak: async (pagina) => {
      await naarScherm(pagina, 'Straatcheck');
      await pagina.getByRole('heading', { level: 1, name: 'Straatcheck' }).waitFor();
    },
  },
];

async function alarmen(pagina: Page): Promise<void> {
  await pagina.getByRole('heading', { level: 2, name: 'Alarmen' }).waitFor();
}

async function casussen(pagina: Page): Promise<void> {
  await naarScherm(pagina, 'Casussen');
  await pagina.getByRole('link', { name: 'Voorbeeldcasus Mina' }).waitFor();
}

async function mina(pagina: Page): Promise<void> {
  await casussen(pagina);
  await openCasus(pagina, 'Voorbeeldcasus Mina');
  await kijkTerug(pagina, MOMENT);
}

function minaTab(tab: string): Beeld['maak'] {
  return async (pagina) => {
    await casussen(pagina);
    await openCasus(pagina, 'Voorbeeldcasus Mina');
    await naarTab(pagina, tab);
    await pagina.getByRole('region', { name: tab, exact: true }).getByRole('listitem').first().waitFor();
  };
}

/** A tab of a case with a director, an agreement that is late and news that nobody told. */
function regieTab(tab: string, kop: string): Beeld['maak'] {
  return async (pagina) => {
    const id = await maakRegiecasus(new URL(pagina.url()).origin);
    await pagina.goto(`/casussen/${id}/${tab}`);
    await pagina.getByRole('heading', { level: 2, name: kop }).waitFor();
  };
}
