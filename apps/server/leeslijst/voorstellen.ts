import { sql } from 'kysely';
import { z } from 'zod';
import type { Uitvoering } from '@waakvlam/kernel/http';
import { AMSTERDAM, formatMoment } from '@waakvlam/kernel/tijd';
import {
  bedenkVoorstellen,
  type Beoordeeld,
  DELEN,
  type Effect,
  type Gelabeld,
  type Herkenningsregels,
  leesCorpus,
  maakMeter,
  meetEffect,
  type Meter,
  regelwijziging,
  type Regelwijziging,
} from '@waakvlam/herkenning';
import { effect, eigenRegels, leesBesluiten } from './bijstelling.ts';

const besluit = z.object({
  id: z.string(),
  naam: z.string(),
  wijziging: regelwijziging,
  wie: z.string(),
  reden: z.string(),
  op: z.string(),
  effect: effect.nullable(),
});
export const regeloverzicht = z.object({
  versie: z.number().describe('Aantal eigen wijzigingen dat geldt.'),
  geldend: z.array(besluit),
  beoordeeld: z.object({ stalking: z.number(), geen: z.number() }),
  voorstellen: z.array(
    z.object({
      naam: z.string(),
      wijziging: regelwijziging,
      uitleg: z.string(),
      effect,
      meldingen: z.array(z.object({ id: z.string(), bronId: z.string() })).describe('Waar het voorstel uit komt.'),
    }),
  ),
});

/** What measuring needs of the shared rules, made once: they take a second to compile. */
export interface Regelmeter {
  readonly regels: Herkenningsregels;
  readonly meter: Meter;
  readonly corpus: readonly Gelabeld[];
  /** What was found in reports before, by id: their text never changes. */
  readonly gevonden: Map<string, Beoordeeld['gevonden']>;
}

/** Gives the measure on first use, so that a server that nobody asks for proposals does not make it. */
export function regelmeterVan(laad: () => Herkenningsregels): () => Regelmeter {
  let gemaakt: Regelmeter | undefined;
  return () => {
    if (gemaakt) return gemaakt;
    const regels = laad();
    const meter = maakMeter(regels);
    const corpus = DELEN.flatMap((deel) => leesCorpus(deel))
      .filter(({ label }) => label !== 'twijfel')
      .map(({ tekst, label }) => ({ gevonden: meter.vind(tekst), stalking: label === 'stalking' }));
    gemaakt = { regels, meter, corpus, gevonden: new Map() };
    return gemaakt;
  };
}

/** More do not fit in an answer that somebody waits for. */
const HOOGSTENS = 2000;

type Gelezen = Beoordeeld & { readonly id: string; readonly bronId: string };

/** The newest reports on which every reader agrees. */
async function leesBeoordeeld(uitvoering: Uitvoering, delen: Regelmeter): Promise<Gelezen[]> {
  const { rows } = await sql<{ id: string; bronId: string; stalking: boolean; namen: string[] }>`
    with eigen as (
      select distinct on (o.incident_id, o.medewerker_id) o.incident_id, o.oordeel, o.moment
        from incident_oordeel o order by o.incident_id, o.medewerker_id, o.id desc),
    eens as (
      select incident_id, bool_and(oordeel = 'stalking') as stalking, max(moment) as moment
        from eigen group by 1 having bool_and(oordeel = 'stalking') or bool_and(oordeel = 'geen'))
    select i.id, i.bron_id as "bronId", e.stalking,
           array(select distinct lower(w) from incident_betrokkene b, jsonb_each_text(b.gegevens) g,
                        regexp_split_to_table(g.value, '[^[:alpha:]]+') w where b.incident_id = i.id) as namen
      from eens e join incident i on i.id = e.incident_id
     order by e.moment desc limit ${HOOGSTENS}`.execute(uitvoering.trx);
  const gevonden = await vindIn(
    uitvoering,
    delen,
    rows.map(({ id }) => id),
  );
  return rows.flatMap(({ namen, ...rest }) => {
    const wat = gevonden.get(rest.id);
    return wat === undefined ? [] : [{ ...rest, namen: new Set(namen), gevonden: wat }];
  });
}

/** As many as two organisations that judged all they can; beyond that the oldest read goes. */
const ONTHOUDEN = 2 * HOOGSTENS;

