import { z } from 'zod';
import { MAATREGELEN } from './lijsten.ts';
import { datum, lijst, ref, tekst } from './velden.ts';

export const strafrecht = {
  aanhouding: z.strictObject({
    reden: tekst.optional(),
    om: ref.optional(),
  }),
  opsporing: z.strictObject({
    handeling: tekst,
    resultaat: tekst.optional(),
  }),
  heenzending: z.strictObject({
    risico_ingeschat: z.enum(['ja', 'nee']),
  }),
  voorgeleiding: z.strictObject({
    uitkomst: tekst.optional(),
  }),
  detentie_gestart: z.strictObject({
    soort: z.enum(['inverzekeringstelling', 'voorlopige_hechtenis', 'straf', 'vervangend', 'onbekend']),
    verwacht_einde: datum.optional(),
  }),
  schorsing_voorlopige_hechtenis: z.strictObject({
    voorwaarden: lijst(z.enum(MAATREGELEN)).optional(),
  }),
  vrijlating: z.strictObject({
    reden: z.enum(['schorsing', 'einde_straf', 'vi', 'vrijspraak', 'opheffing', 'verlof', 'onbekend', 'anders']),
  }),
  vrijlating_gepland: z.strictObject({
    datum: datum,
  }),
  ovj_besluit: z.strictObject({
    besluit: z.enum([
      'onderzoek',
      'dagvaarden',
      'sepot',
      'voorwaardelijk_sepot',
      'strafbeschikking',
      'gedragsaanwijzing',
      'anders',
    ]),
    reden: tekst.optional(),
  }),
  zitting_gepland: z.strictObject({
    zitting: z.enum([
      'raadkamer',
      'pro_forma',
      'politierechter',
      'meervoudige_kamer',
      'hoger_beroep',
      'civiel',
      'anders',
    ]),
    datum: datum,
  }),
  uitspraak: z.strictObject({
    uitkomst: z.enum(['veroordeling', 'vrijspraak', 'ontslag_van_rechtsvervolging', 'afwijzing', 'toewijzing']),
    onherroepelijk: z.enum(['ja', 'nee']).optional(),
  }),
  rechtsmiddel: z.strictObject({
    soort: z.enum(['hoger_beroep', 'cassatie', 'verzet', 'beklag_sepot', 'ingetrokken']),
    door: z.enum(['verdachte', 'om', 'slachtoffer']),
    uitspraak: ref.optional(),
  }),
  onherroepelijk_geworden: z.strictObject({
    uitspraak: ref.optional(),
  }),
};
