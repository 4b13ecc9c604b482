import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import type { Browser } from 'playwright-core';
import { launchChromium } from '@waakvlam/kernel/testkit';
import { openBezoek } from '../apps/web/test/reis/bezoek.ts';
import { startDemoserver } from '../apps/web/test/reis/demoserver.ts';
import { begin } from '../apps/web/test/reis/stappen.ts';
import { type Beeld, BEELDEN } from './beeld/beelden.ts';
import { runNode } from './test/command.ts';

// Makes the pictures of the screens in docs/beeld from the demo region.
// Use: node scripts/run.mjs scripts/beeld.ts [NAME...]; all of them without a name.

const MAP = join(import.meta.dirname, '..', 'docs', 'beeld');
const TE_GROOT = 300_000;
async function maakBeeld(browser: Browser, url: string, { naam, breedte, hoogte, wie, maak }: Beeld): Promise<void> {
  const { pagina, sluit } = await openBezoek(browser, url, { breedte, hoogte });
  await begin(pagina, wie ?? 'Cas Regievoorbeeld');
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
