export { leesMedewerkers } from './identiteit/bestand.ts';
export { neemMedewerkersOp } from './identiteit/invoer.ts';
