import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';

const GEDULD_MS = 60_000;
const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

export interface Scherm {
  readonly breedte?: number;
  readonly hoogte?: number;
  /** What the console may say in this journey, since it is about just that. */
  readonly verwacht?: RegExp;
}

/** Somebody in front of a screen, whose page is watched from the first moment. */
export interface Bezoek {
  readonly pagina: Page;
  /** Title, accessibility in light and dark, width of the page, and nothing amiss in the console so far. */
  readonly keur: (titel: string) => Promise<void>;
  readonly sluit: () => Promise<void>;
}

/** Opens a page of its own, on which nobody is signed in yet. */
export async function openBezoek(
  browser: Browser,
  baseURL: string,
  { breedte = 1280, hoogte = 900, verwacht }: Scherm = {},
): Promise<Bezoek> {
  const context = await browser.newContext({
    baseURL,
    viewport: { width: breedte, height: hoogte },
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(GEDULD_MS);
  const pagina = await context.newPage();
  const misgegaan: string[] = [];
  // A breach of the content security policy is an error in the console too.
  pagina.on('console', (bericht) => {
    const tekst = `${bericht.text()} ${bericht.location().url}`;
    if (bericht.type() === 'error' && !verwacht?.test(tekst)) misgegaan.push(tekst);
  });
  pagina.on('pageerror', (fout) => misgegaan.push(String(fout)));
  return {
    pagina,
    keur: async (titel) => {
      expect(await pagina.title()).toBe(titel);
      expect(await bezwaren(pagina)).toEqual([]);
      await pagina.emulateMedia({ colorScheme: 'dark' });
      expect(await bezwaren(pagina, ['color-contrast', 'link-in-text-block'])).toEqual([]);
      await pagina.emulateMedia({ colorScheme: 'light' });
      const inhoud = await pagina.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect(inhoud, 'the page scrolls sideways').toBe(0);
      expect(misgegaan).toEqual([]);
    },
    sluit: async () => {
      await context.close();
      expect(misgegaan).toEqual([]);
    },
  };
}

/** What axe finds: the rule and the first place where it goes wrong. */
async function bezwaren(pagina: Page, regels?: string[]): Promise<string[]> {
  // Reading axe costs a page more than what it does, so each page reads it once.
  if (!(await pagina.evaluate<boolean>('"axe" in window'))) await pagina.evaluate(AXE);
  const opties = { resultTypes: ['violations'], ...(regels && { runOnly: regels }) };
  const gevonden = await pagina.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(opties)})`);
  return gevonden.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''} ${nodes[0]?.failureSummary ?? ''}`);
}
