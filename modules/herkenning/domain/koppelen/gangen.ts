/** What two records of one person tend to agree in, and how often they do; `adres` says that a move changes it. */
const VERWACHT: ReadonlyMap<string, { readonly kans: number; readonly adres?: number }> = new Map([
  ['voornaam', { kans: 0.82 }],
  ['achternaam', { kans: 0.84 }],
  ['dagmaand', { kans: 0.9 }],
  ['jaar', { kans: 0.92 }],
  ['straat', { kans: 0.92, adres: 0.02 }],
  ['huisnummer', { kans: 0.92, adres: 0.03 }],
  ['postcode', { kans: 0.9, adres: 0.01 }],
  ['plaats', { kans: 0.93, adres: 0.3 }],
  ['telefoon', { kans: 0.5 }],
  ['kenteken', { kans: 0.5 }],
  ['email', { kans: 0.5 }],
  ['rekening', { kans: 0.5 }],
  ['pseudoniem', { kans: 0.95 }],
]);

const BASIS = [...VERWACHT.keys()];
const VERHUISD = 0.25;
/** Gain in recall below which a pass is not worth sorting for. */
const KLEINSTE_WINST = 1e-6;

/** Each pass makes every pair look whether an earlier one had it. */
const MEESTE_GANGEN = 24;

/** A pass: the features that a pair must share, and the pairs that this costs. */
export interface Gang {
  readonly delen: readonly string[];
  readonly paren: number;
  /** Share of the records whose block is not too large to compare. */
  readonly bereik: number;
}

/** Combinations to consider: one, two or three of the features that the columns allow. */
export function mogelijkeGangen(aanwezig: ReadonlySet<string>): string[][] {
  const basis = BASIS.filter((naam) => aanwezig.has(naam));
  const uit: string[][] = aanwezig.has('namen') ? [['namen']] : [];
  basis.forEach((a, i) => {
    uit.push([a]);
    basis.slice(i + 1).forEach((b, j) => {
      uit.push([a, b]);
      for (const c of basis.slice(i + j + 2)) uit.push([a, b, c]);
    });
  });
  return uit;
}

/**
 * Chooses passes that together miss the fewest pairs of one person for a number of pairs to compare: each time the one
 * that finds most of what is still missed per pair that it costs.
 */
export function kiesGangen(mogelijk: readonly Gang[], aanwezig: ReadonlySet<string>, budget: number): Gang[] {
  const basis = BASIS.filter((naam) => aanwezig.has(naam));
  const gemist = kansPerOvereenkomst(basis);
  const gekozen: Gang[] = [];
  let over = budget;
  for (;;) {
    let beste: { gang: Gang; masker: number; waarde: number } | undefined;
    for (const gang of mogelijk) {
      if (gang.paren > over || gekozen.includes(gang)) continue;
      const masker = maskerVan(gang.delen, basis);
      const winst = gevonden(gemist, masker) * gang.bereik;
      // A pass over nearly nothing still costs a sort of all records.
      const waarde = winst / (gang.paren + budget / 500);
      if (winst >= KLEINSTE_WINST && (!beste || waarde > beste.waarde)) beste = { gang, masker, waarde };
    }
    if (!beste || gekozen.length === MEESTE_GANGEN) return gekozen;
    gekozen.push(beste.gang);
    over -= beste.gang.paren;
    for (let staat = 0; staat < gemist.length; staat += 1)
      if ((staat & beste.masker) === beste.masker) gemist[staat] = (gemist[staat] ?? 0) * (1 - beste.gang.bereik);
  }
}

/** Names without order stand for both names. */
function maskerVan(delen: readonly string[], basis: readonly string[]): number {
  const namen = delen.includes('namen') ? ['voornaam', 'achternaam'] : delen;
  return namen.reduce((masker, naam) => masker | (1 << basis.indexOf(naam)), 0);
}

function gevonden(gemist: Float64Array, masker: number): number {
  let som = 0;
  for (let staat = masker; staat < gemist.length; staat = (staat + 1) | masker) som += gemist[staat] ?? 0;
  return som;
}

/** Chance of every combination of agreeing features, for one person who may have moved. */
function kansPerOvereenkomst(basis: readonly string[]): Float64Array {
  return Float64Array.from({ length: 2 ** basis.length }, (_, staat) => {
    const kans = (verhuisd: boolean): number =>
      basis.reduce((product, naam, bit) => {
        const { kans: thuis = 0, adres = thuis } = VERWACHT.get(naam) ?? {};
        const gelijk = verhuisd ? adres : thuis;
        return product * (staat & (1 << bit) ? gelijk : 1 - gelijk);
      }, 1);
    return VERHUISD * kans(true) + (1 - VERHUISD) * kans(false);
  });
}
