import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type { Actor } from '@waakvlam/kernel/actor';
import { leesConfig } from '@waakvlam/kernel/config';
import { startSessie } from '@waakvlam/kernel/http';
import { maakLog } from '@waakvlam/kernel/log';
import { launchChromium } from '@waakvlam/kernel/testkit';
import { webDist } from '@waakvlam/web';
import { startWaakvlam } from '../../apps/server/composition.ts';
import { runNode } from '../test/command.ts';
import { ingangKilobytes } from './scherm-ingang.ts';
import { perToets, totBruikbaar, totStilte, vanKlik, vertraag, volgVerzoeken } from './scherm-meten.ts';
import { machine, mediaan, type Meting, meting, schrijfTabel } from './tabel.ts';
import { openTijdelijk, type Tijdelijk } from './tijdelijk.ts';
import { maakSjablonen, vindActor } from './vulling.ts';

// The screens in Chromium on a processor that is made four times as slow, on the real server with long cases.
// Use: node scripts/run.mjs scripts/bench/scherm.ts

const KEREN = 5;
const TABBLADEN = ['Routekaart', 'Logboek', 'Risico', 'Betrokkenen', 'Maatregelen', 'Overzicht'];
const TABBALK = `document.querySelector('nav.tabbalk')`;

type Plek = { browser: Browser; url: string; sessie: string; ingang: ReadonlySet<string> };

/** Bars of the issue: entry, a case of 1,000 facts, tabs, typing with 10,000 facts, waterfalls. */
export async function meetScherm(): Promise<Meting[]> {
  if (!(await runNode(['scripts/build-web.mjs']))) throw new Error('The screens could not be built');
  const tijdelijk = await openTijdelijk();
  const browser = await launchChromium();
  try {
    const actor = await vindActor(tijdelijk);
    const [duizend = '', tienduizend = ''] = await maakCasussen(tijdelijk, actor);
    const config = { ...leesConfig({ WAAKVLAM_DATA: tijdelijk.map, WAAKVLAM_DEMO: '0' }, tijdelijk.map), poort: 0 };
    const server = await startWaakvlam(config, { log: maakLog('error'), database: tijdelijk.database });
    try {
      while ((await server.diensten.motor.ronde()) > 0);
      const plek = await maakPlek(tijdelijk, browser, server.poort, actor);
      return [
        meting('JavaScript of the entry route, gzip', await ingangKilobytes(fileURLToPath(webDist)), 180, 'kB'),
        ...(await meetWaterval(plek, duizend)),
        ...(await meetCasus(plek, duizend)),
        ...(await meetTypen(plek, tienduizend)),
      ];
    } finally {
      await server.stop();
    }
  } finally {
    await browser.close();
    await tijdelijk.sluit();
  }
}

async function maakCasussen({ database }: Tijdelijk, actor: Actor): Promise<string[]> {
  return [
    ...(await maakSjablonen(database, actor, { casussen: 1, feiten: 1000 })),
    ...(await maakSjablonen(database, actor, { casussen: 1, feiten: 10_000 })),
  ];
}

async function maakPlek({ database }: Tijdelijk, browser: Browser, poort: number, actor: Actor): Promise<Plek> {
  const url = `http://127.0.0.1:${poort}`;
  const gebruiker = {
    id: actor.medewerker,
    naam: 'Mees Meetvoorbeeld',
    organisatie: 'politie',
    rol: actor.rol,
    orgrol: actor.orgrol,
  };
  const token = await startSessie(database.pool('app'), actor.medewerker);
  const html = await (await fetch(url)).text();
  const ingang = new Set([...html.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, pad]) => pad ?? ''));
  return { browser, url, sessie: JSON.stringify({ token, gebruiker }), ingang };
}

/** A browser as somebody opens it in the morning, with nothing kept. */
async function metBladzijde<T>({ browser, url, sessie }: Plek, werk: (pagina: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ baseURL: url, viewport: { width: 1280, height: 900 }, locale: 'nl-NL' });
  try {
    await context.addInitScript(`sessionStorage.setItem('waakvlam.sessie', ${JSON.stringify(sessie)})`);
    const pagina = await context.newPage();
    await vertraag(pagina);
    return await werk(pagina);
  } finally {
    await context.close();
  }
}

