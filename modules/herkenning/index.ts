export { type Incident, incident } from './domain/incident.ts';
export { DELEN, type Deel, leesCorpus, type Voorbeeld } from './corpus.ts';
export {
  type Bijstelling,
  EIGEN_WOORD,
  maakBijstelling,
  regelwijziging,
  type Regelwijziging,
} from './domain/lezen/bijstelling.ts';
export { type Citaat, type Lezer, type Lezing, maakLezer, maakMeter, type Meter } from './domain/lezen/lees.ts';
export { HerkenningsregelFout, type Herkenningsregels, herkenningsregels } from './domain/lezen/regelvorm.ts';
export { laadHerkenningsregels } from './laad.ts';
export * from './domain/koppelen/index.ts';
export { koppelPersonen, type Koppeling } from './koppelen/koppel.ts';
export * from './domain/patronen/index.ts';
export * from './domain/voorstellen/index.ts';
export * from './domain/hitnohit/index.ts';
