import type { Feit } from '@waakvlam/logboek';
import { AMSTERDAM, parseTijdvak } from '@waakvlam/kernel/tijd';
import { isTeDoen, type Stand } from '@waakvlam/routekaart';
import { toonTijdvak } from '../feiten/weergave.ts';
import { risicoVoor } from '../stand/zicht.ts';
import { SIGNAALTITELS } from '../taal/signaalcodes.ts';
import { organisatienaam, woorden } from '../feiten/woorden.ts';
import type { Regel } from './regel.ts';
import type { Sectiesjabloon } from './sjablonen.ts';

interface Bron {
  readonly feiten: readonly Feit[];
  readonly stand: Stand;
}
type Deel = NonNullable<Sectiesjabloon['toon']>;

const regel = (wat: string, rest: Partial<Regel> = {}): Regel => ({
  wat,
  wanneer: '',
  bron: '',
  velden: [],
  ...rest,
});

/**
 * A part of the stand as lines. A derived row rests on facts; it can quote these, so it is there only when all of them can
 * be in a document.
 */
export function standregels(deel: Deel, bron: Bron): readonly Regel[] {
  const kan = new Set(bron.feiten.map(({ id }) => id));
  return DELEN[deel](bron, (feiten) => feiten.every((feit) => kan.has(feit)));
}

type Maak = (bron: Bron, mag: (feiten: readonly string[]) => boolean) => readonly Regel[];

const DELEN: Readonly<Record<Deel, Maak>> = { betrokkenen, niveau, signalen, maatregelen, taken, contacten };

function betrokkenen({ feiten }: Bron): readonly Regel[] {
  return feiten
    .toSorted((a, b) => rang(a) - rang(b))
    .flatMap((feit) => {
      if (feit.soort !== 'betrokkene_toegevoegd') return [];
      const { naam, rol, geboren, leeftijd } = feit.inhoud;
      return [
        regel(naam === undefined || naam === '' ? 'Naam niet vastgelegd' : naam, {
          velden: [
            ['rol', woorden(rol)],
            ...(geboren === undefined || geboren === '' ? [] : [['geboren', moment(geboren)] as const]),
            ...(leeftijd === undefined ? [] : [['leeftijd', String(leeftijd)] as const]),
          ],
        }),
      ];
    });
}

const VOLGORDE = ['slachtoffer', 'pleger', 'kind'];

/** The victim first. */
function rang(feit: Feit): number {
  const plek = feit.soort === 'betrokkene_toegevoegd' ? VOLGORDE.indexOf(feit.inhoud.rol) : -1;
  return plek === -1 ? VOLGORDE.length : plek;
}

function niveau({ stand }: Bron, mag: (feiten: readonly string[]) => boolean): readonly Regel[] {
  const { bellen } = stand;
  const risico = risicoVoor(stand, (feit) => mag([feit]));
  const bel = bellen.filter(({ actief, feit }) => actief && mag([feit]));
  const belregels = bel.map(({ welke, sinds }) =>
    regel(`Alarmbel: ${woorden(welke)}`, { wanneer: `sinds ${moment(sinds)}` }),
  );
  if (risico.afgeschermd === true)
    return [regel('Het niveau rust op iets dat niet in een document mag.'), ...belregels];
  const reden = risico.reden === '' ? [] : [['reden', risico.reden] as const];
  return [
    regel(`Niveau: ${risico.niveau}`, {
      wanneer: risico.sinds === null ? '' : `sinds ${moment(risico.sinds)}`,
      velden: risico.niveau === 'onbekend' ? [...reden, ['let op', 'onbekend is nooit laag']] : reden,
    }),
    ...belregels,
  ];
}

function signalen({ stand }: Bron, mag: (feiten: readonly string[]) => boolean): readonly Regel[] {
  return stand.signalen
    .filter(({ actief, feiten }) => actief && mag(feiten))
    .map(({ code, ernst, sinds, reden }) =>
      regel(`${SIGNAALTITELS[code] ?? woorden(code)} (${ernst})`, {
        wanneer: `sinds ${moment(sinds)}`,
        velden: [['reden', reden]],
      }),
    );
}

function maatregelen({ stand }: Bron, mag: (feiten: readonly string[]) => boolean): readonly Regel[] {
  return stand.maatregelen
    .filter(({ status, feit }) => status !== 'beeindigd' && mag([feit]))
    .map(({ maatregel, status, van, tot, kader, uitgereikt, betwist }) =>
      regel(hoofdletter(woorden(maatregel)), {
        wanneer: tot === null ? `vanaf ${moment(van)}` : `${moment(van)} tot ${moment(tot)}`,
        velden: [
          ['status', woorden(status)],
          ...(kader === null ? [] : [['kader', woorden(kader)] as const]),
          ['uitgereikt', uitgereikt],
          ...(betwist === null ? [] : [['juridisch betwist', betwist] as const]),
        ],
      }),
    );
}

function taken({ stand }: Bron, mag: (feiten: readonly string[]) => boolean): readonly Regel[] {
  return stand.taken
    .filter(({ status, feiten }) => isTeDoen(status) && mag(feiten))
    .toSorted((a, b) => (a.uiterlijk ?? '9').localeCompare(b.uiterlijk ?? '9'))
    .map(({ tekst, wie, status, uiterlijk }) =>
      regel(tekst, {
        wanneer:
          uiterlijk === null ? '' : `${status === 'te_laat' ? 'TE LAAT, uiterlijk' : 'uiterlijk'} ${moment(uiterlijk)}`,
        velden: [['wie', organisatienaam(wie) ?? woorden(wie)]],
      }),
    );
}

function contacten({ stand }: Bron): readonly Regel[] {
  return stand.contacten.map(({ rol, organisatie, voor, medewerker, waarnemer }) =>
    regel(
      `${hoofdletter(woorden(rol))}: ${[medewerker, organisatienaam(organisatie) ?? organisatie].filter(Boolean).join(', ')}`,
      {
        velden: [['voor', woorden(voor)], ...(waarnemer === undefined ? [] : [['waarnemer', waarnemer] as const])],
      },
    ),
  );
}

function moment(tekst: string): string {
  const tijdvak = parseTijdvak(tekst, AMSTERDAM);
  return tijdvak === undefined ? tekst : toonTijdvak(tijdvak);
}

const hoofdletter = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1);
