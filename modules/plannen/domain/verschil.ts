import type { Planinhoud } from './plan.ts';

/** One difference between two versions: which part, and what was and is. */
export interface Verschil {
  readonly deel: string;
  /** What the goal, measure or scenario is about, as it was called last; null for the other parts. */
  readonly naam: string | null;
  readonly wat: 'erbij' | 'weg' | 'anders';
  readonly was: string | null;
  readonly wordt: string | null;
}

const TEKSTEN = ['analyse', 'stem_slachtoffer', 'stem_pleger', 'kinderen', 'evaluatie'] as const;

/** What changed from one version to the next, per part; items are the same when their id is. */
export function vergelijkPlannen(oud: Planinhoud, nieuw: Planinhoud): Verschil[] {
  return [
    ...TEKSTEN.flatMap((deel) => verschil(deel, oud[deel], nieuw[deel])),
    ...lijst('doelen', oud.doelen, nieuw.doelen),
    ...lijst('maatregelen', oud.maatregelen, nieuw.maatregelen),
    ...lijst('scenarios', oud.scenarios, nieuw.scenarios),
  ];
}

type Onderdeel = Readonly<Record<string, string | undefined>> & { readonly id: string };

function lijst(naam: string, oud: readonly Onderdeel[], nieuw: readonly Onderdeel[]): Verschil[] {
  const was = new Map(oud.map((een) => [een.id, een]));
  const wordt = new Map(nieuw.map((een) => [een.id, een]));
  return [...new Set([...was.keys(), ...wordt.keys()])].flatMap((id) => {
    const [eerst, daarna] = [was.get(id), wordt.get(id)];
    if (!eerst || !daarna) return verschil(`${naam}.${id}`, eerst && vat(eerst), daarna && vat(daarna));
    const velden = [...new Set([...Object.keys(eerst), ...Object.keys(daarna)])];
    return velden.flatMap((veld) => verschil(`${naam}.${id}.${veld}`, eerst[veld], daarna[veld], vat(daarna)));
  });
}

function vat(onderdeel: Onderdeel): string {
  return onderdeel['wat'] ?? onderdeel['tekst'] ?? onderdeel['als'] ?? onderdeel.id;
}

function verschil(
  deel: string,
  was: string | undefined,
  wordt: string | undefined,
  naam: string | null = null,
): Verschil[] {
  if (was === wordt) return [];
  const wat = was === undefined ? 'erbij' : wordt === undefined ? 'weg' : 'anders';
  return [{ deel, naam, wat, was: was ?? null, wordt: wordt ?? null }];
}
