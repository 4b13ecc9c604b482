export { ASPECT, type Aspecten } from './domain/aspect.ts';
export {
  type Betrokkene,
  CasusStand,
  type GeplandeVrijlating,
  isMinderjarig,
  OMKEERBAAR,
} from './domain/casusstand.ts';
export { type Gebeurtenis, gebeurtenis, type Meld } from './domain/gebeurtenis.ts';
export { Rollen, type Rolhouder } from './domain/rollen.ts';
