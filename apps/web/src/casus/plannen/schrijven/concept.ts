import { ApiFout, LEEG, type Veldfout } from '../../../api/fout.ts';
import type { Plan, Planinhoud } from '../../../api/plannen.ts';
import { inDossier, t } from '../../../taal/taal.ts';

export type Doel = { id: string; soort: string; tekst: string; effect_op_veiligheid: string };
export type Maatregel = {
  id: string;
  risico: string;
  wat: string;
  gewoon: string;
  voor: string;
  eigenaar: string;
  rol: string;
  uiterlijk: string;
  last: string;
  waarom_waard: string;
};
export type Scenario = { id: string; als: string; dan: string; eigenaar: string };

/** What a plan says while it is being written: every field there, empty when nothing is in it. */
export type Planinvoer = {
  analyse: string;
  doelen: Doel[];
  maatregelen: Maatregel[];
  scenarios: Scenario[];
  stem_slachtoffer: string;
  stem_pleger: string;
  kinderen: string;
  evaluatie: string;
};

/** `basis`: the version that the writer began from; 0 for a new plan. */
export type Planconcept = Planinvoer & { soort: string; reden: string; basis: number };

export const TEKSTEN = ['analyse', 'stem_slachtoffer', 'stem_pleger', 'kinderen', 'evaluatie'] as const;

const LEEG_DOEL: Doel = { id: '', soort: 'anders', tekst: '', effect_op_veiligheid: '' };
const LEGE_MAATREGEL: Maatregel = {
  id: '',
  risico: '',
  wat: '',
  gewoon: '',
  voor: '',
  eigenaar: '',
  rol: '',
  uiterlijk: '',
  last: '',
  waarom_waard: '',
};
const LEEG_SCENARIO: Scenario = { id: '', als: '', dan: '', eigenaar: '' };

/** The two goals that every plan has. */
const VASTE_DOELEN: readonly Doel[] = [
  { ...LEEG_DOEL, id: 'stop', soort: 'stalking_stoppen', tekst: inDossier('De stalking stopt.') },
  { ...LEEG_DOEL, id: 'veilig', soort: 'veiligheid_slachtoffer', tekst: inDossier('Het slachtoffer is veilig.') },
];

export const nieuwDoel = (): Doel => ({ ...LEEG_DOEL, id: crypto.randomUUID() });
export const nieuweMaatregel = (risico = ''): Maatregel => ({ ...LEGE_MAATREGEL, id: crypto.randomUUID(), risico });
export const nieuwScenario = (): Scenario => ({ ...LEEG_SCENARIO, id: crypto.randomUUID() });

/** A new plan, to be looked at again on `evaluatie`. */
export function leegConcept(soort: string, evaluatie: string): Planconcept {
  return {
    soort,
    reden: '',
    basis: 0,
    analyse: '',
    doelen: VASTE_DOELEN.map((doel) => ({ ...doel })),
    maatregelen: [nieuweMaatregel()],
    scenarios: [],
    stem_slachtoffer: '',
    stem_pleger: '',
    kinderen: '',
    evaluatie,
  };
}

/** The next version of a plan as it begins: what the last one says, and a new day to look at it again. */
export function vervolgConcept(plan: Plan, evaluatie: string): Planconcept {
  return { ...uitInhoud(plan.inhoud), evaluatie, soort: plan.soort, reden: '', basis: plan.versie };
}

export function uitInhoud(inhoud: Planinhoud): Planinvoer {
  return {
    analyse: inhoud.analyse,
    evaluatie: inhoud.evaluatie,
    stem_slachtoffer: inhoud.stem_slachtoffer ?? '',
    stem_pleger: inhoud.stem_pleger ?? '',
    kinderen: inhoud.kinderen ?? '',
    doelen: inhoud.doelen.map((doel) => maakHeel(LEEG_DOEL, doel)),
    maatregelen: inhoud.maatregelen.map((maatregel) => maakHeel(LEGE_MAATREGEL, maatregel)),
    scenarios: inhoud.scenarios.map((scenario) => maakHeel(LEEG_SCENARIO, scenario)),
  };
}

