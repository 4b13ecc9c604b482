import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { AMSTERDAM, type Moment, parseTijdvak, SECONDE } from '@waakvlam/kernel/tijd';
import { load } from 'js-yaml';
import { ConvenantFout, problemenVan } from './domain/controle.ts';
import type { Convenant } from './domain/convenant.ts';
import { type Convenantbestand, convenantbestand } from './domain/vorm.ts';

const MAP = join(process.env['WAAKVLAM_REGELS'] ?? join(import.meta.dirname, '..', '..', 'regels'), 'convenanten');

export interface Convenanten {
  readonly alle: readonly Convenant[];
  /** The covenant that holds for a region at a moment: the newest of that region, else the newest national one. */
  readonly voor: (regio: string | null, moment: Moment) => Convenant | undefined;
}

/** Reads every covenant in a folder. Throws a ConvenantFout that names the file and all that is wrong with it. */
export function laadConvenanten(map: string = MAP): Convenanten {
  const bestanden = readdirSync(map)
    .filter((naam) => naam.endsWith('.yaml'))
    .sort()
    .map((naam) => ({ naam, inhoud: leesBestand(naam, readFileSync(join(map, naam), 'utf8')) }));
  const hele = bestanden.filter(({ inhoud }) => inhoud.basis === undefined);
  const alle = bestanden.map(({ naam, inhoud }) =>
    maakConvenant(
      naam,
      inhoud,
      hele.map((een) => een.inhoud),
    ),
  );
  return {
    alle,
    voor: (regio, moment) => {
      const geldend = alle.filter((een) => geldt(een, moment));
      return (
        nieuwste(geldend.filter((een) => een.regio === regio)) ?? nieuwste(geldend.filter((een) => een.regio === null))
      );
    },
  };
}

function geldt(convenant: Convenant, moment: Moment): boolean {
  const { van, tot } = geldigheid(convenant);
  return van <= moment && (tot === null || moment < tot);
}

/** From which moment a covenant holds, and from which it no longer does: the last day counts whole. */
export function geldigheid({ geldigVan, geldigTot }: Pick<Convenant, 'geldigVan' | 'geldigTot'>): {
  readonly van: Moment;
  readonly tot: Moment | null;
} {
  return { van: begin(geldigVan), tot: geldigTot === null ? null : einde(geldigTot) + SECONDE };
}

function nieuwste(convenanten: readonly Convenant[]): Convenant | undefined {
  return convenanten.toSorted((a, b) => (a.geldigVan < b.geldigVan ? 1 : -1))[0];
}

/** Reads one whole covenant from text. Throws a ConvenantFout. */
export function leesConvenant(bestand: string, tekst: string, andere: readonly string[] = []): Convenant {
  const hele = andere.map((een) => leesBestand('basis', een));
  return maakConvenant(bestand, leesBestand(bestand, tekst), hele);
}

/**
 * Reads a covenant from a file; the one that it builds on stands in the same folder or is one of ours. Throws a
 * ConvenantFout, also when there is no such file.
 */
export function leesConvenantbestand(pad: string): Convenant {
  const bestand = leesBestand(pad, leesTekst(pad));
  const hele = bestand.basis === undefined ? [] : basissen(bestand.basis, pad);
  return maakConvenant(pad, bestand, hele);
}

/** Files that may be meant by a name; one that is no covenant is not. */
function basissen(naam: string, pad: string): Convenantbestand[] {
  const map = dirname(pad);
  const buren = readdirSync(map)
    .filter((een) => een.endsWith('.yaml') && een !== basename(pad))
    .map((een) => join(map, een));
  return [...buren, join(MAP, `${naam}.yaml`)].flatMap((een) => {
    try {
      const bestand = leesBestand(een, leesTekst(een));
      return bestand.convenant === naam && bestand.basis === undefined ? [bestand] : [];
    } catch (fout) {
      if (fout instanceof ConvenantFout) return [];
      throw fout;
    }
  });
}

function leesTekst(pad: string): string {
  try {
    return readFileSync(pad, 'utf8');
  } catch {
    throw new ConvenantFout(pad, ['dit bestand is niet te lezen'], false);
  }
}

function leesBestand(naam: string, tekst: string): Convenantbestand {
  let ruw: unknown;
  try {
    ruw = load(tekst);
  } catch (fout) {
    throw new ConvenantFout(
      naam,
      [`geen leesbare YAML: ${fout instanceof Error ? fout.message : String(fout)}`],
      false,
    );
  }
  const uitslag = convenantbestand.safeParse(ruw);
  if (uitslag.success) return uitslag.data;
  throw new ConvenantFout(
    naam,
    uitslag.error.issues.map(({ path, message }) => `${path.join('.') || 'bestand'}: ${message}`),
    false,
  );
}

function maakConvenant(naam: string, bestand: Convenantbestand, hele: readonly Convenantbestand[]): Convenant {
  const basis = hele.find((een) => een.convenant === bestand.basis);
  if (bestand.basis !== undefined && basis === undefined) {
    throw new ConvenantFout(naam, [`het convenant '${bestand.basis}' waarop dit rust is er niet`]);
  }
  const zonderReden = basis ? bestand.regels.filter(({ reden }) => reden === undefined) : [];
  const eigen = new Map(bestand.regels.map((regel) => [regel.id, regel]));
  const plegerzijde = bestand.plegerzijde ?? basis?.plegerzijde;
  const wgsDeelnemers = bestand.wgsDeelnemers ?? basis?.wgsDeelnemers;
  if (plegerzijde === undefined || wgsDeelnemers === undefined) {
    throw new ConvenantFout(naam, ['noem plegerzijde en wgsDeelnemers']);
  }
  // A region's rule takes the place of the national one with its id, or comes beside it.
  const geerfd = (basis?.regels ?? []).filter(({ id }) => !eigen.has(id));
  const convenant: Convenant = {
    naam: bestand.convenant,
    versie: bestand.versie,
    regio: bestand.regio,
    geldigVan: bestand.geldig.van,
    geldigTot: bestand.geldig.tot ?? null,
    gronden: { ...basis?.gronden, ...bestand.gronden },
    doelen: { ...basis?.doelen, ...bestand.doelen },
    plegerzijde,
    wgsDeelnemers,
    regels: [...geerfd, ...bestand.regels],
  };
  const problemen = [
    ...zonderReden.map(({ id }) => `regel ${id}: een regio zegt waarom zij afwijkt (reden)`),
    ...problemenVan(convenant),
  ];
  if (problemen.length > 0) throw new ConvenantFout(naam, problemen);
  return convenant;
}

function begin(datum: string): Moment {
  return parseTijdvak(datum, AMSTERDAM)?.van ?? Infinity;
}

function einde(datum: string): Moment {
  return parseTijdvak(datum, AMSTERDAM)?.tot ?? -Infinity;
}
