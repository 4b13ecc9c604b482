import type { Casus, Feit } from '../../../api/types.ts';
import { organisatie, woordInZin } from '../../../taal/labels.ts';
import { t } from '../../../taal/taal.ts';
import type { Keuzegroep, Optie } from '../../../ui/index.ts';
import { betrokkenen, feitInWoorden } from '../../vastleggen/keuzes.ts';
import type { Overleggen } from '../overleggen.ts';

export function organisatieopties(codes: readonly string[]): Optie[] {
  return codes.map((waarde) => ({ waarde, label: organisatie(waarde) }));
}

/** Who can sit at the table: the organisations of the case, and its people. */
export function tafelgroepen(codes: readonly string[], casus: Casus): Keuzegroep[] {
  return [
    { titel: t('Organisaties'), opties: organisatieopties(codes) },
    { titel: t('Betrokkenen'), opties: betrokkenen(casus) },
  ];
}

/** The meetings of the case, newest first, to say in which of them something was decided. */
export function overlegopties({ voorbij, komend }: Overleggen, feiten: readonly Feit[]): Optie[] {
  const ids = new Set([...voorbij, ...komend].map(({ feit }) => feit));
  return feiten
    .filter(({ id }) => ids.has(id))
    .toReversed()
    .map((feit) => ({ waarde: feit.id, label: `${feitInWoorden(feit)}: ${woordInZin(soortVan(feit))}` }));
}

function soortVan({ inhoud }: Feit): string {
  return typeof inhoud?.overleg === 'string' ? inhoud.overleg : 'anders';
}
