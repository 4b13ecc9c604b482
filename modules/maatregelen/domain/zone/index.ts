export { type Anker, KLEINSTE_STRAAL, trekMidden, VERBERGEN } from './anker.ts';
export {
  bezwaarTegenZone,
  type EigenPlek,
  EM_AFSTAND,
  type Haalbaarheid,
  overlapMet,
  proefpunten,
  toetsZone,
  type Zone,
} from './haalbaar.ts';
export { afstand, leesPunt, type Punt, schrijfPunt, verplaats } from './punt.ts';
