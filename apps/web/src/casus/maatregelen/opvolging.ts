import type { Veldfout } from '../../api/fout.ts';
import type { Niveau, NieuwFeit } from '../../api/types.ts';
import { inDossier, t } from '../../taal/taal.ts';
import { gevuld } from '../vastleggen/nu.ts';

/** What was done about a breach, while it is being written down. */
export type Opvolging = { overtreding: string; besluit: string; reden: string; besproken: string };

const DOOR_POLITIE = ['aanhouding', 'waarschuwing'];
const DOOR_RECLASSERING = ['vtul_advies', 'tul_advies', 'toezicht_voortgezet', 'waarschuwing'];
const REST = ['geen', 'anders'];

const BESLUITEN: Record<string, string> = {
  aanhouding: t('Aangehouden'),
  waarschuwing: t('Gewaarschuwd'),
  vtul_advies: t('Voorlopige tenuitvoerlegging geadviseerd aan het OM (V-TUL)'),
  tul_advies: t('Tenuitvoerlegging geadviseerd aan het OM (TUL)'),
  toezicht_voortgezet: t('Het toezicht gaat door'),
  geen: t('Niets gedaan'),
  anders: t('Iets anders'),
};

/** How the prosecution says it: it orders what the police do. */
const DOOR_OM: Record<string, string> = {
  aanhouding: t('Aanhouding bevolen'),
  anders: t('Iets anders, zoals een vordering tot (voorlopige) tenuitvoerlegging'),
};

/** The decisions that this organisation takes; a supervisor is offered the advice to the prosecution first. */
export function besluitenVan(organisatie: string | undefined): { waarde: string; label: string }[] {
  const eigen = organisatie === '3ro' ? DOOR_RECLASSERING : DOOR_POLITIE;
  const woorden = organisatie === 'om' ? { ...BESLUITEN, ...DOOR_OM } : BESLUITEN;
  return [...eigen, ...REST].map((waarde) => ({ waarde, label: woorden[waarde] ?? waarde }));
}

/** At a high level, or one that nobody knows, going on needs a reason that was discussed with the officer (IN-203, IN-205). */
export function moetBespreken({ besluit }: Opvolging, niveau: Niveau): boolean {
  return besluit === 'toezicht_voortgezet' && (niveau === 'hoog' || niveau === 'onbekend');
}

export function controleerOpvolging(opvolging: Opvolging, niveau: Niveau): Veldfout[] {
  const { overtreding, besluit, reden, besproken } = opvolging;
  const fouten: Veldfout[] = [];
  if (overtreding === '') fouten.push({ veld: 'overtreding', melding: t('Kies welke overtreding.') });
  if (besluit === '') fouten.push({ veld: 'besluit', melding: t('Kies wat er is gedaan.') });
  if (['geen', 'anders', 'toezicht_voortgezet'].includes(besluit) && reden.trim() === '')
    fouten.push({ veld: 'reden', melding: t('Zeg waarom, en waarom zij daardoor geen gevaar loopt.') });
  if (moetBespreken(opvolging, niveau) && besproken === '')
    fouten.push({ veld: 'besproken', melding: t('Zeg of u dit met de officier besprak.') });
  return fouten;
}

/** The decision as a fact. */
export function opvolgfeit({ overtreding, besluit, reden }: Opvolging, op: string): NieuwFeit {
  const inhoud = { overtreding, besluit, ...gevuld({ reden: reden.trim() }) };
  return { soort: 'overtreding_opgevolgd', op, inhoud };
}

/** That the officer heard of it, before the decision. */
export function besprokenFeit({ overtreding, reden }: Opvolging, op: string): NieuwFeit {
  const inhoud = {
    aan: ['om'],
    over_feiten: [overtreding],
    doel: inDossier('Voortzetten van het toezicht na een overtreding'),
  };
  return {
    soort: 'informatie_gedeeld',
    op,
    inhoud,
    wat: inDossier(`Besproken met de officier: ${reden.trim()}`),
  };
}
