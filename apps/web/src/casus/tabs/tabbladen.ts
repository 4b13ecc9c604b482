import type { ComponentType } from 'react';
import { t } from '../../taal/taal.ts';
import type { Casusbeeld } from '../casusbeeld.ts';
import { eenmaal, type Code } from './code.ts';

type Inhoud = ComponentType<Casusbeeld>;
type Telling = (beeld: Casusbeeld) => number;
export type Tabblad = {
  pad: string;
  naam: string;
  code: Code<Inhoud>;
  /** What stands behind the name. */
  aantal: Telling | undefined;
  /** Whether it has anything to show in this case; left out: it always has. */
  toon: ((beeld: Casusbeeld) => boolean) | undefined;
};

/** The tabs of a case, in order; the first one is at the address of the case itself. A new tab is one line here. */
export const TABBLADEN: readonly Tabblad[] = [
  tab('overzicht', t('Overzicht'), async () => (await import('../overzicht/Overzicht.tsx')).Overzicht),
  tab('routekaart', t('Routekaart'), async () => (await import('../routekaart/Routekaart.tsx')).Routekaart),
  tab(
    'logboek',
    t('Logboek'),
    async () => (await import('../logboek/Logboek.tsx')).Logboek,
    (b) => b.feiten.length,
  ),
  tab('risico', t('Risico'), async () => (await import('../risico/Risico.tsx')).Risico),
  tab('triage', t('Triage'), async () => (await import('../triage/Triage.tsx')).Triage, undefined, bijVeiligThuis),
  tab('betrokkenen', t('Betrokkenen'), async () => (await import('../betrokkenen/Betrokkenen.tsx')).Betrokkenen),
  tab('maatregelen', t('Maatregelen'), async () => (await import('../maatregelen/Maatregelen.tsx')).Maatregelen),
  tab('regie', t('Regie'), async () => (await import('../regie/Regietab.tsx')).Regietab),
  tab('overleg', t('Overleg'), async () => (await import('../overleg/Overleg.tsx')).Overleg),
  tab('strafzaak', t('Strafzaak'), async () => (await import('../strafzaak/Strafzaak.tsx')).Strafzaak),
  tab('nazorg', t('Nazorg'), async () => (await import('../nazorg/Nazorg.tsx')).Nazorg),
  tab('documenten', t('Documenten'), async () => (await import('../documenten/Documenten.tsx')).Documenten),
  tab('plannen', t('Plannen'), async () => (await import('../plannen/Plannen.tsx')).Plannen),
  tab('delen', t('Delen'), async () => (await import('../delen/Delen.tsx')).Delen),
];

/** The tab at this part of the address; undefined when there is none. Without one it is the first. */
export function tabblad(pad: string | undefined): Tabblad | undefined {
  return pad === undefined ? TABBLADEN[0] : TABBLADEN.find((kandidaat) => kandidaat.pad === pad);
}

type Toon = Tabblad['toon'];

function tab(pad: string, naam: string, laad: () => Promise<Inhoud>, aantal?: Telling, toon?: Toon): Tabblad {
  return { pad, naam, aantal, toon, code: eenmaal(laad) };
}

/** Whether Veilig Thuis has anything to do with this case, as far as the reader sees. */
function bijVeiligThuis({ feiten, recht }: Casusbeeld): boolean {
  const soorten = new Set(['melding_veilig_thuis', 'triagebesluit']);
  return recht?.organisatie === 'veilig_thuis' || feiten.some(({ soort }) => soorten.has(soort));
}
