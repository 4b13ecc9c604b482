import { type Gebeurtenis, gebeurtenis, type GeplandeVrijlating, type Meld } from '@waakvlam/casus';
import { eindeNa, geldt } from '@waakvlam/maatregelen';
import { dagOp, type Duur, formatMoment, type Moment, plusDuur, SECONDE } from '@waakvlam/kernel/tijd';
import type { GecompileerdeRegel } from './kaart.ts';
import type { Geval } from './geval.ts';
import { Hoop } from './hoop.ts';
import { Stilte } from './stilte.ts';
import { leesbaar, schrijfTijdvak } from './tekst.ts';
import type { Wereld } from './wereld.ts';

/** Days before a planned release at which something must be decided or arranged: our own choice, in none of the sources. */
const VOOR_VRIJLATING: readonly Duur[] = [60, 30, 14, 1].map(inDagen);
/** Until when what has to be asked a month before can be asked. */
const MAAND_ERVOOR = inDagen(30);

/** Something that time alone brings, beside the end of a term. */
export type Wacht =
  | { readonly moment: Moment; readonly soort: 'na'; readonly regel: GecompileerdeRegel; readonly episode: number }
  | { readonly moment: Moment; readonly soort: 'einde' }
  | {
      readonly moment: Moment;
      readonly soort: 'loopt_af';
      readonly maatregel: string;
      readonly tot: Moment;
      readonly dagen?: number;
    }
  /** So many days before a planned release; without days, its day has passed. */
  | { readonly moment: Moment; readonly soort: 'vrijlating'; readonly feit: string; readonly dagen?: number };

const GEEN: readonly Wacht[] = [];
const NOOIT = Number.POSITIVE_INFINITY;

