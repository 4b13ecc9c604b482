import type { Moment, Tijdvak } from '@waakvlam/kernel/tijd';
import type { Feit } from '@waakvlam/logboek';
import { ASPECT, type Aspecten, type CasusStand, type Gebeurtenis, gebeurtenis, type Meld } from '@waakvlam/casus';
import { isActie } from './actie.ts';
import { hoger, type Niveau, type VastNiveau } from './niveau.ts';

export interface Uitkomst {
  readonly feit: string;
  readonly instrument: string;
  readonly wie: string;
  readonly niveau: VastNiveau;
  /** When it was assessed: the newest assessment of one organisation with one instrument counts. */
  readonly moment: Moment;
  readonly bekend: Moment;
}

export interface Bel {
  readonly welke: 'geen_andere_uitweg' | 'doodsangst';
  readonly feit: string;
  readonly wie: string;
  readonly door: string | undefined;
  readonly sinds: Moment;
}

/**
 * The level of a case and why. Per instrument and organisation the newest outcome stands; the highest one is the level
 * and stays it until a joint decision lowers it. A bell makes it high at once. A score never sets a level.
 */
export class RisicoStand {
  niveau: Niveau = 'onbekend';
  sinds: Moment | undefined;
  herkomst: readonly string[] = [];
  /** Every level that the case has had, and since when. */
  readonly verloop: { readonly sinds: Moment; readonly niveau: Niveau }[] = [];
  /** Interval of the fact that made the level what it is: terms such as "the same day" count from it. */
  niveauVanaf: Tijdvak | undefined;
  /** When that fact happened, at the earliest. */
  niveauGebeurd: Moment | undefined;
  readonly uitkomsten = new Map<string, Uitkomst>();
  /** Newest outcome per instrument and organisation, also after a joint decision: so that a difference stays visible. */
  readonly oordelen = new Map<string, Uitkomst>();
  readonly #alle = new Map<string, Uitkomst>();
  readonly #overleggen = new Set<string>();
  bellen: Bel[] = [];
  /** Bells that a joint decision has answered. */
  gestild: Bel[] = [];
  #actieSindsBel = false;
  #bodem: VastNiveau | undefined;

  /** Whether the level is the one that a joint decision set. */
  get besloten(): boolean {
    return this.#bodem === this.niveau;
  }

  /** `casus` as it is after this fact. */
  verwerk(feit: Feit, casus: CasusStand, meld: Meld): Aspecten {
    switch (feit.soort) {
      case 'risicotaxatie':
        if (feit.inhoud.uitkomst === 'onbekend' || feit.inhoud.instrument === 'signaallijst') return 0;
        return this.#neemOp(feit, feit.inhoud.instrument, feit.inhoud.uitkomst, meld);
      case 'triagebesluit':
        if (feit.inhoud.niveau === undefined) return 0;
        return this.#neemOp(feit, 'triage', feit.inhoud.niveau === 'crisis' ? 'hoog' : feit.inhoud.niveau, meld);
      case 'risicotoets':
        return this.#toets(feit, meld);
      case 'risico_bijgesteld':
        return this.#stelBij(feit, meld);
      case 'alarmbel':
        return this.#luid(feit, feit.inhoud.welke, meld);
      case 'angst_slachtoffer':
        return feit.inhoud.niveau === 'doodsangst' ? this.#luid(feit, 'doodsangst', meld) : 0;
      case 'incident':
        return feit.inhoud.aard.includes('laatste_redmiddel') ? this.#luid(feit, 'geen_andere_uitweg', meld) : 0;
      default:
        if (feit.soort === 'overleg_gehouden' || feit.soort === 'besluit') this.#overleggen.add(feit.id);
        if (this.bellen.length > 0 && isActie(feit, casus)) this.#actieSindsBel = true;
        return 0;
    }
  }

