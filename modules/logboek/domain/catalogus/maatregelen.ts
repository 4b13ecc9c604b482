import { z } from 'zod';
import { MAATREGELEN, STOPGESPREKPUNTEN } from './lijsten.ts';
import { betrokkene, coordinaat, datum, getal, lijst, partij, ref, tekst } from './velden.ts';

export const maatregelen = {
  stopgesprek: z.strictObject({
    gepland: z.enum(['ja', 'nee']).optional(),
    fysiek: z.enum(['ja', 'nee', 'onbekend']),
    door: tekst.optional(),
    uitkomst: tekst.optional(),
    datum: datum.optional(),
    /** What was to be said, in words of our own. */
    besproken: lijst(z.enum(STOPGESPREKPUNTEN)).optional(),
    reactie: z.enum(['begrijpt', 'ontkent', 'bagatelliseert', 'boos', 'weigert', 'niet_verschenen']).optional(),
  }),
  stopgesprek_effect: z.strictObject({
    stopgesprek: ref,
    effect: z.enum(['gestopt', 'minder', 'gelijk', 'erger', 'onbekend']),
  }),
  aanzegging_wederrechtelijkheid: z.strictObject({
    uitgereikt: z.enum(['ja', 'nee']),
  }),
  maatregel_gestart: z.strictObject({
    maatregel: z.enum(MAATREGELEN),
    id: tekst,
    status: z.enum(['aangevraagd', 'opgelegd', 'actief']).optional(),
    kader: z
      .enum([
        'vrijwillig',
        'bestuurlijk',
        'ovj',
        'rechter_commissaris',
        'rechter',
        'civiel',
        'reclassering',
        'penitentiair',
      ])
      .optional(),
    tot: datum.optional(),
    voor: betrokkene.optional(),
    zone_m: getal.optional(),
    uitgereikt: z.enum(['ja', 'nee', 'onbekend']).optional(),
    functies: lijst(z.enum(MAATREGELEN)).optional(),
    onderdeel_van: ref.optional(),
  }),
  zone_vastgesteld: z.strictObject({
    maatregel: ref,
    omschrijving: tekst,
    plaats: z.enum(['woon', 'werk', 'school', 'route', 'overig']),
    vorm: z.enum(['cirkel', 'gebied', 'route']),
    middelpunt: coordinaat.optional(),
    /** Of a circle; of a route how far it reaches to each side of its line. */
    straal_m: getal.optional(),
    /** Corners of an area; points of the line of a route. */
    grens: lijst(coordinaat).optional(),
  }),
  zone_getoetst: z.strictObject({
    maatregel: ref,
    oordeel: z.enum(['haalbaar', 'niet_haalbaar', 'onbekend']),
    afstand_m: getal.optional(),
    eis_m: getal.optional(),
    /** Places of the perpetrator himself that lie in the zone. */
    overlap: lijst(z.enum(['woon', 'werk', 'school', 'overig'])).optional(),
    afwijking: tekst.optional(),
  }),
  maatregel_uitgereikt: z.strictObject({
    maatregel: ref,
  }),
  maatregel_verlengd: z.strictObject({
    maatregel: ref,
    tot: datum.optional(),
    vervolging_ingesteld: z.enum(['ja', 'nee', 'onbekend']).optional(),
    reden: tekst.optional(),
  }),
  verlenging_geweigerd: z.strictObject({
    maatregel: ref,
    door: partij.optional(),
    reden: tekst.optional(),
  }),
  maatregel_geevalueerd: z.strictObject({
    maatregel: ref,
    nog_nodig: z.enum(['ja', 'nee', 'onbekend']),
  }),
  maatregel_beeindigd: z.strictObject({
    maatregel: ref,
    /** A device came back. */
    ingeleverd: z.enum(['ja', 'nee']).optional(),
    reden: z.enum([
      'verlopen',
      'ingetrokken',
      'sepot',
      'vrijspraak',
      'opgeheven',
      'voltooid',
      'zonder_resultaat',
      'vervangen',
      'onbekend',
      'anders',
    ]),
  }),
  overtreding: z.strictObject({
    maatregel: ref.optional(),
    aard: z.enum(['fysiek', 'digitaal', 'meldplicht', 'behandeling', 'onbekend', 'anders']),
    over_feiten: lijst(ref).optional(),
    voorwaarde: tekst.optional(),
    bewijs: lijst(tekst).optional(),
  }),
  overtreding_opgevolgd: z.strictObject({
    overtreding: ref,
    besluit: z.enum([
      'aanhouding',
      'waarschuwing',
      'vtul_advies',
      'tul_advies',
      'toezicht_voortgezet',
      'geen',
      'anders',
    ]),
    reden: tekst.optional(),
  }),
  naleving: z.strictObject({
    maatregel: ref,
    nageleefd: z.enum(['ja', 'nee', 'deels']),
  }),
  aware_alarm: z.strictObject({
    opvolging: tekst.optional(),
    maatregel: ref.optional(),
    /** Minutes until someone stood at her side: what was promised, and what it took. */
    beloofd_min: getal.optional(),
    werkelijk_min: getal.optional(),
    aanleiding: z.enum(['dreiging', 'vergissing', 'onbekend']).optional(),
  }),
  aware_test: z.strictObject({
    maatregel: ref,
    werkt: z.enum(['ja', 'nee']),
  }),
};
