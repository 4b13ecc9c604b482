import { ASPECT, type Aspecten, type Gebeurtenis } from '@waakvlam/casus';
import type { Feit } from '@waakvlam/logboek';
import { type Moment, plusDuur, SECONDE, type Tijdvak } from '@waakvlam/kernel/tijd';
import type { GecompileerdeRegel, Haak, Routekaart } from './compileer.ts';
import { Gevallen } from './gevallen.ts';
import { kleinste, Planning } from './planning.ts';
import { opRang } from './volgorde.ts';
import { type Aanleiding, Wereld } from './wereld.ts';

const GEEN: readonly GecompileerdeRegel[] = [];
const GEEN_HAKEN: readonly Haak[] = [];

/**
 * Folds one list of facts in the order in which they became known and lets time pass between them: the picture of the
 * case, the items of the route card and the signals, at every moment up to `nu`. No clock, no database.
 */
export class Beoordeling {
  readonly wereld: Wereld;
  readonly gevallen: Gevallen;
  /** Whether the last step changed the level, a standing signal or what is overdue. */
  gewijzigd = false;
  readonly #kaart: Routekaart;
  readonly #feiten: readonly Feit[];
  readonly #planning: Planning;
  readonly #waar: Uint8Array;
  readonly #episode: Uint32Array;
  #volgende = 0;
  #begonnen = false;
  /** Derived events of this step. */
  readonly #gebeurtenissen: Gebeurtenis[] = [];
  readonly #meld = (gebeurtenis: Gebeurtenis) => void this.#gebeurtenissen.push(gebeurtenis);
  /** Rules to look at in this step, and whether an open item may lapse in it. */
  readonly #teBekijken = new Set<GecompileerdeRegel>();
  #kanVervallen = false;
  readonly #stil: readonly GecompileerdeRegel[];

