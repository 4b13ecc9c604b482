import { sql } from 'kysely';
import { z } from 'zod';
import {
  type Betrokkene,
  kansVan,
  kantVan,
  koppelPersonen,
  legUit,
  noemPersonen,
  type Patroonmelding,
  Personenbouwer,
  sleutelsVan,
  Vergelijker,
  vindPatronen,
} from '@waakvlam/herkenning';
import type { Uitvoering } from '@waakvlam/kernel/http';

import { leesSamenhang, type Meldingrij } from './samenhang.ts';

/** From this chance on two mentions are taken for one person until a human says otherwise. */
const VERMOEDELIJK = 0.9;

export const verband = z.object({
  patronen: z.array(
    z.object({
      soort: z.enum(['zelfde_paar', 'zelfde_slachtoffer', 'zelfde_pleger', 'zelfde_kenmerk']),
      meldingen: z.array(z.string()).readonly(),
      zin: z.string().describe('Het patroon in één zin.'),
      tijdlijn: z
        .array(
          z.object({
            melding: z.string(),
            dag: z.string(),
            laterGeregistreerd: z.number().nullable(),
            wat: z.string(),
            tegenaangifte: z.boolean(),
            via: z.string().nullable().describe('Waardoor deze melding erbij hoort als de pleger vermoed is.'),
          }),
        )
        .readonly(),
      verloop: z.array(z.string()).readonly(),
      tegenaangiften: z.array(z.string()).readonly(),
    }),
  ),
  koppelingen: z.array(
    z.object({
      a: z.string().describe('Melding en nummer van de betrokkene, met een schuine streep ertussen.'),
      b: z.string(),
      namen: z.array(z.string()).describe('Van a en b, zoals de bron ze gaf.'),
      kans: z.number(),
      besluit: z.enum(['dezelfde', 'verschillend']).nullable(),
      uitleg: z.string(),
    }),
  ),
  meldingen: z.array(z.object({ id: z.string(), bronId: z.string(), begin: z.string() })),
  meer: z.boolean().describe('Of er meer meldingen zijn die iets delen dan er bekeken zijn.'),
});
export type Verband = z.input<typeof verband>;
/** A pair is explained when it is shown: of hundreds of reports of the same people there are ten thousands. */
type Koppelvoorstel = Omit<Verband['koppelingen'][number], 'uitleg'> & { readonly legUit: () => string };

const isVan = (melding: string, vermelding: string): boolean => vermelding.split('/')[0] === melding;

/** What belongs to a report: others with the same people or numbers, who is probably whom, and the patterns they form. */
export async function zoekVerband({ trx }: Uitvoering, incidentId: string): Promise<Verband> {
  const { rijen, inTotaal, meer } = await leesSamenhang(trx, incidentId);
  const vermeldingen = rijen.flatMap(({ id, mensen }) =>
    (mensen ?? []).map(({ nr, gegevens }) => ({ id: `${id}/${nr}`, gegevens })),
  );
  const besluiten = await leesBesluiten(
    trx,
    rijen.map(({ id }) => id),
  );
  const koppelingen = await stelVoor(vermeldingen, besluiten);
  const getoond = koppelingen.filter(({ a, b }) => isVan(incidentId, a) || isVan(incidentId, b));
  const gelijk = koppelingen.filter(
    ({ besluit, kans }) => besluit === 'dezelfde' || (besluit === null && kans >= VERMOEDELIJK),
  );
  const personen = noemPersonen(
    vermeldingen.map(({ id }) => id),
    gelijk.toSorted((a, b) => Number(b.besluit === 'dezelfde') - Number(a.besluit === 'dezelfde') || b.kans - a.kans),
    koppelingen.filter(({ besluit }) => besluit === 'verschillend'),
  );
  const meldingen = rijen.map((rij) => alsPatroonmelding(rij, personen));
  const patronen = vindPatronen(meldingen, inTotaal).filter((patroon) => patroon.meldingen.includes(incidentId));
  const genoemd = new Set(patronen.flatMap((patroon) => patroon.meldingen));
  return {
    patronen,
    koppelingen: getoond.map(({ legUit: uitleg, ...paar }) => ({ ...paar, uitleg: uitleg() })),
    meldingen: rijen.filter(({ id }) => genoemd.has(id)).map(({ id, bronId, begin }) => ({ id, bronId, begin })),
    meer,
  };
}

