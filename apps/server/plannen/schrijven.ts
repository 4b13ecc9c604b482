import { ongeldig, Probleem } from '@waakvlam/kernel/errors';
import { mag, type Uitvoering } from '@waakvlam/kernel/http';
import { AMSTERDAM, formatMoment } from '@waakvlam/kernel/tijd';
import { bezwaarTegenEvaluatie, bezwaarTegenSoort, PLANSOORTEN, type Plansoort } from '@waakvlam/plannen';
import { eisVastleggen, magVastleggen } from '../toegang.ts';
import { leesVerrader } from './afscherming.ts';
import { bewaarVersie, magPlannen, type Versie, voertProcesregie } from './opslag.ts';

/** Whether the caller writes plans in this case at all. */
async function magSchrijven(uitvoering: Uitvoering, casusId: string): Promise<boolean> {
  if (!mag(uitvoering.actor.orgrol, 'feit.vastleggen')) return false;
  return (await magVastleggen(uitvoering, casusId)) && (await magPlannen(uitvoering, casusId));
}

/** The kinds of plan that the caller makes in this case; none when she writes none. */
export async function teMakenSoorten(uitvoering: Uitvoering, casusId: string): Promise<Plansoort[]> {
  if (!(await magSchrijven(uitvoering, casusId))) return [];
  const wie = {
    organisatie: uitvoering.actor.organisatieCode,
    procesregie: await voertProcesregie(uitvoering, casusId),
  };
  return PLANSOORTEN.filter((welke) => bezwaarTegenSoort(welke, wie) === undefined);
}

/** Refuses, naming the field, what may not stand in a plan of this case by this caller; then adds the version. */
export async function bewaar(uitvoering: Uitvoering, versie: Versie): Promise<void> {
  const { casusId, soort: welk, inhoud } = versie;
  await eisVastleggen(uitvoering, casusId);
  const bezwaar = bezwaarTegenEvaluatie(inhoud.evaluatie, formatMoment(uitvoering.nu, AMSTERDAM).slice(0, 10));
  if (bezwaar !== undefined) throw ongeldig({ veld: 'inhoud.evaluatie', melding: bezwaar });
  if (!(await magPlannen(uitvoering, casusId))) throw new Probleem('niet_bevoegd');
  // whoever directs the process now; conditions of Veilig Thuis are followed up by all
  if (versie.versie === 1 || welk === 'procesplan') await eisSoort(uitvoering, casusId, welk);
  const verraadt = await leesVerrader(uitvoering, casusId);
  for (const [plek, { voor, gewoon }] of inhoud.maatregelen.entries())
    if (voor === 'pleger' && verraadt(gewoon))
      throw ongeldig({
        veld: `inhoud.maatregelen[${plek}].gewoon`,
        melding: 'Hier staat een naam of adres uit het dossier. De pleger krijgt deze woorden te lezen.',
      });
  await bewaarVersie(uitvoering, versie);
}

/** Refuses a kind of plan that the organisation of the caller does not make here. */
export async function eisSoort(uitvoering: Uitvoering, casusId: string, welk: Plansoort): Promise<void> {
  const procesregie = welk === 'procesplan' && (await voertProcesregie(uitvoering, casusId));
  const melding = bezwaarTegenSoort(welk, { organisatie: uitvoering.actor.organisatieCode, procesregie });
  if (melding !== undefined) throw ongeldig({ veld: 'soort', melding });
}
