import type { Keuzegroep, Optie, Zoekoptie } from '../ui/index.ts';
import { opties } from './labels.ts';

/** Kinds of incident in groups, as the forms offer them. */
export const AARDEN: readonly Keuzegroep[] = [
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

/** Words that people use for a kind of incident. */
const OOK: Readonly<Record<string, string>> = {
  doodsbedreiging: 'doodmaken vermoorden dreigen',
  dreiging_met_wapen: 'mes pistool vuurwapen dreigen',
  bedreiging: 'dreigen',
  wurging: 'keel nek adem verstikken',
  mishandeling: 'slaan schoppen duwen trappen knijpen',
  seksueel_geweld: 'verkrachting aanranding',
  suicidedreiging: 'zelfmoord zelfdoding',
  laatste_redmiddel: 'geen uitweg niets te verliezen',
  contact_telefonisch: 'bellen gebeld voicemail',
  contact_digitaal: 'app whatsapp appen mail sms bericht dm instagram facebook snapchat tiktok',
  contact_brief: 'post kaart briefje',
  contact_fysiek: 'aanbellen aanspreken langskomen deur',
  opwachten: 'staat stond wachten school werk',
  volgen: 'achtervolgen rijden',
  rondhangen: 'langsrijden straat buurt posten',
  cadeaus: 'bloemen',
  via_derden: 'vrienden familie anderen',
  via_kinderen: 'kind omgang',
  tracker: 'gps airtag',
  spionage: 'camera afluisteren spyware',
  hacken: 'wachtwoord inloggen account',
  nepaccounts: 'profiel',
  laster_online: 'roddel naam zwartmaken',
  intieme_beelden: 'naaktfoto wraakporno filmpje',
  bestellingen_op_naam: 'pizza pakket',
  vernieling: 'ruit band auto kapot bekrassen lekgestoken',
  inbraak: 'ingebroken binnendringen',
  brandstichting: 'vuur brand',
};

/** All kinds of incident, to be found by typing. */
export const AARD_ZOEKEN: readonly Zoekoptie[] = AARDEN.flatMap(({ opties: groep }) => groep).map((optie) => {
  const ook = OOK[optie.waarde];
  return ook === undefined ? optie : { ...optie, ook };
});

export const JA_NEE: readonly Optie[] = opties('ja', 'nee');
export const JA_NEE_ONBEKEND: readonly Optie[] = opties('ja', 'nee', 'onbekend');
export const RELATIES: readonly Optie[] = opties(
  'ex_partner',
  'partner',
  'familie',
  'kennis',
  'collega',
  'buur',
  'onbekende',
);
export const ROLLEN_MENS: readonly Optie[] = opties(
  'slachtoffer',
  'pleger',
  'kind',
  'nieuwe_partner',
  'netwerk',
  'getuige',
);

export const ANGST: readonly Optie[] = [
  { waarde: 'geen', label: 'Niet bang' },
  { waarde: 'bang', label: 'Bang' },
  { waarde: 'zeer_bang', label: 'Heel bang' },
  { waarde: 'doodsangst', label: 'Bang voor haar leven of dat van een kind' },
];

export const WIL: readonly Optie[] = [
  { waarde: 'melding', label: 'Alleen melden' },
  { waarde: 'aangifte', label: 'Aangifte doen' },
];

export const UITKOMST_AANGIFTE: readonly Optie[] = [
  { waarde: 'opgenomen', label: 'Ja, nu opgenomen' },
  { waarde: 'uitgesteld', label: 'Later, er is een afspraak' },
  { waarde: 'melding_gemaakt', label: 'Het is een melding geworden' },
  { waarde: 'geweigerd', label: 'Niet opgenomen' },
];

/** What the police can do so that the process itself does no harm. */
export const BESCHERMING: readonly Optie[] = [
  'Domicilie kiezen: haar adres staat niet in het dossier',
  'Verhoor door dezelfde of een vrouwelijke verhoorder',
  'Begeleiding door iemand die zij kiest',
  'Niet samen in een wachtruimte met de pleger',
  'Anonieme of beperkte gegevens in de aangifte',
  'Tolk of hulp bij taal',
].map((waarde) => ({ waarde, label: waarde }));

/** What a report becomes, in words for who makes it and for who takes it in. */
export const UITLEG: readonly { wat: string; zin: string }[] = [
  {
    wat: 'Melding',
    zin: 'Zij vertelt wat er gebeurt. De politie legt het vast en kan helpen en beschermen. Er begint nog geen strafzaak.',
  },
  {
    wat: 'Aangifte',
    zin: 'Zij vraagt de politie om onderzoek naar een strafbaar feit. Iedereen mag aangifte doen, ook zonder bewijs.',
  },
  {
    wat: 'Klacht',
    zin: 'Zij vraagt daarbij uitdrukkelijk om vervolging. Voor belaging (art. 285b Sr) is dat nodig, in beginsel binnen drie maanden. Twijfel over de termijn? Vraag het de officier.',
  },
];

export const NIETWEIGEREN =
  'Een aangifte wordt nooit geweigerd omdat bewijs ontbreekt. Lukt het nu niet, dan ziet de taakaccenthouder dat.';
