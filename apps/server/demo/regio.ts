import type { OrganisatieCode } from '@waakvlam/kernel/actor';

export const DEMOREGIO = 'zeeland-west-brabant';

/** One organisation of the demo region with its people. Everyone is invented, and the names show it. */
export interface Demo {
  readonly code: OrganisatieCode;
  readonly naam: string;
  readonly mensen: readonly { readonly naam: string; readonly rol: string }[];
  /** Categories that it does not see in the demo cases; all others it sees. */
  readonly verborgen: readonly string[];
}

const helper = (
  code: OrganisatieCode,
  naam: string,
  persoon: string,
  rol: string,
  verborgen: readonly string[],
): Demo => {
  return { code, naam, mensen: [{ naam: persoon, rol }], verborgen };
};

export const DEMO: readonly Demo[] = [
  {
    code: 'politie',
    naam: 'Politie Verzonnenstad',
    mensen: [
      { naam: 'Wies Wijkvoorbeeld', rol: 'wijkagent' },
      { naam: 'Cas Regievoorbeeld', rol: 'casusregisseur' },
      { naam: 'Tess Accentvoorbeeld', rol: 'taakaccenthouder' },
      { naam: 'Ben Beheervoorbeeld', rol: 'beheerder' },
    ],
    verborgen: [],
  },
  {
    code: 'veilig_thuis',
    naam: 'Veilig Thuis Verzonnenstreek',
    mensen: [
      { naam: 'Tara Triagevoorbeeld', rol: 'triagist' },
      { naam: 'Onno Onderzoekvoorbeeld', rol: 'onderzoeker' },
    ],
    verborgen: [],
  },
  {
    code: 'om',
    naam: 'Openbaar Ministerie Verzonnenstad',
    mensen: [{ naam: 'Zara Zaaksvoorbeeld', rol: 'zaaksofficier' }],
    verborgen: ['medisch'],
  },
  {
    code: 'zvh',
    naam: 'Zorg- en Veiligheidshuis Verzonnenstreek',
    mensen: [{ naam: 'Paula Procesvoorbeeld', rol: 'procesregisseur' }],
    verborgen: [],
  },
  // Whoever works with the perpetrator does not see where the victim is or what she said in confidence.
  helper('3ro', 'Reclassering Verzonnenstad', 'Thijs Toezichtvoorbeeld', 'toezichthouder', [
    'adres',
    'medisch',
    'contact_slachtoffer',
  ]),
  helper('dji', 'Inrichting De Verzonnen Poort', 'Dirk Detentievoorbeeld', 'casemanager', [
    'adres',
    'medisch',
    'contact_slachtoffer',
  ]),
  helper('shn', 'Slachtofferhulp Verzonnenstad', 'Sanne Steunvoorbeeld', 'casemanager', [
    'strafrecht',
    'medisch',
    'contact_pleger',
  ]),
  helper('vrouwenopvang', 'Opvang Het Verzonnen Huis', 'Vera Opvangvoorbeeld', 'hulpverlener', [
    'strafrecht',
    'contact_pleger',
  ]),
  helper('gemeente', 'Gemeente Verzonnenstad', 'Gijs Gemeentevoorbeeld', 'beleidsmedewerker', [
    'medisch',
    'strafrecht',
    'contact_slachtoffer',
  ]),
  helper('burgemeester', 'Burgemeester van Verzonnenstad', 'Bo Burgervoorbeeld', 'adviseur', [
    'medisch',
    'contact_slachtoffer',
  ]),
  helper('wijkteam', 'Wijkteam Verzonnenwijk', 'Willeke Wijkteamvoorbeeld', 'hulpverlener', ['strafrecht', 'medisch']),
  helper('maatschappelijk_werk', 'Maatschappelijk Werk Verzonnenstad', 'Mo Werkvoorbeeld', 'hulpverlener', [
    'strafrecht',
    'contact_pleger',
  ]),
  helper('gi', 'Jeugdbescherming Verzonnenstreek', 'Jip Jeugdvoorbeeld', 'jeugdbeschermer', ['strafrecht', 'medisch']),
  helper('ggz', 'GGZ Verzonnenstreek', 'Guus Zorgvoorbeeld', 'behandelaar', [
    'adres',
    'strafrecht',
    'contact_slachtoffer',
  ]),
  helper('zorgaanbieder', 'Zorgaanbieder Verzonnenhof', 'Zoë Aanbodvoorbeeld', 'hulpverlener', [
    'strafrecht',
    'contact_pleger',
  ]),
  helper('huisarts', 'Huisartsen Verzonnenplein', 'Hanna Huisvoorbeeld', 'huisarts', ['strafrecht', 'contact_pleger']),
  helper('rechter', 'Rechtbank Verzonnenstad (griffie)', 'Rik Griffievoorbeeld', 'griffier', [
    'adres',
    'medisch',
    'contact_slachtoffer',
  ]),
  helper('overig', 'Woonbegeleiding Verzonnenstad', 'Wout Woonvoorbeeld', 'hulpverlener', [
    'strafrecht',
    'medisch',
    'contact_pleger',
  ]),
  // Takes part in no demo case: she must find nothing there.
  helper('school', 'School Het Verzonnen Plein', 'Suze Schoolvoorbeeld', 'aandachtsfunctionaris', []),
];
