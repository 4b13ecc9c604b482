import type { Rolhouder } from '@waakvlam/casus';
import type { Feit } from '@waakvlam/logboek';
import { isAanbod, ontvangerVan } from '../feiten/overdracht.ts';

/** Kinds of fact after which somebody else can hold a role. */
const OVER_ROLLEN: ReadonlySet<Feit['soort']> = new Set([
  'rol_toegewezen',
  'rol_overgedragen',
  'rol_beeindigd',
  'betrokkenheid_gewijzigd',
]);

/**
 * Which organisations hold a role because another one gave it or offered it: what a role opens is not hers to take. It stays
 * given while she passes it on among her own people, and ends with the role.
 */
export class GegevenRollen {
  readonly #gegeven = new Set<string>();
  readonly #aangeboden = new Map<string, { readonly wie: string; readonly aan: string }>();

  /** Takes in the next fact; `houders` are those who hold a role after it. */
  verwerk(feit: Feit, houders: readonly Rolhouder[]): void {
    if (!OVER_ROLLEN.has(feit.soort)) return;
    const staand = new Set(houders.map(sleutelVan));
    for (const sleutel of this.#gegeven) if (!staand.has(sleutel)) this.#gegeven.delete(sleutel);
    if (isAanbod(feit)) this.#aangeboden.set(feit.id, { wie: feit.wie, aan: ontvangerVan(feit) });
    const aanbod =
      feit.soort === 'rol_overgedragen' && feit.inhoud.overdracht !== undefined
        ? this.#aangeboden.get(feit.inhoud.overdracht)
        : undefined;
    for (const houder of houders) {
      if (houder.feit !== feit.id) continue;
      const { organisatie } = houder;
      if (feit.wie !== organisatie || (aanbod?.aan === organisatie && aanbod.wie !== organisatie))
        this.#gegeven.add(sleutelVan(houder));
    }
  }

  heeft(houder: Pick<Rolhouder, 'rol' | 'organisatie'>): boolean {
    return this.#gegeven.has(sleutelVan(houder));
  }
}

function sleutelVan({ rol, organisatie }: Pick<Rolhouder, 'rol' | 'organisatie'>): string {
  return `${rol}|${organisatie}`;
}
