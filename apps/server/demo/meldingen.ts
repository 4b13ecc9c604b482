import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { load } from 'js-yaml';
import { z } from 'zod';
import type { Uitvoering } from '@waakvlam/kernel/http';
import { AMSTERDAM, beginVanDag, dagOp, formatMoment, MINUUT } from '@waakvlam/kernel/tijd';
import { incident, type Lezer } from '@waakvlam/herkenning';
import { neemIncidentenOp } from '../leeslijst/opnemen.ts';

const BESTAND = join(import.meta.dirname, '..', '..', '..', 'demo', 'leeslijst', 'meldingen.yaml');
const dagenGeleden = z.number().int().min(0);
const meldingen = z.array(z.looseObject({ id: z.string(), gebeurd: dagenGeleden, geregistreerd: dagenGeleden }));

/** Brings the reports of the demo in for the organisation of the actor, as if they came the evening before. */
export async function zetMeldingen(uitvoering: Uitvoering, lees: Lezer): Promise<void> {
  const vandaag = dagOp(uitvoering.nu, AMSTERDAM);
  const regels = meldingen.parse(load(await readFile(BESTAND, 'utf8'))).map(({ gebeurd, geregistreerd, ...rest }) =>
    incident.parse({
      ...rest,
      gebeurdOp: datum(vandaag - gebeurd),
      geregistreerdOp: datum(vandaag - geregistreerd),
    }),
  );
  const { fouten } = await neemIncidentenOp(uitvoering, lees, regels.map((regel) => JSON.stringify(regel)).join('\n'));
  if (fouten.length > 0) throw new Error(`reports of the demo: ${JSON.stringify(fouten)}`);
  const avondTevoren = formatMoment(beginVanDag(vandaag, AMSTERDAM) - MINUUT, AMSTERDAM);
  await sql`update incident set ontvangen = ${avondTevoren} where organisatie_id = ${uitvoering.actor.organisatie}`.execute(
    uitvoering.trx,
  );
}

function datum(dag: number): string {
  return formatMoment(beginVanDag(dag, AMSTERDAM), AMSTERDAM).slice(0, 10);
}
