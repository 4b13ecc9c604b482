import { NIVEAUS, ORGANISATIES, ROLLEN, MAATREGELEN } from '@waakvlam/logboek';
import { z } from 'zod';

/** The closed vocabulary of the route card. Everything a rule can say is here; a jurist can read it, nothing else runs. */

const naam = z.string().regex(/^[a-z0-9]+([-_][a-z0-9]+)*$/);
const eenOfMeer = <T extends z.ZodType>(element: T) => z.union([element, z.array(element).min(1)]);
const organisatie = z.enum(ORGANISATIES);
const betrokkenerol = z.enum([
  'slachtoffer',
  'pleger',
  'kind',
  'netwerk',
  'nieuwe_partner',
  'getuige',
  'bedreigde_professional',
]);

/** Roles after whose death a rule can rest. */
export const LEVENDEN = ['slachtoffer', 'pleger'] as const;

const waarde = z.union([z.string(), z.number()]);
const veldtoets = z.union([
  waarde,
  z.array(waarde).min(1),
  z
    .strictObject({
      niet: eenOfMeer(waarde).optional(),
      aanwezig: z.boolean().optional(),
      minstens: z.number().optional(),
      minder_dan: z.number().optional(),
    })
    .refine((toets) => Object.keys(toets).length > 0, { message: 'een lege toets zegt niets' }),
]);

/** Roles of the parties named in a field: one of them, or with `alle` each of them. */
const roltoets = z.union([eenOfMeer(betrokkenerol), z.strictObject({ alle: z.array(betrokkenerol).min(2) })]);

const toets = {
  met: z
    .record(z.string(), veldtoets)
    .optional()
    .describe('Velden van de inhoud: een waarde, een van een lijst, of niet'),
  rol_in: z.record(z.string(), roltoets).optional().describe('Rol van wie in een veld van de inhoud staat'),
  wie: eenOfMeer(organisatie).optional().describe('Organisatie die het feit stelt'),
  wie_rol: eenOfMeer(betrokkenerol).optional().describe('Rol van de betrokkene die het feit stelt'),
  tegen_rol: eenOfMeer(betrokkenerol).optional().describe('Rol van een betrokkene tegen wie of over wie het feit gaat'),
  minderjarig: z
    .literal(true)
    .optional()
    .describe('Wie met betrokkene_toegevoegd erbij komt, is jonger dan 18 (leeftijd of geboortedatum)'),
};

export const GEBEURTENISSEN = [
  'alarmbel_geluid',
  'niveau_gewijzigd',
  'maatregel_betwist',
  'maatregel_loopt_af',
  'maatregel_nadert_einde',
  'maatregel_afgelopen',
  'partner_afwezig',
  'opnieuw_afgesloten',
  'vastgelegd_bij_veilig_thuis',
  'vrijlating_nadert',
  'vrijlating_voorbij',
] as const;

/** Which facts (or derived events) a rule looks at. */
export const patroon = z.union([
  z.strictObject({ feit: eenOfMeer(z.string()), ...toets }),
  z.strictObject({ gebeurtenis: z.enum(GEBEURTENISSEN), met: toets.met, rol_in: toets.rol_in }),
]);

/** Which facts fulfil an item. By default a fact counts when it happened at or after what called for the item. */
export const vervulling = z.strictObject({
  feit: eenOfMeer(z.string()),
  ...toets,
  verwijst: z.string().optional().describe('Veld dat naar de aanleiding moet verwijzen'),
  verwijst_naar_veld: z.string().optional().describe('Veld van de aanleiding waarnaar `verwijst` verwijst'),
  zelf: z.boolean().optional().describe('Alleen een feit van de organisatie die het moet doen telt'),
  vanaf: z
    .union([z.literal('aanleiding'), z.literal('altijd'), z.string().regex(/^(na )?P/)])
    .optional()
    .describe('aanleiding, altijd, zo lang ervoor (P14D) of pas zo lang erna (na P14D)'),
  telt_eenmaal: z
    .literal(true)
    .optional()
    .describe('Telt niet als de toestand sindsdien eindigde en opnieuw begon (bij `zolang`)'),
});

const telling = z.strictObject({
  ...toets,
  feit: eenOfMeer(z.string()),
  minstens: z.int().positive().optional(),
  door_ander: z.boolean().optional().describe('Vastgelegd door een ander (persoon of organisatie) dan de aanleiding'),
  sinds: z
    .string()
    .optional()
    .describe('Bij `door_ander`: alleen feiten na het nieuwste feit van deze soort, als dat er is'),
  binnen: z.string().optional().describe('Alleen feiten uit de laatste periode: ISO-duur of naam van een ketentermijn'),
});

const nieuwste = z.strictObject({
  ...toets,
  feit: eenOfMeer(z.string()),
  onder: toets.met.describe('Alleen feiten met deze waarden tellen mee; van die past het nieuwste op de rest'),
  zelfde_slachtoffer: z
    .literal(true)
    .optional()
    .describe('Van meer slachtoffers: het nieuwste over wie de aanleiding noemt'),
});

