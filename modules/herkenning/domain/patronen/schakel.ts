import { dagVan, type Melding, type Rolspeler } from './patroon.ts';

/** A report without a known actor, and the other report in which its number belongs to somebody. */
export interface Schakel {
  readonly melding: string;
  /** The report in which the number is this person's. */
  readonly via: string;
  readonly persoon: string;
  /** In Dutch, to be shown: "het telefoonnummer van Bert in een andere melding". */
  readonly uitleg: string;
}

/** How many reports hold a number in all, also those that are not looked at. */
export type InTotaal = ReadonlyMap<string, number>;

const NUMMERS: Readonly<Record<string, string>> = { telefoon: 'telefoonnummer', kenteken: 'kenteken' };
/** A number in reports of more victims than this is of an institution, a shop or a household rather than of one actor: own estimate. */
const MEESTE_SLACHTOFFERS = 5;

interface Houder {
  readonly speler: Rolspeler;
  readonly melding: string;
}

/** A number as all reports together tell of it. */
interface Nummer {
  readonly houders: Houder[];
  readonly slachtoffers: Set<string>;
  meldingen: number;
}

/**
 * Gives reports in which nobody is named as the actor the one whose number they hold: anonymous calls from a telephone that
 * is of suspect Bert in another report are told with what is known of Bert. One step and no further. A number says nothing
 * when it is of two people, of nobody who was a suspect first, or of somebody else in the report itself; nor does a report of which
 * not all that hold its numbers are among these. It stays a supposition, and every pattern that uses it says by what.
 */
export function legSchakels(
  meldingen: readonly Melding[],
  inTotaal: InTotaal = new Map(),
): {
  readonly meldingen: readonly Melding[];
  readonly schakels: readonly Schakel[];
} {
  const nummers = verzamelNummers(meldingen);
  const schakels: Schakel[] = [];
  const aangevuld = meldingen.map((melding): Melding => {
    const gevonden = vermoedelijkePleger(melding, nummers, inTotaal);
    if (!gevonden) return melding;
    const { speler, schakel } = gevonden;
    schakels.push(schakel);
    return {
      ...melding,
      spelers: [...melding.spelers.filter((een) => !isNaamloos(een)), { ...speler, kant: 'pleger' }],
    };
  });
  return { meldingen: aangevuld, schakels };
}

const isNaamloos = ({ kant, naam }: Rolspeler): boolean => kant === 'pleger' && naam === '';

function verzamelNummers(meldingen: readonly Melding[]): ReadonlyMap<string, Nummer> {
  const alle = new Map<string, Nummer>();
  for (const { id, spelers, kenmerken } of meldingen.toSorted((a, b) => dagVan(a).localeCompare(dagVan(b)))) {
    for (const kenmerk of new Set(kenmerken)) {
      const nummer = alle.get(kenmerk) ?? { houders: [], slachtoffers: new Set(), meldingen: 0 };
      alle.set(kenmerk, nummer);
      nummer.meldingen += 1;
      for (const speler of spelers) {
        if (speler.kant === 'slachtoffer') nummer.slachtoffers.add(speler.persoon);
        if (speler.nummers?.includes(kenmerk) && !isNaamloos(speler)) nummer.houders.push({ speler, melding: id });
      }
    }
  }
  return alle;
}

/** The suspect whose number it is, when it is of nobody else; the first report says on which side someone stands. */
function eigenaarVan({ houders, slachtoffers }: Nummer): Houder | undefined {
  if (slachtoffers.size > MEESTE_SLACHTOFFERS) return undefined;
  if (new Set(houders.map(({ speler }) => speler.persoon)).size !== 1) return undefined;
  const eerste = houders.find(({ speler }) => speler.kant !== 'onbekend');
  return eerste?.speler.kant === 'pleger' ? eerste : undefined;
}

function vermoedelijkePleger(
  { id, spelers, kenmerken }: Melding,
  nummers: ReadonlyMap<string, Nummer>,
  inTotaal: InTotaal,
): { speler: Rolspeler; schakel: Schakel } | undefined {
  if (spelers.some(({ kant, naam }) => kant === 'pleger' && naam !== '')) return undefined;
  const anderen = spelers.filter((een) => !isNaamloos(een));
  const vanAnderen = new Set(anderen.flatMap((een) => een.nummers ?? []));
  const kandidaten = new Map<string, Houder & { readonly wat: string }>();
  for (const kenmerk of kenmerken) {
    const [wat, nummer] = [NUMMERS[kenmerk.split(':')[0] ?? ''], nummers.get(kenmerk)];
    if (wat === undefined || !nummer || vanAnderen.has(kenmerk)) continue;
    if ((inTotaal.get(kenmerk) ?? 0) > nummer.meldingen) return undefined;
    const eigenaar = eigenaarVan(nummer);
    if (eigenaar && !anderen.some(({ persoon }) => persoon === eigenaar.speler.persoon))
      kandidaten.set(eigenaar.speler.persoon, { ...eigenaar, wat });
  }
  const [een, ander] = [...kandidaten.values()];
  if (!een || ander) return undefined;
  const { speler, melding: via, wat } = een;
  return {
    speler,
    schakel: {
      melding: id,
      via,
      persoon: speler.persoon,
      uitleg: `het ${wat} dat in een andere melding van ${speler.naam} is`,
    },
  };
}
