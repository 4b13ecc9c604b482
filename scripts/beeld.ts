import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '@waakvlam/kernel/testkit';
import { openBezoek } from '../apps/web/test/reis/bezoek.ts';
import { startDemoserver } from '../apps/web/test/reis/demoserver.ts';
import { kijkTerug, meldAan, naarTab, openCasus } from '../apps/web/test/reis/stappen.ts';
import { runNode } from './test/command.ts';

// Makes the pictures of the screens in docs/beeld from the demo region.
// Use: node scripts/run.mjs scripts/beeld.ts [NAME...]; all of them without a name.

const MAP = join(import.meta.dirname, '..', 'docs', 'beeld');
const TE_GROOT = 300_000;
/** In casus 2, after three breaches that nobody answered and before the ban on the street ends. */
const MOMENT = '2018-05-20T09:00';

interface Beeld {
  readonly naam: string;
  readonly breedte: number;
  readonly hoogte: number;
  readonly maak: (pagina: Page) => Promise<void>;
}

const BEELDEN: readonly Beeld[] = [
  { naam: 'werkvoorraad', breedte: 1280, hoogte: 960, maak: werkvoorraad },
  { naam: 'werkvoorraad-smal', breedte: 320, hoogte: 960, maak: werkvoorraad },
  {
    naam: 'zoeken',
    breedte: 1280,
    hoogte: 480,
    maak: async (pagina) => {
      await werkvoorraad(pagina);
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
  { naam: 'casussen', breedte: 1280, hoogte: 940, maak: async () => undefined },
  { naam: 'casus', breedte: 1280, hoogte: 1000, maak: openen },
  { naam: 'casus-smal', breedte: 320, hoogte: 960, maak: openen },
  {
    naam: 'casus-donker',
    breedte: 1280,
    hoogte: 1000,
    maak: async (pagina) => {
      await pagina.emulateMedia({ colorScheme: 'dark' });
      await openen(pagina);
      await naarTab(pagina, 'Routekaart');
    },
  },
];

async function werkvoorraad(pagina: Page): Promise<void> {
  await pagina.getByRole('link', { name: 'Werkvoorraad' }).click();
  await pagina.getByRole('heading', { level: 2, name: 'Alarmen' }).waitFor();
}

async function openen(pagina: Page): Promise<void> {
  await openCasus(pagina, 'Voorbeeldcasus Mina');
  await kijkTerug(pagina, MOMENT);
}

async function maakBeeld(browser: Browser, url: string, { naam, breedte, hoogte, maak }: Beeld): Promise<void> {
  const { pagina, sluit } = await openBezoek(browser, url, { breedte, hoogte });
  await meldAan(pagina, 'Cas Regievoorbeeld');
  await pagina.getByRole('link', { name: 'Voorbeeldcasus Mina' }).waitFor();
  await maak(pagina);
  const bestand = join(MAP, `${naam}.png`);
  await pagina.screenshot({ path: bestand, animations: 'disabled', caret: 'hide' });
  const { size } = await stat(bestand);
  if (size > TE_GROOT) throw new Error(`${bestand} has ${size} bytes, more than ${TE_GROOT}`);
  process.stdout.write(`${bestand} ${size} bytes\n`);
  await sluit();
}

// The date fields of the browser speak the language of its surroundings.
for (const naam of ['LANG', 'LANGUAGE', 'LC_ALL']) process.env[naam] = 'nl_NL.UTF-8';
if (!(await runNode(['scripts/build-web.mjs']))) throw new Error('The screens could not be built');
await mkdir(MAP, { recursive: true });
const server = await startDemoserver();
try {
  const browser = await launchChromium();
  try {
    const namen = process.argv.slice(2);
    const gevraagd = BEELDEN.filter(({ naam }) => namen.length === 0 || namen.includes(naam));
    for (const beeld of gevraagd) await maakBeeld(browser, server.url, beeld);
  } finally {
    await browser.close();
  }
} finally {
  await server.stop();
}
