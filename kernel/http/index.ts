export { type Bellers, maakBellers, netwerk } from './bellers.ts';
export {
  type Contract,
  openbareRoute,
  type Padwaarden,
  route,
  type Route,
  stroomRoute,
  type Uitkomst,
  type Verzoek,
} from './contract.ts';
export { eenmalig } from './idempotentie.ts';
export { openapi } from './openapi.ts';
export { GROOTSTE_TELLING, momentplek, cursor, leesCursor, lijstVan, pagina } from './paginering.ts';
export type { Permissie } from './permissies.ts';
export { mag } from './permissies.ts';
export { API_PAD, bouwServer, luister, type ServerDelen } from './server.ts';
export {
  eigenSessies,
  eindigAndereSessies,
  eindigSessie,
  eindigSessies,
  isVerseSessie,
  leesKoekje,
  leesToken,
  type Sessiegrenzen,
  startSessie,
} from './sessies.ts';
export type { StroomUitvoering, Uitvoering } from './uitvoering.ts';
export { maakUitvoerder } from './uitvoerder.ts';
export { eisVersie, etag } from './versie.ts';
