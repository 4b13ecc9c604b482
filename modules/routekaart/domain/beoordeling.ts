import { ASPECT, type Aspecten, type Gebeurtenis } from '@waakvlam/casus';
import type { Feit } from '@waakvlam/logboek';
import { eindeNa, geldt } from '@waakvlam/maatregelen';
import { DAG, type Duur, type Moment, plusDuur, SECONDE, type Tijdvak } from '@waakvlam/kernel/tijd';
import { achterhaald } from './achterhaald.ts';
import type { GecompileerdeRegel, GecompileerdeVervulling, Routekaart } from './compileer.ts';
import { type Gegeven, type Geval, isOpen, staatOpen } from './geval.ts';
import { Hoop } from './hoop.ts';
import { lijstVan } from './patroon.ts';
import type { Signaalsoort } from './regelschema.ts';
import { schrijfTijdvak, vulReden } from './tekst.ts';
import { type Aanleiding, Wereld } from './wereld.ts';
import { wijsToe } from './wie.ts';

/** Days before a planned release at which something must be arranged; our own choice (issue: 30, 14 and 1). */
const VOOR_VRIJLATING = [30, 14, 1];
const VRIJLATING_VOORUIT: readonly Duur[] = VOOR_VRIJLATING.map((dagen) => ({ maanden: 0, dagen, milliseconden: 0 }));

type Wacht =
  | { readonly moment: Moment; readonly soort: 'te_laat'; readonly geval: Geval }
  | { readonly moment: Moment; readonly soort: 'na'; readonly regel: GecompileerdeRegel; readonly episode: number }
  | { readonly moment: Moment; readonly soort: 'kijk' }
  | { readonly moment: Moment; readonly soort: 'loopt_af'; readonly maatregel: string; readonly tot: Moment }
  | { readonly moment: Moment; readonly soort: 'vrijlating'; readonly feit: string; readonly dagen: number };

/**
 * Folds one list of facts in the order in which they became known and lets time pass between them: the picture of the
 * case, the items of the route card and the signals, at every moment up to `nu`. No clock, no database.
 */
export class Beoordeling {
  readonly wereld: Wereld;
  readonly gevallen: Geval[] = [];
  readonly signalen: Gegeven[] = [];
  /** Whether the last step changed the level, a standing signal or what is overdue. */
  gewijzigd = false;
  readonly #kaart: Routekaart;
  readonly #feiten: readonly Feit[];
  readonly #open: Geval[][];
  readonly #waar: Uint8Array;
  readonly #episode: Uint32Array;
  readonly #wachtrij = new Hoop<Wacht>();
  readonly #gepland = new Set<string>();
  #volgende = 0;
  #begonnen = false;

  /** `feiten` in force, in order of `bekend` and then of id. */
  constructor(kaart: Routekaart, feiten: readonly Feit[]) {
    this.#kaart = kaart;
    this.#feiten = feiten;
    this.wereld = new Wereld(kaart.grenzen, kaart.kalender.zone, kaart.aantalTellers);
    this.#open = kaart.regels.map(() => []);
    this.#waar = new Uint8Array(kaart.regels.length);
    this.#episode = new Uint32Array(kaart.regels.length);
  }

  /** The next moment at which anything can change: a fact becoming known, a term ending, silence lasting too long. */
  volgendMoment(): Moment | undefined {
    const feit = this.#feiten[this.#volgende]?.bekend;
    return kleinste(feit, this.volgendeVerandering(feit));
  }

