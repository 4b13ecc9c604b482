import { inhoudstekst } from '../../api/feit.ts';
import type { Betrokkene, Feit } from '../../api/types.ts';
import { kalenderdagen, leesMoment } from '../../tijd/amsterdam.ts';

/** A meeting about the case, planned or held. */
export type Overleg = {
  feit: string;
  /** The plans that this meeting carried out: what was decided may point at the plan, since it was made there. */
  plannen: string[];
  soort: string;
  op: string;
  wie: string;
  wat: string;
  /** Organisations and ids of people. */
  uitgenodigd: string[];
  aanwezig: string[];
  afwezig: string[];
  redenAfwezig: string;
  /** Planned and passed, and nobody recorded that it was held. */
  zonderVerslag: boolean;
};

export type Overleggen = { komend: Overleg[]; voorbij: Overleg[] };

/** The meetings that the reader sees: what comes, soonest first, and what was, newest first. */
export function overleggenVan(feiten: readonly Feit[], nu: string): Overleggen {
  const hier = tijd(nu);
  const echt = feiten.filter((feit) => !feit.vervallen);
  const gepland = echt.filter(({ soort }) => soort === 'overleg_gepland').map((feit) => maak(feit, momentVan(feit)));
  const gehouden = echt
    .filter(({ soort }) => soort === 'overleg_gehouden')
    .map((feit) => maak(feit, feit.gebeurd.van))
    .map((een) => ({
      ...een,
      plannen: gepland.filter((ander) => isDezelfde(ander, een)).map(({ feit }) => feit),
    }));
  const komend = gepland.filter(({ op }) => tijd(op) >= hier);
  const vervlogen = gepland
    .filter(({ op }) => tijd(op) < hier)
    .filter((een) => !gehouden.some((ander) => isDezelfde(een, ander)))
    .map((een) => ({ ...een, zonderVerslag: true }));
  return {
    komend: komend.sort((a, b) => tijd(a.op) - tijd(b.op)),
    voorbij: [...gehouden, ...vervlogen].sort((a, b) => tijd(b.op) - tijd(a.op)),
  };
}

/** Whether something that points at this fact came of this meeting. */
export function kwamUit({ feit, plannen }: Overleg, wijst: string): boolean {
  return wijst !== '' && (wijst === feit || plannen.includes(wijst));
}

/** The meeting that goes on or was just held: of today or yesterday; undefined when there is none. */
export function overlegVanNu({ komend, voorbij }: Overleggen, nu: string): Overleg | undefined {
  const vandaag = komend.find(({ op }) => kalenderdagen(leesMoment(nu), leesMoment(op)) === 0);
  return vandaag ?? voorbij.find(({ op }) => kalenderdagen(leesMoment(op), leesMoment(nu)) <= 1);
}

/** Whether both sides are among these; they never sit at one table (HR-047, SC-228, RK-022). */
export function zijnSamen(partijen: readonly string[], betrokkenen: readonly Betrokkene[]): boolean {
  const rollen = new Set(betrokkenen.filter(({ id }) => partijen.includes(id)).map(({ rol }) => rol));
  return (rollen.has('slachtoffer') || partijen.includes('slachtoffer')) && rollen.has('pleger');
}

function maak(feit: Feit, op: string): Overleg {
  return {
    feit: feit.id,
    plannen: [],
    soort: inhoudstekst(feit, 'overleg') || 'overleg',
    op,
    wie: feit.wie,
    wat: feit.wat ?? '',
    uitgenodigd: partijen(feit, 'uitgenodigd'),
    aanwezig: partijen(feit, 'aanwezig'),
    afwezig: partijen(feit, 'afwezig'),
    redenAfwezig: inhoudstekst(feit, 'reden_afwezigheid'),
    zonderVerslag: false,
  };
}

/** The moment that a meeting is planned for; that of the fact when it says none. A bare date lasts until that day is over. */
function momentVan(feit: Feit): string {
  const datum = inhoudstekst(feit, 'datum');
  return datum !== '' && !Number.isNaN(tijd(datum)) ? datum : feit.gebeurd.van;
}

/** Of one kind, and held on the day that it was planned for or the day after. */
function isDezelfde(gepland: Overleg, gehouden: Overleg): boolean {
  const later = kalenderdagen(leesMoment(gepland.op), leesMoment(gehouden.op));
  return gepland.soort === gehouden.soort && later >= 0 && later <= 1;
}

function partijen(feit: Feit, veld: string): string[] {
  const waarde = feit.inhoud?.[veld];
  return Array.isArray(waarde) ? waarde.filter((een): een is string => typeof een === 'string') : [];
}

function tijd(moment: string): number {
  return leesMoment(moment).getTime();
}
