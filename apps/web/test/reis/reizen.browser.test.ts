import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { launchChromium } from '@waakvlam/kernel/testkit';
import { openBezoek } from './bezoek.ts';
import { beheerReis } from './beheer.ts';
import { bellenReis } from './bellen.ts';
import { buitenstaanderReis } from './buitenstaander.ts';
import { casussenReis } from './casussen.ts';
import { type Demoserver, startDemoserver } from './demoserver.ts';
import { documentenReis } from './documenten.ts';
import { delenReis } from './delen.ts';
import { doenReis } from './doen.ts';
import { eigenTakenReis } from './eigentaken.ts';
import { foutReis } from './fout.ts';
import { logboekReis } from './logboek.ts';
import { leeslijstReis } from './leeslijst.ts';
import { meldingenReis } from './meldingen.ts';
import { menuReis } from './menu.ts';
import { opnemenReis } from './opnemen.ts';
import { maatregelenReis } from './maatregelen.ts';
import { onderHandenReis } from './onderhanden.ts';
import { overlegReis } from './overleg.ts';
import { plannenReis } from './plannen.ts';
import { privacyofficerReis } from './privacyofficer.ts';
import { procesregisseurReis } from './procesregisseur.ts';
import { regieReis } from './regie.ts';
import type { Reis } from './reis.ts';
import { risicoReis } from './risico.ts';
import { toezichthouderReis } from './toezichthouder.ts';
import { tijdlijnReis } from './tijdlijn.ts';
import { taalReis } from './taal.ts';
import { triagistReis } from './triagist.ts';
import { werkvoorraadReis } from './werkvoorraad.ts';
import { verzoekenReis } from './verzoeken.ts';
import { wijkagentReis } from './wijkagent.ts';
import { zoekReis } from './zoeken.ts';
import { zonesReis } from './zones.ts';

let server: Demoserver | undefined;
let browser: Browser | undefined;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemoserver(), launchChromium()]);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const open: Reis = async (scherm) => {
  if (browser === undefined || server === undefined) throw new Error('Nothing to visit: the server did not start');
  return openBezoek(browser, server.url, scherm);
};

describe('journeys through the demo region', () => {
  werkvoorraadReis(open);
  zoekReis(open);
  menuReis(open);
  taalReis(open);
  meldingenReis(open);
  wijkagentReis(open);
  opnemenReis(open);
  risicoReis(open);
  logboekReis(open);
  triagistReis(open);
  eigenTakenReis(open);
  doenReis(open);
  tijdlijnReis(open);
  bellenReis(open);
  procesregisseurReis(open);
  buitenstaanderReis(open);
  casussenReis(open);
  foutReis(open);
  privacyofficerReis(open);
  verzoekenReis(open);
  documentenReis(open);
  beheerReis(open);
  delenReis(open);
  leeslijstReis(open);
  maatregelenReis(open);
  regieReis(open);
  onderHandenReis(open);
  overlegReis(open);
  plannenReis(open);
  zonesReis(open);
  toezichthouderReis(open);
});
