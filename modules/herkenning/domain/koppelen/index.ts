export { KOLOMMEN, type Kolom, Personenbouwer, type Personen } from './personen.ts';
export { kansVan } from './model.ts';
export { type Bijdrage, legUit } from './uitleg.ts';
export { Vergelijker } from './vergelijker.ts';
export type { Paren, Weegwerk } from './weeg.ts';
export { type Veld } from './velden.ts';
