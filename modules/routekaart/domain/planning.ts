import { type Gebeurtenis, gebeurtenis, type Meld } from '@waakvlam/casus';
import { eindeNa, geldt } from '@waakvlam/maatregelen';
import { dagOp, type Duur, type Moment, plusDuur, SECONDE } from '@waakvlam/kernel/tijd';
import type { GecompileerdeRegel } from './kaart.ts';
import type { Geval } from './geval.ts';
import { Hoop } from './hoop.ts';
import { Stilte } from './stilte.ts';
import { schrijfTijdvak } from './tekst.ts';
import type { Wereld } from './wereld.ts';

/** Days before a planned release at which something must be arranged: our own choice, in none of the sources. */
const VOOR_VRIJLATING: readonly Duur[] = [30, 14, 1].map((dagen) => ({ maanden: 0, dagen, milliseconden: 0 }));

/** Something that time alone brings. */
export type Wacht =
  | { readonly moment: Moment; readonly soort: 'te_laat'; readonly geval: Geval }
  | { readonly moment: Moment; readonly soort: 'na'; readonly regel: GecompileerdeRegel; readonly episode: number }
  | { readonly moment: Moment; readonly soort: 'einde' }
  | {
      readonly moment: Moment;
      readonly soort: 'loopt_af';
      readonly maatregel: string;
      readonly tot: Moment;
      readonly dagen?: number;
    }
  | { readonly moment: Moment; readonly soort: 'vrijlating'; readonly feit: string; readonly dagen: number };

const GEEN: readonly Wacht[] = [];
const NOOIT = Number.POSITIVE_INFINITY;

/** What will be due when: terms, ends of measures, the approach of a release, silence that lasts too long. */
export class Planning {
  readonly #wereld: Wereld;
  readonly #stilte: Stilte;
  readonly #geldtNog: (regel: GecompileerdeRegel, episode: number) => boolean;
  readonly #hoop = new Hoop<Wacht>();
  readonly #gepland = new Set<string>();

  constructor(
    wereld: Wereld,
    stilteperioden: readonly Duur[],
    geldtNog: (regel: GecompileerdeRegel, episode: number) => boolean,
  ) {
    this.#wereld = wereld;
    this.#stilte = new Stilte(wereld.zone, stilteperioden);
    this.#geldtNog = geldtNog;
  }

  voegToe(wacht: Wacht): void {
    this.#hoop.voegToe(wacht);
  }

