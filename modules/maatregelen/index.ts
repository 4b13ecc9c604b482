export type { Grens, Grenzen } from './domain/grenzen.ts';
export { geldt, type Maatregel } from './domain/maatregel.ts';
export { eindeNa } from './domain/einde.ts';
export { MaatregelenStand } from './domain/maatregelenstand.ts';
export { aankondigingenVan, functiesVan, grenzenVan, laadMaatregelsoorten, MaatregelsoortFout } from './soorten.ts';
export type { Maatregelsoort } from './soortschema.ts';
export {
  adreswoorden,
  herkenVraag,
  kentekenwoorden,
  naamwoorden,
  type Straatvraag,
  type Zoekwoord,
} from './domain/straatzoek.ts';
export { handhavingssoort } from './kader.ts';
export * from './domain/zone/index.ts';
