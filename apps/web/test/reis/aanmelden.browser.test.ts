import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { launchChromium } from '@waakvlam/kernel/testkit';
import { openBezoek } from './bezoek.ts';
import { type Demoserver, startDemoserver } from './demoserver.ts';
import { passkeyReis } from './passkeys.ts';
import type { Reis } from './reis.ts';

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

describe('signing in with an account', () => {
  passkeyReis(open);
});
