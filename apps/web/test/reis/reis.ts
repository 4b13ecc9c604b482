import type { Bezoek, Scherm } from './bezoek.ts';

/** What a journey starts from: opens a fresh page on the running server. */
export type Reis = (scherm?: Scherm) => Promise<Bezoek>;
