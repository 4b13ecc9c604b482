import type { Melding, Rolspeler } from './patroon.ts';

/** A report without a known actor, and the other report in which its number belongs to somebody. */
export interface Schakel {
  readonly melding: string;
  /** The report in which the number is this person's. */
  readonly via: string;
  readonly persoon: string;
  /** In Dutch, to be shown: "het telefoonnummer van Bert in een andere melding". */
  readonly uitleg: string;
}

const NUMMERS: Readonly<Record<string, string>> = {
  telefoon: 'telefoonnummer',
  kenteken: 'kenteken',
  rekening: 'rekeningnummer',
};

interface Eigenaar {
  readonly speler: Rolspeler;
  readonly melding: string;
}

/**
 * Gives reports in which nobody is named as the actor the one whose number they hold: anonymous calls from a telephone that
 * is Bert's in another report are told with what is known of Bert. One step and no further. A number that is of two
 * people, or of the victim herself, says nothing. It stays a supposition, and every pattern that uses it says by what.
 */
export function legSchakels(meldingen: readonly Melding[]): {
  readonly meldingen: readonly Melding[];
  readonly schakels: readonly Schakel[];
} {
  const eigenaars = zoekEigenaars(meldingen);
  const schakels: Schakel[] = [];
  const aangevuld = meldingen.map((melding): Melding => {
    const gevonden = vermoedelijkePleger(melding, eigenaars);
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

/** Numbers that are of one named person, whatever her role there. */
function zoekEigenaars(meldingen: readonly Melding[]): ReadonlyMap<string, Eigenaar> {
  const perNummer = new Map<string, Eigenaar[]>();
  for (const { id, spelers } of meldingen) {
    for (const speler of spelers.filter(({ naam }) => naam !== ''))
      for (const nummer of speler.nummers ?? [])
        perNummer.set(nummer, [...(perNummer.get(nummer) ?? []), { speler, melding: id }]);
  }
  return new Map(
    [...perNummer].flatMap(([nummer, mensen]) => {
      const [eerste] = mensen;
      return eerste && new Set(mensen.map(({ speler }) => speler.persoon)).size === 1 ? [[nummer, eerste]] : [];
    }),
  );
}

function vermoedelijkePleger(
  melding: Melding,
  eigenaars: ReadonlyMap<string, Eigenaar>,
): { speler: Rolspeler; schakel: Schakel } | undefined {
  if (melding.spelers.some(({ kant, naam }) => kant === 'pleger' && naam !== '')) return undefined;
  const hier = new Set(melding.spelers.filter((een) => !isNaamloos(een)).map(({ persoon }) => persoon));
  const kandidaten = melding.kenmerken.flatMap((kenmerk) => {
    const [wat, eigenaar] = [NUMMERS[kenmerk.split(':')[0] ?? ''], eigenaars.get(kenmerk)];
    if (wat === undefined || !eigenaar || hier.has(eigenaar.speler.persoon)) return [];
    return [{ wat, ...eigenaar }];
  });
  const [een, ander] = [...new Map(kandidaten.map((kandidaat) => [kandidaat.speler.persoon, kandidaat])).values()];
  if (!een || ander) return undefined;
  const { speler, melding: via, wat } = een;
  return {
    speler,
    schakel: {
      melding: melding.id,
      via,
      persoon: speler.persoon,
      uitleg: `het ${wat} dat in een andere melding van ${speler.naam} is`,
    },
  };
}
