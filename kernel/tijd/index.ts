export { AMSTERDAM, DAG, MINUUT, type Moment, SECONDE, UUR, Zone } from './zone.ts';
export { beginVanDag, type Dag, dagenInMaand, dagOp, dagVan, type Datum, datumVan, eindeVanDag } from './datum.ts';
export { type Duur, parseDuur, plusDuur } from './duur.ts';
export { formatMoment, parseTijdvak, type Tijdvak } from './tijdvak.ts';
export { Kalender } from './kalender.ts';
export { onthoudPerDag } from './geheugen.ts';
export { type Gezegd, leesGezegd } from './spreektaal/index.ts';
export { leesLaatsteDag } from './spreektaal/vooruit.ts';
