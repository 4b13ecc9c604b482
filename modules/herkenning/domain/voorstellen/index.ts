export { bedenkVoorstellen, type Beoordeeld, type Voorstel } from './bedenk.ts';
export { type Effect, type Gelabeld, type Maat, meetEffect } from './effect.ts';
