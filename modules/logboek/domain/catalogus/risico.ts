import { z } from 'zod';
import { getal, lijst, ref, tekst } from './velden.ts';

export const risico = {
  risicotaxatie: z.strictObject({
    instrument: z.enum([
      'sash',
      'vragenlijst_stalking',
      'veiligheidsbeoordeling',
      'risc',
      'oxrec',
      'b_safer',
      'rihg',
      'srp',
      'dreigingsinschatting',
      'klinisch_oordeel',
      'signaallijst',
      'anders',
    ]),
    uitkomst: z.enum(['onbekend', 'laag', 'midden', 'hoog']),
    score: getal.optional(),
    getraind: z.enum(['ja', 'nee', 'onbekend']).optional(),
    onderbouwing: tekst.optional(),
    /** What was answered to which question, `wapen=ja`; never of an instrument whose questions are licensed. */
    antwoorden: lijst(tekst).optional(),
    /** How she sees the danger herself. */
    inschatting_slachtoffer: z.enum(['onbekend', 'laag', 'midden', 'hoog']).optional(),
  }),
  risico_ongewijzigd: z.strictObject({
    getraind: z.enum(['ja', 'nee', 'onbekend']).optional(),
    reden: tekst,
  }),
  risicotoets: z.strictObject({
    op: ref,
    niveau: z.enum(['laag', 'midden', 'hoog']),
    reden: tekst,
  }),
  risico_bijgesteld: z.strictObject({
    naar: z.enum(['laag', 'midden', 'hoog']),
    overleg: ref.optional(),
    reden: tekst,
  }),
  alarmbel: z.strictObject({
    welke: z.enum(['geen_andere_uitweg', 'doodsangst']),
  }),
};
