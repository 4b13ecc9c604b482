import { z } from 'zod';
import { CATEGORIEEN } from './categorieen.ts';
import { ADVIEZEN, ORGANISATIES, PLEGERHANDELINGEN } from './lijsten.ts';
import { betrokkene, datum, duur, lijst, ref, tekst } from './velden.ts';

export const contact = {
  contact_slachtoffer: z.strictObject({
    kanaal: z.enum(['fysiek', 'telefoon', 'digitaal', 'brief', 'onbekend']),
    gelukt: z.enum(['ja', 'nee']),
    uitkomst: tekst.optional(),
  }),
  contact_pleger: z.strictObject({
    kanaal: z.enum(['fysiek', 'telefoon', 'digitaal', 'brief', 'onbekend']),
    verschenen: z.enum(['ja', 'nee']),
    uitkomst: tekst.optional(),
  }),
  contact_netwerk: z.strictObject({
    met: tekst,
    uitkomst: tekst.optional(),
  }),
  contactafspraak: z.strictObject({
    met: betrokkene.optional(),
    om_de: duur.optional(),
    kanaal: tekst.optional(),
    wanneer_veilig: tekst.optional(),
    /** Who calls, at which organisation. */
    door: tekst.optional(),
    /** What works besides a screen of her own. */
    alternatief: lijst(z.enum(['telefoon', 'papier', 'tolk', 'vertrouwenspersoon', 'aan_huis'])).optional(),
    zelfredzaam: z.enum(['ja', 'deels', 'nee']).optional(),
  }),
  slachtoffer_geinformeerd: z.strictObject({
    over: z.enum([
      'melding',
      'voortgang',
      'maatregel',
      'overtreding',
      'besluit',
      'uitspraak',
      'vrijlating',
      'overleg',
      'afsluiting',
      'rechten',
      'zitting',
      'verhuizing',
      'anders',
    ]),
    over_feiten: lijst(ref).optional(),
    hoe: z.enum(['persoonlijk', 'telefoon', 'digitaal', 'brief']).optional(),
    /** That there is no news was told. */
    geen_nieuws: z.enum(['ja']).optional(),
  }),
  /** Before a step towards the perpetrator: `handeling`, and whether she knows of it. Without a step: is she safe now? */
  veiligheidscheck: z.strictObject({
    handeling: z.enum(PLEGERHANDELINGEN).optional(),
    ingelicht: z.enum(['ja', 'nee']).optional(),
    ingelicht_op: datum.optional(),
    veilig: z.enum(['ja', 'nee', 'onbekend']),
  }),
  plegerhandeling_gepland: z.strictObject({
    handeling: z.enum(PLEGERHANDELINGEN),
    datum: datum.optional(),
  }),
  pleger_geinformeerd: z.strictObject({
    over: tekst,
  }),
  toestemming: z.strictObject({
    waarvoor: z.enum(['stopgesprek', 'delen', 'hulp', 'aware', 'anders']),
    gegeven: z.enum(['ja', 'nee', 'ingetrokken']),
    door: betrokkene,
    /** With which partners; all of them when left out. */
    aan: lijst(z.enum(ORGANISATIES)).optional(),
    /** About which kinds of information; all of them when left out. */
    categorieen: lijst(z.enum(CATEGORIEEN)).optional(),
  }),
  wens_slachtoffer: z.strictObject({
    wens: tekst,
  }),
  /** What she was advised to do herself, and what she said to it. */
  veiligheidsadvies: z.strictObject({
    advies: z.enum(ADVIEZEN),
    reactie: z.enum(['doet_het', 'denkt_na', 'wil_niet', 'kan_niet', 'onbekend']),
    /** That she heard what it brings, what it costs her and where it can be dangerous. */
    uitgelegd: z.enum(['ja', 'nee']).optional(),
  }),
  informatieverzoek: z.strictObject({
    aan: z.enum(ORGANISATIES),
    vraag: tekst.optional(),
    antwoord_uiterlijk: datum.optional(),
  }),
  informatie_gedeeld: z.strictObject({
    aan: lijst(z.enum(ORGANISATIES)),
    over_feiten: lijst(ref).optional(),
    grond: tekst.optional(),
    doel: tekst.optional(),
  }),
  verzoek_tot_handeling: z.strictObject({
    aan: z.enum(ORGANISATIES),
    handeling: tekst,
    uiterlijk: datum.optional(),
  }),
  advies_gevraagd: z.strictObject({
    soort: z.enum(['vt_advies', 'reclasseringsadvies', 'zsm_advies', 'nifp', 'politie', 'anders']),
    aan: z.enum(ORGANISATIES),
  }),
  advies_opgevolgd: z.strictObject({
    advies: ref,
    opgevolgd: z.enum(['ja', 'nee', 'deels']),
    reden: tekst.optional(),
  }),
  advies: z.strictObject({
    soort: z.enum(['vt_advies', 'reclasseringsadvies', 'zsm_advies', 'nifp', 'politie', 'anders']),
    aan: z.enum(ORGANISATIES),
    strekking: tekst.optional(),
  }),
  overweging: z.strictObject({
    onderwerp: z.enum([
      'em',
      'aware',
      'aol',
      'gedragsaanwijzing',
      'contactverbod',
      'locatieverbod',
      'huisverbod',
      'verlenging',
      'voorgeleiding',
      'aanhouding_buiten_heterdaad',
      'stopgesprek',
      'crisisopvang',
      'vtul',
      'strafrechtelijke_interventie',
      'contact_met_pleger',
      'onderzoek',
      'opschaling',
      'veiligheidsplan',
      'mediation',
      'contact_verbreken',
      'dut',
      'gvm',
      'aop',
      'hulp_pleger',
      'anders',
    ]),
    uitkomst: z.enum(['wel', 'niet', 'later', 'onbekend']),
    reden: tekst.optional(),
  }),
  bedreiging_hulpverlener: z.strictObject({
    organisatie: z.enum(ORGANISATIES),
  }),
  informatieverzoek_beantwoord: z.strictObject({
    verzoek: ref,
    beantwoord: z.enum(['ja', 'nee', 'geweigerd']),
    grond: tekst.optional(),
  }),
};
