import { ASPECT, type Aspecten } from '@waakvlam/casus';
import { type Duur, plusDuur } from '@waakvlam/kernel/tijd';
import { kanZelfdeBetreffen } from './betreft.ts';
import { compileerPatroon, isEenVan, lijstVan, soortenVan, type Toets } from './patroon.ts';
import type { VoorwaardeInvoer } from './regelschema.ts';
import { isStil } from './stilte.ts';
import { type Ketentermijnen, leesPeriode } from './termijn.ts';
import { Stellingen, type Stelling } from './stellingen.ts';
import { kortst, langst, type Venster } from './vensters.ts';
import { Voorwaarde, type Vraag } from './voorwaarde.ts';
import type { Aanleiding } from './wereld.ts';

const NIETS: readonly Aanleiding[] = [];

/** A pattern whose matches are counted while the case is folded; several conditions share one. */
export interface Teller {
  readonly index: number;
  readonly soorten: readonly string[];
  /** Undefined when every fact of these kinds matches. */
  readonly toets: Toets | undefined;
  readonly vensters: Venster[];
  /** The statements that become true at a match, and at which. */
  readonly drempels: { readonly aantal: number; readonly stelling: number }[];
  /** The highest of these; beyond it a match turns no statement. */
  hoogste: number;
  /** From this many matches on another one changes nothing that anybody looks at. */
  genoeg: number;
  /** Whether the facts themselves are asked for, not only how many. */
  bewaart: boolean;
}

/** After which match of a counter a condition can come out otherwise. */
export interface Omslag {
  readonly teller: number;
  /** Only the match that opens this window. */
  readonly venster: Venster | undefined;
  /** Only the n-th match; without both, every match. */
  readonly aantal: number | undefined;
}

/** What a compiled condition depends on: statements on the picture, counters, answers, silence and what is overdue. */
export interface Afhankelijkheid {
  /** It is asked of now, not of when its occasion was. */
  readonly nu: boolean;
  readonly stellingen: number[];
  readonly omslagen: Omslag[];
  antwoorden: boolean;
  readonly stilte: Duur[];
  plichten: boolean;
}

/** Compiles the conditions of a card, and keeps what they share: statements, counters and windows. */
export class Voorwaarden {
  readonly tellers: Teller[] = [];
  readonly fouten: string[] = [];
  readonly stellingen = new Stellingen();
  aantalVensters = 0;
  readonly #perSleutel = new Map<string, Teller>();
  readonly #ketentermijnen: Ketentermijnen;

  constructor(ketentermijnen: Ketentermijnen) {
    this.#ketentermijnen = ketentermijnen;
  }

