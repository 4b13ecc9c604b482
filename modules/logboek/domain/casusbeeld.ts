import type { Moment } from '@waakvlam/kernel/tijd';
import { categorieVan } from './catalogus/catalogus.ts';
import type { Categorie } from './catalogus/categorieen.ts';
import { type Feit, opMoment } from './feit.ts';
import { zonderInhoud } from './redactie.ts';

export interface Blik {
  /** Moment on the axis of `bekend`: what was known by then. */
  readonly op: Moment;
  /** Categories that the reader may see; everything when left out. */
  readonly voor?: ReadonlySet<Categorie>;
}

/**
 * The facts in force at a moment, oldest known first: known by then, not taken out by a correction known by then, and
 * without content when a redaction was known by then. A correction that was itself corrected no longer counts.
 * Corrections and redactions work whether or not the reader may see them.
 */
export function casusbeeld(feiten: readonly Feit[], { op, voor }: Blik): readonly Feit[] {
  const bekend = feiten.filter((feit) => feit.bekend <= op);
  const weg = uitgehaald(bekend);
  const leeg = new Set<string>();
  for (const feit of bekend) if (feit.soort === 'redactie' && !weg.has(feit.id)) leeg.add(feit.inhoud.van);
  const beeld: Feit[] = [];
  for (const feit of bekend) {
    if (weg.has(feit.id) || (voor && !voor.has(categorieVanFeit(feit)))) continue;
    beeld.push(leeg.has(feit.id) && !feit.geredigeerd ? zonderInhoud(feit) : feit);
  }
  return isGeordend(beeld) ? beeld : beeld.sort(opMoment);
}

/**
 * Category of a fact: as stored, else that of its kind and content. What came in elsewhere lies where its kind does now: it
 * can tell where the victim went, and the first of them were stored before that was seen.
 */
export function categorieVanFeit(feit: Feit): Categorie {
  if (feit.soort === 'signaal_elders') return categorieVan(feit.soort, feit.inhoud);
  return feit.categorie ?? categorieVan(feit.soort, feit.inhoud);
}

/** Ids of facts that a standing correction takes out; a correction stands unless a standing one takes it out. */
function uitgehaald(feiten: readonly Feit[]): ReadonlySet<string> {
  const correctiesVan = new Map<string, string[]>();
  for (const { soort, inhoud, id } of feiten) {
    if (soort === 'correctie') correctiesVan.set(inhoud.van, [...(correctiesVan.get(inhoud.van) ?? []), id]);
  }
  const staat = new Map<string, boolean>();
  const bezig = new Set<string>();
  const stapel = [...correctiesVan.keys()];
  for (let id = stapel.at(-1); id !== undefined; id = stapel.at(-1)) {
    const door = correctiesVan.get(id) ?? [];
    // Each is weighed after its own corrections; `bezig` ends a circle, which input refuses.
    const eerst = bezig.has(id) ? [] : door.filter((een) => !staat.has(een) && !bezig.has(een));
    bezig.add(id);
    if (eerst.length > 0) stapel.push(...eerst);
    else {
      staat.set(id, !door.some((een) => staat.get(een) ?? true));
      stapel.pop();
    }
  }
  return new Set([...staat].filter(([, blijft]) => !blijft).map(([id]) => id));
}

function isGeordend(feiten: readonly Feit[]): boolean {
  return feiten.every((feit, i) => {
    const vorige = feiten[i - 1];
    return vorige === undefined || opMoment(vorige, feit) <= 0;
  });
}
