import { join } from 'node:path';
import { type Daad, dadenVan } from './daden.ts';
import { pasToe } from './domain/overlay.ts';
import { kalenderbestand, kiesKaart, lees, leesBestanden, leesTermijnen, REGELS } from './laad.ts';

/** A rule as people read it; `afwijking` says what a region does otherwise, and why. */
export interface Regelregel {
  readonly id: string;
  readonly soort: string;
  readonly stap: string;
  readonly wie: readonly string[];
  readonly tekst: string;
  readonly waarom: string | null;
  readonly binnen: string | null;
  readonly bron: readonly string[];
  readonly grondslag: string | null;
  readonly daden: readonly Daad[];
  readonly afwijking: { soort: 'nieuw' | 'gewijzigd' | 'vervallen'; reden: string | null } | null;
}

/** The rules in force, national or of a region, for people: in order of step and id. Throws as `laadRoutekaart` does. */
export function leesRegeloverzicht(
  regio?: string,
  map: string = REGELS,
): { naam: string; versie: string; regels: Regelregel[] } {
  const { basis, overlay, naam, versie } = kiesKaart(leesBestanden(map), regio, undefined);
  const landelijk = basis.flatMap((bestand) => bestand.regels);
  const geldend = new Map(pasToe(landelijk, overlay).map((regel) => [regel.id, regel]));
  const wijzigingen = new Map((overlay?.wijzigingen ?? []).map((een) => [een.regel, een]));
  const nieuw = new Set((overlay?.regels ?? []).map(({ id }) => id));
  const regels = [...landelijk, ...(overlay?.regels ?? [])].map((oud): Regelregel => {
    const regel = geldend.get(oud.id) ?? oud;
    const { id, soort, stap, wie, tekst, waarom, binnen, bron, grondslag } = regel;
    const wijziging = wijzigingen.get(id);
    const soortAfwijking = nieuw.has(id) ? 'nieuw' : wijziging && (wijziging.vervalt ? 'vervallen' : 'gewijzigd');
    return {
      id,
      soort,
      stap,
      wie: Array.isArray(wie) ? wie : [wie],
      tekst,
      waarom: waarom ?? null,
      binnen: binnen ?? null,
      bron,
      grondslag: grondslag ?? null,
      daden: dadenVan(regel),
      afwijking: soortAfwijking === undefined ? null : { soort: soortAfwijking, reden: wijziging?.reden ?? null },
    };
  });
  return { naam, versie, regels: regels.toSorted((a, b) => a.stap.localeCompare(b.stap) || a.id.localeCompare(b.id)) };
}

/** Terms that the sources leave open, and the days that are no working days, the latest last. */
export function leesTermijnoverzicht(
  regio?: string,
  map: string = REGELS,
): {
  keten: { naam: string; duur: string; vanRegio: boolean }[];
  kalender: { bron: string; dagen: { naam: string; dag: string }[] };
} {
  const { overlay } = kiesKaart(leesBestanden(map), regio, undefined);
  const eigen = overlay?.termijnen ?? {};
  const keten = Object.entries({ ...leesTermijnen(map), ...eigen });
  const { bron, jaren, gelijkgesteld } = lees(join(map, 'termijnen', 'algemene-termijnenwet.yaml'), kalenderbestand);
  const dagen = [
    ...Object.values(jaren).flatMap((jaar) => Object.entries(jaar).map(([naam, dag]) => ({ naam, dag }))),
    ...gelijkgesteld.map((dag) => ({ naam: 'gelijkgesteld', dag })),
  ];
  return {
    keten: keten.map(([naam, duur]) => ({ naam, duur, vanRegio: Object.hasOwn(eigen, naam) })),
    kalender: { bron, dagen: dagen.toSorted((a, b) => a.dag.localeCompare(b.dag)) },
  };
}
