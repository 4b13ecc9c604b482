import type { Leesboek } from './compileer.ts';
import type { Doorloop } from './doorloop.ts';
import type { Patroonvondst } from './zoek.ts';

/** Concepts that the reader itself leans on; the rules must have them. */
export const STEUNBEGRIPPEN = {
  ontkenning: 1,
  schijnontkenning: 2,
  veronderstelling: 4,
  beroepsmatig: 8,
  door_beroepsmatig: 16,
  instantie: 32,
  onderwerp: 64,
  schijn: 128,
} as const;
const { ontkenning, schijnontkenning, veronderstelling, beroepsmatig, door_beroepsmatig, instantie, onderwerp } =
  STEUNBEGRIPPEN;

/** Why a finding does not count: it is denied, only supposed, or done by (or to) someone at work. */
export type Opheffing = 'ontkend' | 'verondersteld' | 'beroepsmatig';

const BEREIK = {
  ontkenningVoor: 3,
  ontkenningNa: 2,
  veronderstellingVoor: 5,
  beroepVoor: 4,
  beroepNa: 4,
  instantieNa: 3,
};

/** Per number of a concept its mark; 0 for those that the reader does not lean on. */
export function merktekensVan(begrippen: ReadonlyMap<string, number>): Uint8Array {
  const merktekens = new Uint8Array(begrippen.size);
  for (const [naam, merkteken] of Object.entries(STEUNBEGRIPPEN)) merktekens[begrippen.get(naam) ?? 0] = merkteken;
  return merktekens;
}

/** Marks per word which of the supporting concepts it belongs to. */
export function merk({ merktekens }: Leesboek, tekst: Doorloop): Uint8Array {
  const merken = new Uint8Array(tekst.woorden);
  for (let plek = 0; plek < tekst.treffers; plek += 1) {
    const merkteken = merktekens[tekst.begrip[plek] ?? 0] ?? 0;
    if (merkteken === 0) continue;
    const eind = tekst.laatste[plek] ?? 0;
    for (let woord = tekst.eerste[plek] ?? 0; woord <= eind; woord += 1)
      merken[woord] = (merken[woord] ?? 0) | merkteken;
  }
  return merken;
}

/** Whether the circumstances take a finding away, within its own clause. */
export function opheffing(
  tekst: Doorloop,
  merken: Uint8Array,
  { regel, eerste, laatste }: Patroonvondst,
): Opheffing | undefined {
  const { deelzin } = tekst;
  const ontkend = (woord: number): boolean => {
    const merkteken = merken[woord] ?? 0;
    return (merkteken & ontkenning) !== 0 && (merkteken & schijnontkenning) === 0;
  };
  const inDeelzin = (woord: number, vanaf: number): boolean =>
    woord >= 0 && woord < tekst.woorden && deelzin[woord] === deelzin[vanaf];
  if (!regel.ookOntkend) {
    for (let woord = eerste - BEREIK.ontkenningVoor; woord < eerste; woord += 1)
      if (inDeelzin(woord, eerste) && ontkend(woord)) return 'ontkend';
    for (let woord = eerste; woord <= laatste; woord += 1) if (ontkend(woord)) return 'ontkend';
    for (let woord = laatste + 1; woord <= laatste + BEREIK.ontkenningNa; woord += 1)
      if (inDeelzin(woord, laatste) && ontkend(woord)) return 'ontkend';
    for (let woord = eerste - 1; woord >= eerste - BEREIK.veronderstellingVoor && inDeelzin(woord, eerste); woord -= 1)
      if (((merken[woord] ?? 0) & veronderstelling) !== 0) return 'verondersteld';
  }
  if (!regel.daad) return undefined;
  for (let woord = laatste; woord >= eerste - BEREIK.beroepVoor && woord >= 0; woord -= 1) {
    const merkteken = merken[woord] ?? 0;
    if (woord < eerste && (!inDeelzin(woord, eerste) || (merkteken & onderwerp) !== 0)) break;
    if ((merkteken & (beroepsmatig | (woord >= eerste ? instantie : 0))) !== 0) return 'beroepsmatig';
  }
  for (let woord = laatste + 1; woord <= laatste + BEREIK.beroepNa && inDeelzin(woord, laatste); woord += 1) {
    const merkteken = merken[woord] ?? 0;
    if ((merkteken & door_beroepsmatig) !== 0) return 'beroepsmatig';
    if (woord <= laatste + BEREIK.instantieNa && (merkteken & instantie) !== 0) return 'beroepsmatig';
  }
  return undefined;
}
