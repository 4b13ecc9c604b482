export { type FeitSoort, INHOUD, type Inhoud } from './domain/catalogus/index.ts';
export * from './domain/catalogus/lijsten.ts';
export { type Feit, type FeitVan, opMoment } from './domain/feit.ts';
export { type Betrokkene, type Dossier, leesDossier, MAX_DOSSIER } from './domain/dossier/lees.ts';
export { NAAM_MET_ADRES, noemtAdres } from './domain/dossier/eisen.ts';
export { DossierFout, type DossierProbleem, toonProbleem } from './domain/dossier/fout.ts';
export { readDossier } from './bestand.ts';
export { CATEGORIEEN, type Categorie } from './domain/catalogus/categorieen.ts';
export {
  categorieVan,
  type FeitType,
  feitType,
  feitTypeOpPad,
  FEITTYPEN,
  magVastleggen,
} from './domain/catalogus/catalogus.ts';
export { SOORTEN } from './domain/catalogus/soorten.ts';
export { type Veld, type VeldSoort, veldenVan } from './domain/catalogus/veldsoorten.ts';
export { type Blik, casusbeeld, categorieVanFeit } from './domain/casusbeeld.ts';
export { type FeitInvoer, feitInvoer, type InvoerContext, InvoerFout, type InvoerProbleem } from './domain/invoer.ts';
export { impliciteMaatregelen } from './domain/impliciet.ts';
export { maakFeit } from './domain/maak-feit.ts';
export { BEGIN, eersteBreuk, type OpgeslagenVelden, type Schakel } from './domain/keten/keten.ts';
export { vanVelden as leesVelden } from './domain/keten/vastleggen.ts';
export { zonderInhoud } from './domain/redactie.ts';
export { afgeschermdeVelden, kringVan, labelVan } from './domain/afscherming.ts';
export { type Lezing, neemFeiten, readAlleFeiten, readFeiten, readKeten, vraagFeiten } from './store/lezen.ts';
export { type Aangevuld, type Abonnee, createLogboek, type Keteneinde, type Logboek } from './store/logboek.ts';
export { redactFeit } from './store/redigeren.ts';
export { type Certificaat, destroyCasus } from './store/vernietigen.ts';
export type { Bevinding, BevindingSoort } from './archief/bevinding.ts';
export { type Controle, controleerArchief } from './archief/controleer.ts';
export { type ArchiefBron, ArchiefFout, schrijfArchief } from './archief/schrijf.ts';
export { leesPubliekeSleutel, ondertekensleutel, publiekePem } from './archief/sleutel.ts';
