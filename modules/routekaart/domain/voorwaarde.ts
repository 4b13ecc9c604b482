import { ASPECT, type Aspecten } from '@waakvlam/casus';
import { type Duur, plusDuur } from '@waakvlam/kernel/tijd';
import { compileerPatroon, isEenVan, lijstVan, soortenVan, type Toets } from './patroon.ts';
import type { VoorwaardeInvoer } from './regelschema.ts';
import { isStil } from './stilte.ts';
import { type Ketentermijnen, leesPeriode } from './termijn.ts';
import type { Venster } from './vensters.ts';
import type { Aanleiding, Wereld } from './wereld.ts';

const NIETS: readonly Aanleiding[] = [];

export type Voorwaarde = (wereld: Wereld, aanleiding: Aanleiding | undefined) => boolean;

/** A pattern whose matches are counted while the case is folded; several conditions share one. */
export interface Teller {
  readonly index: number;
  readonly soorten: readonly string[];
  /** Undefined when every fact of these kinds matches. */
  readonly toets: Toets | undefined;
  readonly vensters: Venster[];
}

/** After which match of a counter a condition can come out otherwise. */
export interface Omslag {
  readonly teller: number;
  /** Only the match that opens this window. */
  readonly venster: Venster | undefined;
  /** Only the n-th match; without both, every match. */
  readonly aantal: number | undefined;
}

/** What a compiled condition depends on: parts of the picture, counters, answers, silence and what is overdue. */
export interface Afhankelijkheid {
  aspecten: Aspecten;
  omslagen: Omslag[];
  antwoorden: boolean;
  stilte: Duur[];
  plichten: boolean;
}

export class Voorwaarden {
  readonly tellers: Teller[] = [];
  readonly fouten: string[] = [];
  aantalVensters = 0;
  readonly #perSleutel = new Map<string, Teller>();
  readonly #ketentermijnen: Ketentermijnen;

  constructor(ketentermijnen: Ketentermijnen) {
    this.#ketentermijnen = ketentermijnen;
  }

  /** Compiles one condition or a list that must all hold; notes in `af` what it depends on. */
  compileer(invoer: VoorwaardeInvoer | readonly VoorwaardeInvoer[], af: Afhankelijkheid): Voorwaarde {
    const delen = lijstVan(invoer).flatMap((een) => this.#delen(een, af));
    const [eerste, tweede, ...rest] = delen;
    if (!eerste) return () => true;
    if (!tweede) return eerste;
    const beide: Voorwaarde = (wereld, aanleiding) => eerste(wereld, aanleiding) && tweede(wereld, aanleiding);
    return rest.reduce<Voorwaarde>(
      (samen, deel) => (wereld, aanleiding) => samen(wereld, aanleiding) && deel(wereld, aanleiding),
      beide,
    );
  }

  #delen(invoer: VoorwaardeInvoer, af: Afhankelijkheid): Voorwaarde[] {
    const delen: Voorwaarde[] = [];
    const { alle, een_van, niet } = invoer;
    if (alle) delen.push(this.compileer(alle, af));
    if (een_van) {
      const opties = een_van.map((optie) => this.compileer(optie, af));
      delen.push((wereld, aanleiding) => opties.some((optie) => optie(wereld, aanleiding)));
    }
    if (niet) {
      const ontkend = this.compileer(niet, af);
      delen.push((wereld, aanleiding) => !ontkend(wereld, aanleiding));
    }
    this.#beeld(invoer, af, delen);
    this.#feiten(invoer, af, delen);
    return delen;
  }

