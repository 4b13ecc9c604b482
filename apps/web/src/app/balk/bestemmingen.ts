import type { LinkComponentProps } from '@tanstack/react-router';
import type { Gebruiker } from '../../api/types.ts';
import { doetCasuswerk, doetStraatcheck, leestCasussen, leestMeldingen } from '../../sessie/rollen.ts';
import { t } from '../../taal/taal.ts';

export type Bestemming = { naam: string; naar: NonNullable<LinkComponentProps['to']> };
export type Menugroep = { kop: string; links: readonly Bestemming[] };

const TOEZICHT: readonly Bestemming[] = [
  { naam: t('Toezicht'), naar: '/toezicht' },
  { naam: t('Verzoeken'), naar: '/toezicht/verzoeken' },
];
const BEHEER: readonly Bestemming[] = [
  { naam: t('Medewerkers'), naar: '/medewerkers' },
  { naam: t('Regels'), naar: '/regels' },
  { naam: t('Specialisten'), naar: '/specialisten' },
  { naam: t('Hulp in de regio'), naar: '/voorzieningen' },
];
const CASUSSEN: readonly Bestemming[] = [
  { naam: t('Werkvoorraad'), naar: '/werkvoorraad' },
  { naam: t('Casussen'), naar: '/casussen' },
];

/** What this person comes for each day: in the bar itself, and in the menu where the bar has no room. */
export function hoofdlinks(gebruiker: Gebruiker): readonly Bestemming[] {
  if (gebruiker.orgrol === 'privacy_officer') return TOEZICHT;
  if (gebruiker.orgrol === 'functioneel_beheerder') return BEHEER;
  if (leestMeldingen(gebruiker)) return [...CASUSSEN, { naam: t('Leeslijst'), naar: '/leeslijst' }];
  return leestCasussen(gebruiker) ? CASUSSEN : [];
}

/** What else this person can go to, by what it is for; never a door that the server keeps shut. */
export function menugroepen(gebruiker: Gebruiker): readonly Menugroep[] {
  const melden = doetCasuswerk(gebruiker) ? [{ naam: t('Melding opnemen'), naar: '/opnemen' } as const] : [];
  const nagaan = [
    ...(doetCasuswerk(gebruiker) ? [{ naam: t('Is iemand bekend?'), naar: '/bekendheid' } as const] : []),
    ...(doetStraatcheck(gebruiker) ? [{ naam: t('Straatcheck'), naar: '/straatcheck' } as const] : []),
    ...(leestCasussen(gebruiker)
      ? ([
          { naam: t('Specialisten'), naar: '/specialisten' },
          { naam: t('Hulp in de regio'), naar: '/voorzieningen' },
        ] as const)
      : []),
  ];
  const groepen: readonly Menugroep[] = [
    { kop: t('Melden'), links: melden },
    { kop: t('Nagaan'), links: nagaan },
    {
      kop: t('Voor u'),
      links: [
        { naam: t('Hulp'), naar: '/hulp' },
        { naam: t('Mijn sessies'), naar: '/mijn-sessies' },
      ],
    },
  ];
  return groepen.filter(({ links }) => links.length > 0);
}
