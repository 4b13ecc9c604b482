import { ASPECT, type Aspecten, type Gebeurtenis } from '@waakvlam/casus';
import type { Feit } from '@waakvlam/logboek';
import { type Moment, plusDuur, SECONDE, type Tijdvak } from '@waakvlam/kernel/tijd';
import type { Geval } from './geval.ts';
import { Gevallen } from './gevallen.ts';
import type { GecompileerdeRegel, Haak, Routekaart, Soortwijzer } from './kaart.ts';
import { Planning } from './planning.ts';
import { Toestanden } from './toestanden.ts';
import { opGebeurd } from './volgorde.ts';
import type { Teller } from './voorwaarden.ts';
import { type Aanleiding, Wereld, ZONDER_AANLEIDING } from './wereld.ts';
import { wijsToe } from './wie.ts';

const GEEN: readonly Feit[] = [];
const GEEN_HAKEN: readonly Haak[] = [];
const MELDINGEN: ReadonlySet<string> = new Set(['melding', 'aangifte']);

/**
 * Folds facts in the order in which they became known and lets time pass between them: the picture of the case, the items
 * of the route card and the signals, at every moment up to `nu`. No clock, no database.
 */
export class Beoordeling {
  readonly wereld: Wereld;
  readonly gevallen: Gevallen;
  /** Whether the last step changed the level, a standing signal or what is overdue. */
  gewijzigd = false;
  readonly #kaart: Routekaart;
  readonly #feiten: Feit[];
  readonly #planning: Planning;
  readonly #toestanden: Toestanden;
  #volgende = 0;
  /** Moment of the last step that was taken. */
  laatsteStap: Moment = Number.NEGATIVE_INFINITY;
  /** Facts and derived events of this step; items that became overdue in it, which are marked last. */
  #nieuw: readonly Feit[] = GEEN;
  #gebeurtenissen: Gebeurtenis[] = [];
  #laat: Geval[] = [];
  /** The kind that was looked up last. */
  #soort: string | undefined;
  #wijzer: Soortwijzer | undefined;
  readonly #meld = (gebeurtenis: Gebeurtenis) => void this.#gebeurtenissen.push(gebeurtenis);
  /** Whether an open item may lapse in this step. */
  #kanVervallen = false;

