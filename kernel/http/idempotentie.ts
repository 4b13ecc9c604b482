import { createHash } from 'node:crypto';
import { type CompiledQuery, sql } from 'kysely';
import { Probleem } from '../errors/index.ts';
import type { Uitvoering } from './uitvoering.ts';

/** A write as its Idempotency-Key remembers it. */
interface Aanvraag {
  readonly sleutel: string;
  readonly route: string;
  readonly vingerafdruk: Buffer;
}

/**
 * Claims the key for this transaction. Gives the id of what an earlier request with it made, or undefined when it is
 * new. Refuses a key that is in flight (409) or that belongs to another request (422).
 */
async function neemSleutel({ actor, trx }: Uitvoering, aanvraag: Aanvraag): Promise<string | undefined> {
  const { rows } = await sql<{
    vrij: boolean;
    route: string | null;
    body_digest: Buffer | null;
    resource_id: string | null;
  }>`select vrij, route, body_digest, resource_id from idempotentie_nemen(${actor.medewerker}, ${aanvraag.sleutel})`.execute(
    trx,
  );
  const [eerder] = rows;
  if (eerder?.vrij !== true) throw new Probleem('sleutel_in_gebruik');
  if (eerder.route === null) return undefined;
  if (eerder.route !== aanvraag.route || eerder.body_digest?.equals(aanvraag.vingerafdruk) !== true) {
    throw new Probleem('sleutel_hergebruikt');
  }
  return eerder.resource_id ?? undefined;
}

/** The row that keeps the key with what the request made; never the answer itself. */
function sleutelRegel(
  { actor, trx }: Uitvoering,
  aanvraag: Aanvraag,
  gemaakt: { readonly bron: string; readonly status: number },
): CompiledQuery {
  return trx
    .insertInto('idempotentie')
    .values({
      actor: actor.medewerker,
      sleutel: aanvraag.sleutel,
      route: aanvraag.route,
      body_digest: aanvraag.vingerafdruk,
      resource_id: gemaakt.bron,
      status: gemaakt.status,
    })
    .compile();
}

/**
 * Runs `maak` once for a key; a repeated request gives the id that the first one made. Without a key it always runs.
 * The key is kept in the same transaction, so a crash leaves neither.
 */
export async function eenmalig(
  uitvoering: Uitvoering,
  verzoek: {
    readonly sleutel: string | undefined;
    readonly route: string;
    /** What makes two requests the same. */
    readonly vingerafdruk: readonly unknown[];
    readonly status: number;
    readonly maak: () => Promise<string>;
    /** Sends a statement at the end of the transaction; without it the key is kept at once. */
    readonly aanHetEind?: ((regel: CompiledQuery) => void) | undefined;
  },
): Promise<{ readonly bron: string; readonly herhaald: boolean }> {
  const { sleutel, route, status } = verzoek;
  if (sleutel === undefined) return { bron: await verzoek.maak(), herhaald: false };
  if (!/^[\x21-\x7e]{1,200}$/.test(sleutel)) throw new Probleem('onleesbaar');
  const vingerafdruk = createHash('sha256').update(JSON.stringify(verzoek.vingerafdruk)).digest();
  const eerder = await neemSleutel(uitvoering, { sleutel, route, vingerafdruk });
  if (eerder !== undefined) return { bron: eerder, herhaald: true };
  const bron = await verzoek.maak();
  const regel = sleutelRegel(uitvoering, { sleutel, route, vingerafdruk }, { bron, status });
  if (verzoek.aanHetEind === undefined) await uitvoering.trx.executeQuery(regel);
  else verzoek.aanHetEind(regel);
  return { bron, herhaald: false };
}
