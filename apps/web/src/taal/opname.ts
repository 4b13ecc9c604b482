import type { Keuzegroep, Optie, Zoekoptie } from '../ui/index.ts';
import { opties } from './labels.ts';
import { t } from './taal.ts';

/** Kinds of incident in groups, as the forms offer them. */
export const AARDEN: readonly Keuzegroep[] = [
  {
    titel: t('Geweld en dreiging'),
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
    titel: t('Contact en nabijheid'),
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
    titel: t('Digitaal'),
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
  { titel: t('Spullen en anders'), opties: opties('vernieling', 'inbraak', 'brandstichting', 'diefstal', 'overig') },
];

/** Words that people use for a kind of incident. */
const OOK: Readonly<Record<string, string>> = {
  doodsbedreiging: t('doodmaken vermoorden dreigen'),
  dreiging_met_wapen: t('mes pistool vuurwapen dreigen'),
  bedreiging: t('dreigen'),
  wurging: t('keel nek adem verstikken'),
  mishandeling: t('slaan schoppen duwen trappen knijpen'),
  seksueel_geweld: t('verkrachting aanranding'),
  suicidedreiging: t('zelfmoord zelfdoding'),
  laatste_redmiddel: t('geen uitweg niets te verliezen'),
  contact_telefonisch: t('bellen gebeld voicemail'),
  contact_digitaal: t('app whatsapp appen mail sms bericht dm instagram facebook snapchat tiktok'),
  contact_brief: t('post kaart briefje'),
  contact_fysiek: t('aanbellen aanspreken langskomen deur'),
  opwachten: t('staat stond wachten school werk'),
  volgen: t('achtervolgen rijden'),
  rondhangen: t('langsrijden straat buurt posten'),
  cadeaus: t('bloemen'),
  via_derden: t('vrienden familie anderen'),
  via_kinderen: t('kind omgang'),
  tracker: t('gps airtag'),
  spionage: t('camera afluisteren spyware'),
  hacken: t('wachtwoord inloggen account'),
  nepaccounts: t('profiel'),
  laster_online: t('roddel naam zwartmaken'),
  intieme_beelden: t('naaktfoto wraakporno filmpje'),
  bestellingen_op_naam: t('pizza pakket'),
  vernieling: t('ruit band auto kapot bekrassen lekgestoken'),
  inbraak: t('ingebroken binnendringen'),
  brandstichting: t('vuur brand'),
};

/** All kinds of incident, to be found by typing. */
export const AARD_ZOEKEN: readonly Zoekoptie[] = AARDEN.flatMap(({ opties: groep }) => groep).map((optie) => {
  const ook = OOK[optie.waarde];
  return ook === undefined ? optie : { ...optie, ook };
});

export const JA_NEE: readonly Optie[] = opties('ja', 'nee');
export const JA_NEE_ONBEKEND: readonly Optie[] = opties('ja', 'nee', 'onbekend');
/** For whom help or a measure of a plan is. */
export const VOOR: readonly Optie[] = opties('slachtoffer', 'pleger', 'kind', 'omgeving');
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

/** How a report comes in. */
export const INGANGEN: readonly Optie[] = opties('balie', 'telefoon', 'chat', 'ter_plaatse', 'online', 'anders');

export const ANGST: readonly Optie[] = [
  { waarde: 'geen', label: t('Niet bang') },
  { waarde: 'bang', label: t('Bang') },
  { waarde: 'zeer_bang', label: t('Heel bang') },
  { waarde: 'doodsangst', label: t('Bang voor haar leven of dat van een kind') },
];

export const WIL: readonly Optie[] = [
  { waarde: 'melding', label: t('Alleen melden') },
  { waarde: 'aangifte', label: t('Aangifte doen') },
];

export const UITKOMST_AANGIFTE: readonly Optie[] = [
  { waarde: 'opgenomen', label: t('Ja, nu opgenomen') },
  { waarde: 'uitgesteld', label: t('Later, er is een afspraak') },
  { waarde: 'melding_gemaakt', label: t('Het is een melding geworden') },
  { waarde: 'geweigerd', label: t('Niet opgenomen') },
];

/** What the police can do so that the process itself does no harm; recorded in Dutch, shown in the language of the screens. */
export const BESCHERMING: readonly Optie[] = [
  {
    waarde: 'Domicilie kiezen: haar adres staat niet in het dossier',
    label: t('Domicilie kiezen: haar adres staat niet in het dossier'),
  },
  {
    waarde: 'Verhoor door dezelfde of een vrouwelijke verhoorder',
    label: t('Verhoor door dezelfde of een vrouwelijke verhoorder'),
  },
  { waarde: 'Begeleiding door iemand die zij kiest', label: t('Begeleiding door iemand die zij kiest') },
  { waarde: 'Niet samen in een wachtruimte met de pleger', label: t('Niet samen in een wachtruimte met de pleger') },
  {
    waarde: 'Anonieme of beperkte gegevens in de aangifte',
    label: t('Anonieme of beperkte gegevens in de aangifte'),
  },
  { waarde: 'Tolk of hulp bij taal', label: t('Tolk of hulp bij taal') },
];

/** What a report becomes, in words for who makes it and for who takes it in. */
export const UITLEG: readonly { wat: string; zin: string }[] = [
  {
    wat: t('Melding'),
    zin: t(
      'Zij vertelt wat er gebeurt. De politie legt het vast en kan helpen en beschermen. Er begint nog geen strafzaak.',
    ),
  },
  {
    wat: t('Aangifte'),
    zin: t(
      'Zij vraagt de politie om onderzoek naar een strafbaar feit. Iedereen mag aangifte doen, ook zonder bewijs.',
    ),
  },
  {
    wat: t('Klacht'),
    zin: t(
      'Zij vraagt daarbij uitdrukkelijk om vervolging. Voor belaging (art. 285b Sr) is dat nodig, in beginsel binnen drie maanden. Twijfel over de termijn? Vraag het de officier.',
    ),
  },
];

export const NIETWEIGEREN = t(
  'Een aangifte wordt nooit geweigerd omdat bewijs ontbreekt. Lukt het nu niet, dan ziet de taakaccenthouder dat.',
);