const niveau = eenOfMeer(z.enum(NIVEAUS));
const rol = z.strictObject({
  rol: eenOfMeer(z.enum(ROLLEN)),
  organisatie: eenOfMeer(organisatie).optional(),
  voor: z.enum(['slachtoffer', 'pleger', 'casus']).optional(),
});

export interface VoorwaardeInvoer {
  alle?: VoorwaardeInvoer[] | undefined;
  een_van?: VoorwaardeInvoer[] | undefined;
  niet?: VoorwaardeInvoer | undefined;
  casus?: 'open' | 'gesloten' | undefined;
  fase?: string | string[] | undefined;
  niveau?: string | string[] | undefined;
  rol_vervuld?: z.infer<typeof rol> | undefined;
  rol_ontbreekt?: z.infer<typeof rol> | undefined;
  betrokken?: string | string[] | undefined;
  betrokkene?: string | string[] | undefined;
  overleden?: 'slachtoffer' | 'pleger' | undefined;
  relatie?: string | string[] | undefined;
  stalking?: 'gaat_door' | 'gestopt' | undefined;
  pleger?: 'gedetineerd' | 'vrij' | 'in_buitenland' | undefined;
  maatregel?: string | string[] | undefined;
  geen_maatregel?: string | string[] | undefined;
  feit?: z.infer<typeof telling> | undefined;
  geen_feit?: z.infer<typeof telling> | undefined;
  laatste?: z.infer<typeof nieuwste> | undefined;
  onbeantwoord?: z.infer<typeof patroon> | undefined;
  rust_vooraf?: string | undefined;
  stil?: string | undefined;
  plichten?: 'te_laat' | undefined;
  in_monitor?: boolean | undefined;
  voor_veilig_thuis?: boolean | undefined;
}

/** A condition on the picture of the case. Several keys in one object must all hold. */
export const voorwaarde: z.ZodType<VoorwaardeInvoer> = z.lazy(() =>
  z.strictObject({
    alle: z.array(voorwaarde).min(1).optional(),
    een_van: z.array(voorwaarde).min(1).optional(),
    niet: voorwaarde.optional(),
    casus: z.enum(['open', 'gesloten']).optional(),
    fase: eenOfMeer(z.enum(['directe_veiligheid', 'risicogestuurde_zorg', 'herstel'])).optional(),
    niveau: niveau.optional().describe('Staand risiconiveau; onbekend is nooit laag'),
    rol_vervuld: rol.optional(),
    rol_ontbreekt: rol.optional(),
    betrokken: eenOfMeer(organisatie).optional().describe('Organisatie doet mee (een van)'),
    betrokkene: eenOfMeer(betrokkenerol).optional().describe('Er is een betrokkene met deze rol'),
    overleden: z.enum(LEVENDEN).optional().describe('Allen met deze rol zijn overleden'),
    relatie: eenOfMeer(z.string()).optional(),
    stalking: z.enum(['gaat_door', 'gestopt']).optional(),
    pleger: z.enum(['gedetineerd', 'vrij', 'in_buitenland']).optional(),
    maatregel: eenOfMeer(z.enum(MAATREGELEN)).optional().describe('Een van deze functies geldt nu'),
    geen_maatregel: eenOfMeer(z.enum(MAATREGELEN)).optional().describe('Geen van deze functies geldt nu'),
    feit: telling.optional(),
    geen_feit: telling.optional(),
    laatste: nieuwste.optional().describe('Het nieuwste feit van deze soorten past hierop; eerdere tellen niet'),
    onbeantwoord: patroon
      .optional()
      .describe('Er staat zo een feit zonder antwoord (feit `antwoord` of een reactie erop)'),
    rust_vooraf: z.string().optional().describe('Voor deze aanleiding was het zo lang rustig, na eerdere incidenten'),
    stil: z.string().optional().describe('Zo lang kwam er geen enkel feit binnen'),
    in_monitor: z.boolean().optional().describe('Een organisatie volgt nog op afstand (monitor)'),
    voor_veilig_thuis: z
      .boolean()
      .optional()
      .describe('Kan een zaak voor Veilig Thuis zijn; niet bij kennis, collega, buur of onbekende zonder minderjarige'),
    plichten: z.literal('te_laat').optional().describe('Er is nu iets te laat'),
  }),
);

export const ERNSTEN = ['alarm', 'waarschuwing', 'aandacht'] as const;

const signaal = z.strictObject({
  code: naam,
  ernst: z.enum(ERNSTEN),
  reden: z.string().min(10).describe('Nederlandse zin; {datum}, {veld} worden ingevuld uit de aanleiding'),
});