/** What was kept on the server, made whole. */
export function herstelConcept(leeg: Planconcept): (bewaard: Record<string, unknown>) => Planconcept {
  return (bewaard) => ({
    ...maakHeel(leeg, bewaard),
    basis: typeof bewaard.basis === 'number' ? bewaard.basis : leeg.basis,
    doelen: lijst(bewaard.doelen, LEEG_DOEL) ?? leeg.doelen,
    maatregelen: lijst(bewaard.maatregelen, LEGE_MAATREGEL) ?? leeg.maatregelen,
    scenarios: lijst(bewaard.scenarios, LEEG_SCENARIO) ?? leeg.scenarios,
  });
}

function lijst<T extends object>(bewaard: unknown, leeg: T): T[] | undefined {
  return Array.isArray(bewaard) ? bewaard.filter(isObject).map((een) => maakHeel(leeg, een)) : undefined;
}

/** The texts of `bron` that `leeg` knows, over what stands there. */
function maakHeel<T extends object>(leeg: T, bron: object): T {
  const teksten = Object.entries(bron).filter(([naam, waarde]) => naam in leeg && typeof waarde === 'string');
  return { ...leeg, ...Object.fromEntries(teksten) };
}

function isObject(waarde: unknown): waarde is object {
  return typeof waarde === 'object' && waarde !== null;
}

/** As the API takes it: what is empty is left out. */
export function naarInhoud(concept: Planinvoer): Record<string, unknown> {
  return {
    ...Object.fromEntries(TEKSTEN.map((deel) => [deel, concept[deel].trim()]).filter(([, tekst]) => tekst !== '')),
    doelen: concept.doelen.map(zonderLeeg),
    maatregelen: concept.maatregelen.map(zonderLeeg),
    scenarios: concept.scenarios.map(zonderLeeg),
  };
}

function zonderLeeg(stuk: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(stuk).filter(([, waarde]) => waarde.trim() !== ''));
}

export type Lijstnaam = 'doelen' | 'maatregelen' | 'scenarios';

/** What a field of a goal, measure or scenario is called in the form. */
export function stuknaam(lijstnaam: Lijstnaam, id: string, veld: string): string {
  return `${lijstnaam}.${id}.${veld}`;
}

const VERPLICHT: Record<Lijstnaam, readonly string[]> = {
  doelen: ['tekst', 'effect_op_veiligheid'],
  maatregelen: ['risico', 'wat', 'gewoon', 'voor', 'eigenaar'],
  scenarios: ['als', 'dan', 'eigenaar'],
};

/** What is missing before it is sent; what is wrong with what stands there, the server says. */
export function controleerPlan(concept: Planconcept): Veldfout[] {
  const fouten: Veldfout[] = [];
  const eis = (veld: string, waarde: string, melding = LEEG) => {
    if (waarde.trim() === '') fouten.push({ veld, melding });
  };
  eis('soort', concept.soort);
  if (concept.basis > 0) eis('reden', concept.reden, t('Zeg kort waarom het plan verandert.'));
  eis('analyse', concept.analyse);
  for (const naam of ['doelen', 'maatregelen', 'scenarios'] as const)
    for (const stuk of concept[naam])
      for (const [veld, waarde] of Object.entries(stuk))
        if (VERPLICHT[naam].includes(veld)) eis(stuknaam(naam, stuk.id, veld), waarde);
  for (const { id, voor, last, waarom_waard } of concept.maatregelen) {
    if (voor !== 'slachtoffer' && last.trim() === '' && waarom_waard.trim() === '') continue;
    eis(stuknaam('maatregelen', id, 'last'), last, t('Zeg wat dit van haar vraagt.'));
    eis(stuknaam('maatregelen', id, 'waarom_waard'), waarom_waard, t('Zeg waarom het dat waard is.'));
  }
  if (concept.maatregelen.length === 0)
    fouten.push({ veld: 'maatregelen', melding: t('Een plan heeft ten minste één maatregel.') });
  eis('evaluatie', concept.evaluatie);
  return fouten;
}

/** What the server refused, by the names that the fields have in this form. */
export function veldenVanServer(fout: Error | null, concept: Planconcept): Veldfout[] {
  if (!(fout instanceof ApiFout)) return [];
  return fout.velden.map((een) => {
    const [, naam, plek, veld] = /(doelen|maatregelen|scenarios)\[(\d+)\]\.(\w+)$/.exec(een.pad ?? '') ?? [];
    const stukken = naam === 'doelen' || naam === 'maatregelen' || naam === 'scenarios' ? concept[naam] : [];
    const stuk = stukken[Number(plek)];
    return stuk && naam && veld ? { ...een, veld: `${naam}.${stuk.id}.${veld}` } : een;
  });
}
