import { type Moment, SECONDE, type Tijdvak } from '@waakvlam/kernel/tijd';

/** First moment after an end: one second after a vague end, the moment itself when it is exact. */
export function eindeNa(eindigt: Tijdvak): Moment {
  return eindigt.van === eindigt.tot ? eindigt.tot : eindigt.tot + SECONDE;
}
