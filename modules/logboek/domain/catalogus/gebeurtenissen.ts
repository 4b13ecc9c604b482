import { z } from 'zod';
import { AARD_INCIDENT, ORGANISATIES } from './lijsten.ts';
import { betrokkene, getal, lijst, partij, ref, tekst } from './velden.ts';

export const gebeurtenissen = {
  incident: z.strictObject({
    aard: lijst(z.enum(AARD_INCIDENT)),
    tegen: lijst(betrokkene).optional(),
    door: betrokkene.optional(),
    digitaal: z.enum(['ja', 'nee', 'beide']).optional(),
    zekerheid: z.enum(['vastgesteld', 'vermoeden']).optional(),
    getuigen: lijst(betrokkene).optional(),
    aantal: getal.optional(),
    verandering: z.enum(['zwaarder', 'vaker', 'gelijk', 'minder', 'gestopt']).optional(),
    bewijs: lijst(tekst).optional(),
  }),
  melding: z.strictObject({
    bij: z.enum(ORGANISATIES),
    herkend_als_stalking: z.enum(['ja', 'nee', 'onbekend']),
    /** How it came in (IN-110); who took it is who recorded the fact. */
    via: z.enum(['balie', 'telefoon', 'chat', 'ter_plaatse', 'online', 'anders']).optional(),
    classificatie: tekst.optional(),
    over_feiten: lijst(ref).optional(),
  }),
  aangifte: z.strictObject({
    feiten: lijst(tekst).optional(),
    met_klacht: z.enum(['ja', 'nee', 'onbekend']),
    opgenomen: z.enum(['ja', 'nee']),
    door: z.enum(['slachtoffer', 'pleger', 'ander']).optional(),
  }),
  klacht: z.strictObject({
    ingediend: z.enum(['ja', 'nee']),
  }),
  melding_veilig_thuis: z.strictObject({
    van: z.enum(ORGANISATIES),
    sash_meegestuurd: z.enum(['ja', 'nee', 'onbekend']),
    geclassificeerd_als: tekst.optional(),
  }),
  /** Whether she, or somebody for her, told him that it must stop: when, is when the fact happened. */
  grens_gesteld: z.strictObject({
    gezegd: z.enum(['ja', 'nee', 'onbekend']),
    hoe: tekst.optional(),
  }),
  stalking_herkend: z.strictObject({
    door: z.enum(ORGANISATIES),
    herkend: z.enum(['ja', 'nee']),
    reden: tekst.optional(),
  }),
  informatie_ontvangen: z.strictObject({
    onderwerp: z.enum([
      'wapen',
      'nieuwe_relatie_slachtoffer',
      'nieuwe_relatie_pleger',
      'verhuizing',
      'werkloosheid',
      'middelengebruik',
      'psychiatrie',
      'eerdere_slachtoffers',
      'antecedenten',
      'omgangsconflict',
      'pleger_werkt_in_keten',
      'anders',
    ]),
    werkgever: z.enum(ORGANISATIES).optional(),
    betrouwbaar: z.enum(['ja', 'nee', 'onbekend']).optional(),
    over_feiten: lijst(ref).optional(),
  }),
  angst_slachtoffer: z.strictObject({
    niveau: z.enum(['geen', 'bang', 'zeer_bang', 'doodsangst']),
  }),
  individuele_beoordeling: z.strictObject({
    uitgevoerd: z.enum(['ja', 'nee']),
    maatregelen: lijst(tekst).optional(),
  }),
  zorgsignaal: z.strictObject({
    door: partij,
    zorg: tekst.optional(),
    onveilig: z.enum(['ja', 'nee']).optional(),
    aard: z.enum(['fysiek', 'digitaal', 'anders']).optional(),
    bewijs: lijst(tekst).optional(),
  }),
  aangiftepoging: z.strictObject({
    uitkomst: z.enum(['opgenomen', 'melding_gemaakt', 'geweigerd', 'uitgesteld']),
    reden: tekst.optional(),
  }),
  contact_door_slachtoffer: z.strictObject({
    kanaal: z.enum(['fysiek', 'telefoon', 'digitaal', 'brief', 'onbekend']),
    reden: tekst.optional(),
  }),
  verzoening_gemeld: z.strictObject({
    door: z.enum(['slachtoffer', 'pleger', 'beiden']),
  }),
};
