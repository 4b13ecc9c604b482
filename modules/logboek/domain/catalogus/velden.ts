import { parseDuur, parseTijdvak, AMSTERDAM } from '@waakvlam/kernel/tijd';
import { z } from 'zod';
import { citeer, geenDatum } from './meldingen.ts';

/** The kinds of field that a fact's content is made of; `z.registry` keys below let tools find references in a fact. */
export const velden = z.registry<{ veld: 'ref' | 'betrokkene' | 'partij' | 'datum' | 'duur' | 'coordinaat' }>();

export const tekst = z.string().min(1);
export const code = z.string().min(1);
export const getal = z.number();
export const ref = z.string().min(1).register(velden, { veld: 'ref' });
export const betrokkene = z.string().min(1).register(velden, { veld: 'betrokkene' });
export const partij = z.string().min(1).register(velden, { veld: 'partij' });
export const duur = z
  .string()
  .refine((waarde) => parseDuur(waarde) !== undefined, {
    error: ({ input }) => `${citeer(input)} is geen duur zoals P7D, P2M14D of PT4H`,
  })
  .register(velden, { veld: 'duur' });
export const datum = z
  .string()
  .refine((waarde) => parseTijdvak(waarde, AMSTERDAM) !== undefined, {
    error: ({ input }) => geenDatum(input),
  })
  .register(velden, { veld: 'datum' });

/** A place on earth in decimal degrees (WGS 84), latitude first: "51.5719,4.7683". */
export const coordinaat = z
  .string()
  .regex(/^-?\d{1,2}(\.\d{1,7})?,-?\d{1,3}(\.\d{1,7})?$/)
  .register(velden, { veld: 'coordinaat' });

export function lijst<T extends z.ZodType>(element: T) {
  return z.array(element).min(1);
}