  /** First moment at which time changes anything; one beyond `grens` may be any. */
  volgende(grens: Moment): Moment {
    for (let top = this.#hoop.eerste(); top && !this.#telt(top); top = this.#hoop.eerste()) this.#hoop.neem();
    const { casus, nu, vensters } = this.#wereld;
    const gepland = this.#hoop.eerste()?.moment ?? NOOIT;
    const venster = vensters.volgende(Math.min(gepland, grens));
    const eerste = venster < gepland ? venster : gepland;
    if (casus.geopendOp === undefined) return eerste;
    const stil = this.#stilte.volgende(casus.laatstBekend, nu, Math.min(eerste, grens));
    return stil < eerste ? stil : eerste;
  }

  /** Items of which only time keeps us: what a state that holds will ask, and from when. */
  verwacht(): { regel: GecompileerdeRegel; vanaf: Moment }[] {
    return this.#hoop
      .alle()
      .flatMap((wacht) =>
        wacht.soort === 'na' && this.#telt(wacht) ? [{ regel: wacht.regel, vanaf: wacht.moment }] : [],
      );
  }

  /** Whether it became silent for too long, or no longer is, since this was asked before. */
  stilteIsAnders(): boolean {
    const { casus, nu } = this.#wereld;
    return this.#stilte.isAnders(casus.laatstBekend, nu);
  }

  /** Takes everything due by now that still matters, in order. */
  neemRijp(): readonly Wacht[] {
    const { nu } = this.#wereld;
    let top = this.#hoop.eerste();
    if (!top || top.moment > nu) return GEEN;
    const rijp: Wacht[] = [];
    for (; top && top.moment <= nu; top = this.#hoop.eerste()) {
      this.#hoop.neem();
      if (this.#telt(top)) rijp.push(top);
    }
    return rijp;
  }

  planMaatregelen(): void {
    const { maatregelen, nu } = this.#wereld;
    for (const maatregel of maatregelen.maatregelen.values()) {
      if (!maatregel.eindigt || !geldt(maatregel)) continue;
      const sleutel = `${maatregel.id}|${maatregel.eindigt.tot}`;
      if (this.#gepland.has(sleutel)) continue;
      this.#gepland.add(sleutel);
      const einde = eindeNa(maatregel.eindigt);
      if (einde > nu) this.voegToe({ moment: einde, soort: 'einde' });
      const moment = Math.max(maatregelen.waarschuwVanaf(maatregel) ?? einde, nu + SECONDE);
      if (moment >= einde) continue;
      const wacht = { soort: 'loopt_af', maatregel: maatregel.id, tot: maatregel.eindigt.tot } as const;
      this.voegToe({ ...wacht, moment });
      for (const { moment: opnieuw, dagen } of maatregelen.herinneringen(maatregel))
        if (opnieuw > nu) this.voegToe({ ...wacht, moment: opnieuw, dagen });
    }
  }

  /** Plans the warnings before a release; gives the nearest of those whose moment has already passed. */
  planVrijlating(): Gebeurtenis[] {
    const { casus, nu, zone } = this.#wereld;
    const { vrijlating } = casus;
    if (!vrijlating || vrijlating.datum.tot < nu) return [];
    let alVoorbij: number | undefined;
    for (const duur of VOOR_VRIJLATING) {
      const sleutel = `vrijlating|${vrijlating.feit}|${duur.dagen}`;
      if (this.#gepland.has(sleutel)) continue;
      this.#gepland.add(sleutel);
      const moment = plusDuur(vrijlating.datum.van, duur, zone, -1);
      if (moment <= nu) alVoorbij = duur.dagen;
      else this.voegToe({ moment, soort: 'vrijlating', feit: vrijlating.feit, dagen: duur.dagen });
    }
    return alVoorbij === undefined ? [] : [this.vrijlatingNadert(alVoorbij)];
  }

  /** `trap` is the stage in days; the text tells the days that are really left. */
  vrijlatingNadert(trap: number): Gebeurtenis {
    const { casus, nu, zone } = this.#wereld;
    const feit = casus.vrijlating?.feit ?? '';
    const datum = casus.vrijlating?.datum ?? { van: nu, tot: nu };
    const dagen = dagOp(datum.van, zone) - dagOp(nu, zone);
    const over = dagen === 1 ? '1 dag' : `${Math.max(dagen, 0)} dagen`;
    const inhoud = { dagen, over, feit, vrijlating: schrijfTijdvak(datum, zone) };
    return gebeurtenis('vrijlating_nadert', `vrijlating_nadert:${feit}:${trap}`, nu, inhoud, [feit]);
  }

  /**
   * Announces the end of a measure, unless another one already covers all that it does; with `dagen` as the reminder so
   * many days before it.
   */
  looptAf(id: string, dagen: number | undefined, meld: Meld): void {
    const { nu, zone, maatregelen } = this.#wereld;
    const maatregel = maatregelen.maatregelen.get(id);
    if (!maatregel?.eindigt || maatregelen.vervangers(maatregel, maatregel.functies)) return;
    const { soort, functies, eindigt, feit } = maatregel;
    const inhoud = { maatregel: id, soort, functies, einde: schrijfTijdvak(eindigt, zone), tot: eindigt.tot };
    if (dagen === undefined)
      meld(gebeurtenis('maatregel_loopt_af', `loopt_af:${id}:${eindigt.tot}`, nu, inhoud, [feit]));
    else {
      const naam = `nadert_einde:${id}:${eindigt.tot}:${dagen}`;
      meld(gebeurtenis('maatregel_nadert_einde', naam, nu, { ...inhoud, dagen }, [feit]));
    }
  }

  /** Whether something that was planned still matters. */
  #telt(wacht: Wacht): boolean {
    switch (wacht.soort) {
      case 'te_laat': {
        const { laatst, plichten } = wacht.geval;
        return laatst !== undefined && laatst < wacht.moment && plichten.some(({ status }) => status === 'open');
      }
      case 'na':
        return this.#geldtNog(wacht.regel, wacht.episode);
      case 'einde':
        return true;
      case 'loopt_af': {
        const maatregel = this.#wereld.maatregelen.maatregelen.get(wacht.maatregel);
        return maatregel !== undefined && geldt(maatregel) && maatregel.eindigt?.tot === wacht.tot;
      }
      default:
        return this.#wereld.casus.vrijlating?.feit === wacht.feit;
    }
  }
}
