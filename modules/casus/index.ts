export { ASPECT, type Aspecten } from './domain/aspect.ts';
export { type Betrokkene, isMinderjarig } from './domain/betrokkenen.ts';
export { CasusStand } from './domain/casusstand.ts';
export type { GeplandeVrijlating } from './domain/vrijlatingen.ts';
export { OMKEERBAAR } from './domain/soorten.ts';
export { type Gebeurtenis, gebeurtenis, type Meld } from './domain/gebeurtenis.ts';
export { Rollen, type Rolhouder } from './domain/rollen.ts';
