import type { Citaat } from './types.ts';

/** A piece of a text: plain, or with what it counts as. */
export type Stuk = { van: number; tekst: string; soorten: string[]; tegen: boolean };

/** Cuts a text at its quotes, so that each piece can be shown once, also where quotes overlap. */
export function knip(tekst: string, signalen: readonly Citaat[], tegenwicht: readonly Citaat[]): Stuk[] {
  const citaten = [
    ...signalen.map((een) => ({ ...een, tegen: false })),
    ...tegenwicht.map((een) => ({ ...een, tegen: true })),
  ];
  const grenzen = [...new Set([0, tekst.length, ...citaten.flatMap(({ van, tot }) => [van, tot])])].sort(
    (a, b) => a - b,
  );
  return grenzen.slice(0, -1).map((van, nr) => {
    const tot = grenzen[nr + 1] ?? tekst.length;
    const hier = citaten.filter((een) => een.van <= van && een.tot >= tot);
    const voor = hier.filter(({ tegen }) => !tegen);
    const telt = voor.length > 0 ? voor : hier;
    return {
      van,
      tekst: tekst.slice(van, tot),
      soorten: [...new Set(telt.map(({ soort }) => soort))],
      tegen: voor.length === 0 && hier.length > 0,
    };
  });
}
