import type { Page } from 'playwright-core';

export interface Telling {
  readonly toetsen: number;
  readonly klikken: number;
}

/** Counts from now on what the user does on this page: keys that go down and clicks, also over several screens. */
export async function tel(pagina: Page): Promise<() => Promise<Telling>> {
  await pagina.evaluate(`
    window.telling = { toetsen: 0, klikken: 0 };
    addEventListener('keydown', (toets) => { if (toets.isTrusted) window.telling.toetsen += 1; }, true);
    addEventListener('pointerdown', (klik) => { if (klik.isTrusted) window.telling.klikken += 1; }, true);
  `);
  return async () => pagina.evaluate<Telling>('window.telling');
}

/** Prints what a task took, for who wants to know whether it grew. */
export function toonTelling(taak: string, { toetsen, klikken }: Telling, seconden: number): void {
  process.stdout.write(`${taak}: ${toetsen} keys, ${klikken} clicks, ${seconden.toFixed(1)} s of the system\n`);
}