  /** Compiles one condition or a list that must all hold; notes in `af` what it depends on. */
  compileer(invoer: VoorwaardeInvoer | readonly VoorwaardeInvoer[], af: Afhankelijkheid): Voorwaarde {
    return Voorwaarde.alle(lijstVan(invoer).flatMap((een) => this.#delen(een, af)));
  }

  #delen(invoer: VoorwaardeInvoer, af: Afhankelijkheid): Voorwaarde[] {
    const delen: Voorwaarde[] = [];
    const { alle, een_van, niet } = invoer;
    if (alle) delen.push(this.compileer(alle, af));
    if (een_van) delen.push(Voorwaarde.een(een_van.map((optie) => this.compileer(optie, af))));
    if (niet) delen.push(this.compileer(niet, af).ontkend());
    this.#beeld(invoer, af, delen);
    this.#feiten(invoer, af, delen);
    return delen;
  }

  #beeld(invoer: VoorwaardeInvoer, af: Afhankelijkheid, delen: Voorwaarde[]): void {
    const over = (aspect: Aspecten, gezegd: unknown, isWaar: Stelling['isWaar']): Voorwaarde => {
      const index = this.stellingen.over(aspect, JSON.stringify(gezegd), isWaar);
      af.stellingen.push(index);
      return new Voorwaarde([index], [], []);
    };
    const op = (...gezegd: Parameters<typeof over>) => delen.push(over(...gezegd));
    const { casus, fase, niveau, relatie, stalking, pleger, rol_vervuld, rol_ontbreekt } = invoer;
    const rol = (wie: NonNullable<typeof rol_vervuld>) => over(ASPECT.rollen, wie, isVervuld(wie));
    const functie = (welke: string | readonly string[]) => {
      const functies = new Set(lijstVan(welke));
      return over(ASPECT.maatregelen, lijstVan(welke), ({ maatregelen }) => maatregelen.heeftFunctie(functies));
    };
    if (casus) op(ASPECT.status, casus, (wereld) => wereld.casus.status === casus);
    if (casus === 'gesloten')
      delen.push(vraag((wereld, aanleiding) => !aanleiding || !wereld.casus.wasNogOpen(aanleiding)));
    const [isFase, isNiveau] = [isEenVan<string>(lijstVan(fase)), isEenVan<string>(lijstVan(niveau))];
    if (fase) op(ASPECT.fase, lijstVan(fase), (wereld) => isFase(wereld.casus.fase));
    if (niveau) op(ASPECT.niveau, lijstVan(niveau), ({ risico }) => isNiveau(risico.niveau));
    if (rol_vervuld) delen.push(rol(rol_vervuld));
    if (rol_ontbreekt) delen.push(rol(rol_ontbreekt).ontkend());
    this.#lijst(invoer.betrokken, (organisaties) =>
      op(ASPECT.betrokkenheid, [...organisaties], ({ casus: { betrokkenheid } }) => {
        for (const organisatie of organisaties) {
          const hoe = betrokkenheid.get(organisatie);
          if (hoe !== undefined && hoe !== 'beeindigd') return true;
        }
        return false;
      }),
    );
    const { in_monitor, maatregel, geen_maatregel } = invoer;
    if (in_monitor !== undefined)
      op(ASPECT.betrokkenheid, { in_monitor }, (wereld) => wereld.casus.heeftMonitor() === in_monitor);
    const { voor_veilig_thuis: erbij } = invoer;
    if (erbij !== undefined)
      op(ASPECT.relatie | ASPECT.betrokkenen | ASPECT.betrokkenheid, { erbij }, (wereld) => {
        return wereld.casus.buitenVeiligThuis !== erbij;
      });
    this.#lijst(invoer.betrokkene, (rollen) =>
      op(ASPECT.betrokkenen, [...rollen], (wereld) => wereld.casus.betrokkenen.heeft(rollen)),
    );
    const { overleden } = invoer;
    if (overleden)
      op(ASPECT.betrokkenen, { overleden }, ({ casus: { betrokkenen } }) => betrokkenen.zijnOverleden(overleden));
    const relaties = lijstVan(relatie);
    if (relatie) op(ASPECT.relatie, relaties, (wereld) => relaties.some((soort) => wereld.casus.relaties.has(soort)));
    if (stalking) op(ASPECT.stalking, stalking, (wereld) => wereld.casus.stalkingGestopt === (stalking === 'gestopt'));
    if (pleger === 'in_buitenland') op(ASPECT.verblijf, pleger, (wereld) => wereld.casus.plegerInBuitenland);
    else if (pleger) {
      // Of an occasion it is asked whether he was detained then; without one, and of what lapses, whether he is now.
      const nu = over(ASPECT.detentie, 'gedetineerd', (wereld) => wereld.casus.gedetineerd);
      const [index = 0] = nu.wel;
      const toen = vraag(({ casus, waar }, aanleiding) =>
        aanleiding ? casus.wasGedetineerd(aanleiding.gebeurd, aanleiding.inhoud['door']) : waar[index] === true,
      );
      const vast = af.nu ? nu : toen;
      delen.push(pleger === 'gedetineerd' ? vast : vast.ontkend());
    }
    if (maatregel) delen.push(functie(maatregel));
    if (geen_maatregel) delen.push(functie(geen_maatregel).ontkend());
  }

  #feiten(invoer: VoorwaardeInvoer, af: Afhankelijkheid, delen: Voorwaarde[]): void {
    const { feit, geen_feit, laatste, onbeantwoord, rust_vooraf, stil, plichten } = invoer;
    if (plichten) {
      af.plichten = true;
      delen.push(vraag((wereld) => wereld.teLaat > 0));
    }
    if (feit) delen.push(this.#telling(feit, af));
    if (geen_feit) delen.push(this.#telling(geen_feit, af).ontkend());
    if (laatste) delen.push(this.#nieuwste(laatste, af));
    if (onbeantwoord) {
      const teller = this.#registreer(onbeantwoord);
      teller.bewaart = true;
      af.omslagen.push({ teller: teller.index, venster: undefined, aantal: undefined });
      af.antwoorden = true;
      delen.push(
        vraag(({ treffers, beantwoord }) =>
          (treffers[teller.index] ?? NIETS).some((treffer) => !beantwoord.has(treffer.id)),
        ),
      );
    }
    if (rust_vooraf !== undefined) {
      const rust = this.#periode(rust_vooraf);
      delen.push(
        vraag(({ vorigIncident, zone }, aanleiding) =>
          vorigIncident !== undefined && aanleiding !== undefined
            ? aanleiding.gebeurd.van > plusDuur(vorigIncident, rust, zone)
            : false,
        ),
      );
    }
    if (stil !== undefined) {
      const periode = this.#periode(stil);
      af.stilte.push(periode);
      delen.push(vraag(({ casus, nu, zone }) => isStil(casus.laatstBekend, nu, periode, zone)));
    }
  }

  #telling(invoer: NonNullable<VoorwaardeInvoer['feit']>, af: Afhankelijkheid): Voorwaarde {
    const { minstens = 1, binnen, door_ander, sinds, ...patroon } = invoer;
    const teller = this.#registreer(patroon);
    const { index, vensters } = teller;
    if (binnen !== undefined && !door_ander) {
      const venster = this.#venster(index, vensters, this.#periode(binnen), minstens);
      af.omslagen.push({ teller: index, venster, aantal: undefined });
      return vraag((wereld) => wereld.vensters.isOpen(venster, wereld.nu));
    }
    af.omslagen.push({ teller: index, venster: undefined, aantal: door_ander ? 1 : minstens });
    if (!door_ander) return this.#vanAantal(teller, minstens);
    teller.bewaart = true;
    const begin = sinds === undefined ? undefined : this.#registreer({ feit: sinds });
    if (begin) begin.bewaart = true;
    return vraag(({ treffers }, aanleiding) => {
      const vanaf = begin && treffers[begin.index]?.at(-1)?.bekend;
      return (treffers[index] ?? NIETS).some(
        (feit) => (vanaf === undefined || feit.bekend >= vanaf) && isAnder(feit, aanleiding),
      );
    });
  }

  /** Whether the newest fact of these kinds (`onder`: with these values) matches; every one of these can change that. */
  #nieuwste(invoer: NonNullable<VoorwaardeInvoer['laatste']>, af: Afhankelijkheid): Voorwaarde {
    const { onder, zelfde_slachtoffer: zelfde, ...patroon } = invoer;
    const teller = this.#registreer({ feit: patroon.feit, met: onder });
    const toets = compileerPatroon(patroon);
    teller.bewaart = true;
    af.omslagen.push({ teller: teller.index, venster: undefined, aantal: undefined });
    return vraag((wereld, aanleiding) => {
      const treffers = wereld.treffers[teller.index];
      const laatste =
        zelfde && aanleiding && wereld.casus.betrokkenen.heeftRolgenoten
          ? treffers?.findLast((treffer) => kanZelfdeBetreffen(treffer, aanleiding, wereld))
          : treffers?.at(-1);
      return laatste !== undefined && (toets === undefined || toets(laatste, wereld));
    });
  }

  #vanAantal(teller: Teller, aantal: number): Voorwaarde {
    const { index: stelling, nieuw } = this.stellingen.overAantal(teller.index, aantal);
    if (nieuw) teller.drempels.push({ aantal, stelling });
    teller.hoogste = Math.max(teller.hoogste, aantal);
    return new Voorwaarde([stelling], [], []);
  }

  #venster(teller: number, vensters: Venster[], duur: Duur, minstens: number): Venster {
    const bestaand = vensters.find((ander) => ander.minstens === minstens && isGelijk(ander.duur, duur));
    if (bestaand) return bestaand;
    const grenzen = { kortst: kortst(duur), langst: langst(duur) };
    const venster = { index: this.aantalVensters, teller, duur, ...grenzen, minstens };
    this.aantalVensters += 1;
    vensters.push(venster);
    return venster;
  }

  /** The counter of a pattern; the same pattern gives the same counter. */
  #registreer(patroon: Parameters<typeof soortenVan>[0]): Teller {
    const sleutel = JSON.stringify(patroon);
    let teller = this.#perSleutel.get(sleutel);
    if (!teller) {
      const [index, soorten, toets] = [this.tellers.length, soortenVan(patroon), compileerPatroon(patroon)];
      teller = { index, soorten, toets, vensters: [], drempels: [], hoogste: 0, genoeg: Infinity, bewaart: false };
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

function vraag(stel: Vraag): Voorwaarde {
  return new Voorwaarde([], [], [stel]);
}

function isVervuld({ rol, organisatie, voor }: NonNullable<VoorwaardeInvoer['rol_vervuld']>): Stelling['isWaar'] {
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
