export { type FeitSoort, INHOUD, type Inhoud } from './domain/catalogus/index.ts';
export * from './domain/catalogus/lijsten.ts';
export { type Feit, type FeitVan, opMoment } from './domain/feit.ts';
export { type Betrokkene, type Dossier, leesDossier, MAX_DOSSIER } from './domain/dossier/lees.ts';
export { DossierFout, type DossierProbleem, toonProbleem } from './domain/dossier/fout.ts';
export { readDossier } from './bestand.ts';
