import { z } from 'zod';
import { FASEN_SLACHTOFFER, ORGANISATIES, ROLLEN, TREDEN, VERWIJZINGEN } from './lijsten.ts';
import { betrokkene, code, datum, getal, ref, tekst } from './velden.ts';

export const casus = {
  casus_geopend: z.strictObject({
    aanleiding: tekst.optional(),
    regio: code.optional(),
  }),
  betrokkene_toegevoegd: z.strictObject({
    id: tekst,
    rol: z.enum(['slachtoffer', 'pleger', 'kind', 'netwerk', 'nieuwe_partner', 'getuige', 'bedreigde_professional']),
    naam: tekst.optional(),
    geboren: datum.optional(),
    leeftijd: getal.optional(),
    opmerking: tekst.optional(),
  }),
  /** Only who died and, where that is known, of what: who did it is for the criminal case to say. */
  overlijden_vastgesteld: z.strictObject({
    betrokkene: betrokkene,
    oorzaak: z.enum(['natuurlijk', 'ongeval', 'geweld', 'zelfdoding', 'onbekend']).optional(),
  }),
  relatie_vastgesteld: z.strictObject({
    van: betrokkene,
    tot: betrokkene,
    relatie: z.enum(['ex_partner', 'partner', 'familie', 'kennis', 'collega', 'buur', 'onbekende', 'anders']),
    samengewoond: z.enum(['ja', 'nee', 'onbekend']).optional(),
    kinderen: getal.optional(),
    verbroken_op: datum.optional(),
  }),
  type_pleger_vastgesteld: z.strictObject({
    type: z.enum(['afgewezen', 'wraakzuchtig', 'jager', 'intimiteitswaan', 'incompetente_aanbidder']),
  }),
  verblijf_vastgesteld: z.strictObject({
    betrokkene: betrokkene,
    soort: z.enum(['woon', 'werk', 'school', 'opvang', 'pleeggezin', 'bij_betrokkene', 'overig']),
    bij: betrokkene.optional(),
    land: code.optional(),
    adres: tekst.optional(),
    geheim: z.enum(['ja', 'nee']).optional(),
  }),
  bereikbaarheid_vastgesteld: z.strictObject({
    betrokkene: betrokkene,
    soort: z.enum(['telefoon', 'email', 'post', 'anders']),
    waarde: tekst,
    veilig: z.enum(['ja', 'nee', 'onbekend']).optional(),
  }),
  voertuig_vastgesteld: z.strictObject({
    betrokkene: betrokkene,
    kenteken: tekst,
    omschrijving: tekst.optional(),
  }),
  dagpatroon_vastgesteld: z.strictObject({
    betrokkene: betrokkene,
    patroon: tekst,
  }),
  locatie_gemeld: z.strictObject({
    betrokkene: betrokkene,
    locatie: tekst,
  }),
  rol_toegewezen: z.strictObject({
    rol: z.enum(ROLLEN),
    organisatie: z.enum(ORGANISATIES),
    medewerker: tekst.optional(),
    waarnemer: tekst.optional(),
    voor: z.enum(['slachtoffer', 'pleger', 'casus']).optional(),
  }),
  rol_overgedragen: z.strictObject({
    rol: z.enum(ROLLEN),
    van: tekst,
    naar: tekst,
    aanvaard: z.enum(['ja', 'nee', 'onbekend']).optional(),
    /** The offer that this accepts or gives back. */
    overdracht: ref.optional(),
    /** Who holds the role at the organisation in `naar`, and who takes over when she is away. */
    medewerker: tekst.optional(),
    waarnemer: tekst.optional(),
    reden: tekst.optional(),
  }),
  rol_beeindigd: z.strictObject({
    rol: z.enum(ROLLEN),
    organisatie: z.enum(ORGANISATIES),
    reden: tekst.optional(),
  }),
  fase_gewijzigd: z.strictObject({
    fase: z.enum(['directe_veiligheid', 'risicogestuurde_zorg', 'herstel']),
  }),
  opschaling: z.strictObject({
    naar: z.enum(['actieoverleg', 'zvh', ...TREDEN, ...VERWIJZINGEN, 'anders']),
    reden: tekst.optional(),
    /** By when an answer is expected, when that differs from what the route card gives. */
    antwoord_uiterlijk: datum.optional(),
  }),
  afschaling: z.strictObject({
    naar: z.enum(['wijkteam', 'lopende_hulp', 'casusregisseur', 'politie', 'monitoring', 'anders']),
    reden: tekst.optional(),
  }),
  bezwaar_aangetekend: z.strictObject({
    tegen: ref,
    reden: tekst.optional(),
  }),
  afsluiting: z.strictObject({
    reden: tekst.optional(),
    stalking_gestopt: z.enum(['ja', 'nee', 'onbekend']).optional(),
  }),
  heropening: z.strictObject({
    reden: tekst.optional(),
  }),
  casus_verbonden: z.strictObject({
    met: tekst,
    reden: z.enum(['zelfde_pleger', 'zelfde_slachtoffer', 'tegenaangifte', 'anders']),
  }),
  signaal_elders: z.strictObject({
    regio: code,
    /** Who there can tell more. */
    bij: z.enum(ORGANISATIES).optional(),
    soort: z.enum(['melding', 'incident', 'aangifte', 'nieuw_slachtoffer', 'al_bekend', 'onbekend']).optional(),
  }),
  fase_slachtoffer: z.strictObject({
    fase: z.enum(FASEN_SLACHTOFFER),
  }),
  betrokkenheid_gewijzigd: z.strictObject({
    organisatie: z.enum(ORGANISATIES),
    naar: z.enum(['actief', 'monitor', 'achtervang', 'beeindigd']),
    reden: tekst.optional(),
  }),
  prioritering: z.strictObject({
    zijde: z.enum(['slachtoffer', 'pleger', 'casus']),
    bij: z.enum(ORGANISATIES),
    besluit: z.enum(['wel', 'niet']),
    reden: tekst.optional(),
  }),
  voorstel: z.strictObject({
    tot: z.enum(['opschaling', 'afschaling', 'afsluiting']),
    reden: tekst.optional(),
  }),
  verblijf_beeindigd: z.strictObject({
    betrokkene: betrokkene,
    soort: z.enum(['woon', 'werk', 'school', 'opvang', 'pleeggezin', 'bij_betrokkene', 'overig']),
  }),
  omgangsregeling: z.strictObject({
    kind: betrokkene,
    status: z.enum(['vastgesteld', 'gewijzigd', 'gestopt']),
  }),
};
