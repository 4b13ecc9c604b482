import { ORGANISATIES, woord } from '../../taal/labels.ts';
import type { Keuzegroep, Optie } from '../../ui/index.ts';

export type Veld = {
  naam: string;
  label: string;
  soort: 'keuze' | 'aanvinken' | 'kort' | 'lang';
  verplicht: boolean;
  opties?: readonly Optie[];
  groepen?: readonly Keuzegroep[];
};

export type Formuliersoort = { soort: string; label: string; velden: readonly Veld[] };

const opties = (...codes: string[]): Optie[] => codes.map((waarde) => ({ waarde, label: woord(waarde) }));
const JA_NEE = opties('ja', 'nee');
const JA_NEE_ONBEKEND = opties('ja', 'nee', 'onbekend');
const KANALEN = opties('fysiek', 'telefoon', 'digitaal', 'brief', 'onbekend');

const ORGANISATIEOPTIES: Optie[] = Object.entries(ORGANISATIES)
  .filter(([code]) => code !== 'slachtoffer')
  .map(([waarde, label]) => ({ waarde, label }));

const AARD = [
  {
    titel: 'Geweld en dreiging',
    opties: opties(
      'doodsbedreiging',
      'dreiging_met_wapen',
      'bedreiging',
      'steken',
      'schieten',
      'wurging',
      'mishandeling',
      'seksueel_geweld',
      'suicidedreiging',
      'laatste_redmiddel',
      'ontvoering_kind',
      'kind_in_gevaar',
      'dierenmishandeling',
      'intimidatie',
    ),
  },
  {
    titel: 'Contact en nabijheid',
    opties: opties(
      'contact_telefonisch',
      'contact_digitaal',
      'contact_brief',
      'contact_fysiek',
      'opwachten',
      'volgen',
      'rondhangen',
      'cadeaus',
      'via_derden',
      'via_kinderen',
      'vanuit_detentie',
      'lastigvallen',
    ),
  },
  {
    titel: 'Digitaal',
    opties: opties(
      'tracker',
      'spionage',
      'hacken',
      'nepaccounts',
      'laster_online',
      'intieme_beelden',
      'bestellingen_op_naam',
    ),
  },
  { titel: 'Spullen en anders', opties: opties('vernieling', 'inbraak', 'brandstichting', 'diefstal', 'overig') },
];

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
    velden: [{ naam: 'aard', label: 'Wat is er gebeurd', soort: 'aanvinken', verplicht: true, groepen: AARD }],
  },
  {
    soort: 'contact_slachtoffer',
    label: 'Contact met het slachtoffer',
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
      { naam: 'maatregel', label: 'Maatregel', soort: 'keuze', verplicht: false, opties: [] },
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
    soort: 'notitie',
    label: 'Notitie',
    velden: [{ naam: 'tekst', label: 'Tekst', soort: 'lang', verplicht: true }],
  },
];