async function meetCasus(plek: Plek, casus: string): Promise<Meting[]> {
  const openen: number[] = [];
  const eerste: number[] = [];
  const daarna: number[] = [];
  for (let keer = 0; keer < KEREN; keer += 1) {
    await metBladzijde(plek, async (pagina) => {
      await pagina.goto(`/casussen/${casus}`, { waitUntil: 'commit' });
      openen.push(await totBruikbaar(pagina, staat('Overzicht')));
      await totStilte(pagina);
      for (const tijden of [eerste, daarna]) {
        for (const naam of TABBLADEN) {
          tijden.push(await vanKlik(pagina, tab(naam), staat(naam)));
          await pagina.waitForTimeout(300);
        }
      }
    });
  }
  toonTussen('tabs, first time', eerste);
  toonTussen('tabs, again', daarna);
  return [
    meting('case of 1,000 facts, until it answers', mediaan(openen) / 1000, 1.5, 's'),
    meting('another tab, first time (median)', mediaan(eerste), 100, 'ms'),
    meting('another tab, first time (slowest tab)', traagste(eerste), 100, 'ms'),
    meting('another tab, again (slowest tab)', traagste(daarna), 100, 'ms'),
  ];
}

/** What each tab took, for whoever wants to make one quicker. */
function toonTussen(wat: string, tijden: readonly number[]): void {
  const perTab = TABBLADEN.map((naam, plek) => `${naam} ${mediaan(vanTab(tijden, plek)).toFixed(0)}`);
  process.stderr.write(`${wat} (ms): ${perTab.join(', ')}\n`);
}

function vanTab(tijden: readonly number[], plek: number): number[] {
  return tijden.filter((_tijd, i) => i % TABBLADEN.length === plek);
}

/** Of the tabs, taken in turns, the median of the one that takes longest. */
function traagste(tijden: readonly number[]): number {
  return Math.max(...TABBLADEN.map((_, plek) => mediaan(vanTab(tijden, plek))));
}

async function meetTypen(plek: Plek, casus: string): Promise<Meting[]> {
  return metBladzijde(plek, async (pagina) => {
    await pagina.goto(`/casussen/${casus}/logboek`);
    await totBruikbaar(pagina, staat('Logboek'));
    await totStilte(pagina);
    const metingen: Meting[] = [];
    for (const [wat, veld] of [
      ['the note of a new fact', pagina.getByRole('textbox', { name: 'Toelichting' })],
      ['searching the log', pagina.getByRole('group', { name: 'Zoek in het logboek' }).getByLabel('Zoek')],
      ['searching all cases', pagina.getByRole('combobox', { name: 'Zoek in uw casussen' })],
    ] as const) {
      await veld.click();
      const tijden = await perToets(pagina, 'gebeld over de sloten');
      metingen.push(meting(`a key with 10,000 facts: ${wat} (p95)`, p95(tijden), 50, 'ms'));
    }
    return metingen;
  });
}

async function meetWaterval(plek: Plek, casus: string): Promise<Meting[]> {
  const metingen: Meting[] = [];
  for (const [naam, pad, klaar] of [
    ['work list', '/werkvoorraad', `document.querySelector('.werkrij, .werkgroep, [role=status] p')`],
    ['case', `/casussen/${casus}`, staat('Overzicht')],
    ['log of a case', `/casussen/${casus}/logboek`, staat('Logboek')],
  ] as const) {
    const keten = await metBladzijde(plek, async (pagina) => {
      const verzoeken = volgVerzoeken(pagina, plek.ingang);
      await pagina.goto(pad, { waitUntil: 'commit' });
      await totBruikbaar(pagina, klaar);
      return verzoeken.diepte();
    });
    process.stderr.write(`${naam}: ${keten.join(' > ')}\n`);
    metingen.push(meting(`requests after one another: ${naam}`, keten.length, 2, ''));
  }
  return metingen;
}

const tab = (naam: string): string =>
  `[...${TABBALK}.querySelectorAll('a')].find((link) => link.textContent.startsWith('${naam}'))`;

/** The tab is to be seen with what it shows: no place holder, and nothing of the tab that was there before. */
const staat = (naam: string): string =>
  `[...document.querySelectorAll('[role=region][aria-label="${naam}"] .paneel:not(:has([aria-busy=true]))')]
    .find((paneel) => paneel.checkVisibility())`;

function p95(tijden: readonly number[]): number {
  return tijden.toSorted((a, b) => a - b)[Math.floor(tijden.length * 0.95)] ?? Number.NaN;
}

if (process.argv[1] === import.meta.filename) {
  process.stdout.write(`${machine()}\n\n${schrijfTabel(await meetScherm())}\n`);
}
