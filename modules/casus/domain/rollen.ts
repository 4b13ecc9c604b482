import type { Moment } from '@waakvlam/kernel/tijd';
import { type Feit, ORGANISATIES } from '@waakvlam/logboek';

export interface Rolhouder {
  readonly rol: string;
  readonly organisatie: string;
  readonly medewerker?: string;
  /** Who takes over when the holder is away. */
  readonly waarnemer?: string;
  readonly voor: string;
  readonly sinds: Moment;
  readonly feit: string;
}

const ORGANISATIECODES: ReadonlySet<string> = new Set(ORGANISATIES);

/** Who holds which role in the case, per organisation and side. A new holder of the same role replaces the old one. */
export class Rollen {
  readonly #houders = new Map<string, Rolhouder>();
  readonly #ooit: Rolhouder[] = [];

  verwerk(feit: Feit): boolean {
    switch (feit.soort) {
      case 'rol_toegewezen': {
        const { rol, organisatie, medewerker, waarnemer, voor = 'casus' } = feit.inhoud;
        const wie = { ...(medewerker !== undefined && { medewerker }), ...(waarnemer !== undefined && { waarnemer }) };
        this.#zet({ rol, organisatie, voor, sinds: feit.bekend, feit: feit.id, ...wie });
        return true;
      }
      case 'rol_overgedragen': {
        const { aanvaard } = feit.inhoud;
        if (aanvaard === 'nee' || aanvaard === 'onbekend') return false;
        this.#draagOver(feit);
        return true;
      }
      case 'rol_beeindigd':
        for (const [sleutel, houder] of this.#houders)
          if (houder.rol === feit.inhoud.rol && houder.organisatie === feit.inhoud.organisatie)
            this.#houders.delete(sleutel);
        return true;
      default:
        return false;
    }
  }

  /** Holders of a role, oldest first; `organisatie` and `voor` narrow it. */
  houders(rol: string, organisatie?: string, voor?: string): Rolhouder[] {
    return this.alle().filter(
      (houder) =>
        houder.rol === rol &&
        (organisatie === undefined || houder.organisatie === organisatie) &&
        (voor === undefined || houder.voor === voor),
    );
  }

  /** Who has held this role longest. */
  eerste(rol: string): Rolhouder | undefined {
    if (this.#houders.size === 0) return undefined;
    for (const houder of this.#houders.values()) if (houder.rol === rol) return houder;
    return undefined;
  }

  /** Whether someone holds one of these roles, for this side, at one of these organisations; without any, wherever. */
  isVervuld(rollen: readonly string[], voor: string | undefined, organisaties: ReadonlySet<string>): boolean {
    for (const houder of this.#houders.values())
      if (
        rollen.includes(houder.rol) &&
        (voor === undefined || houder.voor === voor) &&
        (organisaties.size === 0 || organisaties.has(houder.organisatie))
      )
        return true;
    return false;
  }

  alle(): Rolhouder[] {
    return [...this.#houders.values()];
  }

  /** Everybody who holds a role or ever held one, oldest first. */
  ooit(): readonly Rolhouder[] {
    return this.#ooit;
  }

  /** The roles of an organisation that leaves end with it. */
  verlaat(organisatie: string): boolean {
    const aantal = this.#houders.size;
    for (const [sleutel, houder] of this.#houders)
      if (houder.organisatie === organisatie) this.#houders.delete(sleutel);
    return this.#houders.size !== aantal;
  }

  #draagOver({ id, wie, bekend, inhoud }: Extract<Feit, { soort: 'rol_overgedragen' }>): void {
    const { rol, van, naar, medewerker, waarnemer } = inhoud;
    const houders = this.houders(rol);
    const oud =
      houders.find((houder) => houder.organisatie === van || houder.medewerker === van) ??
      houders.find((houder) => houder.organisatie === wie) ??
      houders[0];
    if (oud) this.#houders.delete(sleutelVan(oud));
    const mensen = { ...(medewerker !== undefined && { medewerker }), ...(waarnemer !== undefined && { waarnemer }) };
    const nieuwe = { rol, voor: oud?.voor ?? 'casus', sinds: bekend, feit: id, ...mensen };
    if (ORGANISATIECODES.has(naar)) this.#zet({ ...nieuwe, organisatie: naar });
    else this.#zet({ ...nieuwe, organisatie: oud?.organisatie ?? wie, medewerker: naar });
  }

  #zet(houder: Rolhouder): void {
    this.#ooit.push(houder);
    this.#houders.delete(sleutelVan(houder));
    this.#houders.set(sleutelVan(houder), houder);
  }
}

function sleutelVan(houder: Pick<Rolhouder, 'rol' | 'organisatie' | 'voor'>): string {
  return `${houder.rol}|${houder.organisatie}|${houder.voor}`;
}
