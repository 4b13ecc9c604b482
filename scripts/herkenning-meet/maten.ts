import type { Voorbeeld } from '@waakvlam/herkenning';

/** Whether a text counts as found. Only a vermoeden does; twijfel is put before a person, but is no find. */
export type Zoeker = (tekst: string) => boolean;

export interface Maten {
  readonly terecht: number;
  readonly gemist: readonly Voorbeeld[];
  readonly onterecht: readonly Voorbeeld[];
  readonly met_rust: number;
}

/** Compares a searcher with the labels. Texts labelled twijfel have no right answer and are left out. */
export function meet(zoeker: Zoeker, voorbeelden: readonly Voorbeeld[], bewerk: (tekst: string) => string): Maten {
  const beoordeeld = voorbeelden
    .filter(({ label }) => label !== 'twijfel')
    .map((een) => ({ een, gevonden: zoeker(bewerk(een.tekst)) }));
  const kies = (label: string, gevonden: boolean): Voorbeeld[] =>
    beoordeeld.filter((rij) => rij.een.label === label && rij.gevonden === gevonden).map(({ een }) => een);
  return {
    terecht: kies('stalking', true).length,
    gemist: kies('stalking', false),
    onterecht: kies('geen', true),
    met_rust: kies('geen', false).length,
  };
}

const getal = (waarde: number): string => (Number.isNaN(waarde) ? '  –  ' : waarde.toFixed(3));

export function schrijfMaten(naam: string, { terecht, gemist, onterecht, met_rust }: Maten): string {
  const recall = terecht / (terecht + gemist.length);
  const precisie = terecht / (terecht + onterecht.length);
  const f1 = (2 * precisie * recall) / (precisie + recall);
  const vals = ((1000 * onterecht.length) / (onterecht.length + met_rust)).toFixed(0);
  return `  ${naam.padEnd(34)} recall ${getal(recall)}  precisie ${getal(precisie)}  F1 ${getal(f1)}  vals alarm ${vals} per 1.000`;
}

/** Classes in which something went wrong, the worst first. */
export function verwarring({ gemist, onterecht }: Maten): string[] {
  const per = Map.groupBy([...gemist, ...onterecht], ({ label, klasse }) => `${label}/${klasse}`);
  return [...per]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([klasse, fouten]) => `${String(fouten.length).padStart(4)}  ${klasse}`);
}

/** The words that say it outright, taken away, to see what is recognised without them. */
export function maskeer(tekst: string): string {
  return tekst.replaceAll(/[\p{L}-]*(?:stalk|belag|belaag)\p{L}*/giu, '…');
}
