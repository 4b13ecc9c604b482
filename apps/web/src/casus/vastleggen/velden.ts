import { opties, ORGANISATIES } from '../../taal/labels.ts';
import { AARDEN, INGANGEN, JA_NEE, JA_NEE_ONBEKEND } from '../../taal/opname.ts';
import { t } from '../../taal/taal.ts';
import type { Keuzegroep, Optie } from '../../ui/index.ts';

/** How a field is filled in; of `feit` to `partijen` the choices come from the case unless they are given, `regels` is one text a line. */
export type Veldvorm =
  | 'keuze'
  | 'aanvinken'
  | 'kort'
  | 'lang'
  | 'regels'
  | 'getal'
  | 'datum'
  | 'duur'
  | 'feit'
  | 'feiten'
  | 'betrokkene'
  | 'betrokkenen'
  | 'partij'
  | 'partijen';

export type Veld = {
  naam: string;
  label: string;
  soort: Veldvorm;
  verplicht: boolean;
  opties?: readonly Optie[];
  groepen?: readonly Keuzegroep[];
};

export type Formuliersoort = {
  soort: string;
  label: string;
  /** Other words by which it is found. */
  ook?: string;
  velden: readonly Veld[];
};

const KANALEN = opties('fysiek', 'telefoon', 'digitaal', 'brief', 'onbekend');

const ORGANISATIEOPTIES: Optie[] = Object.entries(ORGANISATIES)
  .filter(([code]) => code !== 'slachtoffer')
  .map(([waarde, label]) => ({ waarde, label }));

/** Those that a message can go to. */
const PARTNERS = new Set([
  'politie',
  'veilig_thuis',
  'om',
  '3ro',
  'shn',
  'zvh',
  'vrouwenopvang',
  'gemeente',
  'wijkteam',
  'ggz',
  'dji',
]);

