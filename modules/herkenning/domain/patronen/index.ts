export { type Betrokkene, kantVan, rekeningenIn, type Sleutel, sleutelsVan } from './vermelding.ts';
export type { Melding as Patroonmelding, Patroon, Tijdstip } from './patroon.ts';
export { vindPatronen } from './vind.ts';
export { type Koppelpaar, noemPersonen } from './personen.ts';
