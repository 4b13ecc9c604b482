import type { Methode } from './contract.ts';
import type { Uitvoering } from './uitvoering.ts';

const HANDELING: Readonly<Record<Methode, string>> = {
  GET: 'lezen',
  POST: 'vastleggen',
  PUT: 'wijzigen',
  PATCH: 'wijzigen',
  DELETE: 'beeindigen',
};

/** Writes who did what through which way out; in the transaction of the act itself, so that neither exists alone. */
export async function schrijfInzage(
  { actor, trx }: Uitvoering,
  inzage: {
    readonly route: { readonly method: Methode; readonly pad: string; readonly audit: string };
    readonly casus: string | undefined;
    /** Ids only. */
    readonly details: Readonly<Record<string, string>>;
  },
): Promise<void> {
  const { method, pad, audit } = inzage.route;
  await trx
    .insertInto('inzagelog')
    .values({
      medewerker_id: actor.medewerker,
      organisatie_id: actor.organisatie,
      casus_id: inzage.casus ?? null,
      handeling: HANDELING[method],
      categorie: audit,
      uitgang: `${method} ${pad}`,
      details: JSON.stringify(inzage.details),
    })
    .execute();
}
