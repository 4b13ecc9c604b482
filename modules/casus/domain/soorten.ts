import { ORGANISATIES } from '@waakvlam/logboek';

/** Codes that are no partner in the chain: they state facts but get no duties as "every organisation that takes part". */
const GEEN_PARTNER: ReadonlySet<string> = new Set(['slachtoffer', 'rechter', 'burgemeester', 'advocaat', 'overig']);
export const PARTNERS: ReadonlySet<string> = new Set(ORGANISATIES.filter((code) => !GEEN_PARTNER.has(code)));

/** Relations in which nobody depends on the other. */
export const LOSSE_RELATIES: ReadonlySet<string> = new Set(['kennis', 'collega', 'buur', 'onbekende']);

/** Facts about the perpetrator, unless they name others only: a victim may be arrested on his word. */
export const OVER_PLEGER: ReadonlySet<string> = new Set([
  'aanhouding',
  'detentie_gestart',
  'heenzending',
  'schorsing_voorlopige_hechtenis',
  'voorgeleiding',
  'vrijlating',
  'vrijlating_gepland',
]);

/** Kinds of fact that can be turned against the victim, so that it has to be asked whether they are. */
export const OMKEERBAAR: ReadonlySet<string> = new Set([...OVER_PLEGER, 'aangifte']);

/** Facts that say all by their kind: they keep their effect when their content was redacted. */
export const ZONDER_INHOUD: ReadonlySet<string> = new Set([
  'afsluiting',
  'heropening',
  'vrijlating',
  'schorsing_voorlopige_hechtenis',
  'detentie_gestart',
  'incident',
  'overtreding',
]);

/** Reasons of a release that do not end the detention for good. */
export const BUITEN_DE_MUREN: ReadonlySet<string> = new Set(['verlof', 'anders']);
