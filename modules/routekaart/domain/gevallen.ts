import { type Moment, SECONDE, type Tijdvak } from '@waakvlam/kernel/tijd';
import { achterhaald } from './achterhaald.ts';
import { betreft, blijftOver, ookVoor } from './betreft.ts';
import type {
  GecompileerdeRegel,
  GecompileerdeVervulling,
  GecompileerdSignaal,
  Routekaart,
  Soortwijzer,
} from './kaart.ts';
import { type Gegeven, type Geval, isOpen, type Plicht, staatOpen, voegFeitToe, voegInOpSinds } from './geval.ts';
import { herhaal } from './lijst.ts';
import { bekort, maakGeval, nieuwePlicht, samenMet } from './maak-geval.ts';
import { naOverlijden, rust } from './overleden.ts';
import type { Planning } from './planning.ts';
import { past, vroegst } from './vervulling.ts';
import type { Aanleiding, Wereld } from './wereld.ts';
import { wijsToe } from './wie.ts';

/** All occasions on which rules applied: opens them, closes them, lapses them, and raises and withdraws their signals. */
export class Gevallen {
  readonly alle: Geval[] = [];
  /** In the order of `opSinds`. */
  readonly signalen: Gegeven[] = [];
  /** Set when a standing signal or what is overdue changed; the reader resets it. */
  gewijzigd = false;
  readonly #kaart: Routekaart;
  readonly #wereld: Wereld;
  readonly #planning: Pick<Planning, 'wachtOp'>;
  /** Open items by the index of their rule; undefined where there are none: that is so of most, and asked most. */
  readonly #open: (Geval[] | undefined)[];
  /** The same as a mark, to be asked for every rule that a fact could fulfil. */
  readonly #isOpen: Uint8Array;
  /** Open occasions that can lapse by themselves: they carry `vervalt` or follow from a derived event. */
  readonly #vervalbaar = new Set<Geval>();
  /** When a state last ended, by the index of its rule. */
  readonly #geeindigd = new Map<number, Moment>();
  #laatste: readonly string[] = [];

  constructor(kaart: Routekaart, wereld: Wereld, planning: Pick<Planning, 'wachtOp'>) {
    this.#kaart = kaart;
    this.#wereld = wereld;
    this.#planning = planning;
    this.#open = herhaal<Geval[] | undefined>(undefined, kaart.regels.length);
    this.#isOpen = new Uint8Array(kaart.regels.length);
  }

