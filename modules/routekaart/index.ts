export { beoordeel, beoordeelVerder, beoordeelVerloop, type Dossierfeiten } from './domain/beoordeel.ts';
export { type Routekaart, RoutekaartFout } from './domain/kaart.ts';
export { standNaarJson } from './domain/json.ts';
export { type Regel, regelbestand, regelschema } from './domain/regelschema.ts';
export type { Signaal, Stand, StandMaatregel, Taak } from './domain/stand.ts';
export { type Belet, isBeslissing, toetsHandeling } from './domain/toets.ts';
export { bekendeRegios, laadRoutekaart, leesRegels, REGELS } from './laad.ts';
export { regelJsonSchema } from './schema.ts';
export type { Voortgang } from './domain/voortgang.ts';
