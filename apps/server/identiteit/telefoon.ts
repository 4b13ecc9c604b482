import { z } from 'zod';

/** A number to call as people write it: digits with spaces, hyphens and brackets, and a plus before a country. */
export const telefoonnummer = z
  .string({ error: 'geef een telefoonnummer' })
  .trim()
  .regex(/^\+?[0-9][0-9 ()-]{1,28}[0-9]$/, 'is geen telefoonnummer; schrijf bijvoorbeeld 06-0000 0000');
