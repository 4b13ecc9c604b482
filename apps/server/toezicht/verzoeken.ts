import { sql } from 'kysely';
import { nietNu, Probleem } from '@waakvlam/kernel/errors';
import type { Uitvoering } from '@waakvlam/kernel/http';
import { casusbeeld, type Feit, leesVelden } from '@waakvlam/logboek';
import { leesInzagen } from '../inzage/lezen.ts';
import { type Onderdeel, onderdelenVan } from './afschrift.ts';
import type { Verzoeksoort } from './termijnen.ts';

/** What every route about requests declares. */
export const BEHANDELEN = {
  onderwerp: 'Rechten van betrokkenen',
  permission: 'toezicht.beoordelen',
  audit: 'betrokkenenrecht',
} as const;

export interface Verzoek {
  readonly id: string;
  readonly soort: Verzoeksoort;
  readonly aanvrager: string;
  readonly geboren: string;
  readonly namens: string | null;
  readonly identiteit: string;
  readonly toelichting: string | null;
  /** The applicant gets no more than what she was told or what was done to her. */
  readonly strikt: boolean;
  readonly ontvangen: string;
  readonly uiterlijk: Date;
  readonly termijn_bron: string;
  readonly uitkomst: 'toegewezen' | 'gedeeltelijk' | 'afgewezen' | null;
  readonly motivering: string | null;
  readonly afgehandeld_op: Date | null;
  readonly casussen: readonly { readonly casus: string; readonly betrokkene: string; readonly rol: string }[];
}

export interface Keuze {
  readonly id?: string;
  readonly open?: 'ja' | 'nee' | undefined;
  /** Term and id of the last one of the page before. */
  readonly na?: readonly [string, string] | undefined;
  readonly limiet?: number;
}

/** Requests to the organisation of the caller, the first to be answered on top. */
export async function leesVerzoeken(
  { trx }: Uitvoering,
  { id, open, na, limiet = 1 }: Keuze,
): Promise<(Verzoek & { readonly plek: string })[]> {
  const [uiterlijk, laatste] = na ?? [null, null];
  const { rows } = await sql<Verzoek & { readonly plek: string }>`
    select v.id, v.soort, v.aanvrager, v.geboren::text, v.namens, v.identiteit, v.toelichting,
           verzoek_strikt(v.id) as strikt, v.ontvangen::text, v.uiterlijk, v.uiterlijk::text as plek, v.termijn_bron,
           v.uitkomst, v.motivering, v.afgehandeld_op,
           coalesce((select json_agg(json_build_object('casus', p.casus_id, 'betrokkene', p.betrokkene, 'rol', p.rol)
                                     order by p.casus_id, p.betrokkene)
                       from verzoekplaats p where p.verzoek_id = v.id), '[]') as casussen
      from betrokkenenverzoek v
     where (${id ?? null}::text is null or v.id::text = ${id ?? null})
       and (${open ?? null}::text is null or (v.uitkomst is null) = (${open ?? null} = 'ja'))
       and (${uiterlijk}::timestamptz is null or (v.uiterlijk, v.id) > (${uiterlijk}::timestamptz, ${laatste}::uuid))
     order by v.uiterlijk, v.id limit ${limiet}`.execute(trx);
  return rows;
}

/** The request; 404 when it is not there for the caller. */
export async function eisVerzoek(uitvoering: Uitvoering, id: string): Promise<Verzoek> {
  const [verzoek] = await leesVerzoeken(uitvoering, { id });
  if (verzoek === undefined) throw new Probleem('niet_gevonden');
  return verzoek;
}

/** 409 when the request was answered: what was given then stays what was given. */
export function eisOpen({ uitkomst }: Verzoek): void {
  if (uitkomst !== null) throw nietNu('Dit verzoek is al beantwoord.');
}

/** What someone is told of who looked: which organisations, in what capacity, on which days; never a name of staff. */
export interface Kijker {
  readonly organisatie: string;
  readonly functie: string;
  readonly dag: string;
  readonly keren: number;
}

export interface Besluit {
  readonly besluit: 'geven' | 'weglaten' | null;
  readonly reden: string | null;
  /** When a person decided. */
  readonly op: Date | null;
}

export interface Afschrift {
  readonly verzoek: Verzoek;
  readonly onderdelen: readonly (Onderdeel & Besluit)[];
  readonly kijkers: readonly Kijker[];
}

/** Rows of the access log that an answer to "who looked" counts at most. */
const MEEST = 100_000;

/**
 * What a request gets of one case, item by item with the decision of a person on each; 404 when the case is no part of it.
 * Nobody but a victim hears who looked: it would tell a stalker who is working on him, and where she is helped.
 */
export async function maakAfschrift(uitvoering: Uitvoering, verzoekId: string, casus: string): Promise<Afschrift> {
  const { trx } = uitvoering;
  const verzoek = await eisVerzoek(uitvoering, verzoekId);
  const plaatsen = verzoek.casussen.filter((een) => een.casus === casus);
  if (plaatsen.length === 0) throw new Probleem('niet_gevonden');
  if (verzoek.soort === 'wie_keek') {
    return { verzoek, onderdelen: [], kijkers: verzoek.strikt ? [] : await leesKijkers(uitvoering, casus) };
  }
  const feiten = await leesEigenFeiten(uitvoering, verzoekId, casus);
  const { rows } = await sql<{ feit_id: string } & Besluit>`
    select feit_id, besluit, reden, op from verzoekregel
     where verzoek_id = ${verzoekId} and casus_id = ${casus}`.execute(trx);
  const besluiten = new Map(rows.map((rij) => [rij.feit_id, rij]));
  const onderdelen = new Map<string, Onderdeel>();
  for (const { betrokkene, rol } of plaatsen) {
    for (const een of onderdelenVan(feiten, { betrokkene, rol, strikt: verzoek.strikt })) onderdelen.set(een.feit, een);
  }
  return {
    verzoek,
    onderdelen: [...onderdelen.values()].map((een) => {
      const besluit = besluiten.get(een.feit);
      return { ...een, besluit: besluit?.besluit ?? null, reden: besluit?.reden ?? null, op: besluit?.op ?? null };
    }),
    kijkers: [],
  };
}

async function leesEigenFeiten({ trx, nu }: Uitvoering, verzoek: string, casus: string): Promise<readonly Feit[]> {
  const { rows } = await sql<{ eigen: boolean; velden: Parameters<typeof leesVelden>[0] }>`
    select eigen, velden from verzoek_feiten(${verzoek}, ${casus})`.execute(trx);
  const feiten = rows.map(({ eigen, velden }) => ({ eigen, feit: leesVelden(velden) }));
  const eigen = new Set(feiten.flatMap((een) => (een.eigen ? [een.feit.id] : [])));
  return casusbeeld(
    feiten.map(({ feit }) => feit),
    { op: nu },
  ).filter(({ id }) => eigen.has(id));
}

async function leesKijkers({ trx }: Uitvoering, casus: string): Promise<Kijker[]> {
  const dagen = new Map<string, Kijker>();
  for (const { organisatie, functie, moment, geweigerd } of await leesInzagen(trx, { casus, limiet: MEEST })) {
    if (geweigerd !== null || functie === 'privacy_officer') continue;
    const dag = DAGTEKST.format(moment);
    const sleutel = JSON.stringify([organisatie, functie, dag]);
    dagen.set(sleutel, { organisatie, functie, dag, keren: (dagen.get(sleutel)?.keren ?? 0) + 1 });
  }
  return [...dagen.values()];
}

const DAGTEKST = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', dateStyle: 'long' });
