export { type Instrument, laadInstrumenten } from './instrumenten.ts';
export { type Niveau, type VastNiveau } from './domain/niveau.ts';
export { type Bel, RisicoStand, type Uitkomst } from './domain/risicostand.ts';
