import type { Feit } from '../../../api/types.ts';
import { woord } from '../../../taal/labels.ts';
import { t } from '../../../taal/taal.ts';
import type { Namen } from '../../tijdlijn/inhoud.ts';
import { afsprakenVan, besluitenVan, staatOpen, STAATNAAM, type Afspraak } from '../afspraken.ts';
import { partijnaam } from '../deel.ts';
import { kwamUit, overleggenVan, type Overleg } from '../overleggen.ts';
import type { Punt } from './punt.ts';

/** The meeting that was held last, as far as the reader sees; undefined before the first. */
export function vorigOverleg(feiten: readonly Feit[], nu: string): Overleg | undefined {
  return overleggenVan(feiten, nu).voorbij.find(({ zonderVerslag }) => !zonderVerslag);
}

/**
 * What came of the last meeting: each promise with how it stands, also when it was kept, and each decision. Promises of
 * before, or made outside a meeting, are there as long as somebody still has to do them.
 */
export function vorigeKeer(feiten: readonly Feit[], nu: string, namen: Namen): Punt[] {
  const vorige = vorigOverleg(feiten, nu);
  const vanToen = ({ overleg }: { overleg: string }) => vorige !== undefined && kwamUit(vorige, overleg);
  const afspraken = afsprakenVan(feiten, nu).filter((een) => staatOpen(een) || vanToen(een));
  const besluiten = besluitenVan(feiten).filter(vanToen);
  return [
    ...afspraken.map((een) => alsPunt(een, namen)),
    ...besluiten.map(({ feit, wat }) => ({
      sleutel: feit,
      tekst: wat || woord('besluit'),
      bij: t('besluit'),
      feiten: [feit],
      nl: wat !== '',
    })),
  ];
}

function alsPunt(afspraak: Afspraak, namen: Namen): Punt {
  const { feit, wat, voor, staat } = afspraak;
  return {
    sleutel: feit,
    tekst: wat || woord('afspraak'),
    bij: [partijnaam(voor, namen), STAATNAAM[staat]].join(', '),
    feiten: [feit],
    nl: wat !== '',
    ...(staatOpen(afspraak) && { afspraak }),
  };
}
