export { type Incident, incident } from './domain/incident.ts';
export { type Citaat, type Lezer, type Lezing, maakLezer } from './domain/lezen/lees.ts';
export { HerkenningsregelFout, type Herkenningsregels, herkenningsregels } from './domain/lezen/regelvorm.ts';
export { laadHerkenningsregels } from './laad.ts';
export * from './domain/koppelen/index.ts';
export { koppelPersonen, type Koppeling } from './koppelen/koppel.ts';
export * from './domain/patronen/index.ts';
export * from './domain/hitnohit/index.ts';
