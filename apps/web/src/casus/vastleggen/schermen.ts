import { t } from '../../taal/taal.ts';

import { vastlegdoel } from './doel.ts';

/** A tab of the case, or `opnemen`: the page that takes in a report as a whole. */
export type Scherm = {
  tab: string;
  naam: string;
  /** Also recorded by the common form, of what was made elsewhere. */
  ookElders?: true;
};

const OPNEMEN: Scherm = { tab: 'opnemen', naam: t('Melding opnemen') };
const TAB: Readonly<Record<string, Scherm>> = {
  aangifte: OPNEMEN,
  aangiftepoging: OPNEMEN,
  risicotaxatie: { tab: 'risico', naam: t('Risico') },
  risicotoets: { tab: 'risico', naam: t('Risico') },
  risico_bijgesteld: { tab: 'risico', naam: t('Risico') },
  plan_vastgesteld: { tab: 'plannen', naam: t('Plannen'), ookElders: true },
  triagebesluit: { tab: 'triage', naam: t('Triage') },
};

/** The screen with the own form of a kind of fact; undefined when the form of the log is the place. */
export function eigenScherm(soort: string): Scherm | undefined {
  return TAB[soort];
}

/** Where a fact of this kind is recorded: its own tab or the quick form, with these values chosen. */
export function vastlegplek(
  soort: string,
  velden: Readonly<Record<string, string>> = {},
): { tab: string; hash?: string } {
  const tab = eigenScherm(soort)?.tab;
  if (tab === undefined || tab === OPNEMEN.tab) return { tab: 'logboek', hash: vastlegdoel(soort, velden) };
  const hash = new URLSearchParams(velden).toString();
  return hash === '' ? { tab } : { tab, hash };
}
