import type { OrganisatieCode, Orgrol } from '@waakvlam/kernel/actor';

const BASISTEAM = 'Verzonnenwijk';

export const DEMOREGIO = 'zeeland-west-brabant';

/** One organisation of the demo region with its people. Everyone is invented, and the names show it. */
export interface Demo {
  readonly code: OrganisatieCode;
  readonly naam: string;
  readonly mensen: readonly Mens[];
}

interface Mens {
  readonly naam: string;
  readonly rol: string;
  readonly orgrol?: Orgrol;
  readonly basisteam?: string;
  readonly specialismen?: string[];
}

const helper = (code: OrganisatieCode, naam: string, persoon: string, rol: string): Demo => {
  return { code, naam, mensen: [{ naam: persoon, rol }] };
};

export const DEMO: readonly Demo[] = [
  {
    code: 'politie',
    naam: 'Politie Verzonnenstad',
    mensen: [
      { naam: 'Wies Wijkvoorbeeld', rol: 'wijkagent', basisteam: BASISTEAM },
      { naam: 'Cas Regievoorbeeld', rol: 'casusregisseur', basisteam: BASISTEAM, specialismen: ['casusregisseur'] },
      {
        naam: 'Tess Accentvoorbeeld',
        rol: 'taakaccenthouder',
        orgrol: 'taakaccenthouder',
        basisteam: BASISTEAM,
        specialismen: ['contactpersoon_stalking'],
      },
      { naam: 'Ben Beheervoorbeeld', rol: 'beheerder', orgrol: 'functioneel_beheerder' },
      { naam: 'Pia Privacyvoorbeeld', rol: 'privacy_officer', orgrol: 'privacy_officer' },
      { naam: 'Rob Raadpleegvoorbeeld', rol: 'raadpleger', orgrol: 'raadpleger' },
    ],
  },
  {
    code: 'veilig_thuis',
    naam: 'Veilig Thuis Verzonnenstreek',
    mensen: [
      { naam: 'Tara Triagevoorbeeld', rol: 'triagist', specialismen: ['contactpersoon_stalking'] },
      { naam: 'Onno Onderzoekvoorbeeld', rol: 'onderzoeker', specialismen: ['aandachtsfunctionaris'] },
      { naam: 'Fem Gegevensvoorbeeld', rol: 'privacy_officer', orgrol: 'privacy_officer' },
    ],
  },
  {
    code: 'om',
    naam: 'Openbaar Ministerie Verzonnenstad',
    mensen: [{ naam: 'Zara Zaaksvoorbeeld', rol: 'zaaksofficier', specialismen: ['portefeuillehouder'] }],
  },
  {
    code: 'zvh',
    naam: 'Zorg- en Veiligheidshuis Verzonnenstreek',
    mensen: [
      {
        naam: 'Paula Procesvoorbeeld',
        rol: 'procesregisseur',
        orgrol: 'coordinator',
        specialismen: ['procesregisseur', 'contactpersoon_stalking'],
      },
      { naam: 'Flip Gegevensvoorbeeld', rol: 'privacy_officer', orgrol: 'privacy_officer' },
    ],
  },
  helper('3ro', 'Reclassering Verzonnenstad', 'Thijs Toezichtvoorbeeld', 'toezichthouder'),
  helper('dji', 'Inrichting De Verzonnen Poort', 'Dirk Detentievoorbeeld', 'casemanager'),
  helper('shn', 'Slachtofferhulp Verzonnenstad', 'Sanne Steunvoorbeeld', 'casemanager'),
  helper('vrouwenopvang', 'Opvang Het Verzonnen Huis', 'Vera Opvangvoorbeeld', 'hulpverlener'),
  helper('gemeente', 'Gemeente Verzonnenstad', 'Gijs Gemeentevoorbeeld', 'beleidsmedewerker'),
  helper('burgemeester', 'Burgemeester van Verzonnenstad', 'Bo Burgervoorbeeld', 'adviseur'),
  helper('wijkteam', 'Wijkteam Verzonnenwijk', 'Willeke Wijkteamvoorbeeld', 'hulpverlener'),
  helper('maatschappelijk_werk', 'Maatschappelijk Werk Verzonnenstad', 'Mo Werkvoorbeeld', 'hulpverlener'),
  helper('gi', 'Jeugdbescherming Verzonnenstreek', 'Jip Jeugdvoorbeeld', 'jeugdbeschermer'),
  helper('ggz', 'GGZ Verzonnenstreek', 'Guus Zorgvoorbeeld', 'behandelaar'),
  helper('zorgaanbieder', 'Zorgaanbieder Verzonnenhof', 'Zoë Aanbodvoorbeeld', 'hulpverlener'),
  helper('huisarts', 'Huisartsen Verzonnenplein', 'Hanna Huisvoorbeeld', 'huisarts'),
  helper('rechter', 'Rechtbank Verzonnenstad (griffie)', 'Rik Griffievoorbeeld', 'griffier'),
  helper('overig', 'Woonbegeleiding Verzonnenstad', 'Wout Woonvoorbeeld', 'hulpverlener'),
  // Takes part in no demo case: she must find nothing there.
  helper('school', 'School Het Verzonnen Plein', 'Suze Schoolvoorbeeld', 'aandachtsfunctionaris'),
];
