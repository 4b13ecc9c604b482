export { type Instrument, instrumentschema, laadInstrumenten } from './instrumenten.ts';
export { hoger, type Niveau, type VastNiveau } from './domain/niveau.ts';
export { type Bel, RisicoStand, type Uitkomst } from './domain/risicostand.ts';
