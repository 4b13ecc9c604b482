import { opties, ORGANISATIES } from '../../taal/labels.ts';
import { AARDEN, JA_NEE, JA_NEE_ONBEKEND } from '../../taal/opname.ts';
import type { Keuzegroep, Optie } from '../../ui/index.ts';

/** How a field is filled in; of `feit` to `partijen` the choices come from the case, `regels` is one text a line. */
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
    label: 'Melding',
    velden: [
      { naam: 'bij', label: 'Gemeld bij', soort: 'keuze', verplicht: true, opties: ORGANISATIEOPTIES },
      {
        naam: 'herkend_als_stalking',
        label: 'Herkend als stalking',
        soort: 'keuze',
        verplicht: true,
        opties: JA_NEE_ONBEKEND,
      },
      { naam: 'classificatie', label: 'Geregistreerd als', soort: 'kort', verplicht: false },
    ],
  },
  {
    soort: 'incident',
    label: 'Incident',
    ook: 'gebeurd voorval dreiging geweld',
    velden: [{ naam: 'aard', label: 'Wat is er gebeurd', soort: 'aanvinken', verplicht: true, groepen: AARDEN }],
  },
  {
    soort: 'contact_slachtoffer',
    label: 'Contact met het slachtoffer',
    ook: 'gebeld gesproken bezocht bellen huisbezoek',
    velden: [
      { naam: 'kanaal', label: 'Hoe', soort: 'keuze', verplicht: true, opties: KANALEN },
      { naam: 'gelukt', label: 'Is het gelukt', soort: 'keuze', verplicht: true, opties: JA_NEE },
      { naam: 'uitkomst', label: 'Uitkomst', soort: 'kort', verplicht: false },
    ],
  },
  {
    soort: 'risicotaxatie',
    label: 'Risicotaxatie',
    velden: [
      {
        naam: 'instrument',
        label: 'Instrument',
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
        label: 'Uitkomst',
        soort: 'keuze',
        verplicht: true,
        opties: opties('hoog', 'midden', 'laag', 'onbekend'),
      },
      {
        naam: 'getraind',
        label: 'Gedaan door iemand die erin getraind is',
        soort: 'keuze',
        verplicht: false,
        opties: JA_NEE_ONBEKEND,
      },
      { naam: 'onderbouwing', label: 'Onderbouwing', soort: 'lang', verplicht: false },
    ],
  },
  {
    soort: 'alarmbel',
    label: 'Alarmbel',
    velden: [
      {
        naam: 'welke',
        label: 'Welke',
        soort: 'keuze',
        verplicht: true,
        opties: [
          { waarde: 'geen_andere_uitweg', label: 'De pleger ziet geen andere uitweg' },
          { waarde: 'doodsangst', label: 'Het slachtoffer vreest voor haar leven' },
        ],
      },
    ],
  },
  {
    soort: 'overtreding',
    label: 'Overtreding van een maatregel',
    velden: [
      { naam: 'maatregel', label: 'Maatregel', soort: 'feit', verplicht: false },
      {
        naam: 'aard',
        label: 'Aard',
        soort: 'keuze',
        verplicht: true,
        opties: opties('fysiek', 'digitaal', 'meldplicht', 'behandeling', 'onbekend', 'anders'),
      },
    ],
  },
  {
    soort: 'contact_pleger',
    label: 'Contact met de pleger',
    ook: 'gebeld gesproken gesprek',
    velden: [
      { naam: 'kanaal', label: 'Hoe', soort: 'keuze', verplicht: true, opties: KANALEN },
      { naam: 'verschenen', label: 'Is hij verschenen', soort: 'keuze', verplicht: true, opties: JA_NEE },
      { naam: 'uitkomst', label: 'Uitkomst', soort: 'kort', verplicht: false },
    ],
  },
  {
    soort: 'informatie_ontvangen',
    label: 'Informatie ontvangen',
    ook: 'gehoord wapen relatie verhuizing werk',
    velden: [
      {
        naam: 'onderwerp',
        label: 'Waarover',
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
          'anders',
        ),
      },
      { naam: 'betrouwbaar', label: 'Betrouwbaar', soort: 'keuze', verplicht: false, opties: JA_NEE_ONBEKEND },
    ],
  },
  {
    soort: 'wens_slachtoffer',
    label: 'Wens van het slachtoffer',
    ook: 'wil zij graag',
    velden: [{ naam: 'wens', label: 'Wat wil zij', soort: 'lang', verplicht: true }],
  },
  {
    soort: 'rol_toegewezen',
    label: 'Rol toewijzen',
    ook: 'casusregisseur procesregisseur contactpersoon aanwijzen regie',
    velden: [
      {
        naam: 'rol',
        label: 'Rol',
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
      { naam: 'organisatie', label: 'Organisatie', soort: 'keuze', verplicht: true, opties: ORGANISATIEOPTIES },
      { naam: 'medewerker', label: 'Wie', soort: 'kort', verplicht: false },
      { naam: 'waarnemer', label: 'Waarnemer', soort: 'kort', verplicht: false },
    ],
  },
  {
    soort: 'notitie',
    label: 'Notitie of bericht',
    ook: 'bericht vraag aan partner',
    velden: [
      { naam: 'tekst', label: 'Tekst', soort: 'lang', verplicht: true },
      {
        naam: 'aan',
        label: 'Bericht aan (niet verplicht)',
        soort: 'aanvinken',
        verplicht: false,
        groepen: [{ titel: 'Partners', opties: ORGANISATIEOPTIES.filter(({ waarde }) => PARTNERS.has(waarde)) }],
      },
    ],
  },
];
