export { type FeitSoort, INHOUD, type Inhoud } from './domain/catalogus/index.ts';
export * from './domain/catalogus/lijsten.ts';
export type { Feit, FeitVan } from './domain/feit.ts';