  #neemOp(feit: Feit, instrument: string, niveau: VastNiveau, meld: Meld): Aspecten {
    const uitkomst = {
      feit: feit.id,
      instrument,
      wie: feit.wie,
      niveau,
      moment: feit.gebeurd.tot,
      bekend: feit.bekend,
    };
    const sleutel = `${instrument}|${feit.wie}`;
    const vorige = this.uitkomsten.get(sleutel);
    this.#alle.set(feit.id, uitkomst);
    if (vorige && vorige.moment > uitkomst.moment) return 0;
    this.uitkomsten.set(sleutel, uitkomst);
    this.oordelen.set(sleutel, uitkomst);
    return this.#verhoog(feit, niveau, meld);
  }

  #toets(feit: Extract<Feit, { soort: 'risicotoets' }>, meld: Meld): Aspecten {
    const getoetst = this.#alle.get(feit.inhoud.op);
    if (!getoetst) return this.#neemOp(feit, 'risicotoets', feit.inhoud.niveau, meld);
    const vervangend = { ...getoetst, feit: feit.id, niveau: feit.inhoud.niveau };
    this.#alle.set(feit.id, vervangend);
    this.#alle.set(getoetst.feit, vervangend);
    const sleutel = `${getoetst.instrument}|${getoetst.wie}`;
    this.oordelen.set(`${sleutel}|toets`, { ...vervangend, wie: feit.wie });
    if (this.uitkomsten.get(sleutel)?.feit !== getoetst.feit) return 0;
    this.uitkomsten.set(sleutel, vervangend);
    if (hoger(vervangend.niveau, getoetst.niveau)) return this.#verhoog(feit, vervangend.niveau, meld);
    if (!this.herkomst.includes(getoetst.feit)) return 0;
    return this.#herbereken(feit, meld);
  }

  /** After a review the reviewed outcome no longer stands: what else stands decides. */
  #herbereken(feit: Feit, meld: Meld): Aspecten {
    let niveau: Niveau = this.bellen.length > 0 ? 'hoog' : (this.#bodem ?? 'onbekend');
    for (const uitkomst of this.uitkomsten.values()) if (hoger(uitkomst.niveau, niveau)) niveau = uitkomst.niveau;
    return this.#zet(feit, niveau, meld);
  }

  #stelBij(feit: Extract<Feit, { soort: 'risico_bijgesteld' }>, meld: Meld): Aspecten {
    const { naar, overleg } = feit.inhoud;
    if (hoger(naar, this.niveau)) {
      this.uitkomsten.set(`bijgesteld|${feit.wie}`, {
        feit: feit.id,
        instrument: 'bijgesteld',
        wie: feit.wie,
        niveau: naar,
        moment: feit.gebeurd.tot,
        bekend: feit.bekend,
      });
      return this.#verhoog(feit, naar, meld);
    }
    if (overleg === undefined || !this.#overleggen.has(overleg)) return 0;
    if (this.bellen.length > 0 && !this.#magBelStillen(feit)) return 0;
    this.gestild.push(...this.bellen);
    this.bellen = [];
    this.#bodem = naar;
    this.uitkomsten.clear();
    return this.#zet(feit, naar, meld);
  }

  #magBelStillen(feit: Feit): boolean {
    return (
      this.#actieSindsBel &&
      this.bellen.every((bel) => bel.wie !== feit.wie || (bel.door && feit.door && bel.door !== feit.door))
    );
  }

  #luid(feit: Feit, welke: Bel['welke'], meld: Meld): Aspecten {
    this.bellen.push({ welke, feit: feit.id, wie: feit.wie, door: feit.door, sinds: feit.bekend });
    this.#actieSindsBel = false;
    const inhoud = { welke: welke === 'doodsangst' ? 'doodsangst' : 'ziet geen andere uitweg' };
    meld({ ...gebeurtenis('alarmbel_geluid', `bel:${feit.id}`, feit.bekend, inhoud, [feit.id]), ...tijdVan(feit) });
    return this.#verhoog(feit, 'hoog', meld);
  }

  #verhoog(feit: Feit, niveau: VastNiveau, meld: Meld): Aspecten {
    if (niveau === this.niveau) {
      if (!this.herkomst.includes(feit.id)) this.herkomst = [...this.herkomst, feit.id];
      return 0;
    }
    return hoger(niveau, this.niveau) ? this.#zet(feit, niveau, meld) : 0;
  }

  #zet(feit: Feit, niveau: Niveau, meld: Meld): Aspecten {
    if (niveau !== this.niveau) {
      const inhoud = { van: this.niveau, naar: niveau };
      meld({
        ...gebeurtenis('niveau_gewijzigd', `niveau:${feit.id}`, feit.bekend, inhoud, [feit.id]),
        ...tijdVan(feit),
      });
      this.sinds = feit.bekend;
      this.verloop.push({ sinds: feit.bekend, niveau });
    }
    this.niveau = niveau;
    this.niveauVanaf = feit.termijnVanaf;
    this.niveauGebeurd = feit.gebeurd.van;
    const dragers = [...this.uitkomsten.values()].filter((uitkomst) => uitkomst.niveau === niveau);
    const herkomst = [...dragers, ...(niveau === 'hoog' ? this.bellen : [])].map((drager) => drager.feit);
    this.herkomst = herkomst.length > 0 ? [...new Set(herkomst)] : [feit.id];
    return ASPECT.niveau;
  }
}

function tijdVan(feit: Feit): Pick<Gebeurtenis, 'gebeurd' | 'termijnVanaf'> {
  return { gebeurd: feit.gebeurd, termijnVanaf: feit.termijnVanaf };
}
