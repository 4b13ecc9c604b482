import { isTeDoen, type Stand, type Taak } from '@waakvlam/routekaart';

/** The open item that a fact made, of a rule whose id begins so; undefined when it was done, or is not for the reader. */
export function termijnVan(taken: Stand['taken'], feit: string, ...items: readonly string[]): Taak | undefined {
  return taken.find(
    (taak) => isTeDoen(taak.status) && taak.feiten.includes(feit) && items.some((item) => taak.item.startsWith(item)),
  );
}
