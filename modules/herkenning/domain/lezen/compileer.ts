import { ROL } from './aanduiding.ts';
import { Automaat, type Invoer } from './automaat.ts';
import { merktekensVan } from './omstandigheid.ts';
import { leesPatroon, type Patroondeel } from './patroon.ts';
import { HerkenningsregelFout, type Herkenningsregels, type Patroonregel } from './regelvorm.ts';
import { type Groep, Groepen } from './groepen.ts';
import { type Stap, stappenVan } from './stappen.ts';
import { tijdtekensVan } from './tussenwoorden.ts';
import { maakWeegschaal, type Weegschaal } from './weeg.ts';
import { delenVan, metGaten, schrijfwijzen, tikfouten, type Woordvorm } from './woorden.ts';

/** Concepts that the reader finds itself: numbers and dates in digits, and names by their capital. */
export const EIGEN_BEGRIPPEN = ['getal', 'veel_getal', 'datum_getal', 'tijd_getal', 'jaartal', 'eigennaam'] as const;

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
  readonly schaal: Weegschaal;
  readonly automaat: Automaat;
  readonly vondsten: readonly Vondst[];
  readonly groepen: Groepen;
  /** The number of "haar", and per word what it is to reading somebody who is named otherwise as that. */
  readonly haar: number;
  readonly rollen: Uint8Array;
  readonly begrippen: ReadonlyMap<string, number>;
  /** Per number of a concept what the reader leans on it for. */
  readonly merktekens: Uint8Array;
  readonly tijdtekens: Uint8Array;
  readonly patronen: readonly (readonly Patroon[])[];
  readonly talen: readonly string[];
}

/** A word as found: the concepts that it stands for, the languages that it marks, its number if it is found whole. */
export interface Vondst {
  readonly begrippen: readonly number[];
  readonly talen: readonly number[];
  readonly woord: number;
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
  readonly #groepen: Groep[] = [];

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
    const afkortingen = this.#afkortingen();
    const vormen = [...this.#woorden.values()];
    return {
      regels: this.#regels,
      schaal: maakWeegschaal(this.#regels),
      automaat: new Automaat([...afkortingen, ...this.#metTikfouten(vormen)]),
      vondsten: vormen.map(({ woord, begrippen, talen }) => ({ woord, begrippen: [...begrippen], talen: [...talen] })),
      groepen: new Groepen(this.#groepen),
      haar,
      rollen,
      begrippen: this.#nummers,
      merktekens: merktekensVan(this.#nummers),
      tijdtekens: tijdtekensVan(this.#nummers),
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

  /** Shortened words, each found as the word that it stands for, also where the lexicon has it as a word of its own. */
  #afkortingen(): Invoer[] {
    return Object.entries(this.#regels.afkortingen).flatMap(([woord, kort]) => {
      const nummer = this.#woordnummer(woord);
      return kort
        .flatMap((een) => schrijfwijzen(een))
        .flat()
        .flatMap(metGaten)
        .map((codes) => ({ codes, nummer }));
    });
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
    const delen = delenVan(woord, this.#stukken);
    const kortst = delen.reduce((som, deel) => som + Math.min(...deel.map(({ length }) => length)), 0);
    if (kortst > 1) return this.#groep(woord, delen, begrip);
    // Some of it may be a single word.
    for (const vormen of schrijfwijzen(woord, this.#stukken)) {
      const [eerste, ...rest] = vormen;
      if (eerste === undefined) this.#problemen.push(`het woord "${woord}" heeft geen letters`);
      else if (rest.length === 0) this.#woord(eerste).begrippen.add(begrip);
      else this.#groep(woord, [[vormen]], begrip);
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

  #groep(woord: string, delen: readonly (readonly (readonly Woordvorm[])[])[], begrip: number): void {
    if (delen.flat(2).some(({ begin, eind }) => !begin || !eind)) {
      this.#problemen.push(`"${woord}": een * kan alleen bij een los woord`);
      return;
    }
    this.#groepen.push({
      delen: delen.map((deel) => deel.map((vormen) => vormen.map((vorm) => this.#woord(vorm).woord))),
      begrip,
    });
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
      const gezocht = delen.map(({ nummers, deel }) => ({ nummers, verband: deel.verband }));
      const patroon: Patroon = { regel, stappen: stappenVan(gezocht, anker, aantal) };
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
