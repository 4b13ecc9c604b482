import { adreswoorden, kentekenwoorden, type Maatregelsoort, naamwoorden, type Zoekwoord } from '@waakvlam/maatregelen';
import { SECONDE } from '@waakvlam/kernel/tijd';
import type { Feit } from '@waakvlam/logboek';
import type { Stand, StandMaatregel } from '@waakvlam/routekaart';

/** A measure as police can meet it on the street, with the words under which it is found. */
export interface Straatrij {
  readonly maatregel: string;
  readonly soort: string;
  readonly functies: readonly string[];
  readonly kader: string | null;
  readonly geldt_van: string;
  readonly geldt_tot: string | null;
  readonly uitgereikt: string;
  readonly opgelegd: boolean;
  readonly betwist: boolean;
  readonly zone: string | null;
  readonly betreft: readonly { readonly naam: string; readonly geboren: string | null }[];
  readonly woorden: readonly Zoekwoord[];
}

type Betrokkene = Extract<Feit, { soort: 'betrokkene_toegevoegd' }>['inhoud'];

/**
 * What of a case can be found on the street, from the facts in force and the measures that stand: bans by the name and
 * plate of whom they bind and by the addresses that they protect, a mark on a person by her name, a mark on an address by
 * that address alone.
 */
export function straatrijen(
  feiten: readonly Feit[],
  maatregelen: Stand['maatregelen'],
  soorten: ReadonlyMap<string, Maatregelsoort>,
): Straatrij[] {
  const staand = maatregelen.filter(
    ({ status, maatregel }) => (status === 'actief' || status === 'opgelegd') && soorten.get(maatregel)?.straat,
  );
  if (staand.length === 0) return [];
  const mensen = leesMensen(feiten);
  const zones = new Map<string, string>();
  for (const feit of feiten)
    if (feit.soort === 'zone_vastgesteld' && !feit.geredigeerd)
      zones.set(feit.inhoud.maatregel, feit.inhoud.omschrijving);
  return staand.map((maatregel) => {
    const bindt = soorten.get(maatregel.maatregel)?.richtZich === 'pleger';
    return {
      maatregel: maatregel.id,
      soort: maatregel.maatregel,
      functies: maatregel.functies,
      kader: maatregel.kader,
      geldt_van: maatregel.van,
      geldt_tot: maatregel.tot === null ? null : new Date(Date.parse(maatregel.tot) + SECONDE).toISOString(),
      uitgereikt: maatregel.uitgereikt,
      opgelegd: maatregel.status === 'opgelegd',
      betwist: maatregel.betwist !== null,
      zone: zones.get(maatregel.id) ?? null,
      betreft: bindt ? mensen.plegers.map(({ naam = '', geboren = null }) => ({ naam, geboren })) : [],
      woorden: uniek(woordenVan(maatregel, bindt, mensen)),
    };
  });
}

interface Mensen {
  readonly plegers: readonly Betrokkene[];
  readonly slachtoffers: readonly Betrokkene[];
  /** Plates of perpetrators. */
  readonly kentekens: readonly string[];
  /** Addresses of victims; of a shelter only for a mark on that address itself. */
  readonly adressen: readonly { readonly adres: string; readonly opvang: boolean }[];
}

function woordenVan({ maatregel }: StandMaatregel, bindt: boolean, mensen: Mensen): Zoekwoord[] {
  const adressen = (ook: boolean) =>
    mensen.adressen.flatMap(({ adres, opvang }) => (opvang && !ook ? [] : adreswoorden(adres)));
  if (maatregel === 'aol') return adressen(true);
  if (!bindt) return mensen.slachtoffers.flatMap(({ naam = '', geboren }) => naamwoorden(naam, geboren));
  return [
    ...mensen.plegers.flatMap(({ naam = '', geboren }) => naamwoorden(naam, geboren)),
    ...mensen.kentekens.flatMap(kentekenwoorden),
    ...adressen(false),
  ];
}

function leesMensen(feiten: readonly Feit[]): Mensen {
  const mensen = new Map<string, Betrokkene>();
  const kentekens = new Map<string, string>();
  const adressen = new Map<string, { adres: string; opvang: boolean; van: string }>();
  for (const feit of feiten) {
    if (feit.geredigeerd) continue;
    if (feit.soort === 'betrokkene_toegevoegd') mensen.set(feit.inhoud.id, feit.inhoud);
    else if (feit.soort === 'voertuig_vastgesteld')
      kentekens.set(`${feit.inhoud.betrokkene}|${feit.id}`, feit.inhoud.kenteken);
    else if (feit.soort === 'verblijf_beeindigd') adressen.delete(plek(feit.inhoud.betrokkene, feit.inhoud.soort));
    else if (feit.soort === 'verblijf_vastgesteld' && feit.inhoud.adres !== undefined) {
      const { betrokkene, soort, adres } = feit.inhoud;
      const opvang = soort === 'opvang' || soort === 'pleeggezin';
      adressen.set(plek(betrokkene, soort), { adres, opvang, van: betrokkene });
    }
  }
  const metRol = (rol: string) => [...mensen.values()].filter((mens) => mens.rol === rol);
  const rolVan = (id: string) => mensen.get(id)?.rol;
  return {
    plegers: metRol('pleger'),
    slachtoffers: metRol('slachtoffer'),
    kentekens: [...kentekens].flatMap(([sleutel, kenteken]) =>
      rolVan(sleutel.slice(0, sleutel.indexOf('|'))) === 'pleger' ? [kenteken] : [],
    ),
    adressen: [...adressen.values()].filter(({ van }) => rolVan(van) !== 'pleger'),
  };
}

function plek(betrokkene: string, soort: string): string {
  return `${betrokkene}|${soort}`;
}

function uniek(woorden: readonly Zoekwoord[]): Zoekwoord[] {
  return [...new Map(woorden.map((woord) => [woord.tekst, woord])).values()];
}
