import { vastlegdoel } from './gevraagd.ts';

/** The tab of a case where facts of a kind are recorded, when they have a form of their own. */
const TAB: Readonly<Record<string, { tab: string; naam: string }>> = {
  risicotaxatie: { tab: 'risico', naam: 'Risico' },
  risicotoets: { tab: 'risico', naam: 'Risico' },
  risico_bijgesteld: { tab: 'risico', naam: 'Risico' },
  triagebesluit: { tab: 'triage', naam: 'Triage' },
};

/** The tab with the own form of a kind of fact; undefined when the form of the log is the place. */
export function eigenScherm(soort: string): { tab: string; naam: string } | undefined {
  return TAB[soort];
}

/** Where a fact of this kind is recorded: its own tab, or the quick form with the kind and these values chosen. */
export function vastlegplek(
  soort: string,
  velden: Readonly<Record<string, string>> = {},
): { tab: string; hash?: string } {
  const tab = eigenScherm(soort)?.tab;
  return tab === undefined ? { tab: 'logboek', hash: vastlegdoel(soort, velden) } : { tab };
}
