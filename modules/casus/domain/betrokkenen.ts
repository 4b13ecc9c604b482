import { AMSTERDAM, type Duur, type Moment, parseTijdvak, plusDuur } from '@waakvlam/kernel/tijd';
import type { Feit } from '@waakvlam/logboek';

export interface Betrokkene {
  readonly id: string;
  readonly rol: string;
  readonly naam?: string;
}

/** The part of a fact that tells how old somebody is. */
interface Toegevoegd {
  readonly bekend: Moment;
  readonly inhoud: Readonly<Record<string, unknown>>;
}

const VOLWASSEN: Duur = { maanden: 18 * 12, dagen: 0, milliseconden: 0 };

/** Who a case is about, in the order in which they were added. */
export class Betrokkenen {
  readonly #perId = new Map<string, Betrokkene>();
  readonly #overleden = new Set<string>();
  /** Whether two people have the same role, so that naming the role is not enough. */
  heeftRolgenoten = false;
  /** Whether a child takes part, or a victim who is one. */
  heeftMinderjarige = false;

  /** Adds somebody, or gives another role or name; gives whom it added, undefined where that person was known already. */
  voegToe(feit: Extract<Feit, { soort: 'betrokkene_toegevoegd' }>): Betrokkene | undefined {
    const { id, rol, naam } = feit.inhoud;
    this.heeftMinderjarige ||= rol === 'kind' || (rol === 'slachtoffer' && isMinderjarig(feit));
    const nieuw = !this.#perId.has(id);
    this.heeftRolgenoten ||= nieuw && this.heeft(new Set([rol]));
    const betrokkene = { id, rol, ...(naam !== undefined && { naam }) };
    this.#perId.set(id, betrokkene);
    return nieuw ? betrokkene : undefined;
  }

  /** Somebody died, whether known here yet or not. */
  overlijdt(id: string): void {
    this.#overleden.add(id);
  }

  /** Whether anybody in this case died. */
  get iemandOverleden(): boolean {
    return this.#overleden.size > 0;
  }

  isOverleden(id: string): boolean {
    return this.#overleden.has(id);
  }

  /**
   * Whether all with this role died; of those among `genoemd` who have it, where any has. False while nobody has the role.
   */
  zijnOverleden(rol: string, genoemd: readonly string[] = []): boolean {
    if (this.#overleden.size === 0) return false;
    const metRol = this.met(rol);
    const bedoeld = metRol.filter((id) => genoemd.includes(id));
    return metRol.length > 0 && (bedoeld.length > 0 ? bedoeld : metRol).every((id) => this.#overleden.has(id));
  }

  alle(): Iterable<Betrokkene> {
    return this.#perId.values();
  }

  rolVan(id: string): string | undefined {
    return this.#perId.get(id)?.rol;
  }

  heeft(rollen: ReadonlySet<string>): boolean {
    for (const { rol } of this.#perId.values()) if (rollen.has(rol)) return true;
    return false;
  }

  /** Ids of all who have this role. */
  met(rol: string): string[] {
    return [...this.#perId.values()].flatMap((betrokkene) => (betrokkene.rol === rol ? betrokkene.id : []));
  }

  /** "slachtoffer 2", by the order in which they were added; undefined for somebody who is alone in a role. */
  nummerVan(id: string): string | undefined {
    const rol = this.rolVan(id);
    if (!this.heeftRolgenoten || rol === undefined) return undefined;
    const samen = this.met(rol);
    return samen.length < 2 ? undefined : `${rol.replaceAll('_', ' ')} ${samen.indexOf(id) + 1}`;
  }
}

/**
 * Whether this adds somebody under age, as far as the fact tells: her age, or that her eighteenth birthday had not come
 * when it became known.
 */
export function isMinderjarig({ bekend, inhoud: { leeftijd, geboren: op } }: Toegevoegd): boolean {
  if (typeof leeftijd === 'number') return leeftijd < 18;
  const geboren = typeof op === 'string' ? parseTijdvak(op, AMSTERDAM) : undefined;
  return geboren !== undefined && plusDuur(geboren.tot, VOLWASSEN, AMSTERDAM) > bekend;
}
