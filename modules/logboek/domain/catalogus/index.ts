import type { z } from 'zod';
import { casus } from './casus.ts';
import { gebeurtenissen } from './gebeurtenissen.ts';
import { risico } from './risico.ts';
import { contact } from './contact.ts';
import { maatregelen } from './maatregelen.ts';
import { strafrecht } from './strafrecht.ts';
import { zorg } from './zorg.ts';
import { overleg } from './overleg.ts';
import { verantwoording } from './verantwoording.ts';

/** Content schema of every fact type. */
export const INHOUD = {
  ...casus,
  ...gebeurtenissen,
  ...risico,
  ...contact,
  ...maatregelen,
  ...strafrecht,
  ...zorg,
  ...overleg,
  ...verantwoording,
};

export type FeitSoort = keyof typeof INHOUD;
export type Inhoud<S extends FeitSoort> = z.infer<(typeof INHOUD)[S]>;
