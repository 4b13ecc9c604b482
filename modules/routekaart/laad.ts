import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AMSTERDAM, Kalender, parseDuur } from '@waakvlam/kernel/tijd';
import {
  aankondigingenVan,
  type Grenzen,
  functiesVan,
  grenzenVan,
  laadMaatregelsoorten,
  MaatregelsoortFout,
} from '@waakvlam/maatregelen';
import { load, YAMLException } from 'js-yaml';
import { z } from 'zod';
import { compileerRoutekaart } from './domain/compileer.ts';
import { type Routekaart, RoutekaartFout } from './domain/kaart.ts';
import { controleerRegels } from './domain/controle.ts';
import { pasToe } from './domain/overlay.ts';
import { type Regelbestand, regelbestand } from './domain/regelschema.ts';

/** Folder of the rules: those in the checkout, or a folder that the organisation keeps itself. */
export const REGELS = process.env['WAAKVLAM_REGELS'] ?? join(import.meta.dirname, '..', '..', 'regels');
const LANDELIJK = 'landelijk';

const duur = z.string().transform((tekst, ctx) => parseDuur(tekst) ?? (ctx.addIssue('geen ISO-duur'), z.NEVER));
const waarschuwingbestand = z.strictObject({
  versie: z.number(),
  waarschuwing: z.strictObject({ ruim: duur, kort: duur }),
  herinneringen: z.array(duur),
});
export const kalenderbestand = z.strictObject({
  versie: z.number(),
  bron: z.string(),
  jaren: z.record(z.string(), z.record(z.string(), z.string())),
  gelijkgesteld: z.array(z.string()),
});
const termijnbestand = z.strictObject({ versie: z.number(), termijnen: z.record(z.string(), z.string()) });

const gelezen = new Map<string, Routekaart>();
const bestandenPerMap = new Map<string, readonly Regelbestand[]>();

/**
 * The route card of a region: the national base with the region's overlay, compiled once. Without a region the national
 * one. `versie` is `naam@datum` or a date; a name other than the region's own card takes that card instead. Throws
 * RoutekaartFout for an unknown region or version, or for rules that cannot be right (it names them).
 */
export function laadRoutekaart(regio?: string, versie?: string, map: string = REGELS): Routekaart {
  const sleutel = `${map}|${regio ?? LANDELIJK}|${versie ?? ''}`;
  const eerder = gelezen.get(sleutel);
  if (eerder) return eerder;
  const kaart = bouwKaart(kiesKaart(leesBestanden(map), regio, versie), map);
  gelezen.set(sleutel, kaart);
  return kaart;
}

interface Keuze {
  readonly basis: readonly Regelbestand[];
  readonly overlay: Regelbestand | undefined;
  readonly naam: string;
  readonly versie: string;
}

export function kiesKaart(
  bestanden: readonly Regelbestand[],
  regio: string | undefined,
  versie: string | undefined,
): Keuze {
  const basis = bestanden.filter(({ routekaart }) => routekaart === LANDELIJK);
  const vanRegio = bestanden.find(({ regios }) => regio !== undefined && regios?.includes(regio));
  if (regio !== undefined && !vanRegio) {
    const bekend = bestanden.flatMap(({ regios }) => regios ?? []);
    throw new RoutekaartFout([`Regio "${regio}" is niet bekend. Bekend zijn: ${bekend.join(', ')}.`]);
  }
  const gevraagd = versie?.includes('@') ? versie.slice(0, versie.indexOf('@')) : vanRegio?.routekaart;
  const overlay = bestanden.find(({ routekaart, basis: op }) => op !== undefined && routekaart === gevraagd);
  const bovenste = overlay ?? basis.toSorted((a, b) => (a.versie < b.versie ? 1 : -1))[0];
  if (!bovenste) throw new RoutekaartFout(['Er is geen landelijke routekaart.']);
  const naam = `${bovenste.routekaart}@${bovenste.versie}`;
  if (versie !== undefined && versie !== naam && versie !== bovenste.versie)
    throw new RoutekaartFout([`Versie "${versie}" van de regels is er niet; wel ${naam}.`]);
  return { basis, overlay, naam: bovenste.routekaart, versie: bovenste.versie };
}

function bouwKaart(keuze: Keuze, map: string): Routekaart {
  const { naam, versie } = keuze;
  const { regels, ketentermijnen } = kaartdelen(keuze, map);
  const kalender = leesKalender(map);
  return compileerRoutekaart({ naam, versie, regels, ketentermijnen, kalender, grenzen: leesGrenzen(map) });
}