/** The kinds of fact of the quick form, with the fields of their content as the fact vocabulary names them. */
export const FORMULIEREN: readonly Formuliersoort[] = [
  {
    soort: 'melding',
    label: t('Melding'),
    velden: [
      { naam: 'bij', label: t('Gemeld bij'), soort: 'keuze', verplicht: true, opties: ORGANISATIEOPTIES },
      {
        naam: 'herkend_als_stalking',
        label: t('Herkend als stalking'),
        soort: 'keuze',
        verplicht: true,
        opties: JA_NEE_ONBEKEND,
      },
      { naam: 'via', label: t('Hoe kwam de melding binnen?'), soort: 'keuze', verplicht: false, opties: INGANGEN },
      { naam: 'classificatie', label: t('Geregistreerd als'), soort: 'kort', verplicht: false },
    ],
  },
  {
    soort: 'incident',
    label: t('Incident'),
    ook: t('gebeurd voorval dreiging geweld'),
    velden: [{ naam: 'aard', label: t('Wat is er gebeurd'), soort: 'aanvinken', verplicht: true, groepen: AARDEN }],
  },
  {
    soort: 'grens_gesteld',
    label: t('Grens gesteld'),
    ook: t('gezegd stoppen ongewenst geen contact'),
    velden: [
      {
        naam: 'gezegd',
        label: t('Weet hij dat zij geen contact wil'),
        soort: 'keuze',
        verplicht: true,
        opties: JA_NEE_ONBEKEND,
      },
      { naam: 'hoe', label: t('Hoe hij dat te horen kreeg'), soort: 'kort', verplicht: false },
    ],
  },
  {
    soort: 'overlijden_vastgesteld',
    label: t('Overlijden'),
    ook: t('overleden gestorven dood'),
    velden: [
      { naam: 'betrokkene', label: t('Wie is overleden'), soort: 'betrokkene', verplicht: true },
      {
        naam: 'oorzaak',
        label: t('Oorzaak, als die vaststaat'),
        soort: 'keuze',
        verplicht: false,
        opties: opties('natuurlijk', 'ongeval', 'geweld', 'zelfdoding', 'onbekend'),
      },
    ],
  },
  {
    soort: 'contact_slachtoffer',
    label: t('Contact met het slachtoffer'),
    ook: t('gebeld gesproken bezocht bellen huisbezoek'),
    velden: [
      { naam: 'kanaal', label: t('Hoe'), soort: 'keuze', verplicht: true, opties: KANALEN },
      { naam: 'gelukt', label: t('Is het gelukt'), soort: 'keuze', verplicht: true, opties: JA_NEE },
      { naam: 'uitkomst', label: t('Uitkomst'), soort: 'kort', verplicht: false },
    ],
  },
  {
    soort: 'risicotaxatie',
    label: t('Risicotaxatie'),
    velden: [
      {
        naam: 'instrument',
        label: t('Instrument'),
        soort: 'keuze',
        verplicht: true,
        opties: opties(
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
          'anders',
        ),
      },
      {
        naam: 'uitkomst',
        label: t('Uitkomst'),
        soort: 'keuze',
        verplicht: true,
        opties: opties('hoog', 'midden', 'laag', 'onbekend'),
      },
      {
        naam: 'getraind',
        label: t('Gedaan door iemand die erin getraind is'),
        soort: 'keuze',
        verplicht: false,
        opties: JA_NEE_ONBEKEND,
      },
      { naam: 'onderbouwing', label: t('Onderbouwing'), soort: 'lang', verplicht: false },
    ],
  },
  {
    soort: 'alarmbel',
    label: t('Alarmbel'),
    velden: [
      {
        naam: 'welke',
        label: t('Welke'),
        soort: 'keuze',
        verplicht: true,
        opties: [
          { waarde: 'geen_andere_uitweg', label: t('De pleger ziet geen andere uitweg') },
          { waarde: 'doodsangst', label: t('Het slachtoffer vreest voor haar leven') },
        ],
      },
    ],
  },
  {
    soort: 'overtreding',
    label: t('Overtreding van een maatregel'),
    velden: [
      { naam: 'maatregel', label: t('Maatregel'), soort: 'feit', verplicht: false },
      {
        naam: 'aard',
        label: t('Aard'),
        soort: 'keuze',
        verplicht: true,
        opties: opties('fysiek', 'digitaal', 'meldplicht', 'behandeling', 'onbekend', 'anders'),
      },
    ],
  },
  {
    soort: 'contact_pleger',
    label: t('Contact met de pleger'),
    ook: t('gebeld gesproken gesprek'),
    velden: [
      { naam: 'kanaal', label: t('Hoe'), soort: 'keuze', verplicht: true, opties: KANALEN },
      { naam: 'verschenen', label: t('Is hij verschenen'), soort: 'keuze', verplicht: true, opties: JA_NEE },
      { naam: 'uitkomst', label: t('Uitkomst'), soort: 'kort', verplicht: false },
    ],
  },
  {
    soort: 'informatie_ontvangen',
    label: t('Informatie ontvangen'),
    ook: t('gehoord wapen relatie verhuizing werk'),
    velden: [
      {
        naam: 'onderwerp',
        label: t('Waarover'),
        soort: 'keuze',
        verplicht: true,
        opties: opties(
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
        ),
      },
      {
        naam: 'werkgever',
        label: t('Als hij in de keten werkt: waar'),
        soort: 'keuze',
        verplicht: false,
        opties: ORGANISATIEOPTIES,
      },
      { naam: 'betrouwbaar', label: t('Betrouwbaar'), soort: 'keuze', verplicht: false, opties: JA_NEE_ONBEKEND },
    ],
  },
  {
    soort: 'veiligheidsadvies',
    label: t('Veiligheidsadvies'),
    ook: t('aangeraden tips contact verbreken logboek sociale media'),
    velden: [
      {
        naam: 'advies',
        label: t('Wat is haar aangeraden'),
        soort: 'keuze',
        verplicht: true,
        opties: opties(
          'contact_verbreken',
          'niet_reageren',
          'sociale_media',
          'nummer_wijzigen',
          'logboek',
          'bewijs_bewaren',
          'eigen_middelen',
          'anders',
        ),
      },
      {
        naam: 'uitgelegd',
        label: t('Is haar dit uitgelegd'),
        soort: 'keuze',
        verplicht: false,
        opties: JA_NEE,
      },
      {
        naam: 'reactie',
        label: t('Wat zei zij'),
        soort: 'keuze',
        verplicht: true,
        opties: opties('doet_het', 'denkt_na', 'wil_niet', 'kan_niet', 'onbekend'),
      },
    ],
  },
  {
    soort: 'wens_slachtoffer',
    label: t('Wens van het slachtoffer'),
    ook: t('wil zij graag'),
    velden: [{ naam: 'wens', label: t('Wat wil zij'), soort: 'lang', verplicht: true }],
  },
  {
    soort: 'rol_toegewezen',
    label: t('Rol toewijzen'),
    ook: t('casusregisseur procesregisseur contactpersoon aanwijzen regie'),
    velden: [
      {
        naam: 'rol',
        label: t('Rol'),
        soort: 'keuze',
        verplicht: true,
        opties: opties(
          'procesregisseur',
          'casusregisseur',
          'casushouder',
          'zaaksofficier',
          'contactpersoon_slachtoffer',
          'contactpersoon_pleger',
          'toezichthouder',
          'wijkagent',
        ),
      },
      { naam: 'organisatie', label: t('Organisatie'), soort: 'keuze', verplicht: true, opties: ORGANISATIEOPTIES },
      { naam: 'medewerker', label: t('Wie'), soort: 'kort', verplicht: false },
      { naam: 'waarnemer', label: t('Waarnemer'), soort: 'kort', verplicht: false },
    ],
  },
  {
    soort: 'notitie',
    label: t('Notitie of bericht'),
    ook: t('bericht vraag aan partner'),
    velden: [
      { naam: 'tekst', label: t('Tekst'), soort: 'lang', verplicht: true },
      {
        naam: 'aan',
        label: t('Bericht aan (niet verplicht)'),
        soort: 'aanvinken',
        verplicht: false,
        groepen: [{ titel: t('Partners'), opties: ORGANISATIEOPTIES.filter(({ waarde }) => PARTNERS.has(waarde)) }],
      },
    ],
  },
];