/** What is found in these reports; each is read once, since reading two thousand takes as long as somebody waits. */
async function vindIn(
  { trx }: Uitvoering,
  { meter, gevonden }: Regelmeter,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Beoordeeld['gevonden']>> {
  const uit = new Map<string, Beoordeeld['gevonden']>();
  for (const id of ids) {
    const eerder = gevonden.get(id);
    if (eerder !== undefined) uit.set(id, eerder);
  }
  const { rows } = await sql<{ id: string; tekst: string }>`
    select id, tekst from incident where id = any (${ids.filter((id) => !uit.has(id))}::uuid[])`.execute(trx);
  for (const { id, tekst } of rows) {
    const wat = meter.vind(tekst);
    uit.set(id, wat);
    gevonden.set(id, wat);
  }
  for (const id of gevonden.keys()) {
    if (gevonden.size <= ONTHOUDEN) break;
    gevonden.delete(id);
  }
  return uit;
}

/** What a change is called for people. */
function naamVanWijziging({ regels }: Regelmeter, wijziging: Regelwijziging): string {
  if (wijziging.soort === 'woord')
    return wijziging.richting === 'tegen'
      ? `“${wijziging.woord}” spreekt er een beetje tegen`
      : `“${wijziging.woord}” telt een beetje mee`;
  const [soort = '', id = ''] = wijziging.regel.split('.');
  const kind = regels.soorten[soort];
  const voorbeeld = kind?.regels.find((een) => een.id === id)?.voorbeelden[0];
  const wat = kind === undefined ? wijziging.regel : `${kind.tekst}, zoals “${voorbeeld ?? id}”`;
  return `${wat}: telt voor ${getal(wijziging.punten)}`;
}

const getal = (waarde: number): string => `${waarde} ${waarde === 1 ? 'punt' : 'punten'}`.replace('.', ',');

/** Whether a change names a rule that there is. */
export function bestaat({ regels }: Regelmeter, wijziging: Regelwijziging): boolean {
  if (wijziging.soort === 'woord') return true;
  const [soort = '', id = ''] = wijziging.regel.split('.');
  return regels.soorten[soort]?.regels.some((een) => een.id === id) === true;
}

/** The rules as they hold here, and the changes that verdicts point to, each with what it would do. */
export async function leesRegeloverzicht(
  uitvoering: Uitvoering,
  delen: Regelmeter,
): Promise<z.input<typeof regeloverzicht>> {
  const besluiten = await leesBesluiten(uitvoering);
  const geldend = besluiten.filter((een) => een.besluit === 'invoeren');
  const wijzigingen = geldend.map(({ wijziging }) => wijziging);
  const beoordeeld = await leesBeoordeeld(uitvoering, delen);
  const gehad = new Set(besluiten.map(({ wijziging }) => JSON.stringify(wijziging)));
  const voorstellen = bedenkVoorstellen(delen.meter, beoordeeld, wijzigingen)
    .filter(({ wijziging }) => !gehad.has(JSON.stringify(wijziging)))
    .map(({ wijziging, uitleg, uit }) => ({
      naam: naamVanWijziging(delen, wijziging),
      wijziging,
      uitleg,
      effect: meetEffect(delen.meter, delen.corpus, beoordeeld, wijzigingen, [wijziging]),
      meldingen: uit.flatMap((plek) => {
        const een = beoordeeld[plek];
        return een === undefined ? [] : [{ id: een.id, bronId: een.bronId }];
      }),
    }))
    .filter(({ effect: { gelezen } }) => helpt(gelezen));
  return {
    versie: geldend.length,
    geldend: geldend.map(({ id, wijziging, wie, reden, effect: gemeten, moment }) => ({
      id,
      naam: naamVanWijziging(delen, wijziging),
      wijziging,
      wie,
      reden,
      op: formatMoment(Date.parse(moment), AMSTERDAM),
      effect: gemeten,
    })),
    beoordeeld: {
      stalking: beoordeeld.filter(({ stalking }) => stalking).length,
      geen: beoordeeld.filter(({ stalking }) => !stalking).length,
    },
    voorstellen,
  };
}

/** A change that betters nothing on what was read is not worth a decision. */
function helpt({ voor, na }: Effect['gelezen']): boolean {
  return na.onterecht < voor.onterecht || na.terecht > voor.terecht;
}

/** What one change would do, measured anew: what a client says of it is not believed. */
export async function meetWijziging(
  uitvoering: Uitvoering,
  delen: Regelmeter,
  wijziging: Regelwijziging,
): Promise<Effect> {
  const { geldend } = await eigenRegels(uitvoering);
  const beoordeeld = await leesBeoordeeld(uitvoering, delen);
  return meetEffect(delen.meter, delen.corpus, beoordeeld, geldend, [wijziging]);
}
