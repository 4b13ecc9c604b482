export { type Anker, ankerVoor, KLEINSTE_STRAAL, trekMidden, VERBERGEN } from './anker.ts';
export { bezwaarTegenZone, EM_AFSTAND, type Haalbaarheid, toetsZone, type Zone } from './haalbaar.ts';
export { afstand, leesPunt, type Punt, schrijfPunt, verplaats } from './punt.ts';