  /** `feiten` in force, in order of `bekend` and then of id. */
  constructor(kaart: Routekaart, feiten: readonly Feit[]) {
    this.#kaart = kaart;
    this.#feiten = feiten;
    this.wereld = new Wereld(kaart.grenzen, kaart.kalender.zone, kaart.aantalTellers, kaart.aantalVensters);
    this.#stil = kaart.toestanden.filter(({ af }) => af.stilte.length > 0);
    this.#waar = new Uint8Array(kaart.regels.length);
    this.#episode = new Uint32Array(kaart.regels.length);
    this.#planning = new Planning(
      this.wereld,
      kaart.stilteperioden,
      ({ index }, episode) => this.#episode[index] === episode && this.#waar[index] === 1,
    );
    this.gevallen = new Gevallen(kaart, this.wereld, (moment, geval) =>
      this.#planning.voegToe({ moment, soort: 'te_laat', geval }),
    );
  }

  /** The next moment at which time alone changes anything. */
  volgendeVerandering(): Moment | undefined {
    return this.#planning.volgende();
  }

  /** Takes the next step; gives its moment, or undefined when nothing happens up to and including `nu`. */
  stap(nu: Moment): Moment | undefined {
    const feit = this.#feiten[this.#volgende]?.bekend;
    const moment = kleinste(feit, this.#planning.volgende(kleinste(feit, nu)));
    if (moment === undefined || moment > nu) {
      this.wereld.nu = nu;
      return undefined;
    }
    this.wereld.nu = moment;
    this.#verwerk(moment, this.#neemFeiten(moment));
    return moment;
  }

  #verwerk(moment: Moment, feiten: readonly Feit[]): void {
    const { gevallen, wereld } = this;
    const gebeurtenissen = this.#gebeurtenissen;
    const meld = this.#meld;
    gebeurtenissen.length = 0;
    const sloot = wereld.casus.status === 'gesloten';
    let aspecten = this.#vouw(feiten, meld);
    const laat: Parameters<Gevallen['markeerTeLaat']>[0][] = [];
    for (const wacht of this.#planning.neemRijp(moment)) {
      if (wacht.soort === 'te_laat') laat.push(wacht.geval);
      else if (wacht.soort === 'na') gevallen.open(wacht.regel, undefined, this.#zonet());
      else if (wacht.soort === 'loopt_af') this.#planning.looptAf(wacht.maatregel, wacht.dagen, meld);
      else if (wacht.soort === 'vrijlating') meld(this.#planning.vrijlatingNadert(wacht.dagen));
      else if (wacht.soort === 'venster') this.#raak(wacht.venster.teller);
    }
    aspecten |= wereld.maatregelen.tik(moment, meld);
    if (aspecten & ASPECT.maatregelen) this.#planning.planMaatregelen();
    if (aspecten & ASPECT.detentie) gebeurtenissen.push(...this.#planning.planVrijlating());
    for (const feit of feiten) this.#roepOp(feit);
    for (const gebeurtenis of gebeurtenissen) this.#roepOp(gebeurtenis);
    for (const feit of feiten) {
      const vervullers = this.#kaart.vervullers.get(feit.soort);
      if (vervullers) gevallen.vervul(feit, vervullers);
    }
    if (aspecten & ASPECT.niveau && wereld.risico.niveauVanaf) gevallen.versnel(wereld.risico.niveauVanaf);
    if (aspecten & ASPECT.betrokkenheid) gevallen.vulDeelnemersAan();
    this.#bekijkToestanden(aspecten);
    if (aspecten !== 0 || this.#kanVervallen) gevallen.laatVervallen(!sloot && wereld.casus.status === 'gesloten');
    this.#kanVervallen = false;
    for (const geval of laat) gevallen.markeerTeLaat(geval);
    for (const wacht of this.#planning.neemRijp(moment))
      if (wacht.soort === 'te_laat') gevallen.markeerTeLaat(wacht.geval);
    this.gewijzigd = gevallen.gewijzigd || (aspecten & ASPECT.niveau) !== 0;
    gevallen.gewijzigd = false;
  }

  #neemFeiten(moment: Moment): readonly Feit[] {
    const van = this.#volgende;
    while (this.#feiten[this.#volgende]?.bekend === moment) this.#volgende += 1;
    const samen = this.#feiten.slice(van, this.#volgende);
    return samen.length > 1 ? samen.sort(opRang) : samen;
  }

  #vouw(feiten: readonly Feit[], meld: (gebeurtenis: Gebeurtenis) => void): Aspecten {
    const { wereld } = this;
    let aspecten = 0;
    for (const feit of feiten) {
      aspecten |= wereld.casus.verwerk(feit, meld);
      if (feit.geredigeerd) continue;
      aspecten |= wereld.risico.verwerk(feit, meld);
      aspecten |= wereld.maatregelen.verwerk(feit, meld);
    }
    for (const feit of feiten) this.#tel(feit);
    return aspecten;
  }

  #tel(feit: Feit): void {
    const { wereld } = this;
    const eerder = wereld.perSoort.get(feit.soort);
    if (eerder) eerder.push(feit);
    else wereld.perSoort.set(feit.soort, [feit]);
    for (const { index, toets, vensters } of this.#kaart.tellers.get(feit.soort) ?? []) {
      if (!toets(feit, wereld)) continue;
      (wereld.treffers[index] ??= []).push(feit);
      wereld.onthoudTreffer(index, vensters, feit.gebeurd.tot);
      this.#raak(index);
    }
    if (feit.soort !== 'antwoord') return;
    wereld.beantwoord.add(feit.inhoud.op);
    for (const regel of this.#kaart.toestanden) if (regel.af.antwoorden) this.#teBekijken.add(regel);
  }

  #raak(teller: number): void {
    for (const regel of this.#kaart.toestandenPerTeller[teller] ?? GEEN) this.#teBekijken.add(regel);
    if (this.#kaart.vervaltellers.has(teller)) this.#kanVervallen = true;
  }

  /** Opens an item for every rule that reacts to this fact or event. */
  #roepOp(aanleiding: Aanleiding): void {
    if (this.wereld.casus.isDubbeleVrijlating(aanleiding)) return;
    const haken = this.#kaart.haken.get(aanleiding.soort);
    if (haken) {
      for (const haak of haken.altijd) this.#haak(haak, aanleiding);
      for (const [veld, perWaarde] of haken.perVeld) {
        const waarde = aanleiding.inhoud[veld];
        if (Array.isArray(waarde)) this.#haakLijst(perWaarde, waarde, aanleiding);
        else for (const haak of perWaarde.get(waarde) ?? GEEN_HAKEN) this.#haak(haak, aanleiding);
      }
    }
    if (aanleiding.soort === 'incident' || aanleiding.soort === 'overtreding') this.wereld.onthoudIncident(aanleiding);
  }

  /** A rule that asks for several of the values in a list is called once. */
  #haakLijst(
    perWaarde: ReadonlyMap<unknown, readonly Haak[]>,
    waarden: readonly unknown[],
    aanleiding: Aanleiding,
  ): void {
    if (waarden.length === 1) for (const haak of perWaarde.get(waarden[0]) ?? GEEN_HAKEN) this.#haak(haak, aanleiding);
    else
      for (const haak of new Set(waarden.flatMap((waarde) => perWaarde.get(waarde) ?? [])))
        this.#haak(haak, aanleiding);
  }

  #haak({ regel, toets }: Haak, aanleiding: Aanleiding): void {
    const { wereld } = this;
    if (wereld.casus.status === 'gesloten' && !regel.overleeftSluiting) return;
    if (!toets(aanleiding, wereld) || (regel.als && !regel.als(wereld, aanleiding))) return;
    this.gevallen.open(regel, aanleiding, aanleiding.termijnVanaf);
  }

  /** Rules that hold as long as a condition does: opens them when it becomes true, lapses them when it no longer is. */
  #bekijkToestanden(aspecten: Aspecten): void {
    const alles = !this.#begonnen;
    this.#begonnen = true;
    if (alles || aspecten !== 0)
      for (const regel of this.#kaart.toestanden)
        if (alles || ((regel.af.aspecten | ASPECT.status) & aspecten) !== 0) this.#teBekijken.add(regel);
    for (const regel of this.#teBekijken) this.#bekijk(regel);
    for (const regel of this.#stil) this.#bekijk(regel);
    this.#teBekijken.clear();
    if (this.wereld.teBewaken.length > 0) this.#planning.planVensters();
  }

  /** From when terms of a state count: a fact makes it at its moment, the end of a term one second before it shows. */
  #zonet(): Tijdvak {
    const { nu, casus } = this.wereld;
    const moment = casus.laatstBekend === nu ? nu : nu - SECONDE;
    return { van: moment, tot: moment };
  }

  #bekijk(regel: GecompileerdeRegel): void {
    const { wereld } = this;
    const mag = wereld.casus.status === 'open' || regel.overleeftSluiting;
    const waar = mag && (regel.zolang?.(wereld, undefined) ?? false);
    if (waar === (this.#waar[regel.index] === 1)) return;
    const episode = (this.#episode[regel.index] ?? 0) + 1;
    this.#waar[regel.index] = waar ? 1 : 0;
    this.#episode[regel.index] = episode;
    if (!waar) this.gevallen.eindigToestand(regel);
    else if (regel.na === undefined) this.gevallen.open(regel, undefined, this.#zonet());
    else {
      const moment = plusDuur(this.#zonet().van, regel.na, wereld.zone) + SECONDE;
      this.#planning.voegToe({ moment, soort: 'na', regel, episode });
    }
  }
}
