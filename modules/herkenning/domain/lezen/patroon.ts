/** How far apart two parts may stand: words in between, and whether the second may also come first. */
export interface Verband {
  readonly tussen: number;
  readonly volgorde: boolean;
}

const VERBANDEN: Readonly<Record<string, Verband>> = {
  '..': { tussen: 3, volgorde: true },
  '...': { tussen: 8, volgorde: true },
  '~': { tussen: 4, volgorde: false },
  '~~': { tussen: 10, volgorde: false },
};
const AANEEN: Verband = { tussen: 0, volgorde: true };

/** A part is a choice of concepts, or a literal word. */
export interface Patroondeel {
  readonly begrippen: readonly string[];
  readonly letterlijk: string | undefined;
  /** To the part before it. */
  readonly verband: Verband;
}

/**
 * Reads a pattern such as `{blijven} ~ {bellen|appen}` or `{ex} .. staat voor de {deur}`. Gives the parts, or a sentence
 * in Dutch that says what cannot be read.
 */
export function leesPatroon(tekst: string): readonly Patroondeel[] | string {
  const delen: Patroondeel[] = [];
  let verband: Verband | undefined;
  for (const stuk of tekst.trim().split(/\s+/)) {
    const teken = VERBANDEN[stuk];
    if (teken) {
      if (verband || delen.length === 0) return `"${tekst}": "${stuk}" staat niet tussen twee delen`;
      verband = teken;
      continue;
    }
    const keuze = /^\{([a-z0-9_|]+)\}$/.exec(stuk);
    if (!keuze && /[{}|~]/.test(stuk)) return `"${tekst}": "${stuk}" is niet te lezen`;
    delen.push({
      begrippen: keuze?.[1]?.split('|') ?? [],
      letterlijk: keuze ? undefined : stuk,
      verband: verband ?? AANEEN,
    });
    verband = undefined;
  }
  if (verband) return `"${tekst}": er ontbreekt een deel aan het eind`;
  return delen;
}
