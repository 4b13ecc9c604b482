export { ConvenantFout } from './domain/controle.ts';
export { type Convenant, type ConvenantRij, rijenVan } from './domain/convenant.ts';
export { type Deelvraag, type Deeladvies, deelhulp } from './domain/deelhulp.ts';
export { vergelijk } from './domain/vergelijk.ts';
export { SETTINGS, type Setting, UITKOMSTEN, type Uitkomst } from './domain/vorm.ts';
export { type Oordeel, type Situatie, weeg } from './domain/weeg.ts';
export { BETROUWBAARHEDEN, laadOrganisaties, type Organisatienaslag } from './organisaties.ts';
export { type Convenanten, geldigheid, laadConvenanten, leesConvenant, leesConvenantbestand } from './laad.ts';
export { convenantJsonSchema } from './schema.ts';
