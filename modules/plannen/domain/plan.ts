import { z } from 'zod';
import { ORGANISATIES } from '@waakvlam/logboek';

/** Kinds of plan that the chain makes together. */
export const PLANSOORTEN = [
  'veiligheidsvoorwaarden',
  'veiligheidsplan',
  'hulpverleningsplan',
  'herstelplan',
  'plan_van_aanpak',
  'procesplan',
  'noodplan',
] as const;
export type Plansoort = (typeof PLANSOORTEN)[number];

/**
 * Why this organisation does not make a plan of this kind; undefined when it does. Conditions for safety are set by Veilig Thuis
 * alone (HR, RK step 1), the plan of the process by who directs the process in the case (SC: one director, one plan).
 */
export function bezwaarTegenSoort(
  soort: Plansoort,
  { organisatie, procesregie }: { organisatie: string; procesregie: boolean },
): string | undefined {
  if (soort === 'veiligheidsvoorwaarden' && organisatie !== 'veilig_thuis')
    return 'Veiligheidsvoorwaarden stelt Veilig Thuis.';
  if (soort === 'procesplan' && !procesregie)
    return 'Het procesplan maakt de organisatie die in deze casus de procesregisseur levert.';
  return undefined;
}

const kort = z.string().trim().min(1).max(500);
const lang = z.string().trim().min(1).max(5000);
const id = z.string().regex(/^[a-z0-9-]{1,40}$/, 'Gebruik kleine letters, cijfers en streepjes.');

const doel = z.strictObject({
  id,
  soort: z.enum(['stalking_stoppen', 'veiligheid_slachtoffer', 'anders']),
  tekst: kort,
  /** What reaching it does to her safety: some goals make things worse first. */
  effect_op_veiligheid: kort,
});

const planmaatregel = z.strictObject({
  id,
  /** The risk that it answers; every measure answers one. */
  risico: kort,
  wat: kort,
  /** The same in words that the person whom it is for can read (B1). */
  gewoon: kort,
  voor: z.enum(['slachtoffer', 'pleger', 'kind', 'omgeving']),
  eigenaar: z.enum(ORGANISATIES),
  /** Who there, by her role: a name would be outdated at the first change of staff. */
  rol: kort.optional(),
  uiterlijk: z.iso.date('Geef de datum als 2027-03-14.').optional(),
  /** What it asks of the victim, and why that is worth it. */
  last: kort.optional(),
  waarom_waard: kort.optional(),
});

const scenario = z.strictObject({ id, als: kort, dan: kort, eigenaar: z.enum(ORGANISATIES) });

/** What a plan says. Built on one analysis, with two goals at least: stop the stalking, and her safety. */
export const planinhoud = z
  .strictObject({
    analyse: lang,
    doelen: z.array(doel).min(1).max(20),
    maatregelen: z.array(planmaatregel).min(1).max(60),
    scenarios: z.array(scenario).max(20).default([]),
    stem_slachtoffer: lang.optional(),
    stem_pleger: lang.optional(),
    kinderen: lang.optional(),
    evaluatie: z.iso.date('Geef de datum als 2027-03-14.'),
  })
  .check(({ value, issues }) => {
    const meld = (message: string, ...path: (string | number)[]) =>
      issues.push({ code: 'custom', message, path, input: value });
    for (const soort of ['stalking_stoppen', 'veiligheid_slachtoffer'] as const)
      if (!value.doelen.some((een) => een.soort === soort))
        meld(
          soort === 'stalking_stoppen'
            ? 'Een doel om de stalking te laten stoppen ontbreekt.'
            : 'Een doel over de veiligheid van het slachtoffer ontbreekt.',
          'doelen',
        );
    for (const lijst of ['doelen', 'maatregelen', 'scenarios'] as const) {
      const gezien = new Set<string>();
      for (const [plek, een] of value[lijst].entries()) {
        if (gezien.has(een.id)) meld('Dit id staat er al.', lijst, plek, 'id');
        gezien.add(een.id);
      }
    }
    for (const [plek, { voor, eigenaar, last, waarom_waard }] of value.maatregelen.entries()) {
      if (voor === 'pleger' && eigenaar === 'vrouwenopvang')
        meld('De pleger leest wie dit doet. Laat het een andere organisatie doen.', 'maatregelen', plek, 'eigenaar');
      const vraagt = voor === 'slachtoffer' || last !== undefined || waarom_waard !== undefined;
      if (vraagt && last === undefined) meld('Zeg wat dit van het slachtoffer vraagt.', 'maatregelen', plek, 'last');
      if (vraagt && waarom_waard === undefined)
        meld('Zeg waarom het dat waard is.', 'maatregelen', plek, 'waarom_waard');
    }
  });

export type Planinhoud = z.output<typeof planinhoud>;

/** A plan is looked at again within three months. Gives why this day is too late or past; undefined when it is right. */
export function bezwaarTegenEvaluatie(evaluatie: string, vandaag: string): string | undefined {
  if (evaluatie < vandaag) return 'De evaluatie ligt in het verleden.';
  return evaluatie > overDrieMaanden(vandaag) ? 'Evalueer een plan binnen drie maanden.' : undefined;
}

/** The same day three months on, or the last day of that month. */
function overDrieMaanden(dag: string): string {
  const [jaar = 0, maand = 1, dagnummer = 1] = dag.split('-').map(Number);
  const laatste = new Date(Date.UTC(jaar, maand + 3, 0)).getUTCDate();
  const begin = new Date(Date.UTC(jaar, maand + 2, Math.min(dagnummer, laatste)));
  return begin.toISOString().slice(0, 10);
}
