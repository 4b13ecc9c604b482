export { Knop, Linkknop } from './Knop.tsx';
export { Kop } from './Kop.tsx';
export { Ernst } from './Ernst.tsx';
export { Niveaubadge } from './Niveaubadge.tsx';
export { Melding } from './Melding.tsx';
export { Skelet } from './Skelet.tsx';
export { Foutmelding } from './Foutmelding.tsx';
export { Dialoog } from './Dialoog.tsx';
export { Uitklap } from './Uitklap.tsx';
