import type { Feit } from './types.ts';

/** A field of what a fact holds, when it is text; else empty. */
export function inhoudstekst(feit: Feit, naam: string): string {
  const waarde = feit.inhoud?.[naam];
  return typeof waarde === 'string' ? waarde : '';
}

/** Gives of the id of a fact that of what corrections put in its place, and that id itself when nothing did. */
export function opvolgers(feiten: readonly Feit[]): (id: string) => string {
  const door = new Map(
    feiten
      .filter((feit) => feit.soort === 'correctie' && !feit.vervallen && inhoudstekst(feit, 'vervangen_door') !== '')
      .map((feit) => [inhoudstekst(feit, 'van'), inhoudstekst(feit, 'vervangen_door')]),
  );
  return (id) => {
    let laatste = id;
    // no more steps than there are corrections, whatever they point at
    for (let stap = 0; stap < door.size; stap += 1) laatste = door.get(laatste) ?? laatste;
    return laatste;
  };
}
