import { t } from '../../taal/taal.ts';

import type { Optie } from '../../ui/index.ts';

/** Where the questions before such a step are kept, apart for each kind of step. */
export const STAP = 'stap naar de pleger';

/** What a professional does that the perpetrator notices. */
export const STAPPEN: readonly Optie[] = [
  { waarde: 'stopgesprek', label: t('Stopgesprek') },
  { waarde: 'bezoek', label: t('Bezoek') },
  { waarde: 'gesprek', label: t('Gesprek') },
  { waarde: 'uitreiking', label: t('Uitreiking van een verbod') },
  { waarde: 'inzage', label: t('Inzage in zijn gegevens') },
  { waarde: 'aanhouding', label: t('Aanhouding') },
  { waarde: 'brief', label: t('Brief') },
  { waarde: 'anders', label: t('Anders') },
];

/** Points of a warning talk, in words of our own. */
export const SCRIPT: readonly Optie[] = [
  { waarde: 'wat_er_gebeurde', label: t('Wat er gebeurde, zonder te zeggen van wie u het hoorde') },
  { waarde: 'geen_contact', label: t('Dat zij geen contact wil, ook niet via anderen of online') },
  { waarde: 'strafbaar_en_gevolg', label: t('Wat strafbaar is en wat de volgende stap is') },
  { waarde: 'wat_hij_gaat_doen', label: t('Gevraagd wat hij gaat doen, en zijn woorden genoteerd') },
  { waarde: 'niets_over_haar_plek', label: t('Niets gezegd over waar zij woont, werkt of hulp krijgt') },
];