  #beeld(invoer: VoorwaardeInvoer, af: Afhankelijkheid, delen: Voorwaarde[]): void {
    const op = (aspect: Aspecten, deel: Voorwaarde) => {
      af.aspecten |= aspect;
      delen.push(deel);
    };
    const { casus, fase, niveau, relatie, stalking, pleger, rol_vervuld, rol_ontbreekt } = invoer;
    if (casus) op(ASPECT.status, (wereld) => wereld.casus.status === casus);
    const [isFase, isNiveau] = [isEenVan<string>(lijstVan(fase)), isEenVan<string>(lijstVan(niveau))];
    if (fase) op(ASPECT.fase, (wereld) => isFase(wereld.casus.fase));
    if (niveau) op(ASPECT.niveau, ({ risico }) => isNiveau(risico.niveau));
    if (rol_vervuld) op(ASPECT.rollen, rolToets(rol_vervuld));
    if (rol_ontbreekt) {
      const vervuld = rolToets(rol_ontbreekt);
      op(ASPECT.rollen, (wereld, aanleiding) => !vervuld(wereld, aanleiding));
    }
    this.#lijst(invoer.betrokken, (organisaties) =>
      op(ASPECT.betrokkenheid, ({ casus: { betrokkenheid } }) => {
        for (const organisatie of organisaties) {
          const hoe = betrokkenheid.get(organisatie);
          if (hoe !== undefined && hoe !== 'beeindigd') return true;
        }
        return false;
      }),
    );
    const { in_monitor } = invoer;
    if (in_monitor !== undefined) op(ASPECT.betrokkenheid, ({ casus }) => casus.heeftMonitor() === in_monitor);
    this.#lijst(invoer.betrokkene, (rollen) => op(ASPECT.betrokkenen, ({ casus }) => casus.heeftBetrokkene(rollen)));
    const relaties = lijstVan(relatie);
    if (relatie) op(ASPECT.relatie, ({ casus }) => relaties.some((soort) => casus.relaties.has(soort)));
    if (stalking) op(ASPECT.stalking, (wereld) => wereld.casus.stalkingGestopt === (stalking === 'gestopt'));
    if (pleger === 'in_buitenland') op(ASPECT.verblijf, (wereld) => wereld.casus.plegerInBuitenland);
    else if (pleger)
      op(ASPECT.detentie, (wereld, aanleiding) => {
        const { gedetineerd } = wereld.casus;
        const vast = aanleiding ? wereld.casus.wasGedetineerd(aanleiding.gebeurd) : gedetineerd;
        return vast === (pleger === 'gedetineerd');
      });
    this.#lijst(invoer.maatregel, (functies) =>
      op(ASPECT.maatregelen, (wereld) => wereld.maatregelen.heeftFunctie(functies)),
    );
    this.#lijst(invoer.geen_maatregel, (functies) =>
      op(ASPECT.maatregelen, (wereld) => !wereld.maatregelen.heeftFunctie(functies)),
    );
  }

  #feiten(invoer: VoorwaardeInvoer, af: Afhankelijkheid, delen: Voorwaarde[]): void {
    const { feit, geen_feit, laatste, onbeantwoord, rust_vooraf, stil, plichten } = invoer;
    if (plichten) {
      af.plichten = true;
      delen.push((wereld) => wereld.teLaat > 0);
    }
    if (feit) delen.push(this.#telling(feit, af));
    if (geen_feit) {
      const aanwezig = this.#telling(geen_feit, af);
      delen.push((wereld, aanleiding) => !aanwezig(wereld, aanleiding));
    }
    if (laatste) delen.push(this.#nieuwste(laatste, af));
    if (onbeantwoord) {
      const { index } = this.#registreer(onbeantwoord);
      af.omslagen.push({ teller: index, venster: undefined, aantal: undefined });
      af.antwoorden = true;
      delen.push(({ treffers, beantwoord }) =>
        (treffers[index] ?? NIETS).some((treffer) => !beantwoord.has(treffer.id)),
      );
    }
    if (rust_vooraf !== undefined) {
      const rust = this.#periode(rust_vooraf);
      delen.push(({ vorigIncident, zone }, aanleiding) =>
        vorigIncident !== undefined && aanleiding !== undefined
          ? aanleiding.gebeurd.van > plusDuur(vorigIncident, rust, zone)
          : false,
      );
    }
    if (stil !== undefined) {
      const periode = this.#periode(stil);
      af.stilte.push(periode);
      delen.push(({ casus, nu, zone }) => isStil(casus.laatstBekend, nu, periode, zone));
    }
  }

  #telling(invoer: NonNullable<VoorwaardeInvoer['feit']>, af: Afhankelijkheid): Voorwaarde {
    const { minstens = 1, binnen, door_ander, ...patroon } = invoer;
    const { index, vensters } = this.#registreer(patroon);
    if (binnen !== undefined && !door_ander) {
      const venster = this.#venster(index, vensters, this.#periode(binnen), minstens);
      af.omslagen.push({ teller: index, venster, aantal: undefined });
      return (wereld) => wereld.vensters.isOpen(venster, wereld.nu);
    }
    af.omslagen.push({ teller: index, venster: undefined, aantal: door_ander ? 1 : minstens });
    if (door_ander)
      return ({ treffers }, aanleiding) => (treffers[index] ?? NIETS).some((feit) => isAnder(feit, aanleiding));
    return ({ treffers }) => (treffers[index]?.length ?? 0) >= minstens;
  }

  /** Whether the newest fact of these kinds matches; every one of these kinds can change that. */
  #nieuwste(patroon: NonNullable<VoorwaardeInvoer['laatste']>, af: Afhankelijkheid): Voorwaarde {
    const { index } = this.#registreer({ feit: patroon.feit });
    const toets = compileerPatroon(patroon);
    af.omslagen.push({ teller: index, venster: undefined, aantal: undefined });
    return (wereld) => {
      const laatste = wereld.treffers[index]?.at(-1);
      return laatste !== undefined && (toets === undefined || toets(laatste, wereld));
    };
  }

  #venster(teller: number, vensters: Venster[], duur: Duur, minstens: number): Venster {
    const bestaand = vensters.find((ander) => ander.minstens === minstens && isGelijk(ander.duur, duur));
    if (bestaand) return bestaand;
    const venster = { index: this.aantalVensters, teller, duur, minstens };
    this.aantalVensters += 1;
    vensters.push(venster);
    return venster;
  }

  /** The counter of a pattern; the same pattern gives the same counter. */
  #registreer(patroon: Parameters<typeof soortenVan>[0]): Teller {
    const sleutel = JSON.stringify(patroon);
    let teller = this.#perSleutel.get(sleutel);
    if (!teller) {
      const soorten = soortenVan(patroon);
      teller = { index: this.tellers.length, soorten, toets: compileerPatroon(patroon), vensters: [] };
      this.tellers.push(teller);
      this.#perSleutel.set(sleutel, teller);
    }
    return teller;
  }

  #periode(tekst: string): Duur {
    const periode = leesPeriode(tekst, this.#ketentermijnen);
    if (periode) return periode;
    this.fouten.push(`onbekende periode "${tekst}": schrijf een ISO-duur (P3M) of de naam van een ketentermijn`);
    return { maanden: 0, dagen: 0, milliseconden: 0 };
  }

  #lijst(waarde: string | readonly string[] | undefined, gebruik: (waarden: ReadonlySet<string>) => void): void {
    if (waarde !== undefined) gebruik(new Set(lijstVan(waarde)));
  }
}

function rolToets({ rol, organisatie, voor }: NonNullable<VoorwaardeInvoer['rol_vervuld']>): Voorwaarde {
  const rollen = lijstVan(rol);
  const organisaties = new Set<string>(lijstVan(organisatie));
  return ({ casus }) => casus.rollen.isVervuld(rollen, voor, organisaties);
}

/** Another organisation, or another named person of the same one; without names nobody can tell. */
function isAnder(feit: Aanleiding, aanleiding: Aanleiding | undefined): boolean {
  if (!aanleiding || feit.wie !== aanleiding.wie) return true;
  return feit.door !== undefined && aanleiding.door !== undefined && feit.door !== aanleiding.door;
}

function isGelijk(a: Duur, b: Duur): boolean {
  return a.maanden === b.maanden && a.dagen === b.dagen && a.milliseconden === b.milliseconden;
}