  /** As `volgendMoment`, but only what time alone brings; nothing beyond `grens` is looked for. */
  volgendeVerandering(grens?: Moment): Moment | undefined {
    for (let top = this.#wachtrij.eerste(); top && !this.#telt(top); top = this.#wachtrij.eerste()) this.#wachtrij.neem();
    return kleinste(this.#wachtrij.eerste()?.moment, this.#volgendeStilte(grens));
  }

  /** Takes the next step; gives its moment, or undefined when nothing happens up to and including `nu`. */
  stap(nu: Moment): Moment | undefined {
    const moment = this.volgendMoment();
    if (moment === undefined || moment > nu) {
      this.wereld.nu = nu;
      return undefined;
    }
    this.wereld.nu = moment;
    this.gewijzigd = false;
    const nieuw = this.#neemFeiten(moment);
    const gebeurtenissen: Gebeurtenis[] = [];
    let aspecten = this.#vouw(nieuw, gebeurtenissen);
    aspecten |= this.#laatTijdVerstrijken(moment, gebeurtenissen);
    if (aspecten & ASPECT.niveau) this.gewijzigd = true;
    if (aspecten & ASPECT.maatregelen) this.#planMaatregelen();
    if (aspecten & ASPECT.detentie) this.#planVrijlating(gebeurtenissen);
    for (const feit of nieuw) this.#roepOp(feit);
    for (const gebeurtenis of gebeurtenissen) this.#roepOp(gebeurtenis);
    for (const feit of nieuw) this.#vervul(feit);
    if (aspecten & ASPECT.niveau) this.#versnel();
    if (aspecten & ASPECT.betrokkenheid) this.#vulDeelnemersAan();
    this.#bekijkToestanden();
    this.#laatVervallen();
    this.#markeerTeLaat(moment);
    return moment;
  }

  #neemFeiten(moment: Moment): readonly Feit[] {
    const van = this.#volgende;
    while (this.#feiten[this.#volgende]?.bekend === moment) this.#volgende += 1;
    return this.#feiten.slice(van, this.#volgende);
  }

  #vouw(feiten: readonly Feit[], gebeurtenissen: Gebeurtenis[]): Aspecten {
    const { wereld } = this;
    const meld = (gebeurtenis: Gebeurtenis) => void gebeurtenissen.push(gebeurtenis);
    let aspecten = 0;
    for (const feit of feiten) {
      aspecten |= wereld.casus.verwerk(feit, meld);
      aspecten |= wereld.risico.verwerk(feit, meld);
      aspecten |= wereld.maatregelen.verwerk(feit, meld);
    }
    for (const feit of feiten) this.#tel(feit);
    return aspecten;
  }

  #tel(feit: Feit): void {
    for (const { index, toets, vensters } of this.#kaart.tellers.get(feit.soort) ?? []) {
      if (!toets(feit, this.wereld)) continue;
      this.wereld.treffers[index]?.push(feit);
      for (const venster of vensters) {
        const moment = plusDuur(feit.gebeurd.tot, venster, this.wereld.zone) + SECONDE;
        if (moment > this.wereld.nu) this.#wachtrij.voegToe({ moment, soort: 'kijk' });
      }
    }
    if (feit.soort === 'antwoord') this.wereld.beantwoord.add(feit.inhoud.op);
  }

  #laatTijdVerstrijken(moment: Moment, gebeurtenissen: Gebeurtenis[]): Aspecten {
    const meld = (gebeurtenis: Gebeurtenis) => void gebeurtenissen.push(gebeurtenis);
    for (let top = this.#wachtrij.eerste(); top && top.moment <= moment; top = this.#wachtrij.eerste()) {
      if (top.soort === 'te_laat') break;
      this.#wachtrij.neem();
      if (!this.#telt(top)) continue;
      if (top.soort === 'na') this.#openNa(top.regel);
      if (top.soort === 'loopt_af') meld(this.#looptAf(top.maatregel));
      if (top.soort === 'vrijlating') meld(this.#vrijlatingNadert(top.dagen));
    }
    return this.wereld.maatregelen.tik(moment, meld);
  }

  /** Opens an item for every rule that reacts to this fact or event. */
  #roepOp(aanleiding: Aanleiding): void {
    for (const { regel, toets } of this.#kaart.haken.get(aanleiding.soort) ?? []) {
      if (!toets(aanleiding, this.wereld)) continue;
      if (this.wereld.casus.status === 'gesloten' && !this.#geldtGesloten(regel)) continue;
      if (regel.als && !regel.als(this.wereld, aanleiding)) continue;
      this.#openGeval(regel, aanleiding, aanleiding.termijnVanaf);
    }
    if (aanleiding.soort === 'incident' || aanleiding.soort === 'overtreding') this.#onthoudIncident(aanleiding);
  }

  #geldtGesloten(regel: GecompileerdeRegel): boolean {
    return regel.regel.ook_gesloten === true || regel.regel.bij !== undefined && lijstVan(regel.regel.bij).some(gaatOverSluiten);
  }

  #onthoudIncident(feit: Aanleiding): void {
    const { vorigIncident } = this.wereld;
    if (vorigIncident === undefined || vorigIncident < feit.gebeurd.tot) this.wereld.vorigIncident = feit.gebeurd.tot;
  }

