import type { Feit, Stand } from '../../../api/types.ts';
import { organisatie, woord, woordInZin } from '../../../taal/labels.ts';
import { t } from '../../../taal/taal.ts';
import { bezwarenVan } from '../afspraken.ts';
import type { Punt } from './punt.ts';

/** Signals by which one fact or partner goes against another; those that ring the alarm stand there. */
const TEGEN = [
  'tegenaangifte',
  'betrokkenheid_stopt_terwijl_stalking_doorgaat',
  'afsluiting_niet_verantwoord',
  'contra_indicatie',
];

/** Where partners or facts go against each other: levels that differ, dissent without an answer, disputed orders. */
export function tegenspraak(stand: Stand, feiten: readonly Feit[]): Punt[] {
  return [...oordelen(stand), ...bezwaren(feiten), ...betwist(stand), ...signalen(stand)];
}

function oordelen({ risico: { oordelen: alle = [] } }: Stand): Punt[] {
  const echt = alle.filter(({ niveau }) => niveau !== 'onbekend');
  if (new Set(echt.map(({ niveau }) => niveau)).size < 2) return [];
  return [
    {
      sleutel: 'oordelen',
      tekst: t('De oordelen over het risico verschillen'),
      bij: echt.map(({ wie, niveau }) => `${organisatie(wie)}: ${woordInZin(niveau)}`).join(', '),
      feiten: echt.map(({ feit }) => feit),
      nl: false,
    },
  ];
}

function bezwaren(feiten: readonly Feit[]): Punt[] {
  return bezwarenVan(feiten)
    .filter(({ antwoord }) => antwoord === null)
    .map(({ feit, reden, wie }) => ({
      sleutel: feit,
      tekst: reden || t('Bezwaar zonder reden'),
      bij: t('bezwaar van {{wie}}, zonder antwoord', { wie: organisatie(wie) }),
      feiten: [feit],
      nl: reden !== '',
    }));
}

function betwist({ maatregelen = [] }: Stand): Punt[] {
  return maatregelen
    .filter(({ betwist: waarom, status }) => waarom && status === 'actief')
    .map(({ id, maatregel, betwist: waarom, feit }) => ({
      sleutel: id,
      tekst: woord(maatregel),
      bij: t('juridisch betwist'),
      feiten: feit === undefined ? [] : [feit],
      nl: false,
      ...(waarom && { uitleg: waarom }),
    }));
}

function signalen({ signalen: alle }: Stand): Punt[] {
  return alle
    .filter(({ actief, ernst, code }) => actief && ernst !== 'alarm' && TEGEN.includes(code))
    .map(({ code, tekst, reden, feiten }, plek) => ({
      sleutel: `${code} ${plek}`,
      tekst: tekst ?? woord(code),
      bij: t('signaal'),
      feiten,
      nl: tekst !== undefined,
      ...(reden !== tekst && { uitleg: reden }),
    }));
}