  /** `feiten` in force, in order of `bekend` and then of id. */
  constructor(kaart: Routekaart, feiten: readonly Feit[]) {
    this.#kaart = kaart;
    this.#feiten = feiten.slice();
    this.wereld = new Wereld(kaart.grenzen, kaart.kalender.zone, kaart.omvang);
    this.#planning = new Planning(this.wereld, kaart.stilteperioden, (regel, episode) =>
      this.#toestanden.duurtVoort(regel, episode),
    );
    this.gevallen = new Gevallen(kaart, this.wereld, this.#planning);
    this.#toestanden = new Toestanden(kaart, this.wereld, {
      begin: (regel, episode) => this.#begin(regel, episode),
      einde: (regel) => this.gevallen.eindigToestand(regel),
    });
  }

  /** Facts that became known after the last step, in order. */
  neemErbij(feiten: readonly Feit[]): void {
    this.#feiten.push(...feiten);
  }

  /** The next moment at which time alone changes anything. */
  volgendeVerandering(): Moment | undefined {
    const moment = this.#planning.volgende(Number.POSITIVE_INFINITY);
    return moment === Number.POSITIVE_INFINITY ? undefined : moment;
  }

  /** What a state that holds will ask of whom, when nothing changes until then; `uiterlijk` when it has a term. */
  verwacht(): { regel: GecompileerdeRegel; wie: readonly string[]; vanaf: Moment; uiterlijk: Moment | undefined }[] {
    return this.#planning
      .verwacht()
      .toSorted((a, b) => a.vanaf - b.vanaf || a.regel.rang - b.regel.rang)
      .map(({ regel, vanaf }) => ({
        regel,
        wie: wijsToe(regel.wie, undefined, this.wereld),
        vanaf,
        uiterlijk: regel.uiterlijk?.(ZONDER_AANLEIDING, vanaf),
      }));
  }

  /** Takes the next step; gives its moment, or undefined when nothing happens up to and including `nu`. */
  stap(nu: Moment): Moment | undefined {
    const feit = this.#feiten[this.#volgende]?.bekend ?? Number.POSITIVE_INFINITY;
    const moment = Math.min(feit, this.#planning.volgende(Math.min(feit, nu)));
    if (moment > nu) {
      this.wereld.nu = nu;
      return undefined;
    }
    this.wereld.nu = moment;
    this.laatsteStap = moment;
    if (moment < feit && this.#planning.isAlleenVerloop(moment)) this.#verloop();
    else this.#verwerk(this.#neemFeiten(moment));
    return moment;
  }

  /** Nothing but the ends of terms and windows: most of the steps that time takes. */
  #verloop(): void {
    const { gevallen } = this;
    this.#planning.neemTeLaat(this.#laat);
    this.#sluitVensters();
    this.#toestanden.bekijk(false);
    if (this.#kanVervallen) gevallen.laatVervallen(false);
    this.#kanVervallen = false;
    this.#markeerTeLaat();
    this.gewijzigd = gevallen.gewijzigd;
    gevallen.gewijzigd = false;
  }

  #verwerk(nieuw: readonly Feit[]): void {
    const { gevallen, wereld } = this;
    wereld.anderLaatstBekend = nieuw.length > 1 ? wereld.nu : wereld.casus.laatstBekend;
    this.#nieuw = nieuw;
    if (this.#gebeurtenissen.length > 0) this.#gebeurtenissen = [];
    const sloot = wereld.casus.status === 'gesloten';
    const metFeiten = this.#nieuw.length > 0;
    let aspecten = metFeiten ? this.#vouw() : 0;
    this.#verstrijk();
    aspecten |= wereld.maatregelen.tik(wereld.nu, this.#meld);
    if (aspecten !== 0) this.#toestanden.werkBij(aspecten);
    if (aspecten & ASPECT.maatregelen) this.#planning.planMaatregelen();
    if (aspecten & ASPECT.detentie) this.#gebeurtenissen.push(...this.#planning.planVrijlatingen());
    if (metFeiten) for (const feit of this.#nieuw) this.#roepOp(feit);
    if (this.#gebeurtenissen.length > 0) for (const gebeurtenis of this.#gebeurtenissen) this.#roepOp(gebeurtenis);
    if (metFeiten) for (const feit of this.#nieuw) this.#vervul(feit);
    if (aspecten & ASPECT.niveau && wereld.risico.niveauVanaf) gevallen.versnel(wereld.risico.niveauVanaf);
    if (aspecten & ASPECT.betrokkenheid) gevallen.vulDeelnemersAan();
    if (aspecten & ASPECT.relatie && wereld.casus.buitenVeiligThuis) gevallen.laatVeiligThuisLos();
    this.#toestanden.bekijk(this.#planning.stilteIsAnders());
    if (aspecten !== 0 || this.#kanVervallen) gevallen.laatVervallen(!sloot && wereld.casus.status === 'gesloten');
    if (aspecten & ASPECT.betrokkenen && wereld.casus.betrokkenen.iemandOverleden) gevallen.laatOverledenenRusten();
    this.#kanVervallen = false;
    this.#markeerTeLaat();
    this.gewijzigd = gevallen.gewijzigd || (aspecten & ASPECT.niveau) !== 0;
    gevallen.gewijzigd = false;
  }

  /** What rules do with this kind. Of one fact that is asked several times in a row. */
  #wijzerVan({ soort }: Aanleiding): Soortwijzer | undefined {
    if (soort !== this.#soort) {
      this.#soort = soort;
      this.#wijzer = this.#kaart.soorten.get(soort);
    }
    return this.#wijzer;
  }

  #vervul(feit: Feit): void {
    const wijzer = this.#wijzerVan(feit);
    if (wijzer) this.gevallen.vervul(feit, wijzer);
  }

  /** What came to its end in this step, and what was opened in it with a term that has ended already. */
  #markeerTeLaat(): void {
    this.#planning.neemTeLaat(this.#laat);
    for (const geval of this.#laat) this.gevallen.markeerTeLaat(geval);
    if (this.#laat.length > 0) this.#laat = [];
  }

  #neemFeiten(moment: Moment): readonly Feit[] {
    const van = this.#volgende;
    while (this.#feiten[this.#volgende]?.bekend === moment) this.#volgende += 1;
    if (van === this.#volgende) return GEEN;
    const samen = this.#feiten.slice(van, this.#volgende);
    return samen.length > 1 ? samen.sort(opGebeurd) : samen;
  }

  #vouw(): Aspecten {
    const { wereld } = this;
    let aspecten = 0;
    for (const feit of this.#nieuw) {
      aspecten |= wereld.casus.verwerk(feit, this.#meld);
      if (feit.geredigeerd) continue;
      aspecten |= wereld.risico.verwerk(feit, wereld.casus, this.#meld);
      aspecten |= wereld.maatregelen.verwerk(feit, this.#meld);
    }
    for (const feit of this.#nieuw) this.#tel(feit);
    const { betrokkenen } = wereld.casus;
    if (aspecten & (ASPECT.betrokkenen | ASPECT.maatregelen) && betrokkenen.iemandOverleden)
      aspecten |= wereld.maatregelen.eindigBijOverlijden(wereld.nu, (over) =>
        betrokkenen.zijnOverleden('pleger', over),
      );
    return aspecten;
  }

  #tel(feit: Feit): void {
    const { wereld } = this;
    const wijzer = this.#wijzerVan(feit);
    if (wijzer) {
      hang(wereld.perSoort, wijzer.index, feit);
      for (const teller of wijzer.tellers) {
        if ((wereld.aantallen[teller.index] ?? 0) >= teller.genoeg) continue;
        if (teller.toets && !teller.toets(feit, wereld)) continue;
        this.#trof(teller, feit);
      }
    }
    if (feit.soort === 'antwoord') {
      wereld.beantwoord.add(feit.inhoud.op);
      this.#toestanden.antwoordKwam();
    }
  }

  #trof(teller: Teller, feit: Feit): void {
    const { wereld } = this;
    const { index, drempels, hoogste, vensters, bewaart } = teller;
    const nummer = (wereld.aantallen[index] ?? 0) + 1;
    wereld.aantallen[index] = nummer;
    if (nummer <= hoogste)
      for (const { aantal, stelling } of drempels) if (aantal === nummer) wereld.keer(stelling, true);
    if (bewaart) hang(wereld.treffers, index, feit);
    this.#toestanden.trof(index, nummer);
    for (const venster of vensters) wereld.vensters.onthoud(venster, feit.gebeurd.tot);
    if (this.#kaart.vervaltellers[index]) this.#kanVervallen = true;
  }

  /** What time brings at this moment. */
  #verstrijk(): void {
    this.#planning.neemTeLaat(this.#laat);
    for (const wacht of this.#planning.neemRijp()) {
      if (wacht.soort === 'na') this.gevallen.open(wacht.regel, undefined, this.#zonet());
      else if (wacht.soort === 'loopt_af') {
        this.#planning.looptAf(wacht.maatregel, wacht.dagen, this.#meld);
        this.#kanVervallen = true;
      } else if (wacht.soort === 'vrijlating')
        this.#gebeurtenissen.push(...this.#planning.overVrijlating(wacht.feit, wacht.dagen));
    }
    this.#sluitVensters();
  }

  #sluitVensters(): void {
    for (const venster of this.wereld.vensters.neemGesloten(this.wereld.nu)) {
      this.#toestanden.sloot(venster);
      if (this.#kaart.vervaltellers[venster.teller]) this.#kanVervallen = true;
    }
  }

  /** Opens an item for every rule that reacts to this fact or event. */
  #roepOp(aanleiding: Aanleiding): void {
    if (this.wereld.casus.isDubbeleVrijlating(aanleiding)) return;
    const wijzer = this.#wijzerVan(aanleiding);
    if (wijzer) this.#zoekHaken(wijzer, aanleiding);
    const { casus, vorigIncident } = this.wereld;
    if (aanleiding.soort === 'incident' || aanleiding.soort === 'overtreding') this.wereld.onthoudIncident(aanleiding);
    // Who reports stalking for the first time tells of what went on until then.
    else if (vorigIncident === undefined && MELDINGEN.has(aanleiding.soort) && !casus.isOmgekeerd(aanleiding))
      this.wereld.vorigIncident = aanleiding.gebeurd.tot;
  }

  #zoekHaken({ haken }: Soortwijzer, aanleiding: Aanleiding): void {
    for (const haak of haken.altijd) this.#haak(haak, aanleiding);
    for (const { veld, perWaarde } of haken.perVeld) {
      const waarde = aanleiding.inhoud[veld];
      if (Array.isArray(waarde)) this.#haakLijst(perWaarde, waarde, aanleiding);
      else for (const haak of perWaarde.get(waarde) ?? GEEN_HAKEN) this.#haak(haak, aanleiding);
    }
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

  #haak({ index, regel, toets }: Haak, aanleiding: Aanleiding): void {
    const { wereld } = this;
    if (wereld.hindernissen[index] !== 0 || (wereld.casus.status === 'gesloten' && !regel.overleeftSluiting)) return;
    if ((regel.als && !regel.als.beantwoordt(wereld, aanleiding)) || (toets && !toets(aanleiding, wereld))) return;
    this.gevallen.open(regel, aanleiding, aanleiding.termijnVanaf);
  }

  /** A state began: its item opens, or is waited for. */
  #begin(regel: GecompileerdeRegel, episode: number): void {
    const basis = this.#zonet();
    if (regel.na === undefined) this.gevallen.open(regel, undefined, basis);
    else {
      const moment = plusDuur(basis.van, regel.na, this.wereld.zone) + SECONDE;
      this.#planning.voegToe({ moment, soort: 'na', regel, episode });
    }
  }

  /** From when terms of a state count: a fact makes it at its moment, the end of a term one second before it shows. */
  #zonet(): Tijdvak {
    const { nu, casus } = this.wereld;
    const moment = casus.laatstBekend === nu ? nu : nu - SECONDE;
    return { van: moment, tot: moment };
  }
}

function hang(lijsten: (Aanleiding[] | undefined)[], plek: number, feit: Aanleiding): void {
  const lijst = lijsten[plek];
  if (lijst) lijst.push(feit);
  else lijsten[plek] = [feit];
}
