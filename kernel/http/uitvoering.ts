import type { Readable } from 'node:stream';
import type { Transaction } from 'kysely';
import type { Actor } from '../actor.ts';
import type { Tables } from '../db/index.ts';
import type { Moment } from '../tijd/index.ts';

/** What a handler works with: its caller and her transaction. */
export interface Uitvoering {
  readonly actor: Actor;
  readonly trx: Transaction<Tables>;
  /** The moment of the request. */
  readonly nu: Moment;
}

/** What a streaming handler works with. */
export interface StroomUitvoering {
  readonly actor: Actor;
  /** The body of the request, unread. */
  readonly inhoud: Readable;
  /** One transaction of the caller, with its own row in the access log. */
  readonly inTransactie: <T>(fn: (uitvoering: Uitvoering) => Promise<T>) => Promise<T>;
  /** Fires when the caller has gone. */
  readonly weg: AbortSignal;
}
