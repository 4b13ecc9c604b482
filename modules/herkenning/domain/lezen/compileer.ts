import { ROL } from './aanduiding.ts';
import { type Automaat, bouwAutomaat, type Invoer } from './automaat.ts';
import { leesPatroon, type Patroondeel, type Verband } from './patroon.ts';
import { HerkenningsregelFout, type Herkenningsregels, type Patroonregel } from './regelvorm.ts';
import { bouwGroepen, type Groepen } from './groepen.ts';
import { metGaten, schrijfwijzen, tikfouten, type Woordvorm } from './woorden.ts';

/** Concepts that the reader finds itself: numbers and dates in digits, and names by their capital. */
export const EIGEN_BEGRIPPEN = ['getal', 'veel_getal', 'datum_getal', 'tijd_getal', 'jaartal', 'eigennaam'] as const;

/** One step from the anchor outward: one of these concepts, at most so many words away, on this side of what is found. */
export interface Stap {
  readonly begrippen: Uint8Array;
  readonly nummers: readonly number[];
  readonly tussen: number;
  readonly kant: 'voor' | 'na' | 'beide';
}

export interface Patroon {
  readonly stappen: readonly Stap[];
  readonly regel: Regel;
}

export interface Regel {
  readonly id: string;
  readonly soort: string;
  readonly tegen: boolean;
  readonly daad: boolean;
  readonly ookOntkend: boolean;
  readonly punten: number;
  readonly vanaf: number;
}

/** What the rules look like to the reader: one automaton, and per concept the patterns that start from it. */
export interface Leesboek {
  readonly regels: Herkenningsregels;
  readonly automaat: Automaat;
  readonly vondsten: readonly Vondst[];
  readonly groepen: Groepen;
  readonly groepvondsten: readonly Groepvondst[];
  /** The number of "haar", and per word what it is to reading somebody who is named otherwise as that. */
  readonly haar: number;
  readonly rollen: Uint8Array;
  readonly begrippen: ReadonlyMap<string, number>;
  readonly patronen: readonly (readonly Patroon[])[];
  readonly talen: readonly string[];
}

/** A word as found: the concepts that it stands for, the languages that it marks, its number if it is found whole. */
export interface Vondst {
  readonly begrippen: readonly number[];
  readonly talen: readonly number[];
  readonly woord: number;
}

export interface Groepvondst {
  readonly woorden: number;
  readonly begrippen: readonly number[];
}

/** Compiles rules. Throws a HerkenningsregelFout that names every rule that cannot be right. */
export function compileer(regels: Herkenningsregels): Leesboek {
  return new Bouw(regels).leesboek();
}

const LIDWOORDEN = ['de', 'het', 'die', 'dat', 'zijn'];

interface MutableVondst {
  readonly woord: number;
  readonly begrippen: Set<number>;
  readonly talen: Set<number>;
}

class Bouw {
  readonly #regels: Herkenningsregels;
  readonly #nummers = new Map<string, number>();
  readonly #vaak = new Set<number>();
  readonly #problemen: string[] = [];
  readonly #woorden = new Map<string, { codes: readonly number[]; vorm: Woordvorm } & MutableVondst>();
  readonly #stukken = new Map<string, Woordvorm[]>();
  readonly #perVorm = new Map<Woordvorm, MutableVondst>();
  readonly #groepen = new Map<string, { nummers: readonly number[]; begrippen: Set<number> }>();

  constructor(regels: Herkenningsregels) {
    this.#regels = regels;
  }