/** Who owes an item; `steller` is who stated its occasion, `aanleiding` whom that names. */
export const WIE = [
  ...ORGANISATIES,
  'allen',
  'steller',
  'procesregie',
  'casusregie',
  'contact_slachtoffer',
  'aanleiding',
] as const;
export const SOORTEN = ['doen', 'overwegen', 'vragen', 'besluiten', 'informeren', 'bewaken', 'verbieden'] as const;
export const STAPPEN = ['0', '1', '2', '3', 'actieoverleg', 'doorlopend'] as const;

/** One item of the route card. */
export const regelschema = z.strictObject({
  id: naam,
  soort: z.enum(SOORTEN),
  wie: eenOfMeer(z.enum(WIE)),
  stap: z.enum(STAPPEN),
  tekst: z.string().min(8).describe('Wat er moet gebeuren, als zin in de gebiedende wijs'),
  waarom: z.string().optional(),
  bron: z.array(z.string().regex(/^(RK|HR|IN|SC)-\d{3}$/)).describe('Registernummers'),
  grondslag: z.string().optional().describe('Wet en artikel, of `eigen keuze`'),
  geldig: z.strictObject({ van: z.string().optional(), tot: z.string().optional() }).optional(),
  bij: eenOfMeer(patroon).optional(),
  in_leven: eenOfMeer(z.enum([...LEVENDEN, 'betrokkene']))
    .optional()
    .describe(
      'Vraagt iets dat alleen bij leven kan: rust zodra wie de aanleiding noemt, of ieder met deze rol, overleden is; `betrokkene`: wie in dat veld staat',
    ),
  zolang: eenOfMeer(voorwaarde).optional(),
  als: eenOfMeer(voorwaarde).optional(),
  per: z
    .enum(['casus', 'moment', 'dag', 'aanleiding'])
    .optional()
    .describe(
      'aanleiding: elk feit vraagt zijn eigen uitvoering; moment: wat tegelijk bekend werd samen; dag: wat op één dag bekend werd samen',
    ),
  na: z.string().optional().describe('Pas zo lang na het begin van de toestand (bij `zolang`)'),
  binnen: z
    .string()
    .optional()
    .describe('"5 werkdagen", "dezelfde dag", ISO-duur, naam van een ketentermijn of {veld}'),
  telt_vanaf: z
    .strictObject({ feit: eenOfMeer(z.string()), ...toets, binnen: z.string() })
    .optional()
    .describe('De termijn telt vanaf het nieuwste van deze feiten, als dat niet langer dan `binnen` geleden is'),
  versneld: z.strictObject({ niveau, binnen: z.string() }).optional().describe('Kortere termijn bij dit niveau'),
  voldaan: eenOfMeer(vervulling).optional(),
  afwijking: eenOfMeer(vervulling).optional().describe('Feit waarmee beredeneerd wordt afgeweken'),
  handmatig: z
    .boolean()
    .optional()
    .describe(
      'De organisatie mag zelf vastleggen dat dit is gedaan (item_gedaan) of beredeneerd niet (item_afgeweken)',
    ),
  doe: eenOfMeer(z.string())
    .optional()
    .describe('Soort feit dat iemand hiervoor vastlegt, waar de toestand zelf laat zien of het genoeg was'),
  vervalt: eenOfMeer(voorwaarde).optional(),
  nazorg: z
    .literal(true)
    .optional()
    .describe('Staat op het nazorgschema: iemand kijkt na verloop van tijd of het veilig bleef'),
  ook_gesloten: z.boolean().optional().describe('Blijft staan als de casus gesloten is'),
  signaal: signaal.optional().describe('Direct zichtbaar, tot het item is gedaan'),
  te_laat: signaal.optional().describe('Zichtbaar vanaf het einde van de termijn'),
});

export type Regel = z.infer<typeof regelschema>;
export type Patroon = z.infer<typeof patroon>;
export type Vervulling = z.infer<typeof vervulling>;
export type Signaalsoort = z.infer<typeof signaal>;
export type Wie = (typeof WIE)[number];
export type Stap = (typeof STAPPEN)[number];
export type Soort = (typeof SOORTEN)[number];
export type Ernst = (typeof ERNSTEN)[number];

/** A change of one national rule by a region. Weakening needs a reason. */
const wijziging = z.strictObject({
  regel: naam,
  reden: z.string().min(10).optional(),
  vervalt: z.literal(true).optional(),
  wordt: regelschema.omit({ id: true }).partial().optional(),
});

/** A file of rules: part of the national base, or a region's overlay. */
export const regelbestand = z.strictObject({
  routekaart: naam,
  versie: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  basis: naam.optional().describe('Overlay: naam van de kaart waarop deze voortbouwt'),
  regios: z.array(naam).optional(),
  toelichting: z.string().optional(),
  termijnen: z.record(naam, z.string()).optional(),
  regels: z.array(regelschema).default([]),
  wijzigingen: z.array(wijziging).optional(),
});

export type Regelbestand = z.infer<typeof regelbestand>;