function kaartdelen({ basis, overlay, versie }: Keuze, map: string) {
  const alle = pasToe(
    basis.flatMap((bestand) => bestand.regels),
    overlay,
  );
  const ketentermijnen = { ...leesTermijnen(map), ...overlay?.termijnen };
  controleerRegels(alle, ketentermijnen);
  const regels = alle.filter(({ geldig }) => (geldig?.van ?? versie) <= versie && versie <= (geldig?.tot ?? versie));
  return { regels, ketentermijnen };
}

/** What the card of a region is made of, uncompiled, to compare it with another. */
export function laadKaartdelen(regio: string | undefined, map: string = REGELS) {
  const keuze = kiesKaart(leesBestanden(map), regio, undefined);
  const kalender = lees(join(map, 'termijnen', 'algemene-termijnenwet.yaml'), kalenderbestand);
  return { ...kaartdelen(keuze, map), kalender, grenzen: leesGrenzen(map) };
}

/** Regions that have their own overlay. */
export function bekendeRegios(map: string = REGELS): string[] {
  return leesBestanden(map).flatMap(({ regios }) => regios ?? []);
}

/**
 * All rules as they stand in the files, national and of every region, unchecked against each other: for an account of
 * which register ids they carry. What a region changes is given with the id of the rule that it changes. Throws
 * RoutekaartFout that names the file and the place when a file is not a file of rules.
 */
export function leesRegels(map: string = REGELS): { kaart: string; id: string; bron: readonly string[] }[] {
  return leesBestanden(map).flatMap(({ routekaart: kaart, regels, wijzigingen }) => [
    ...regels.map(({ id, bron }) => ({ kaart, id, bron })),
    ...(wijzigingen ?? []).map(({ regel, wordt }) => ({ kaart, id: regel, bron: wordt?.bron ?? [] })),
  ]);
}

export function leesBestanden(map: string): readonly Regelbestand[] {
  const eerder = bestandenPerMap.get(map);
  if (eerder) return eerder;
  const wortel = join(map, 'routekaarten');
  const bestanden = readdirSync(wortel, { recursive: true, encoding: 'utf8' })
    .filter((pad) => pad.endsWith('.yaml'))
    .toSorted()
    .map((pad) => lees(join(wortel, pad), regelbestand));
  bestandenPerMap.set(map, bestanden);
  return bestanden;
}

export function leesTermijnen(map: string): Record<string, string> {
  return lees(join(map, 'termijnen', 'keten.yaml'), termijnbestand).termijnen;
}

function leesKalender(map: string): Kalender {
  const { jaren, gelijkgesteld } = lees(join(map, 'termijnen', 'algemene-termijnenwet.yaml'), kalenderbestand);
  return new Kalender(AMSTERDAM, [...Object.values(jaren).flatMap((dagen) => Object.values(dagen)), ...gelijkgesteld]);
}

function leesGrenzen(map: string): Grenzen {
  const { waarschuwing, herinneringen } = lees(join(map, 'termijnen', 'maatregelen.yaml'), waarschuwingbestand);
  try {
    const soorten = laadMaatregelsoorten(map);
    return {
      waarschuwing,
      herinneringen,
      opPleger: new Set([...soorten.values()].flatMap(({ soort, richtZich }) => (richtZich === 'pleger' ? soort : []))),
      perSoort: grenzenVan(soorten),
      aankondigen: aankondigingenVan(soorten),
      functies: functiesVan(soorten),
    };
  } catch (fout) {
    throw fout instanceof MaatregelsoortFout ? new RoutekaartFout(fout.fouten) : fout;
  }
}

export function lees<T extends z.ZodType>(pad: string, schema: T): z.infer<T> {
  const uitkomst = schema.safeParse(ontleed(pad));
  if (uitkomst.success) return uitkomst.data;
  throw new RoutekaartFout(
    uitkomst.error.issues.map(({ path, message }) => `${pad}: ${path.map(String).join('.')}: ${message}`),
  );
}

function ontleed(pad: string): unknown {
  try {
    return load(readFileSync(pad, 'utf8'), { maxAliases: 50 });
  } catch (fout) {
    if (!(fout instanceof YAMLException)) throw fout;
    throw new RoutekaartFout([`${pad}, regel ${(fout.mark?.line ?? 0) + 1}: dit is geen leesbare YAML.`]);
  }
}