  #openGeval(regel: GecompileerdeRegel, aanleiding: Aanleiding | undefined, basis: Tijdvak): void {
    const feiten = aanleiding ? (aanleiding.feiten ?? [aanleiding.id]) : [];
    const lopend = this.#open[regel.index] ?? [];
    const eerste = lopend[0];
    if (eerste && regel.regel.per !== 'aanleiding') {
      eerste.feiten = [...new Set([...eerste.feiten, ...feiten])];
      for (const signaal of eerste.signalen) signaal.feiten = eerste.feiten;
      return;
    }
    const plichten = wijsToe(regel.regel, aanleiding, this.wereld).map((wie) => ({
      wie,
      status: 'open' as const,
      teLaat: false,
      voldaanDoor: [],
    }));
    const geval: Geval = {
      regel,
      aanleiding,
      sinds: this.wereld.nu,
      basis,
      nummer: this.gevallen.length,
      feiten,
      uiterlijk: regel.uiterlijk?.(aanleiding ?? LEEG, basis.van),
      laatst: regel.uiterlijk?.(aanleiding ?? LEEG, basis.tot),
      plichten,
      signalen: [],
    };
    this.#bekort(geval, basis);
    this.gevallen.push(geval);
    lopend.push(geval);
    this.#zoekEerdereVervulling(geval);
    if (!staatOpen(geval)) return;
    if (regel.regel.signaal) this.#geef(geval, regel.regel.signaal, 'direct', this.wereld.nu);
    this.#wachtOpTermijn(geval);
  }

  #wachtOpTermijn(geval: Geval): void {
    if (geval.laatst === undefined) return;
    const moment = Math.max(geval.laatst + SECONDE, this.wereld.nu);
    this.#wachtrij.voegToe({ moment, soort: 'te_laat', geval });
  }

  /** Shortens the term when the level calls for it, counted from `basis`. */
  #bekort(geval: Geval, basis: Tijdvak): boolean {
    const { versneld } = geval.regel;
    if (!versneld?.niveaus.has(this.wereld.risico.niveau)) return false;
    const [uiterlijk, laatst] = [versneld.termijn(basis.van), versneld.termijn(basis.tot)];
    const korter = geval.laatst === undefined || laatst < geval.laatst;
    if (geval.uiterlijk === undefined || uiterlijk < geval.uiterlijk) geval.uiterlijk = uiterlijk;
    if (korter) geval.laatst = laatst;
    return korter;
  }

  #versnel(): void {
    const { niveauVanaf } = this.wereld.risico;
    if (!niveauVanaf) return;
    for (const lopend of this.#open)
      for (const geval of lopend)
        if (geval.regel.versneld && this.#bekort(geval, niveauVanaf)) this.#wachtOpTermijn(geval);
  }

  #zoekEerdereVervulling(geval: Geval): void {
    for (const via of geval.regel.vervullingen) {
      const treffers = this.wereld.treffers[via.teller] ?? [];
      const grens = this.#vroegst(via, geval);
      for (let i = treffers.length - 1; i >= 0; i -= 1) {
        const feit = treffers[i];
        if (!feit || feit.bekend < grens) break;
        if (feit !== geval.aanleiding && past(via, feit, geval, grens)) this.#voldoe(geval, via, feit);
        if (!staatOpen(geval)) return;
      }
    }
  }

  #vroegst({ terug }: GecompileerdeVervulling, geval: Geval): Moment {
    if (terug === 'altijd') return Number.NEGATIVE_INFINITY;
    return terug === undefined ? geval.basis.van : plusDuur(geval.basis.van, terug, this.wereld.zone, -1);
  }

  /** Closes the open items that this fact fulfils. */
  #vervul(feit: Feit): void {
    for (const { regel, via } of this.#kaart.vervullers.get(feit.soort) ?? []) {
      const lopend = this.#open[regel.index];
      if (!lopend || lopend.length === 0) continue;
      const treffers = this.wereld.treffers[via.teller];
      if (!treffers?.includes(feit, Math.max(0, treffers.length - 64))) continue;
      for (const geval of lopend.slice())
        if (feit !== geval.aanleiding && past(via, feit, geval, this.#vroegst(via, geval))) this.#voldoe(geval, via, feit);
    }
  }

  #voldoe(geval: Geval, via: GecompileerdeVervulling, feit: Aanleiding): void {
    const laat = geval.laatst !== undefined && feit.gebeurd.van > geval.laatst;
    for (const plicht of geval.plichten) {
      if (!isOpen(plicht) || (via.vervulling.zelf && plicht.wie !== feit.wie)) continue;
      if (plicht.status === 'te_laat') this.gewijzigd = true;
      plicht.status = via.uitkomst;
      plicht.teLaat = laat;
      plicht.voldaanDoor = [feit.id];
      if (laat && geval.regel.regel.te_laat && !this.#staat(geval, 'te_laat'))
        this.#geef(geval, geval.regel.regel.te_laat, 'te_laat', Math.max(geval.sinds, (geval.laatst ?? 0) + SECONDE));
    }
    if (!staatOpen(geval)) this.#sluit(geval);
  }

  #sluit(geval: Geval): void {
    const lopend = this.#open[geval.regel.index];
    lopend?.splice(lopend.indexOf(geval), 1);
    for (const signaal of geval.signalen) this.#trekIn(signaal);
  }

  #geef(geval: Geval, soort: Signaalsoort, welk: 'direct' | 'te_laat', sinds: Moment): void {
    const { regel, aanleiding, basis } = geval;
    const bronnen = aanleiding?.inhoud['bron'];
    const signaal: Gegeven = {
      sleutel: `${regel.regel.id}|${welk}|${aanleiding?.id ?? sinds}`,
      code: soort.code,
      ernst: soort.ernst,
      sinds,
      reden: vulReden(soort.reden, aanleiding, basis, this.wereld.zone),
      bron: Array.isArray(bronnen) ? [...new Set([...regel.regel.bron, ...(bronnen as string[])])] : regel.regel.bron,
      feiten: geval.feiten,
      tot: undefined,
    };
    geval.signalen.push(signaal);
    this.signalen.push(signaal);
    this.gewijzigd = true;
  }

  #staat(geval: Geval, welk: 'direct' | 'te_laat'): boolean {
    return geval.signalen.some(({ sleutel }) => sleutel.startsWith(`${geval.regel.regel.id}|${welk}|`));
  }

  #trekIn(signaal: Gegeven): void {
    if (signaal.tot !== undefined) return;
    signaal.tot = this.wereld.nu;
    this.gewijzigd = true;
  }

  #vulDeelnemersAan(): void {
    for (const lopend of this.#open)
      for (const geval of lopend) {
        if (!lijstVan(geval.regel.regel.wie).includes('allen')) continue;
        const bekend = new Set(geval.plichten.map(({ wie }) => wie));
        for (const wie of this.wereld.casus.deelnemers())
          if (!bekend.has(wie)) geval.plichten.push({ wie, status: 'open', teLaat: false, voldaanDoor: [] });
      }
  }

  /** Rules that hold as long as a condition does: opens them when it becomes true, lapses them when it no longer is. */
  #bekijkToestanden(): void {
    const { wereld } = this;
    for (const regel of this.#kaart.toestanden) {
      const waar = this.#mag(regel) && (regel.zolang?.(wereld, undefined) ?? false);
      if (waar === (this.#waar[regel.index] === 1)) continue;
      this.#waar[regel.index] = waar ? 1 : 0;
      this.#episode[regel.index] = (this.#episode[regel.index] ?? 0) + 1;
      if (!waar) this.#eindigToestand(regel);
      else if (regel.na === undefined) this.#openGeval(regel, undefined, { van: wereld.nu, tot: wereld.nu });
      else {
        const moment = plusDuur(wereld.nu, regel.na, wereld.zone) + SECONDE;
        this.#wachtrij.voegToe({ moment, soort: 'na', regel, episode: this.#episode[regel.index] ?? 0 });
      }
    }
    this.#begonnen = true;
  }

  #mag(regel: GecompileerdeRegel): boolean {
    return this.wereld.casus.status === 'open' || regel.regel.ook_gesloten === true;
  }

  #openNa(regel: GecompileerdeRegel): void {
    this.#openGeval(regel, undefined, { van: this.wereld.nu, tot: this.wereld.nu });
  }

  #eindigToestand(regel: GecompileerdeRegel): void {
    for (const geval of (this.#open[regel.index] ?? []).slice()) this.#laatGevalVervallen(geval, 'nvt');
  }

  #laatVervallen(): void {
    const gesloten = this.wereld.casus.status === 'gesloten';
    for (const lopend of this.#open)
      for (const geval of lopend.slice()) {
        const { regel, aanleiding } = geval;
        const ingehaald = aanleiding && achterhaald(aanleiding, this.wereld);
        if (ingehaald) this.#laatGevalVervallen(geval, ingehaald);
        else if ((gesloten && !this.#geldtGesloten(regel)) || regel.vervalt?.(this.wereld, aanleiding))
          this.#laatGevalVervallen(geval, 'nvt');
      }
  }

  #laatGevalVervallen(geval: Geval, status: 'nvt' | 'gedaan'): void {
    for (const plicht of geval.plichten) {
      if (!isOpen(plicht)) continue;
      if (plicht.status === 'te_laat') this.gewijzigd = true;
      plicht.status = status;
    }
    this.#sluit(geval);
  }

  #markeerTeLaat(moment: Moment): void {
    for (let top = this.#wachtrij.eerste(); top && top.moment <= moment; top = this.#wachtrij.eerste()) {
      this.#wachtrij.neem();
      if (top.soort !== 'te_laat' || !this.#telt(top)) continue;
      const { geval } = top;
      for (const plicht of geval.plichten) {
        if (plicht.status !== 'open') continue;
        plicht.status = 'te_laat';
        plicht.teLaat = true;
        this.gewijzigd = true;
      }
      const { te_laat } = geval.regel.regel;
      if (te_laat && !this.#staat(geval, 'te_laat')) this.#geef(geval, te_laat, 'te_laat', moment);
    }
  }

  #planMaatregelen(): void {
    for (const maatregel of this.wereld.maatregelen.maatregelen.values()) {
      if (!maatregel.eindigt || !geldt(maatregel)) continue;
      const sleutel = `${maatregel.id}|${maatregel.eindigt.tot}`;
      if (this.#gepland.has(sleutel)) continue;
      this.#gepland.add(sleutel);
      const einde = eindeNa(maatregel.eindigt);
      if (einde > this.wereld.nu) this.#wachtrij.voegToe({ moment: einde, soort: 'kijk' });
      const vanaf = this.wereld.maatregelen.waarschuwVanaf(maatregel) ?? einde;
      const moment = Math.max(vanaf, this.wereld.nu + SECONDE);
      if (moment >= einde) continue;
      this.#wachtrij.voegToe({ moment, soort: 'loopt_af', maatregel: maatregel.id, tot: maatregel.eindigt.tot });
    }
  }

  #planVrijlating(gebeurtenissen: Gebeurtenis[]): void {
    const { casus, nu, zone } = this.wereld;
    const { vrijlating } = casus;
    if (!vrijlating || vrijlating.datum.tot < nu) return;
    for (const [plek, duur] of VRIJLATING_VOORUIT.entries()) {
      const dagen = VOOR_VRIJLATING[plek] ?? 0;
      const sleutel = `vrijlating|${vrijlating.feit}|${dagen}`;
      if (this.#gepland.has(sleutel)) continue;
      this.#gepland.add(sleutel);
      const moment = plusDuur(vrijlating.datum.van, duur, zone, -1);
      if (moment > nu) this.#wachtrij.voegToe({ moment, soort: 'vrijlating', feit: vrijlating.feit, dagen });
      else gebeurtenissen.push(this.#vrijlatingNadert(dagen));
    }
  }

  #vrijlatingNadert(dagen: number): Gebeurtenis {
    const { casus, nu, zone } = this.wereld;
    const { vrijlating } = casus;
    const inhoud = {
      dagen,
      feit: vrijlating?.feit,
      vrijlating: vrijlating && schrijfTijdvak(vrijlating.datum, zone),
      vrij_van: vrijlating?.datum.van,
    };
    const tijdvak = { van: nu, tot: nu };
    return {
      id: `vrijlating_nadert:${vrijlating?.feit}:${dagen}`,
      soort: 'vrijlating_nadert',
      wie: '',
      over: [],
      gebeurd: tijdvak,
      bekend: nu,
      termijnVanaf: tijdvak,
      inhoud,
      feiten: vrijlating ? [vrijlating.feit] : [],
    };
  }

  #looptAf(id: string): Gebeurtenis {
    const { nu, zone, maatregelen } = this.wereld;
    const maatregel = maatregelen.maatregelen.get(id);
    const eindigt = maatregel?.eindigt ?? { van: nu, tot: nu };
    const inhoud = {
      maatregel: id,
      soort: maatregel?.soort,
      functies: maatregel?.functies,
      einde: schrijfTijdvak(eindigt, zone),
      tot: eindigt.tot,
    };
    const tijdvak = { van: nu, tot: nu };
    return {
      id: `loopt_af:${id}:${eindigt.tot}`,
      soort: 'maatregel_loopt_af',
      wie: '',
      over: [],
      gebeurd: tijdvak,
      bekend: nu,
      termijnVanaf: tijdvak,
      inhoud,
      feiten: maatregel ? [maatregel.feit] : [],
    };
  }

  /** Whether something that was planned still matters. */
  #telt(wacht: Wacht): boolean {
    switch (wacht.soort) {
      case 'te_laat':
        return (
          wacht.geval.laatst !== undefined &&
          wacht.geval.laatst < wacht.moment &&
          wacht.geval.plichten.some(({ status }) => status === 'open')
        );
      case 'na':
        return this.#episode[wacht.regel.index] === wacht.episode && this.#waar[wacht.regel.index] === 1;
      case 'kijk':
        return true;
      case 'loopt_af': {
        const maatregel = this.wereld.maatregelen.maatregelen.get(wacht.maatregel);
        return maatregel !== undefined && geldt(maatregel) && maatregel.eindigt?.tot === wacht.tot;
      }
      case 'vrijlating':
        return this.wereld.casus.vrijlating?.feit === wacht.feit;
    }
  }

  #volgendeStilte(grens: Moment | undefined): Moment | undefined {
    if (!this.#begonnen) return undefined;
    const { casus, nu, zone } = this.wereld;
    let vroegst: Moment | undefined;
    for (const periode of this.#kaart.stilteperioden) {
      const zeker = casus.laatstBekend + (periode.maanden * 28 + periode.dagen - 1) * DAG + periode.milliseconden;
      if (grens !== undefined && zeker > grens) continue;
      const moment = plusDuur(casus.laatstBekend, periode, zone) + SECONDE;
      if (moment > nu && (vroegst === undefined || moment < vroegst)) vroegst = moment;
    }
    return vroegst;
  }
}

