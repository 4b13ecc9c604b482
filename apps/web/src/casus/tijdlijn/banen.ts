import type { Feit } from '../../api/types.ts';
import { t } from '../../taal/taal.ts';

export const BANEN = ['incidenten', 'contacten', 'overleg', 'strafrecht'] as const;
export type Baan = (typeof BANEN)[number];

/** All that the timeline can show, in order from above; `overig` stands in the table alone. */
export const LANEN = [
  'incidenten',
  'risico',
  'fasen',
  'maatregelen',
  'contacten',
  'overleg',
  'strafrecht',
  'overig',
] as const;
export type Laan = (typeof LANEN)[number];

export const BAANNAMEN: Record<Laan, string> = {
  incidenten: t('Incidenten'),
  maatregelen: t('Maatregelen'),
  risico: t('Risico'),
  fasen: t('Fase'),
  contacten: t('Contacten'),
  overleg: t('Overleg'),
  strafrecht: t('Strafrecht'),
  overig: t('Overig (alleen tabel)'),
};

const SOORTEN: Record<Baan, readonly string[]> = {
  incidenten: [
    'incident',
    'melding',
    'aangifte',
    'klacht',
    'aangiftepoging',
    'melding_veilig_thuis',
    'zorgsignaal',
    'informatie_ontvangen',
    'overtreding',
    'aware_alarm',
    'bedreiging_hulpverlener',
    'datalek',
    'alarmbel',
  ],
  contacten: [
    'contact_slachtoffer',
    'contact_pleger',
    'contact_netwerk',
    'contact_door_slachtoffer',
    'contactafspraak',
    'slachtoffer_geinformeerd',
    'pleger_geinformeerd',
    'stopgesprek',
    'hulp_gestart',
    'hulp_beeindigd',
    'hulp_geweigerd',
    'monitormoment',
    'wens_slachtoffer',
    'individuele_beoordeling',
  ],
  overleg: [
    'overleg_gehouden',
    'overleg_gepland',
    'overlegverzoek',
    'besluit',
    'afspraak',
    'afspraak_uitgevoerd',
    'plan_vastgesteld',
    'plan_geevalueerd',
    'opschaling',
    'afschaling',
    'afsluiting',
    'heropening',
    'bezwaar_aangetekend',
    'overdracht',
    'triagebesluit',
    'betrokkenheid_gewijzigd',
    'voorstel',
    'wachtlijst',
  ],
  strafrecht: [
    'aanhouding',
    'opsporing',
    'heenzending',
    'voorgeleiding',
    'detentie_gestart',
    'schorsing_voorlopige_hechtenis',
    'vrijlating',
    'vrijlating_gepland',
    'ovj_besluit',
    'uitspraak',
    'overtreding_opgevolgd',
  ],
};

const BAAN_VAN = new Map(BANEN.flatMap((baan) => SOORTEN[baan].map((soort) => [soort, baan] as const)));

/** The lane of the picture in which a kind of fact is drawn; null for facts that stand only in the table. */
export function baanVan(soort: string): Baan | null {
  return BAAN_VAN.get(soort) ?? null;
}

const ERNSTIG = new Set([
  'steken',
  'schieten',
  'wurging',
  'dreiging_met_wapen',
  'brandstichting',
  'doodsbedreiging',
  'mishandeling',
  'seksueel_geweld',
  'ontvoering_kind',
  'kind_in_gevaar',
  'suicidedreiging',
  'laatste_redmiddel',
  'bedreiging',
]);

/** Whether a fact is drawn heavier: severe violence or threat, a breach, an alarm. */
export function isErnstig(feit: Feit): boolean {
  if (feit.soort === 'overtreding' || feit.soort === 'aware_alarm' || feit.soort === 'alarmbel') return true;
  const aard = feit.inhoud?.aard;
  return Array.isArray(aard) && aard.some((deel) => ERNSTIG.has(String(deel)));
}
