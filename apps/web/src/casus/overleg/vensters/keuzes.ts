import { useQuery } from '@tanstack/react-query';
import { deelnamenQuery } from '../../../api/queries.ts';
import type { Betrokkene, Casus, Feit } from '../../../api/types.ts';
import { organisatie, woord, woordInZin } from '../../../taal/labels.ts';
import { t } from '../../../taal/taal.ts';
import type { Keuzegroep, Optie } from '../../../ui/index.ts';
import { feitInWoorden } from '../../vastleggen/keuzes.ts';
import type { Overleggen } from '../overleggen.ts';

export const SOORTEN: Optie[] = [
  'actieoverleg',
  'casusoverleg',
  'zsm',
  'rto',
  'com',
  'mdo',
  'screening',
  'nazorgoverleg',
  'intervisie',
  'anders',
].map((waarde) => ({ waarde, label: woord(waarde) }));

/** The organisations that take part in the case, by code. */
export function useDeelnemers(casusId: string): string[] {
  const deelnamen = useQuery(deelnamenQuery(casusId)).data ?? [];
  return [...new Set(deelnamen.filter(({ actief }) => actief).map((een) => een.organisatie.code))];
}

export function organisatieopties(codes: readonly string[]): Optie[] {
  return codes.map((waarde) => ({ waarde, label: organisatie(waarde) }));
}

/** Who can sit at the table: the organisations of the case, and its people. */
export function tafelgroepen(codes: readonly string[], { betrokkenen }: Casus): Keuzegroep[] {
  return [
    { titel: t('Organisaties'), opties: organisatieopties(codes) },
    { titel: t('Betrokkenen'), opties: betrokkenen.map((een) => ({ waarde: een.id, label: mens(een) })) },
  ];
}

function mens({ naam, rol }: Betrokkene): string {
  return naam === undefined ? woord(rol) : `${naam} (${woordInZin(rol)})`;
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
