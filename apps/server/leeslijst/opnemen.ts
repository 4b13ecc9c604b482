import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Uitvoering } from '@waakvlam/kernel/http';
import { AMSTERDAM, formatMoment, type Moment, parseTijdvak } from '@waakvlam/kernel/tijd';
import { type Incident, incident, type Lezer, rekeningenIn, sleutelsVan } from '@waakvlam/herkenning';
import { type EigenRegels, eigenRegels } from './bijstelling.ts';

export interface Opname {
  readonly opgenomen: number;
  /** Lines that were here already, word for word. */
  readonly bestonden: number;
  readonly fouten: readonly Regelfout[];
}

export interface Regelfout {
  readonly regel: number;
  readonly melding: string;
}

/**
 * Takes in reports, one JSON object a line, and reads each for stalking by the rules as the organisation adjusted them. A line that cannot be used is named and left out;
 * the others are kept. The same line again changes nothing.
 */
export async function neemIncidentenOp(uitvoering: Uitvoering, lezer: Lezer, jsonl: string): Promise<Opname> {
  const fouten: Regelfout[] = [];
  const eigen = await eigenRegels(uitvoering);
  let [opgenomen, bestonden] = [0, 0];
  for (const [nr, regel] of jsonl.split('\n').entries()) {
    if (regel.trim() === '') continue;
    const gelezen = leesRegel(regel);
    const uitslag = typeof gelezen === 'string' ? gelezen : await bewaar(uitvoering, lezer, eigen, gelezen, regel);
    if (uitslag === 'nieuw') opgenomen += 1;
    else if (uitslag === 'bestond') bestonden += 1;
    else fouten.push({ regel: nr + 1, melding: uitslag });
  }
  return { opgenomen, bestonden, fouten };
}

interface Gelezen extends Incident {
  readonly gebeurd: string | null;
  readonly geregistreerd: string | null;
}

/** The report, or in Dutch what is wrong with the line. */
function leesRegel(regel: string): Gelezen | string {
  let inhoud: unknown;
  try {
    inhoud = JSON.parse(regel);
  } catch {
    return 'dit is geen leesbare JSON';
  }
  const uitslag = incident.safeParse(inhoud);
  if (!uitslag.success) {
    const [fout] = uitslag.error.issues;
    return `${fout?.path.join('.') || 'de regel'}: ${fout?.message ?? 'klopt niet'}`;
  }
  if (JSON.stringify(uitslag.data).includes('\\u0000')) return 'de tekst bevat een nulteken, dat niet te bewaren is';
  const dagen = (['gebeurdOp', 'geregistreerdOp'] as const).map((veld) => {
    const waarde = uitslag.data[veld];
    const vak = waarde === undefined ? undefined : parseTijdvak(waarde, AMSTERDAM);
    return { veld, waarde, dag: vak ? dagIn(vak.van) : null };
  });
  const fout = dagen.find(({ waarde, dag }) => waarde !== undefined && dag === null);
  if (fout) return `${fout.veld}: "${fout.waarde}" is geen bestaand moment`;
  return { ...uitslag.data, gebeurd: dagen[0]?.dag ?? null, geregistreerd: dagen[1]?.dag ?? null };
}

type Uitslag = 'nieuw' | 'bestond' | `${string} staat er al met een andere inhoud`;

async function bewaar(
  { trx, actor, nu }: Uitvoering,
  lezer: Lezer,
  { bijstelling, versie }: EigenRegels,
  melding: Gelezen,
  regel: string,
): Promise<Uitslag> {
  const afdruk = createHash('sha256').update(regel.trim()).digest();
  const { oordeel, score, ...lezing } = lezer(melding.tekst, bijstelling);
  const { rows } = await sql<{ id: string }>`
    insert into incident (organisatie_id, bron_id, tekst, gebeurd, geregistreerd, plaats, classificatie, afdruk, oordeel, score, lezing)
    values (${actor.organisatie}, ${melding.id}, ${melding.tekst}, ${melding.gebeurd},
            ${melding.geregistreerd ?? dagIn(nu)}, ${melding.plaats ?? null}, ${melding.classificatie ?? null},
            ${afdruk}, ${oordeel}, ${score}, ${JSON.stringify({ ...lezing, versie })})
    on conflict (organisatie_id, bron_id) do nothing returning id`.execute(trx);
  const [rij] = rows;
  if (rij === undefined) {
    const bestaand = await sql<{ afdruk: Buffer }>`
      select afdruk from incident where organisatie_id = ${actor.organisatie} and bron_id = ${melding.id}`.execute(trx);
    return bestaand.rows[0]?.afdruk.equals(afdruk) === true
      ? 'bestond'
      : `id "${melding.id}" staat er al met een andere inhoud`;
  }
  await bewaarMensen(trx, actor.organisatie, rij.id, melding);
  return 'nieuw';
}

async function bewaarMensen(trx: Uitvoering['trx'], organisatie: string, id: string, melding: Incident): Promise<void> {
  const mensen = melding.betrokkenen ?? [];
  await sql`
    insert into incident_betrokkene (incident_id, nr, organisatie_id, gegevens)
    select ${id}, (m.nr - 1)::smallint, ${organisatie}, m.gegevens
      from jsonb_array_elements(${JSON.stringify(mensen)}::jsonb) with ordinality as m(gegevens, nr)`.execute(trx);
  const sleutels = [
    ...mensen.flatMap((mens, nr) => sleutelsVan(mens).map((sleutel) => ({ ...sleutel, nr }))),
    ...rekeningenIn(melding.tekst).map((sleutel) => ({ ...sleutel, nr: null })),
  ];
  await sql`
    insert into incident_sleutel (organisatie_id, soort, waarde, incident_id, nr)
    select ${organisatie}, s.soort, s.waarde, ${id}, s.nr
      from jsonb_to_recordset(${JSON.stringify(sleutels)}::jsonb) as s(soort text, waarde text, nr smallint)
        on conflict do nothing`.execute(trx);
}

const dagIn = (moment: Moment): string => formatMoment(moment, AMSTERDAM).slice(0, 10);