const LEEG: Aanleiding = {
  id: '',
  soort: '',
  wie: '',
  over: [],
  gebeurd: { van: 0, tot: 0 },
  bekend: 0,
  termijnVanaf: { van: 0, tot: 0 },
  inhoud: {},
};

function past(via: GecompileerdeVervulling, feit: Aanleiding, geval: Geval, grens: Moment): boolean {
  const { verwijst, verwijst_naar_veld, zelf } = via.vervulling;
  if (feit.gebeurd.tot < grens) return false;
  if (zelf && !geval.plichten.some((plicht) => isOpen(plicht) && plicht.wie === feit.wie)) return false;
  if (verwijst === undefined) return true;
  const doel = verwijst_naar_veld === undefined ? geval.aanleiding?.id : geval.aanleiding?.inhoud[verwijst_naar_veld];
  const waarde = feit.inhoud[verwijst];
  return Array.isArray(waarde) ? waarde.includes(doel) : waarde === doel;
}

function gaatOverSluiten(patroon: object): boolean {
  if ('gebeurtenis' in patroon) return patroon.gebeurtenis === 'opnieuw_afgesloten';
  return 'feit' in patroon && (patroon.feit === 'afsluiting' || (Array.isArray(patroon.feit) && patroon.feit.includes('afsluiting')));
}

function kleinste(a: Moment | undefined, b: Moment | undefined): Moment | undefined {
  if (a === undefined) return b;
  return b === undefined || a < b ? a : b;
}
