import { tekstVan } from './blok.ts';
import type { LosFeit, Rauw } from './los.ts';

/** Facts of a kind by moment known, happened and id, so that "the first victim" does not depend on the order in a file. */
export function opVolgorde(regels: readonly Rauw[], los: readonly LosFeit[], soort: string): Rauw[] {
  const plaats = new Map(los.toSorted(opMoment).map(({ pad }, i) => [pad[1], i]));
  const van = ({ pad }: Rauw) => plaats.get(pad[1]) ?? los.length;
  return regels.filter(({ waarde }) => tekstVan(waarde, 'soort') === soort).sort((a, b) => van(a) - van(b));
}

function opMoment(a: LosFeit, b: LosFeit): number {
  return (
    a.wanneer.bekend - b.wanneer.bekend ||
    a.wanneer.gebeurd.van - b.wanneer.gebeurd.van ||
    (a.vorm.id < b.vorm.id ? -1 : a.vorm.id > b.vorm.id ? 1 : 0)
  );
}