  open(regel: GecompileerdeRegel, aanleiding: Aanleiding | undefined, basis: Tijdvak): void {
    if (rust(regel, aanleiding, this.#wereld)) return;
    const lopend = this.#open[regel.index];
    const laatste = lopend && samenMet(regel, lopend, this.#wereld);
    if (laatste) {
      if (aanleiding) this.#voegToe(laatste, aanleiding);
      return;
    }
    const feiten = aanleiding ? (aanleiding.feiten ?? this.#alleen(aanleiding)) : NIEMAND;
    const geval = maakGeval(regel, aanleiding, basis, feiten, this.#wereld);
    this.alle.push(geval);
    if (lopend) lopend.push(geval);
    else {
      this.#open[regel.index] = [geval];
      this.#isOpen[regel.index] = 1;
    }
    if (regel.vervalt || aanleiding?.feiten) this.#vervalbaar.add(geval);
    this.#zoekEerdereVervulling(geval);
    if (!staatOpen(geval)) return;
    if (regel.signaal) this.#geef(geval, regel.signaal, 'direct', this.#wereld.nu);
    this.#wachtOpTermijn(geval);
  }

  /** One more occasion for an item that is open. */
  #voegToe(geval: Geval, aanleiding: Aanleiding): void {
    const { id, feiten } = aanleiding;
    if (geval.betreft !== undefined && geval.betreft !== betreft(aanleiding, this.#wereld)) geval.betreft = undefined;
    if (geval.rest) geval.rest = ookVoor(geval.rest, aanleiding, this.#wereld);
    if (feiten === undefined) voegFeitToe(geval, id);
    else for (const feit of feiten) if (!geval.feiten.includes(feit)) voegFeitToe(geval, feit);
    if (geval.signaal || geval.teLaatSignaal) this.gewijzigd = true;
  }

  /** Closes the open items that this fact fulfils or argues away. */
  vervul(feit: Aanleiding, { vervulbaar, vervullers }: Soortwijzer): void {
    const isOpen = this.#isOpen;
    for (let plek = 0; plek < vervulbaar.length; plek += 1) {
      const index = vervulbaar[plek] ?? 0;
      if (isOpen[index] !== 1) continue;
      const open = this.#open[index];
      const via = vervullers[plek]?.via;
      if (open && via && (!via.toets || via.toets(feit, this.#wereld))) this.#vervulVia(feit, via, open);
    }
  }

  #vervulVia(feit: Aanleiding, via: GecompileerdeVervulling, open: readonly Geval[]): void {
    for (const geval of open.length > 1 ? open.slice() : open)
      if (feit !== geval.aanleiding && past(via, feit, geval, this.#vroegst(via, geval, feit.bekend === geval.sinds)))
        this.#voldoe(geval, via, feit);
  }

  #vroegst(via: GecompileerdeVervulling, geval: Geval, samen: boolean): Moment {
    return vroegst(via, geval, samen, this.#wereld.zone);
  }

  /** After a rise of the level: shorter terms, counted from what made it rise. */
  versnel(vanaf: Tijdvak): void {
    for (const { index } of this.#kaart.versnelde)
      for (const geval of this.#open[index] ?? NIETS)
        if (bekort(geval, vanaf, this.#wereld)) this.#wachtOpTermijn(geval);
  }

  /** Organisations that joined owe what every participant owes. */
  vulDeelnemersAan(): void {
    const deelnemers = this.#wereld.casus.deelnemers();
    for (const { index } of this.#kaart.vanAllen)
      for (const geval of this.#open[index] ?? NIETS) {
        if (geval.laatst !== undefined && geval.laatst < this.#wereld.nu) continue;
        for (const wie of deelnemers)
          if (!geval.plichten.some((plicht) => plicht.wie === wie)) geval.plichten.push(nieuwePlicht(wie));
      }
  }

  /** It turns out to be no case for Veilig Thuis: what it owes still falls to whom `wijsToe` names now, with the same term. */
  laatVeiligThuisLos(): void {
    for (const lopend of this.#open)
      for (const geval of lopend?.slice() ?? []) {
        const plicht = geval.plichten.find((een) => een.wie === 'veilig_thuis' && isOpen(een));
        const naar = plicht && wijsToe(geval.regel.wie, geval.aanleiding, this.#wereld);
        // What was asked of it by name stays with it.
        if (!naar || naar.includes('veilig_thuis')) continue;
        const { teLaat } = plicht;
        this.#haalIn(plicht);
        plicht.status = 'nvt';
        const nieuw = naar.filter((wie) => !geval.plichten.some((ander) => ander.wie === wie));
        geval.plichten.push(...nieuw.map((wie) => nieuwePlicht(wie, teLaat)));
        if (teLaat) this.#wereld.teLaat += nieuw.length;
        if (!staatOpen(geval)) this.#sluit(geval);
      }
  }

  /** Lapses what the picture has moved past; after a closing, everything that does not outlive it. */
  laatVervallen(netGesloten: boolean): void {
    for (const geval of this.#vervalbaar) {
      const { regel, aanleiding } = geval;
      const ingehaald = achterhaald(geval, this.#wereld);
      if (ingehaald) this.#laatVervallen(geval, ingehaald.status, ingehaald.door);
      else if (regel.vervalt?.geldt(this.#wereld, aanleiding)) this.#laatVervallen(geval, 'nvt');
    }
    if (!netGesloten) return;
    for (const lopend of this.#open)
      for (const geval of lopend?.slice() ?? []) if (!geval.regel.overleeftSluiting) this.#laatVervallen(geval, 'nvt');
  }

  /** Somebody died: what was asked of or about her or him lapses; of two victims the other keeps her own. */
  laatOverledenenRusten(): void {
    for (const lopend of this.#open)
      for (const geval of lopend?.slice() ?? []) {
        const na = naOverlijden(geval, this.#wereld);
        if (na === 'rust' || na?.length === 0) this.#laatVervallen(geval, 'nvt');
        else if (na) this.#blijftOpen(geval, na);
      }
  }

  eindigToestand(regel: GecompileerdeRegel): void {
    if (regel.teltEenmaal) this.#geeindigd.set(regel.index, this.#wereld.nu);
    for (const geval of this.#open[regel.index]?.slice() ?? []) this.#laatVervallen(geval, 'nvt');
  }

  markeerTeLaat(geval: Geval): void {
    for (const plicht of geval.plichten) {
      if (plicht.status !== 'open') continue;
      plicht.status = 'te_laat';
      plicht.teLaat = true;
      this.#wereld.teLaat += 1;
      this.gewijzigd = true;
    }
    const { teLaat } = geval.regel;
    if (teLaat && !geval.teLaatSignaal) this.#geef(geval, teLaat, 'te_laat', this.#wereld.nu);
  }

  /** The list of this one fact: shared by all that follows from it. */
  #alleen({ id }: Aanleiding): readonly string[] {
    return this.#laatste[0] === id ? this.#laatste : (this.#laatste = [id]);
  }

  #wachtOpTermijn(geval: Geval): void {
    if (geval.laatst !== undefined) this.#planning.wachtOp(geval, Math.max(geval.laatst + SECONDE, this.#wereld.nu));
  }

  #zoekEerdereVervulling(geval: Geval): void {
    const { regel, aanleiding, basis } = geval;
    const laatst = aanleiding ? this.#wereld.anderLaatstBekend : this.#wereld.casus.laatstBekend;
    const isLaat = regel.verwijst && aanleiding !== undefined && aanleiding.gebeurd.van < basis.van;
    if ((laatst < basis.van && !regel.kijktTerug && !isLaat) || !this.#isErEen(regel.vervuldDoor)) return;
    for (const via of regel.vervullingen) {
      if (via.vanaf === undefined && laatst < basis.van && !(isLaat && via.verwijst !== undefined)) continue;
      for (const soort of via.soorten) {
        const bekend = this.#wereld.perSoort[soort];
        if (!bekend) continue;
        this.#vervulUit(bekend, geval, via);
        if (!staatOpen(geval)) return;
      }
    }
  }

  /** Whether a fact of one of these kinds is known: most items look for what is not there. */
  #isErEen(soorten: Uint16Array): boolean {
    const { perSoort } = this.#wereld;
    for (const soort of soorten) if (perSoort[soort] !== undefined) return true;
    return false;
  }

  /** Newest known first; what was known before it must have happened cannot have happened after it. */
  #vervulUit(bekend: readonly Aanleiding[], geval: Geval, via: GecompileerdeVervulling): void {
    const grens = this.#vroegst(via, geval, false);
    const grensSamen = geval.begin < geval.basis.van ? this.#vroegst(via, geval, true) : grens;
    const verbruikt = via.teltEenmaal ? this.#geeindigd.get(geval.regel.index) : undefined;
    for (let plek = bekend.length - 1; plek >= 0 && staatOpen(geval); plek -= 1) {
      const feit = bekend[plek];
      if (!feit || feit.bekend < grensSamen || (verbruikt !== undefined && feit.bekend <= verbruikt)) return;
      const vanaf = feit.bekend === geval.sinds ? grensSamen : grens;
      if ((!via.toets || via.toets(feit, this.#wereld)) && past(via, feit, geval, vanaf))
        this.#voldoe(geval, via, feit);
    }
  }

  #voldoe(geval: Geval, via: GecompileerdeVervulling, feit: Aanleiding): void {
    const rest = blijftOver(geval, feit, this.#wereld);
    if (rest.length > 0) return this.#blijftOpen(geval, rest);
    const laat = geval.laatst !== undefined && feit.gebeurd.van > geval.laatst;
    for (const plicht of geval.plichten) {
      if (!isOpen(plicht) || (via.zelf && plicht.wie !== feit.wie)) continue;
      this.#haalIn(plicht);
      plicht.status = via.uitkomst;
      plicht.teLaat = laat;
      plicht.voldaanDoor = this.#alleen(feit);
    }
    const { teLaat } = geval.regel;
    if (laat && teLaat && !geval.teLaatSignaal)
      this.#geef(geval, teLaat, 'te_laat', Math.max(geval.sinds, (geval.laatst ?? 0) + SECONDE));
    if (!staatOpen(geval)) this.#sluit(geval);
  }

  /** Done for one of several victims: the sentence says for whom it is not. */
  #blijftOpen(geval: Geval, rest: readonly string[]): void {
    const [eerste = '', ...meer] = rest;
    geval.rest = rest;
    geval.betreft = meer.length === 0 ? this.#wereld.casus.betrokkenen.nummerVan(eerste) : undefined;
    for (const geschreven of [...geval.plichten, geval.signaal, geval.teLaatSignaal])
      if (geschreven) geschreven.beeld = undefined;
    if (geval.signaal || geval.teLaatSignaal) this.gewijzigd = true;
  }

  #laatVervallen(geval: Geval, status: 'nvt' | 'gedaan', door: readonly string[] = NIEMAND): void {
    for (const plicht of geval.plichten) {
      if (!isOpen(plicht)) continue;
      this.#haalIn(plicht);
      plicht.status = status;
      plicht.voldaanDoor = door;
    }
    this.#sluit(geval);
  }

  /** An overdue duty is about to be closed. */
  #haalIn(plicht: Plicht): void {
    if (plicht.status !== 'te_laat') return;
    this.#wereld.teLaat -= 1;
    this.gewijzigd = true;
  }

  #sluit(geval: Geval): void {
    const { index } = geval.regel;
    const lopend = this.#open[index];
    if (lopend === undefined || lopend.length === 1) {
      this.#open[index] = undefined;
      this.#isOpen[index] = 0;
    } else lopend.splice(lopend.indexOf(geval), 1);
    this.#vervalbaar.delete(geval);
    this.#trekIn(geval.signaal);
    this.#trekIn(geval.teLaatSignaal);
  }

  #geef(geval: Geval, soort: GecompileerdSignaal, welk: 'direct' | 'te_laat', sinds: Moment): void {
    const signaal: Gegeven = { welk, soort, sinds, geval, tot: undefined, beeld: undefined };
    if (welk === 'direct') geval.signaal = signaal;
    else geval.teLaatSignaal = signaal;
    voegInOpSinds(this.signalen, signaal);
    this.gewijzigd = true;
  }

  #trekIn(signaal: Gegeven | undefined): void {
    if (!signaal || signaal.tot !== undefined) return;
    signaal.tot = this.#wereld.nu;
    this.gewijzigd = true;
  }
}

const NIEMAND: readonly string[] = [];
const NIETS: readonly Geval[] = [];
