import type { Feit } from '../../api/types.ts';
import { ORGANISATIES, feitnaam, organisatie, woord, woordInZin } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import { exact } from '../../tijd/weergave.ts';
import type { Optie } from '../../ui/index.ts';
import type { Casusbeeld } from '../casusbeeld.ts';
import { duurInWoorden } from '../../tijd/duur.ts';
import type { Veld } from './velden.ts';

/** Where the choices of a field come from: the case that the fact is about. */
export type Bron = Pick<Casusbeeld, 'casus' | 'stand' | 'feiten'>;

const DUREN = ['P1D', 'P2D', 'P1W', 'P2W', 'P1M', 'P2M', 'P3M', 'P6M', 'P1Y'];

/** Kinds of fact that a field points at, by its name or by kind and name; any kind when it is not here. */
const NAAR: Readonly<Record<string, readonly string[]>> = {
  advies: ['advies'],
  verzoek: ['informatieverzoek'],
  overtreding: ['overtreding'],
  afspraak: ['afspraak'],
  plan: ['plan_vastgesteld'],
  datalek: ['datalek'],
  noodtoegang: ['noodtoegang'],
  onderdeel_van: ['schorsing_voorlopige_hechtenis'],
  overleg: ['overleg_gehouden', 'overleg_gepland'],
  'risicotoets.op': ['risicotaxatie', 'triagebesluit'],
};

/** The choices of a field that names somebody or something of the case; none for what people type. */
export function keuzesUit(bron: Bron, soort: string, { naam, soort: vorm }: Veld): Optie[] {
  switch (vorm) {
    case 'duur':
      return DUREN.map((waarde) => ({ waarde, label: duurInWoorden(waarde) ?? waarde }));
    case 'betrokkene':
    case 'betrokkenen':
      return betrokkenen(bron.casus);
    case 'partij':
    case 'partijen':
      return [...organisaties(), ...betrokkenen(bron.casus)];
    case 'feit':
    case 'feiten':
      return [
        ...(naam === 'maatregel' || naam === 'onderdeel_van' ? maatregelen(bron) : []),
        ...(naam === 'maatregel' ? [] : feiten(bron, NAAR[`${soort}.${naam}`] ?? NAAR[naam])),
      ];
    default:
      return [];
  }
}

/** The people of a case, by name as far as the reader sees it, and by role. */
export function betrokkenen({ betrokkenen: mensen }: Bron['casus']): Optie[] {
  return mensen.map(({ id, naam, rol }) => ({
    waarde: id,
    label: naam === undefined ? woord(rol) : `${naam} (${woordInZin(rol)})`,
  }));
}

function organisaties(): Optie[] {
  return Object.entries(ORGANISATIES)
    .filter(([code]) => code !== 'slachtoffer')
    .map(([waarde, label]) => ({ waarde, label }));
}

function maatregelen({ stand }: Bron): Optie[] {
  return (stand.maatregelen ?? []).map(({ id, maatregel, van }) => ({
    waarde: id,
    label: t('{{maatregel}}, sinds {{van}}', { maatregel: woord(maatregel), van: exact(van) }),
  }));
}

function feiten({ feiten: alle }: Bron, soorten: readonly string[] | undefined): Optie[] {
  return alle
    .filter((feit) => feit.vervallen !== true && (soorten === undefined || soorten.includes(feit.soort)))
    .toReversed()
    .map((feit) => ({ waarde: feit.id, label: feitInWoorden(feit) }));
}

/** A fact in few words, to choose it by or to point at it. */
export function feitInWoorden(feit: Feit): string {
  return `${feit.gebeurd.weergave}: ${feitnaam(feit)} (${organisatie(feit.wie)})`;
}
