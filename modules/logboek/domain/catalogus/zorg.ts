import { z } from 'zod';
import { ORGANISATIES } from './lijsten.ts';
import { betrokkene, datum, getal, lijst, tekst } from './velden.ts';

export const zorg = {
  triagebesluit: z.strictObject({
    uitkomst: z.enum(['onderzoek', 'voorwaarden_en_vervolg', 'overdracht', 'advies', 'geen_vervolg']),
    niveau: z.enum(['laag', 'midden', 'hoog', 'crisis']).optional(),
    /** Who assessed it together: by the protocol never one alone. */
    beoordelaars: lijst(tekst).optional(),
    multidisciplinair: z.enum(['ja', 'nee']).optional(),
  }),
  onderzoek_gestart: z.strictObject({
    door: z.enum(ORGANISATIES),
  }),
  onderzoek_afgesloten: z.strictObject({
    door: z.enum(ORGANISATIES),
    bevestigd: z.enum(['ja', 'nee', 'niet_vastgesteld']).optional(),
  }),
  overdracht: z.strictObject({
    van: z.enum(ORGANISATIES),
    naar: z.enum(ORGANISATIES),
    aanvaard: z.enum(['ja', 'nee', 'onbekend']),
    warm: z.enum(['ja', 'nee']).optional(),
  }),
  hulp_gestart: z.strictObject({
    organisatie: z.enum(ORGANISATIES),
    voor: betrokkene,
    soort: tekst.optional(),
  }),
  hulp_beeindigd: z.strictObject({
    organisatie: z.enum(ORGANISATIES),
    voor: betrokkene,
    resultaat: z.enum(['ja', 'nee', 'deels']).optional(),
  }),
  hulp_geweigerd: z.strictObject({
    door: betrokkene,
    organisatie: z.enum(ORGANISATIES).optional(),
    hulpsoort: tekst.optional(),
  }),
  monitormoment: z.strictObject({
    maand: getal.optional(),
    uitkomst: z.enum(['rustig', 'onrustig', 'onbekend']),
  }),
  raadsonderzoek: z.strictObject({
    status: z.enum(['gevraagd', 'gestart', 'afgerond']),
    uitkomst: tekst.optional(),
  }),
  verwijzing: z.strictObject({
    naar: tekst,
    antwoord_uiterlijk: datum.optional(),
  }),
  wachtlijst: z.strictObject({
    bij: z.enum(ORGANISATIES),
    overbrugging: tekst.optional(),
  }),
};
