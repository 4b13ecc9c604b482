import type { Gebruiker } from '../api/types.ts';
import { t } from '../taal/taal.ts';

type Waarheen =
  | '/werkvoorraad'
  | '/casussen'
  | '/opnemen'
  | '/bekendheid'
  | '/toezicht'
  | '/toezicht/verzoeken'
  | '/medewerkers'
  | '/mijn-sessies';
export type Tourstap = { titel: string; tekst: string; naar?: Waarheen };

const WERKVOORRAAD: Tourstap = {
  titel: t('Werkvoorraad'),
  naar: '/werkvoorraad',
  tekst: t('Hier begint uw dag. Alarmen en wat te laat is staan bovenaan.'),
};
const CASUS: Tourstap = {
  titel: t('Een casus lezen'),
  naar: '/casussen',
  tekst: t('De kop zegt het risico en waarom, wie de regie heeft en wie u belt. Onbekend is nooit laag.'),
};
const VASTLEGGEN: Tourstap = {
  titel: t('Iets vastleggen'),
  tekst: t('Op het tabblad Logboek van een casus. Wat u vastlegt, ziet iedereen die dat volgens het convenant mag.'),
};
const AFHANDELEN: Tourstap = {
  titel: t('Een taak afhandelen'),
  tekst: t('Zeg in de lijst of in de routekaart dat zij is gedaan, of waarom u haar niet doet.'),
};
const OVERLEG: Tourstap = {
  titel: t('Overleg'),
  naar: '/casussen',
  tekst: t('Op het tabblad Overleg van een casus: een voorstel voor de agenda, wie er was, en wat is afgesproken.'),
};

const DELEN: Tourstap = {
  titel: t('Delen'),
  tekst: t('Op het tabblad Delen van een casus staat wie wat ziet. Twijfelt u of u iets mag delen, vraag het daar.'),
};
const BEKEND: Tourstap = {
  titel: t('Is iemand bekend?'),
  naar: '/bekendheid',
  tekst: t('U hoort of iemand bekend is en wie u kunt bellen, en niets over de zaak.'),
};
const OPNEMEN: Tourstap = {
  titel: t('Melding opnemen'),
  naar: '/opnemen',
  tekst: t('Alles over de melding op één bladzijde. Wat u typt blijft bewaard tot u het opneemt.'),
};
const DOCUMENT: Tourstap = {
  titel: t('Een document maken'),
  tekst: t(
    'Op het tabblad Documenten van een casus. Er staat nooit een adres in. Voor de verdachte is er een eigen versie.',
  ),
};

const CASUSWERK = [WERKVOORRAAD, CASUS, VASTLEGGEN, AFHANDELEN, DELEN];

/** What differs by the work that somebody does. */
const PER_FUNCTIE: Readonly<Record<string, readonly Tourstap[]>> = {
  wijkagent: [OPNEMEN, WERKVOORRAAD, CASUS, VASTLEGGEN, BEKEND],
  triagist: [
    {
      titel: t('Uw termijnen'),
      naar: '/werkvoorraad',
      tekst: t(
        'Een triagebesluit binnen vijf werkdagen, bij hoog risico dezelfde dag. Wat het eerst af moet staat bovenaan.',
      ),
    },
    CASUS,
    VASTLEGGEN,
    AFHANDELEN,
    DELEN,
  ],
  zaaksofficier: [WERKVOORRAAD, CASUS, AFHANDELEN, DOCUMENT, DELEN],
  toezichthouder: [
    WERKVOORRAAD,
    CASUS,
    {
      titel: t('Wat u niet ziet'),
      tekst: t(
        'Waar het slachtoffer is en wat mensen schreven, ziet u niet. Wat de pleger moet en niet mag, staat op het tabblad Maatregelen.',
      ),
    },
    VASTLEGGEN,
    AFHANDELEN,
  ],
  procesregisseur: [WERKVOORRAAD, CASUS, AFHANDELEN, OVERLEG, DOCUMENT, DELEN],
  casusregisseur: [OPNEMEN, WERKVOORRAAD, CASUS, AFHANDELEN, DOCUMENT],
};

const PER_ORGROL: Readonly<Record<string, readonly Tourstap[]>> = {
  raadpleger: [WERKVOORRAAD, CASUS],
  privacy_officer: [
    {
      titel: t('Toezicht'),
      naar: '/toezicht',
      tekst: t('Wat om een blik vraagt, zoals noodtoegang. Uw oordeel legt u vast.'),
    },
    {
      titel: t('Wie keek'),
      naar: '/toezicht',
      tekst: t('Vul het nummer van een casus in. U ziet wie keek, niet wat er staat.'),
    },
    {
      titel: t('Verzoeken'),
      naar: '/toezicht/verzoeken',
      tekst: t('Wat mensen over hun eigen gegevens vragen, met de termijn, en per onderdeel of zij het krijgen.'),
    },
  ],
  functioneel_beheerder: [
    {
      titel: t('Medewerkers'),
      naar: '/medewerkers',
      tekst: t('Voer mensen in, nodig hen uit, en meld af wie vertrekt. U ziet geen casussen.'),
    },
  ],
};

const EIGEN: Tourstap = {
  titel: t('Mijn sessies'),
  naar: '/mijn-sessies',
  tekst: t('Waar u bent aangemeld. Voeg een passkey toe, en meld af wat u niet herkent.'),
};

/** A short tour for somebody: by her role at the organisation, else by her work. */
export function rondleidingVoor(gebruiker: Gebruiker | undefined): readonly Tourstap[] {
  const stappen =
    PER_ORGROL[gebruiker?.orgrol ?? ''] ?? PER_FUNCTIE[gebruiker?.rol.replaceAll(' ', '_') ?? ''] ?? CASUSWERK;
  return [...stappen, EIGEN];
}
