import { ongeldig } from '@waakvlam/kernel/errors';
import type { Uitvoering } from '@waakvlam/kernel/http';
import { AMSTERDAM, formatMoment } from '@waakvlam/kernel/tijd';
import type { Feit } from '@waakvlam/logboek';
import { leesPunt, type Punt, schrijfPunt, type Zone } from '@waakvlam/maatregelen';
import { z } from 'zod';
import { leesLog } from '../feiten/log.ts';

export type Zonefeit = Extract<Feit, { soort: 'zone_vastgesteld' }>;
export type Toets = Extract<Feit, { soort: 'zone_getoetst' }>;

export const zoneSchema = z.object({
  maatregel: z.string(),
  plaats: z.string(),
  omschrijving: z.string(),
  vorm: z.enum(['cirkel', 'gebied', 'route']),
  middelpunt: z.string().nullable(),
  /** Of a circle; of a route how far it reaches to each side. */
  straal_m: z.number().nullable(),
  /** Corners of an area, or points of the line of a route. */
  grens: z.array(z.string()),
  vastgesteld: z.string(),
  feit: z.string(),
  toets: z
    .object({
      oordeel: z.string(),
      afstand: z.number().nullable(),
      eis: z.number().nullable(),
      overlap: z.array(z.string()),
      afwijking: z.string().nullable(),
    })
    .nullable(),
});

interface Gevraagd {
  readonly punt?: Punt | undefined;
  readonly straal_m?: number | undefined;
  readonly grens?: readonly Punt[] | undefined;
  readonly lijn?: readonly Punt[] | undefined;
}

/** The zone that was asked for: a point with a radius, an area, or a line with a width. Throws what does not go together. */
export function leesZone({ punt: midden, straal_m: straal, grens, lijn }: Gevraagd): Zone {
  const vormen = [midden, grens, lijn].filter((vorm) => vorm !== undefined).length;
  if (vormen === 0)
    throw ongeldig({ veld: 'punt', melding: 'Geef een punt met een straal, een grens, of een lijn met een breedte.' });
  if (vormen > 1)
    throw ongeldig({ veld: grens ? 'grens' : 'lijn', melding: 'Geef één vorm: een punt, een grens of een lijn.' });
  if (grens) {
    if (straal === undefined) return { vorm: 'gebied', grens };
    throw ongeldig({ veld: 'straal_m', melding: 'Een gebied heeft geen straal.' });
  }
  if (straal === undefined) throw ongeldig({ veld: 'straal_m', melding: 'Geef de straal in meters.' });
  if (lijn) return { vorm: 'route', lijn, breedte: straal };
  if (midden) return { vorm: 'cirkel', midden, straal };
  throw new Error('a zone has a form');
}

/** How a zone stands in the log. */
export function zonevorm(zone: Zone): Pick<Zonefeit['inhoud'], 'vorm' | 'middelpunt' | 'straal_m' | 'grens'> {
  if (zone.vorm === 'cirkel') return { vorm: zone.vorm, middelpunt: schrijfPunt(zone.midden), straal_m: zone.straal };
  if (zone.vorm === 'route') return { vorm: zone.vorm, grens: zone.lijn.map(schrijfPunt), straal_m: zone.breedte };
  return { vorm: zone.vorm, grens: zone.grens.map(schrijfPunt) };
}

/** A zone as it was given out; undefined for one that was imposed in words alone. */
export function zoneVan({ inhoud: { vorm, middelpunt, straal_m, grens } }: Zonefeit): Zone | undefined {
  const midden = middelpunt === undefined ? undefined : leesPunt(middelpunt);
  if (midden && straal_m !== undefined) return { vorm: 'cirkel', midden, straal: straal_m };
  const punten = (grens ?? []).map(leesPunt).filter((punt) => punt !== undefined);
  if (punten.length === 0) return undefined;
  if (vorm === 'route') return { vorm, lijn: punten, breedte: straal_m ?? 0 };
  return { vorm: 'gebied', grens: punten };
}

/** The newest zone of each measure, with the test that came after it. */
export async function leesZones(
  { trx }: Uitvoering,
  casusId: string,
): Promise<{ zones: ReadonlyMap<string, Zonefeit>; toetsen: ReadonlyMap<string, Toets> }> {
  const zones = new Map<string, Zonefeit>();
  const toetsen = new Map<string, Toets>();
  // A test can come within the second of its zone: then what was recorded last comes last.
  const regels = (await leesLog(trx, casusId)).toSorted(
    (a, b) => a.feit.bekend - b.feit.bekend || a.geregistreerd - b.geregistreerd,
  );
  for (const { feit, vervallen } of regels) {
    if (vervallen || feit.geredigeerd) continue;
    if (feit.soort === 'zone_vastgesteld') {
      zones.set(feit.inhoud.maatregel, feit);
      toetsen.delete(feit.inhoud.maatregel);
    } else if (feit.soort === 'zone_getoetst') toetsen.set(feit.inhoud.maatregel, feit);
  }
  return { zones, toetsen };
}

export function schrijfZone({ id, gebeurd, inhoud }: Zonefeit, toets: Toets | undefined): z.input<typeof zoneSchema> {
  return {
    maatregel: inhoud.maatregel,
    plaats: inhoud.plaats,
    omschrijving: inhoud.omschrijving,
    vorm: inhoud.vorm,
    middelpunt: inhoud.middelpunt ?? null,
    straal_m: inhoud.straal_m ?? null,
    grens: inhoud.grens ?? [],
    vastgesteld: formatMoment(gebeurd.tot, AMSTERDAM),
    feit: id,
    toets: toets
      ? {
          oordeel: toets.inhoud.oordeel,
          afstand: toets.inhoud.afstand_m ?? null,
          eis: toets.inhoud.eis_m ?? null,
          overlap: toets.inhoud.overlap ?? [],
          afwijking: toets.inhoud.afwijking ?? null,
        }
      : null,
  };
}
