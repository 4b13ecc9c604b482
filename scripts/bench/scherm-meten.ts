import type { Page, Request } from 'playwright-core';

/** The processor of the measured browser is this many times as slow as the machine's. */
const TRAGER = 4;

export async function vertraag(pagina: Page): Promise<void> {
  const cdp = await pagina.context().newCDPSession(pagina);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: TRAGER });
}

/**
 * Milliseconds from the start of the page until `zichtbaar` (an expression) holds and the main thread has drawn it and is
 * free again: from then on a key or a click is answered.
 */
export async function totBruikbaar(pagina: Page, zichtbaar: string): Promise<number> {
  return pagina.evaluate<number>(`(async () => {
    while (!(${zichtbaar})) await new Promise((verder) => requestAnimationFrame(verder));
    await (${VRIJ})();
    return performance.now();
  })()`);
}

/** Waits until nothing was fetched for two seconds. A stream of news stays open, so the network itself is never idle. */
export async function totStilte(pagina: Page): Promise<void> {
  await pagina.evaluate(`(async () => {
    let laatst = performance.now();
    const waarnemer = new PerformanceObserver(() => { laatst = performance.now(); });
    waarnemer.observe({ type: 'resource' });
    while (performance.now() - laatst < 2000) await new Promise((verder) => setTimeout(verder, 200));
    waarnemer.disconnect();
  })()`);
}

/** Milliseconds between a click on the link and the moment that `zichtbaar` holds and is drawn. */
export async function vanKlik(pagina: Page, link: string, zichtbaar: string): Promise<number> {
  return pagina.evaluate<number>(`(async () => {
    const begin = performance.now();
    ${link}.click();
    while (!(${zichtbaar})) await new Promise((verder) => requestAnimationFrame(verder));
    await (${VRIJ})();
    return performance.now() - begin;
  })()`);
}

/** Milliseconds per key until what it changed is drawn, of `tekst` typed in the field that has the focus. */
export async function perToets(pagina: Page, tekst: string): Promise<number[]> {
  await pagina.evaluate(`(() => {
    window.toetsen = [];
    document.activeElement.addEventListener('keydown', ({ timeStamp }) => {
      (${VRIJ})().then(() => window.toetsen.push(performance.now() - timeStamp));
    });
  })()`);
  for (const teken of tekst) {
    await pagina.keyboard.press(teken);
    await pagina.waitForTimeout(150);
  }
  return pagina.evaluate<number[]>('window.toetsen');
}

/** After the next frame was drawn and what stood in line behind it is done. */
const VRIJ = `() => new Promise((klaar) => requestAnimationFrame(() => {
  const kanaal = new MessageChannel();
  kanaal.port1.onmessage = () => klaar();
  kanaal.port2.postMessage(0);
}))`;

type Tijd = { pad: string; van: number; tot: number };

/**
 * Follows what a page asks for behind its entry. `diepte()` is the longest chain of requests that each began after the one
 * before had ended: what could have been asked together counts too, so this is an upper bound.
 */
export function volgVerzoeken(pagina: Page, ingang: ReadonlySet<string>) {
  const tijden: Tijd[] = [];
  const begonnen = new Map<Request, number>();
  pagina.on('request', (verzoek) => begonnen.set(verzoek, performance.now()));
  pagina.on('requestfinished', (verzoek) => {
    const { pathname } = new URL(verzoek.url());
    const van = begonnen.get(verzoek);
    const telt = verzoek.method() === 'GET' && /\.js$|^\/api\//.test(pathname) && !ingang.has(pathname);
    if (telt && van !== undefined) tijden.push({ pad: pathname, van, tot: performance.now() });
  });
  return { diepte: () => langsteKeten(tijden.toSorted((a, b) => a.van - b.van)) };
}

/** The chain itself, as paths. */
function langsteKeten(tijden: readonly Tijd[]): string[] {
  const ketens: string[][] = [];
  for (const [plek, { pad, van }] of tijden.entries()) {
    const eerder = tijden.slice(0, plek).flatMap(({ tot }, welke) => (tot <= van ? [ketens[welke] ?? []] : []));
    const langste = eerder.reduce<string[]>((a, b) => (b.length > a.length ? b : a), []);
    ketens.push([...langste, pad]);
  }
  return ketens.reduce<string[]>((a, b) => (b.length > a.length ? b : a), []);
}