type Besluiten = ReadonlyMap<string, 'dezelfde' | 'verschillend'>;

/** The newest decision about each pair; what was undone counts as never decided. */
async function leesBesluiten(trx: Uitvoering['trx'], ids: readonly string[]): Promise<Besluiten> {
  const { rows } = await sql<{ paar: string; besluit: 'dezelfde' | 'verschillend' | 'ongedaan' }>`
    select distinct on (incident_a, nr_a, incident_b, nr_b)
           incident_a || '/' || nr_a || ' ' || incident_b || '/' || nr_b as paar, besluit
      from persoonskoppeling where incident_a = any (${ids}) and incident_b = any (${ids})
     order by incident_a, nr_a, incident_b, nr_b, id desc`.execute(trx);
  return new Map(rows.flatMap(({ paar, besluit }) => (besluit === 'ongedaan' ? [] : [[paar, besluit] as const])));
}

interface Vermelding {
  readonly id: string;
  readonly gegevens: Betrokkene;
}

const KOLOMMEN = ['naam', 'geboren', 'telefoon', 'kenteken', 'adres'] as const;

/** Pairs of mentions that may be one person, in different reports, with the decision if there is one. */
async function stelVoor(vermeldingen: readonly Vermelding[], besluiten: Besluiten): Promise<Koppelvoorstel[]> {
  const naamVan = new Map(vermeldingen.map(({ id, gegevens }) => [id, gegevens.naam ?? '']));
  const namen = (...ids: string[]): string[] => ids.map((id) => naamVan.get(id) ?? '');
  const bouwer = new Personenbouwer(KOLOMMEN);
  for (const { id, gegevens } of vermeldingen)
    bouwer.voegToe(
      id,
      KOLOMMEN.map((kolom) => gegevens[kolom] ?? ''),
    );
  const personen = bouwer.bouw();
  const { paren, werk } = await koppelPersonen(personen, 1);
  const vergelijker = new Vergelijker(personen);
  const breed = personen.velden.length;
  const gevonden = Array.from(paren.i, (i, nr): Koppelvoorstel => {
    const j = paren.j[nr] ?? 0;
    const [a, b] = [personen.ids[i] ?? '', personen.ids[j] ?? ''];
    const uitleg = (): string => {
      vergelijker.vergelijk(i, j);
      const eigen = [...personen.waarden.subarray(i * breed, (i + 1) * breed)];
      const velden = legUit(werk.model, [...vergelijker.niveaus], eigen);
      return velden.map(({ veld, oordeel }) => `${veld} ${oordeel}`).join(', ');
    };
    const kans = Math.round(kansVan(paren.logOdds[nr] ?? 0) * 100) / 100;
    return { a, b, namen: namen(a, b), kans, besluit: besluiten.get(`${a} ${b}`) ?? null, legUit: uitleg };
  });
  const bekend = new Set(gevonden.map(({ a, b }) => `${a} ${b}`));
  const ook = [...besluiten].filter(([paar]) => !bekend.has(paar));
  return [
    ...gevonden.filter(
      ({ a, b, kans, besluit }) => a.split('/')[0] !== b.split('/')[0] && (kans >= 0.5 || besluit !== null),
    ),
    ...ook.map(([paar, besluit]) => {
      const [a = '', b = ''] = paar.split(' ');
      return { a, b, namen: namen(a, b), kans: 0, besluit, legUit: () => 'door een mens gekoppeld' };
    }),
  ];
}

function alsPatroonmelding(rij: Meldingrij, personen: ReadonlyMap<string, string>): Patroonmelding {
  const { id, gebeurd, geregistreerd, classificatie, signalen, mensen, kenmerken } = rij;
  return {
    id,
    gebeurd,
    geregistreerd,
    classificatie,
    signalen,
    kenmerken: kenmerken ?? [],
    spelers: (mensen ?? []).map(({ nr, gegevens }) => ({
      persoon: personen.get(`${id}/${nr}`) ?? `${id}/${nr}`,
      kant: kantVan(gegevens.rol),
      naam: gegevens.naam ?? '',
      nummers: sleutelsVan(gegevens).flatMap(({ soort, waarde }) =>
        soort === 'telefoon' || soort === 'kenteken' ? [`${soort}:${waarde}`] : [],
      ),
    })),
  };
}
