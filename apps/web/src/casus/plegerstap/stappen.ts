import type { Optie } from '../../ui/index.ts';

/** What a professional does that the perpetrator notices. */
export const STAPPEN: readonly Optie[] = [
  { waarde: 'stopgesprek', label: 'Stopgesprek' },
  { waarde: 'bezoek', label: 'Bezoek' },
  { waarde: 'gesprek', label: 'Gesprek' },
  { waarde: 'uitreiking', label: 'Uitreiking van een verbod' },
  { waarde: 'inzage', label: 'Inzage in zijn gegevens' },
  { waarde: 'aanhouding', label: 'Aanhouding' },
  { waarde: 'brief', label: 'Brief' },
  { waarde: 'anders', label: 'Anders' },
];

/** Points of a warning talk, in words of our own. */
export const SCRIPT: readonly Optie[] = [
  { waarde: 'wat_er_gebeurde', label: 'Wat er gebeurde, zonder te zeggen van wie u het hoorde' },
  { waarde: 'geen_contact', label: 'Dat zij geen contact wil, ook niet via anderen of online' },
  { waarde: 'strafbaar_en_gevolg', label: 'Wat strafbaar is en wat de volgende stap is' },
  { waarde: 'wat_hij_gaat_doen', label: 'Gevraagd wat hij gaat doen, en zijn woorden genoteerd' },
  { waarde: 'niets_over_haar_plek', label: 'Niets gezegd over waar zij woont, werkt of hulp krijgt' },
];
