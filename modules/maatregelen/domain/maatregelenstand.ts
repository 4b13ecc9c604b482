import { type Moment, parseTijdvak, plusDuur, type Zone } from '@waakvlam/kernel/tijd';
import type { Feit } from '@waakvlam/logboek';
import { ASPECT, type Aspecten, type CasusStand, gebeurtenis, type Meld } from '@waakvlam/casus';
import { zoekBetwisting, zoekBezwaar } from './betwist.ts';
import { eindeNa } from './einde.ts';
import type { Grenzen } from './grenzen.ts';
import { begin, geldt, hangtAanVervolging, type Herinnering, type Maatregel } from './maatregel.ts';

const ZONDER_STRAF: ReadonlySet<string> = new Set(['vrijspraak', 'ontslag_van_rechtsvervolging']);

type Gestart = Extract<Feit, { soort: 'maatregel_gestart' }>;

/** All measures of a case: what holds, until when, and what ended without something of the same function in its place. */
export class MaatregelenStand {
  readonly maatregelen = new Map<string, Maatregel>();
  readonly #casus: CasusStand;
  readonly #grenzen: Grenzen;
  readonly #zone: Zone;
  #geeindigd: Maatregel[] = [];
  /** No measure runs out before this moment; -Infinity when one was added or changed since the last look. */
  #eersteEinde: Moment = Number.NEGATIVE_INFINITY;
  /** Asked at every step in which items may lapse; until a measure is changed they stay the same. */
  readonly #herinneringen = new Map<Maatregel, readonly Herinnering[]>();
  /** Functions that hold now; undefined when a measure changed since they were last listed. */
  #geldend: readonly string[] | undefined;

  /** `casus` has processed each fact before this does. */
  constructor(casus: CasusStand, grenzen: Grenzen, zone: Zone) {
    this.#casus = casus;
    this.#grenzen = grenzen;
    this.#zone = zone;
  }

