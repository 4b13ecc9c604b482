import type { Veldfout } from '../../api/fout.ts';
import type { Niveau, NieuwFeit } from '../../api/types.ts';

/** What was done about a breach, while it is being written down. */
export type Opvolging = { overtreding: string; besluit: string; reden: string; besproken: string };

const DOOR_POLITIE = ['aanhouding', 'waarschuwing'];
const DOOR_RECLASSERING = ['vtul_advies', 'tul_advies', 'toezicht_voortgezet', 'waarschuwing'];
const REST = ['geen', 'anders'];

const BESLUITEN: Record<string, string> = {
  aanhouding: 'Aangehouden',
  waarschuwing: 'Gewaarschuwd',
  vtul_advies: 'Voorlopige tenuitvoerlegging geadviseerd aan het OM (V-TUL)',
  tul_advies: 'Tenuitvoerlegging geadviseerd aan het OM (TUL)',
  toezicht_voortgezet: 'Het toezicht gaat door',
  geen: 'Niets gedaan',
  anders: 'Iets anders',
};

/** The decisions that this organisation takes; a supervisor is offered the advice to the prosecution first. */
export function besluitenVan(organisatie: string | undefined): { waarde: string; label: string }[] {
  const eigen = organisatie === '3ro' ? DOOR_RECLASSERING : DOOR_POLITIE;
  return [...eigen, ...REST].map((waarde) => ({ waarde, label: BESLUITEN[waarde] ?? waarde }));
}

/** At a high level, or one that nobody knows, going on needs a reason that was discussed with the officer (IN-203, IN-205). */
export function moetBespreken({ besluit }: Opvolging, niveau: Niveau): boolean {
  return besluit === 'toezicht_voortgezet' && (niveau === 'hoog' || niveau === 'onbekend');
}

export function controleerOpvolging(opvolging: Opvolging, niveau: Niveau): Veldfout[] {
  const { overtreding, besluit, reden, besproken } = opvolging;
  const fouten: Veldfout[] = [];
  if (overtreding === '') fouten.push({ veld: 'overtreding', melding: 'Kies welke overtreding.' });
  if (besluit === '') fouten.push({ veld: 'besluit', melding: 'Kies wat er is gedaan.' });
  if (['geen', 'anders', 'toezicht_voortgezet'].includes(besluit) && reden.trim() === '')
    fouten.push({ veld: 'reden', melding: 'Zeg waarom, en waarom zij daardoor geen gevaar loopt.' });
  if (moetBespreken(opvolging, niveau) && besproken === '')
    fouten.push({ veld: 'besproken', melding: 'Zeg of u dit met de officier besprak.' });
  return fouten;
}

/** The decision as a fact. */
export function opvolgfeit({ overtreding, besluit, reden }: Opvolging, op: string): NieuwFeit {
  const inhoud = { overtreding, besluit, ...(reden.trim() !== '' && { reden: reden.trim() }) };
  return { soort: 'overtreding_opgevolgd', op, inhoud };
}

/** That the officer heard of it, before the decision. */
export function besprokenFeit({ overtreding, reden }: Opvolging, op: string): NieuwFeit {
  const inhoud = { aan: ['om'], over_feiten: [overtreding], doel: 'Voortzetten van het toezicht na een overtreding' };
  return { soort: 'informatie_gedeeld', op, inhoud, wat: `Besproken met de officier: ${reden.trim()}` };
}