  leesboek(): Leesboek {
    const { begrippen, talen } = this.#regels;
    for (const naam of EIGEN_BEGRIPPEN) this.#vaak.add(this.#nummer(naam));
    for (const [naam, { woorden, vaak }] of Object.entries(begrippen)) {
      const nummer = this.#nummer(naam);
      if (vaak) this.#vaak.add(nummer);
      for (const woord of woorden) this.#neemOp(woord, nummer);
    }
    const taalnamen = Object.keys(talen);
    taalnamen.forEach((taal, plek) => {
      for (const [vorm] of (talen[taal] ?? []).flatMap((woord) => schrijfwijzen(woord)))
        if (vorm) this.#woord(vorm).talen.add(plek);
    });
    const patronen = this.#patronen();
    if (this.#problemen.length > 0) throw new HerkenningsregelFout(this.#problemen);
    const haar = this.#woordnummer('haar');
    const rollen = this.#rollen();
    const vormen = [...this.#woorden.values()];
    const groepen = [...this.#groepen.values()];
    return {
      regels: this.#regels,
      automaat: bouwAutomaat(this.#metTikfouten(vormen)),
      vondsten: vormen.map(({ woord, begrippen, talen }) => ({ woord, begrippen: [...begrippen], talen: [...talen] })),
      groepen: bouwGroepen(groepen.map(({ nummers }) => nummers)),
      groepvondsten: groepen.map(({ nummers, begrippen }) => ({ woorden: nummers.length, begrippen: [...begrippen] })),
      haar,
      rollen,
      begrippen: this.#nummers,
      patronen,
      talen: taalnamen,
    };
  }

  /** Per number of a word what it is to the reading of "aangeefster" as "haar". */
  #rollen(): Uint8Array {
    const wie = (this.#regels.begrippen.aangeduid?.woorden ?? []).map((woord) => [woord, ROL.wie] as const);
    const rest = LIDWOORDEN.map((woord) => [woord, ROL.lidwoord] as const);
    const nummers = [...wie, ...rest, ['van', ROL.van] as const].map(
      ([woord, rol]) => [this.#woordnummer(woord), rol] as const,
    );
    const rollen = new Uint8Array(this.#woorden.size);
    for (const [nummer, rol] of nummers) if (nummer >= 0) rollen[nummer] = rol;
    return rollen;
  }

  #woordnummer(woord: string): number {
    const [vorm] = schrijfwijzen(woord, this.#stukken)[0] ?? [];
    return vorm ? this.#woord(vorm).woord : -1;
  }

  /** The words, those that no misspelling may become, and the misspellings, each found as the word that it stands for. */
  #metTikfouten(
    vormen: readonly { codes: readonly number[]; vorm: Woordvorm; begrippen: ReadonlySet<number> }[],
  ): Invoer[] {
    const geenTikfout = this.#regels.geen_tikfout.flatMap((woord) => schrijfwijzen(woord)).flat();
    return [
      ...vormen.map(({ codes }, nummer) => ({ codes, nummer })),
      ...geenTikfout.flatMap(metGaten).map((codes) => ({ codes, nummer: -1 })),
      ...vormen.flatMap(({ vorm, begrippen }, nummer) =>
        begrippen.size === 0
          ? []
          : tikfouten(vorm)
              .flatMap(metGaten)
              .map((codes) => ({ codes, nummer })),
      ),
    ];
  }

  #nummer(naam: string): number {
    const bekend = this.#nummers.get(naam);
    if (bekend !== undefined) return bekend;
    this.#nummers.set(naam, this.#nummers.size);
    return this.#nummers.size - 1;
  }

  #neemOp(woord: string, begrip: number): void {
    for (const vormen of schrijfwijzen(woord, this.#stukken)) {
      const [eerste, ...rest] = vormen;
      if (eerste === undefined) this.#problemen.push(`het woord "${woord}" heeft geen letters`);
      else if (rest.length === 0) this.#woord(eerste).begrippen.add(begrip);
      else this.#groep(woord, vormen, begrip);
    }
  }

  #woord(vorm: Woordvorm): MutableVondst {
    const bekend = this.#perVorm.get(vorm);
    if (bekend) return bekend;
    const nieuw = this.#nieuwWoord(vorm);
    this.#perVorm.set(vorm, nieuw);
    return nieuw;
  }

  #nieuwWoord(vorm: Woordvorm): MutableVondst {
    let laatste: MutableVondst | undefined;
    for (const codes of metGaten(vorm)) {
      const sleutel = codes.join();
      const eerder = this.#woorden.get(sleutel);
      // Only words found whole have a number that groups are made of.
      const woord = vorm.begin && vorm.eind ? this.#woorden.size : -1;
      laatste = eerder ?? {
        codes,
        vorm,
        woord,
        begrippen: laatste?.begrippen ?? new Set(),
        talen: laatste?.talen ?? new Set(),
      };
      if (!eerder) this.#woorden.set(sleutel, { ...laatste, codes, vorm });
    }
    return laatste ?? { woord: -1, begrippen: new Set(), talen: new Set() };
  }

  #groep(woord: string, vormen: readonly Woordvorm[], begrip: number): void {
    if (vormen.some(({ begin, eind }) => !begin || !eind)) {
      this.#problemen.push(`"${woord}": een * kan alleen bij een los woord`);
      return;
    }
    const nummers = vormen.map((vorm) => this.#woord(vorm).woord);
    const sleutel = nummers.join();
    const eerder = this.#groepen.get(sleutel) ?? { nummers, begrippen: new Set() };
    this.#groepen.set(sleutel, eerder);
    eerder.begrippen.add(begrip);
  }

  #patronen(): Patroon[][] {
    const ruw: { delen: readonly { nummers: readonly number[]; deel: Patroondeel }[]; regel: Regel; tekst: string }[] =
      [];
    for (const { regel, patroonregel } of this.#alleRegels()) {
      for (const tekst of patroonregel.patronen) {
        const delen = leesPatroon(tekst);
        if (typeof delen === 'string') this.#meld(regel, delen);
        else ruw.push({ delen: delen.map((deel) => ({ nummers: this.#nummersVan(deel, regel), deel })), regel, tekst });
      }
    }
    const aantal = this.#nummers.size;
    const perAnker: Patroon[][] = Array.from({ length: aantal }, () => []);
    for (const { delen, regel, tekst } of ruw) {
      const anker = delen.findIndex(({ nummers }) => nummers.every((nummer) => !this.#vaak.has(nummer)));
      if (anker === -1) {
        this.#meld(regel, `"${tekst}": heeft alleen delen die overal staan; neem er een woord in op dat zeldzamer is`);
        continue;
      }
      const gezocht = delen.map(({ nummers, deel }) => ({
        nummers,
        begrippen: verzameling(nummers, aantal),
        verband: deel.verband,
      }));
      const patroon: Patroon = { regel, stappen: stappenVan(gezocht, anker) };
      for (const nummer of delen[anker]?.nummers ?? []) perAnker[nummer]?.push(patroon);
    }
    return perAnker;
  }

  #alleRegels(): { regel: Regel; patroonregel: Patroonregel }[] {
    const { soorten, tegenwicht } = this.#regels;
    const voor = Object.entries(soorten).flatMap(([soort, { regels, punten }]) =>
      regels.map((een) => ({ regel: maakRegel(een, soort, false, punten), patroonregel: een })),
    );
    const tegen = Object.entries(tegenwicht).flatMap(([soort, { regels, punten }]) =>
      regels.map((een) => ({ regel: maakRegel(een, soort, true, punten), patroonregel: een })),
    );
    return [...voor, ...tegen];
  }

  #nummersVan({ begrippen, letterlijk }: Patroondeel, regel: Regel): readonly number[] {
    if (letterlijk !== undefined) {
      const naam = `'${letterlijk}`;
      const nummer = this.#nummer(naam);
      this.#neemOp(letterlijk, nummer);
      return [nummer];
    }
    return begrippen.flatMap((naam) => {
      const nummer = this.#nummers.get(naam);
      if (nummer === undefined) this.#meld(regel, `het begrip {${naam}} bestaat niet`);
      return nummer ?? [];
    });
  }

  #meld({ soort, id }: Regel, melding: string): void {
    this.#problemen.push(`${soort}.${id}: ${melding}`);
  }
}

function maakRegel(een: Patroonregel, soort: string, tegen: boolean, puntenVanSoort: number): Regel {
  const { id, daad, ook_ontkend: ookOntkend, punten = puntenVanSoort, vanaf } = een;
  return { id, soort, tegen, daad, ookOntkend, punten, vanaf };
}

function verzameling(nummers: readonly number[], aantal: number): Uint8Array {
  const leden = new Uint8Array(aantal);
  for (const nummer of nummers) leden[nummer] = 1;
  return leden;
}

interface Gezocht {
  readonly nummers: readonly number[];
  readonly begrippen: Uint8Array;
  readonly verband: Verband;
}

/** The order in which parts are looked for: fixed neighbours first, so that a loose part does not take their place. */
function stappenVan(delen: readonly Gezocht[], anker: number): Stap[] {
  const stappen: Stap[] = [];
  let links = anker;
  let rechts = anker;
  const naar = (deel: Gezocht | undefined, verband: Verband | undefined, kant: 'voor' | 'na'): void => {
    if (!deel || !verband) return;
    const { nummers, begrippen } = deel;
    stappen.push({ nummers, begrippen, tussen: verband.tussen, kant: verband.volgorde ? kant : 'beide' });
  };
  while (links > 0 || rechts < delen.length - 1) {
    const naRechts = delen[rechts + 1]?.verband;
    const naLinks = links > 0 ? delen[links]?.verband : undefined;
    if (naRechts && (naRechts.volgorde || !naLinks || !naLinks.volgorde)) {
      rechts += 1;
      naar(delen[rechts], naRechts, 'na');
    } else {
      links -= 1;
      naar(delen[links], naLinks, 'voor');
    }
  }
  return stappen;
}