  verwerk(feit: Feit, meld: Meld): Aspecten {
    switch (feit.soort) {
      case 'maatregel_gestart':
        this.#start(feit, meld);
        return ASPECT.maatregelen;
      case 'schorsing_voorlopige_hechtenis':
        for (const soort of feit.inhoud.voorwaarden ?? []) this.#startVoorwaarde(feit, soort, meld);
        return ASPECT.maatregelen;
      case 'maatregel_uitgereikt':
        return this.#wijzig(feit.inhoud.maatregel, (maatregel) => {
          maatregel.uitgereikt = 'ja';
          if (maatregel.status === 'aangevraagd') maatregel.status = 'actief';
        });
      case 'maatregel_verlengd':
        return this.#verleng(feit, meld);
      case 'maatregel_beeindigd':
        return this.#wijzig(feit.inhoud.maatregel, (maatregel) => this.#beeindig(maatregel, feit, feit.inhoud.reden));
      case 'ovj_besluit':
        return feit.inhoud.besluit === 'sepot' ? this.#vervolgingEindigt(feit, 'sepot') : 0;
      case 'uitspraak':
        return ZONDER_STRAF.has(feit.inhoud.uitkomst) ? this.#vervolgingEindigt(feit, 'vrijspraak') : 0;
      default:
        return 0;
    }
  }

  /** Lets time pass: ends what has run out by `nu`, then reports every end that left a function uncovered. */
  tik(nu: Moment, meld: Meld): Aspecten {
    if (this.#geeindigd.length === 0 && nu < this.#eersteEinde) return 0;
    this.#eersteEinde = Number.POSITIVE_INFINITY;
    for (const maatregel of this.maatregelen.values()) {
      const { eindigt } = maatregel;
      if (!eindigt || !geldt(maatregel)) continue;
      const verlopenOp = eindeNa(eindigt);
      if (verlopenOp > nu) {
        this.#eersteEinde = Math.min(this.#eersteEinde, verlopenOp);
        continue;
      }
      maatregel.einde = { op: verlopenOp, gebeurd: eindigt, reden: 'verlopen', feit: undefined };
      this.#geldend = undefined;
      this.#geeindigd.push(maatregel);
    }
    if (this.#geeindigd.length === 0) return 0;
    for (const maatregel of this.#geeindigd) this.#meldEinde(maatregel, nu, meld);
    this.#geeindigd = [];
    return ASPECT.maatregelen;
  }

  /**
   * Ends what was imposed on perpetrators who died; `plegerOverleden` says so of whom a measure names. It leaves nobody
   * uncovered, so that no end is reported.
   */
  eindigBijOverlijden(op: Moment, plegerOverleden: (over: readonly string[]) => boolean): Aspecten {
    let gewijzigd = 0;
    for (const maatregel of this.maatregelen.values()) {
      if (maatregel.einde || !this.#grenzen.opPleger.has(maatregel.soort) || !plegerOverleden(maatregel.over)) continue;
      maatregel.einde = { op, gebeurd: { van: op, tot: op }, reden: 'overlijden', feit: undefined };
      this.#geldend = undefined;
      this.#geeindigd = this.#geeindigd.filter((ander) => ander !== maatregel);
      gewijzigd = ASPECT.maatregelen;
    }
    return gewijzigd;
  }

  /** Whether one of these functions holds now. */
  heeftFunctie(gezocht: ReadonlySet<string>): boolean {
    this.#geldend ??= this.#functies();
    for (const functie of this.#geldend) if (gezocht.has(functie)) return true;
    return false;
  }

  /**
   * The facts of measures that cover all these functions in the place of `maatregel` now and after it has ended;
   * undefined while one of them is not covered. A measure for another person, or on another one, covers nothing.
   */
  vervangers(maatregel: Maatregel, functies: readonly string[]): readonly string[] | undefined {
    const feiten = new Set<string>();
    for (const functie of functies) {
      const ander = this.#dekker(maatregel, functie);
      if (!ander) return undefined;
      feiten.add(ander.feit);
    }
    return [...feiten];
  }

  /** What stands in for each of its functions once it has ended; a function that nothing covers has none. */
  dekking(maatregel: Maatregel): readonly { readonly functie: string; readonly door: Maatregel | undefined }[] {
    return maatregel.functies.map((functie) => ({ functie, door: this.#dekker(maatregel, functie) }));
  }

  #dekker(maatregel: Maatregel, functie: string): Maatregel | undefined {
    for (const ander of this.maatregelen.values()) {
      if (ander === maatregel || !geldt(ander) || !ander.functies.includes(functie)) continue;
      const ookVoor = ander.voor === undefined || maatregel.voor === undefined || ander.voor === maatregel.voor;
      const langer =
        !ander.eindigt || !maatregel.eindigt || maatregel.einde || ander.eindigt.tot > maatregel.eindigt.tot;
      if (ookVoor && langer && this.#betreftAllen(ander.plegers, maatregel)) return ander;
    }
    return undefined;
  }

  /** Whether something about these perpetrators is about all whom the measure binds; naming nobody is naming all. */
  #betreftAllen(plegers: readonly string[], maatregel: Maatregel): boolean {
    if (plegers.length === 0) return true;
    const gebonden = maatregel.plegers.length > 0 ? maatregel.plegers : this.#casus.betrokkenen.met('pleger');
    return gebonden.every((pleger) => plegers.includes(pleger));
  }

  #functies(): readonly string[] {
    const functies = new Set<string>();
    for (const maatregel of this.maatregelen.values())
      if (geldt(maatregel)) for (const functie of maatregel.functies) functies.add(functie);
    return [...functies];
  }

  /** Moments at which the coming end is said again, with how many days before it; none before the first warning. */
  herinneringen(maatregel: Maatregel): readonly Herinnering[] {
    let bekend = this.#herinneringen.get(maatregel);
    if (!bekend) this.#herinneringen.set(maatregel, (bekend = this.#zoekHerinneringen(maatregel)));
    return bekend;
  }

  #zoekHerinneringen(maatregel: Maatregel): readonly Herinnering[] {
    const eerste = this.waarschuwVanaf(maatregel);
    const { eindigt } = maatregel;
    if (!eindigt || eerste === undefined) return [];
    return this.#grenzen.herinneringen.flatMap((duur) => {
      const moment = plusDuur(eindigt.van, duur, this.#zone, -1);
      return moment > eerste ? [{ moment, dagen: duur.dagen }] : [];
    });
  }

  /** Whether the law leaves room to extend it once more, as far as its bounds tell. */
  isVerlengbaar({ soort, eindigt, vanaf, verlengingen }: Maatregel): boolean {
    const grens = this.#grenzen.perSoort.get(soort);
    if (grens?.verlengingen !== undefined && verlengingen >= grens.verlengingen) return false;
    return !grens?.totaal || !eindigt || eindigt.tot < plusDuur(vanaf.van, grens.totaal, this.#zone);
  }

  /** Moment from which the coming end of a measure should be announced. */
  waarschuwVanaf(maatregel: Maatregel): Moment | undefined {
    if (!maatregel.eindigt) return undefined;
    const { kort } = this.#grenzen.waarschuwing;
    const ruim = this.#grenzen.aankondigen.get(maatregel.soort) ?? this.#grenzen.waarschuwing.ruim;
    const vroeg = plusDuur(maatregel.eindigt.van, ruim, this.#zone, -1);
    if (plusDuur(vroeg, ruim, this.#zone, -1) >= maatregel.termijnVan.van) return vroeg;
    return Math.max(maatregel.termijnVan.van, plusDuur(maatregel.eindigt.van, kort, this.#zone, -1));
  }

  #start(feit: Gestart, meld: Meld): void {
    const { id, maatregel: soort, functies, kader, voor, tot, status, uitgereikt, onderdeel_van, zone_m } = feit.inhoud;
    if (onderdeel_van !== undefined) this.#vervangVoorwaarde(onderdeel_van, soort);
    const deel = {
      id,
      soort,
      kader,
      voor,
      functies: functies && functies.length > 0 ? functies : (this.#grenzen.functies.get(soort) ?? [soort]),
      onderdeelVan: onderdeel_van,
      zone: zone_m,
      status: status ?? 'actief',
      uitgereikt: uitgereikt ?? 'onbekend',
      eindigt: tot === undefined ? undefined : parseTijdvak(tot, this.#zone),
    } as const;
    this.#leg(begin(feit, this.#casus.plegersIn(feit), deel), feit.bekend, meld);
  }

  #startVoorwaarde(feit: Extract<Feit, { soort: 'schorsing_voorlopige_hechtenis' }>, soort: string, meld: Meld): void {
    if ([...this.maatregelen.values()].some((m) => m.onderdeelVan === feit.id && m.soort === soort)) return;
    const deel = { id: `${feit.id}.${soort}`, soort, kader: 'rechter_commissaris', onderdeelVan: feit.id };
    this.#leg(begin(feit, this.#casus.plegersIn(feit), deel), feit.bekend, meld);
  }

  #vervangVoorwaarde(schorsing: string, soort: string): void {
    this.maatregelen.delete(`${schorsing}.${soort}`);
    this.#geldend = undefined;
  }

  #leg(maatregel: Maatregel, bekend: Moment, meld: Meld): void {
    this.maatregelen.set(maatregel.id, maatregel);
    this.#geldend = undefined;
    this.#eersteEinde = Number.NEGATIVE_INFINITY;
    this.#toets(maatregel, bekend, maatregel.feit, meld);
  }

  #verleng(feit: Extract<Feit, { soort: 'maatregel_verlengd' }>, meld: Meld): Aspecten {
    return this.#wijzig(feit.inhoud.maatregel, (maatregel) => {
      const bezwaar = zoekBezwaar(maatregel, feit, this.#grenzen);
      maatregel.termijnVan = maatregel.eindigt ?? feit.gebeurd;
      maatregel.eindigt = feit.inhoud.tot === undefined ? undefined : parseTijdvak(feit.inhoud.tot, this.#zone);
      maatregel.verlengingen += 1;
      maatregel.einde = undefined;
      this.#geeindigd = this.#geeindigd.filter((ander) => ander !== maatregel);
      this.#toets(maatregel, feit.bekend, feit.id, meld, bezwaar);
    });
  }

  #wijzig(id: string, pasToe: (maatregel: Maatregel) => void): Aspecten {
    const maatregel = this.maatregelen.get(id);
    if (!maatregel) return 0;
    this.#geldend = undefined;
    this.#eersteEinde = Number.NEGATIVE_INFINITY;
    this.#herinneringen.delete(maatregel);
    pasToe(maatregel);
    return ASPECT.maatregelen;
  }

  #beeindig(maatregel: Maatregel, feit: Feit, reden: string): void {
    if (maatregel.einde) return;
    const gold = geldt(maatregel);
    this.#geldend = undefined;
    maatregel.einde = { op: feit.bekend, gebeurd: feit.gebeurd, reden, feit: feit.id };
    if (gold) this.#geeindigd.push(maatregel);
  }

  /** What was imposed after it, binds another perpetrator as well or protects a victim whom it does not name, goes on. */
  #vervolgingEindigt(feit: Feit, reden: string): Aspecten {
    const plegers = this.#casus.plegersIn(feit);
    const slachtoffers = this.#casus.slachtoffersIn(feit);
    for (const maatregel of this.maatregelen.values()) {
      if (maatregel.voor !== undefined && slachtoffers.length > 0 && !slachtoffers.includes(maatregel.voor)) continue;
      if (maatregel.vanaf.van > feit.gebeurd.tot || !this.#betreftAllen(plegers, maatregel)) continue;
      if (hangtAanVervolging(maatregel) || this.#hoortBijVervolging(maatregel)) this.#beeindig(maatregel, feit, reden);
    }
    return ASPECT.maatregelen;
  }

  /** Part of a suspension of detention (a fact, not a measure) or of a measure that itself hangs on the prosecution. */
  #hoortBijVervolging(maatregel: Maatregel): boolean {
    if (maatregel.onderdeelVan === undefined) return false;
    const geheel = this.maatregelen.get(maatregel.onderdeelVan);
    return geheel === undefined || hangtAanVervolging(geheel);
  }

  #toets(maatregel: Maatregel, bekend: Moment, feit: string, meld: Meld, bezwaar?: string): void {
    const betwist = bezwaar ?? zoekBetwisting(maatregel, this.#grenzen, this.#zone);
    if (betwist === undefined || maatregel.betwist !== undefined) return;
    maatregel.betwist = betwist;
    const bron = this.#grenzen.perSoort.get(maatregel.soort)?.bron ?? [];
    meld(
      gebeurtenis(
        'maatregel_betwist',
        `betwist:${maatregel.id}`,
        bekend,
        { maatregel: maatregel.id, soort: maatregel.soort, regel: betwist, bron },
        [feit],
      ),
    );
  }

  #meldEinde(maatregel: Maatregel, nu: Moment, meld: Meld): void {
    const open = maatregel.functies.filter((functie) => !this.#dekker(maatregel, functie));
    const feiten = [maatregel.feit, ...(maatregel.einde?.feit === undefined ? [] : [maatregel.einde.feit])];
    const inhoud = {
      maatregel: maatregel.id,
      soort: maatregel.soort,
      functies: maatregel.functies,
      open,
      vervangen: open.length === 0 ? 'ja' : 'nee',
      reden: maatregel.einde?.reden ?? 'onbekend',
    };
    const naam = `einde:${maatregel.id}:${maatregel.verlengingen}`;
    const afgelopen = gebeurtenis('maatregel_afgelopen', naam, nu, inhoud, feiten);
    meld({ ...afgelopen, gebeurd: maatregel.einde?.gebeurd ?? afgelopen.gebeurd });
  }
}
