import { createHmac } from 'node:crypto';
import type { Zoekwoord } from '@waakvlam/maatregelen';

/** Keyed digest under which something is found on the street; without the key an address can't be guessed back from it. */
export function straatsleutel(sleutel: Buffer, { tekst }: Zoekwoord): Buffer {
  return createHmac('sha256', sleutel).update(`straat|${tekst}`).digest();
}
