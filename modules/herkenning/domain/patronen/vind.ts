import { beschrijf } from './beschrijf.ts';
import { type InTotaal, legSchakels } from './schakel.ts';
import { dagVan, type Groep, type Melding, type Patroon, type Patroonsoort, type Rolspeler } from './patroon.ts';

/**
 * Joins reports, whatever their classification and however long ago: the same two people (also with the roles turned), one
 * victim with an unknown actor, one actor with several victims, or only a number, plate, address or account in common.
 * The stronger pattern first; reports of a weaker one that lie within a stronger one are not told twice. A report without a
 * named actor joins by a number that another report says is his (`legSchakels`); `inTotaal` says how many reports there are
 * with a number, when more than these may hold it.
 */
export function vindPatronen(gegeven: readonly Melding[], inTotaal?: InTotaal): Patroon[] {
  const { meldingen, schakels } = legSchakels(gegeven, inTotaal);
  const gevonden: Groep[] = [
    ...groepeer(meldingen, 'zelfde_paar', paren),
    ...groepeer(meldingen, 'zelfde_pleger', (melding) => personen(melding, 'pleger')).filter(heeftMeerSlachtoffers),
    ...groepeer(meldingen, 'zelfde_slachtoffer', (melding) => personen(melding, 'slachtoffer')),
    ...groepeer(meldingen, 'zelfde_kenmerk', ({ kenmerken }) => kenmerken),
  ];
  const verteld: Set<string>[] = [];
  const uit: Patroon[] = [];
  for (const groep of gevonden) {
    const ids = new Set(groep.meldingen.map(({ id }) => id));
    if (verteld.some((eerder) => ids.isSubsetOf(eerder))) continue;
    verteld.push(ids);
    uit.push(beschrijf(groep, schakels));
  }
  return uit;
}

function groepeer(
  meldingen: readonly Melding[],
  soort: Patroonsoort,
  sleutels: (melding: Melding) => readonly string[],
): Groep[] {
  const groepen = new Map<string, Melding[]>();
  for (const melding of meldingen) {
    for (const sleutel of new Set(sleutels(melding))) groepen.set(sleutel, [...(groepen.get(sleutel) ?? []), melding]);
  }
  return [...groepen]
    .filter(([, leden]) => leden.length > 1)
    .map(([sleutel, leden]) => ({ soort, sleutel, meldingen: leden.toSorted(naarVolgorde) }))
    .sort((a, b) => b.meldingen.length - a.meldingen.length || (a.sleutel < b.sleutel ? -1 : 1));
}

const naarVolgorde = (a: Melding, b: Melding): number => dagVan(a).localeCompare(dagVan(b)) || a.id.localeCompare(b.id);

/** A pair counts whichever of them reported: a counter-report belongs to the pattern. */
function paren({ spelers }: Melding): string[] {
  const staan = spelers.filter(({ kant }) => kant !== 'onbekend');
  return staan.flatMap((een, nr) =>
    staan
      .slice(nr + 1)
      .filter((ander) => ander.kant !== een.kant && ander.persoon !== een.persoon)
      .map((ander) => [een.persoon, ander.persoon].sort().join(' ')),
  );
}

const personen = ({ spelers }: Melding, welke: Rolspeler['kant']): string[] =>
  spelers.filter(({ kant }) => kant === welke).map(({ persoon }) => persoon);

function heeftMeerSlachtoffers({ meldingen }: Groep): boolean {
  return new Set(meldingen.flatMap((melding) => personen(melding, 'slachtoffer'))).size > 1;
}
