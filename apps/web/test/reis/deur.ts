import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchChromium } from '@waakvlam/kernel/testkit';
import { openBezoek } from './bezoek.ts';
import { type Demoserver, startDemoserver } from './demoserver.ts';
import type { Reis } from './reis.ts';

/** The way into a demo region of this file's own, that starts before its journeys and stops after them. */
export function deur(): Reis {
  let server: Demoserver | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startDemoserver(), launchChromium()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
  return async (scherm) => {
    if (browser === undefined || server === undefined) throw new Error('Nothing to visit: the server did not start');
    return openBezoek(browser, server.url, scherm);
  };
}
