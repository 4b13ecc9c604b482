export type { Grens, Grenzen } from './domain/grenzen.ts';
export { geldt, type Maatregel } from './domain/maatregel.ts';
export { eindeNa, MaatregelenStand } from './domain/maatregelenstand.ts';
