import type { Taak } from '../../api/types.ts';

const NAAM = 'taak';

type Aanwijzing = Pick<Taak, 'item' | 'sinds'>;

/** The part behind `#` of the address of a case that goes to one task of the reader and opens the act that does it. */
export function taakdoel({ item, sinds }: Aanwijzing): string {
  return new URLSearchParams({ [NAAM]: item, ...(sinds !== null && { sinds }) }).toString();
}

/** The task that an address asks for: of one item several may stand, and the moment says which. */
export function vindTaak<T extends Aanwijzing>(taken: readonly T[], hash: string): T | undefined {
  const delen = new URLSearchParams(hash);
  const item = delen.get(NAAM);
  const sinds = Date.parse(delen.get('sinds') ?? '');
  const deze = taken.filter((taak) => taak.item === item);
  return deze.find((taak) => taak.sinds !== null && Date.parse(taak.sinds) === sinds) ?? deze[0];
}
