import type { LinkComponentProps } from '@tanstack/react-router';
import type { Gebruiker } from '../../api/types.ts';
import { doetCasuswerk, doetStraatcheck, leestCasussen, leestMeldingen } from '../../sessie/rollen.ts';

export type Bestemming = { naam: string; naar: NonNullable<LinkComponentProps['to']> };
export type Menugroep = { kop: string; links: readonly Bestemming[] };

const TOEZICHT: readonly Bestemming[] = [
  { naam: 'Toezicht', naar: '/toezicht' },
  { naam: 'Verzoeken', naar: '/toezicht/verzoeken' },
];
const BEHEER: readonly Bestemming[] = [
  { naam: 'Medewerkers', naar: '/medewerkers' },
  { naam: 'Regels', naar: '/regels' },
  { naam: 'Hulp in de regio', naar: '/voorzieningen' },
];
const CASUSSEN: readonly Bestemming[] = [
  { naam: 'Werkvoorraad', naar: '/werkvoorraad' },
  { naam: 'Casussen', naar: '/casussen' },
];

/** What this person comes for each day: in the bar itself, and in the menu where the bar has no room. */
export function hoofdlinks(gebruiker: Gebruiker): readonly Bestemming[] {
  if (gebruiker.orgrol === 'privacy_officer') return TOEZICHT;
  if (gebruiker.orgrol === 'functioneel_beheerder') return BEHEER;
  return leestCasussen(gebruiker) ? CASUSSEN : [];
}

/** What else this person can go to, by what it is for; never a door that the server keeps shut. */
export function menugroepen(gebruiker: Gebruiker): readonly Menugroep[] {
  const melden = [
    ...(doetCasuswerk(gebruiker) ? [{ naam: 'Melding opnemen', naar: '/opnemen' } as const] : []),
    ...(leestMeldingen(gebruiker) ? [{ naam: 'Leeslijst', naar: '/leeslijst' } as const] : []),
  ];
  const nagaan = [
    ...(doetCasuswerk(gebruiker) ? [{ naam: 'Is iemand bekend?', naar: '/bekendheid' } as const] : []),
    ...(doetStraatcheck(gebruiker) ? [{ naam: 'Straatcheck', naar: '/straatcheck' } as const] : []),
    ...(leestCasussen(gebruiker) ? [{ naam: 'Hulp in de regio', naar: '/voorzieningen' } as const] : []),
  ];
  const groepen: readonly Menugroep[] = [
    { kop: 'Melden', links: melden },
    { kop: 'Nagaan', links: nagaan },
    {
      kop: 'Voor u',
      links: [
        { naam: 'Hulp', naar: '/hulp' },
        { naam: 'Mijn sessies', naar: '/mijn-sessies' },
      ],
    },
  ];
  return groepen.filter(({ links }) => links.length > 0);
}