/** What will be due when: terms, ends of measures, the approach of a release, silence that lasts too long. */
export class Planning {
  readonly #wereld: Wereld;
  readonly #stilte: Stilte;
  readonly #geldtNog: (regel: GecompileerdeRegel, episode: number) => boolean;
  /** Items whose term ends, by far the most, and all else. */
  readonly #termijnen = new Hoop<Geval>();
  readonly #overig = new Hoop<Wacht>();
  /** When anything comes but the end of a term or of a window, as `volgende` last saw it. */
  #anders: Moment = NOOIT;
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
    this.#overig.voegToe(wacht, wacht.moment);
  }

  /** The item is overdue at this moment, unless something comes in between. */
  wachtOp(geval: Geval, moment: Moment): void {
    this.#termijnen.voegToe(geval, moment);
  }

  /** First moment at which time changes anything; one beyond `grens` may be any. */
  volgende(grens: Moment): Moment {
    for (let top = this.#overig.eerste(); top && !this.#telt(top); top = this.#overig.eerste()) this.#overig.neem();
    for (let top = this.#termijnen.eerste(); top && !this.#wordtTeLaat(top); top = this.#termijnen.eerste())
      this.#termijnen.neem();
    const { casus, nu, vensters } = this.#wereld;
    const termijn = this.#termijnen.moment();
    let anders = this.#overig.moment();
    const venster = vensters.volgende(Math.min(anders, termijn, grens));
    const eerst = Math.min(termijn, venster);
    if (casus.geopendOp !== undefined)
      anders = Math.min(anders, this.#stilte.volgende(casus.laatstBekend, nu, Math.min(anders, eerst, grens)));
    this.#anders = anders;
    return Math.min(eerst, anders);
  }

  /** Whether the moment that `volgende` gave brings nothing but ends of terms and windows. */
  isAlleenVerloop(moment: Moment): boolean {
    return this.#anders > moment;
  }

  /** Items of which only time keeps us: what a state that holds will ask, and from when. */
  verwacht(): { regel: GecompileerdeRegel; vanaf: Moment }[] {
    return this.#overig
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

  /** Takes everything due by now that still matters, in order; ends of terms apart. */
  neemRijp(): readonly Wacht[] {
    const { nu } = this.#wereld;
    if (this.#overig.moment() > nu) return GEEN;
    const rijp: Wacht[] = [];
    for (let top = this.#overig.eerste(); top && top.moment <= nu; top = this.#overig.eerste()) {
      this.#overig.neem();
      if (this.#telt(top)) rijp.push(top);
    }
    return rijp;
  }

  /** Adds to `laat` the items that are overdue by now, in order. */
  neemTeLaat(laat: Geval[]): void {
    const { nu } = this.#wereld;
    while (this.#termijnen.moment() <= nu) {
      const geval = this.#termijnen.eerste();
      if (geval && this.#wordtTeLaat(geval)) laat.push(geval);
      this.#termijnen.neem();
    }
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

  /**
   * Plans the warnings before releases, and the question whether he is free once the day has passed without news; gives of
   * each the nearest of those whose moment has already passed.
   */
  planVrijlatingen(): Gebeurtenis[] {
    return this.#wereld.casus.vrijlatingen.alle.flatMap((vrijlating) => this.#planVrijlating(vrijlating));
  }

  #planVrijlating({ feit, datum }: GeplandeVrijlating): Gebeurtenis[] {
    const { nu, zone } = this.#wereld;
    const isNieuw = (wat: string | number) => {
      const sleutel = `vrijlating|${feit}|${wat}`;
      return !this.#gepland.has(sleutel) && this.#gepland.add(sleutel);
    };
    const einde = eindeNa(datum);
    if (isNieuw('voorbij')) {
      if (einde <= nu) return this.overVrijlating(feit);
      this.voegToe({ moment: einde, soort: 'vrijlating', feit });
    }
    if (einde <= nu) return [];
    let alVoorbij: number | undefined;
    for (const duur of VOOR_VRIJLATING) {
      if (!isNieuw(duur.dagen)) continue;
      const moment = plusDuur(datum.van, duur, zone, -1);
      if (moment <= nu) alVoorbij = duur.dagen;
      else this.voegToe({ moment, soort: 'vrijlating', feit, dagen: duur.dagen });
    }
    return alVoorbij === undefined ? [] : this.overVrijlating(feit, alVoorbij);
  }

  /** That a release nears, or (without `trap`) that its day passed and nobody said that he was let go or that the day moved. */
  overVrijlating(feit: string, trap?: number): Gebeurtenis[] {
    const vrijlating = this.#wereld.casus.vrijlatingen.van(feit);
    if (!vrijlating) return [];
    const { nu } = this.#wereld;
    const inhoud = { feit, vrijlating: schrijfTijdvak(vrijlating.datum, this.#wereld.zone) };
    const bericht =
      trap === undefined
        ? gebeurtenis('vrijlating_voorbij', `vrijlating_voorbij:${feit}`, nu, inhoud, [feit])
        : gebeurtenis(
            'vrijlating_nadert',
            `vrijlating_nadert:${feit}:${trap}`,
            nu,
            { ...inhoud, ...this.#hoeLangNog(vrijlating) },
            [feit],
          );
    return [{ ...bericht, over: vrijlating.wie }];
  }

  /** The days that are really left, whatever stage it is. */
  #hoeLangNog({ datum: { van } }: GeplandeVrijlating) {
    const { nu, zone } = this.#wereld;
    const dagen = dagOp(van, zone) - dagOp(nu, zone);
    const over = dagen === 1 ? '1 dag' : `${Math.max(dagen, 0)} dagen`;
    return { dagen, over, maand_ervoor: formatMoment(plusDuur(van, MAAND_ERVOOR, zone, -1), zone).slice(0, 10) };
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
    const keuze = maatregelen.isVerlengbaar(maatregel)
      ? 'verlengen of vervangen'
      : 'vervangen (verlengen kan niet meer)';
    const maatregelnaam = functies.every((functie) => functie === soort)
      ? leesbaar(soort)
      : `${leesbaar(soort)}: ${functies.map(leesbaar).join(', ')}`;
    const einde = schrijfTijdvak(eindigt, zone);
    const inhoud = { maatregel: id, soort, functies, maatregelnaam, keuze, einde, tot: eindigt.tot };
    if (dagen === undefined)
      meld(gebeurtenis('maatregel_loopt_af', `loopt_af:${id}:${eindigt.tot}`, nu, inhoud, [feit]));
    else {
      const naam = `nadert_einde:${id}:${eindigt.tot}:${dagen}`;
      meld(gebeurtenis('maatregel_nadert_einde', naam, nu, { ...inhoud, dagen }, [feit]));
    }
  }

  /** Whether the first of the items that wait for the end of their term still does, and for that end. */
  #wordtTeLaat({ laatst, plichten }: Geval): boolean {
    if (laatst === undefined || laatst >= this.#termijnen.moment()) return false;
    for (const { status } of plichten) if (status === 'open') return true;
    return false;
  }

  /** Whether something that was planned still matters. */
  #telt(wacht: Wacht): boolean {
    switch (wacht.soort) {
      case 'na':
        return this.#geldtNog(wacht.regel, wacht.episode);
      case 'einde':
        return true;
      case 'loopt_af': {
        const maatregel = this.#wereld.maatregelen.maatregelen.get(wacht.maatregel);
        return maatregel !== undefined && geldt(maatregel) && maatregel.eindigt?.tot === wacht.tot;
      }
      default:
        return this.#wereld.casus.vrijlatingen.van(wacht.feit) !== undefined;
    }
  }
}

function inDagen(dagen: number): Duur {
  return { maanden: 0, dagen, milliseconden: 0 };
}
