import { inhoudstekst } from '../../api/feit.ts';
import { LEEG, type Veldfout } from '../../api/fout.ts';
import type { Feit, NieuwFeit, Stand } from '../../api/types.ts';
import { t } from '../../taal/taal.ts';
import { leesMoment } from '../../tijd/amsterdam.ts';

/** A triage as it is being done. */
export type Triage = {
  afhankelijk: string;
  meldcode: string;
  soort: string;
  complex: string;
  beoordelaars: string;
  uitkomst: string;
  niveau: string;
  toelichting: string;
};

export const LEGE_TRIAGE: Triage = {
  afhankelijk: '',
  meldcode: '',
  soort: 'melding',
  complex: '',
  beoordelaars: '',
  uitkomst: '',
  niveau: '',
  toelichting: '',
};

/** A triage as it was kept, made whole. */
export function herstelTriage(bewaard: Record<string, unknown>): Triage {
  const goed = Object.entries(bewaard).filter(([naam, waarde]) => naam in LEGE_TRIAGE && typeof waarde === 'string');
  return { ...LEGE_TRIAGE, ...Object.fromEntries(goed) };
}

/** What is missing. Two people assess; a report without a level is no triage. */
export function controleerTriage(triage: Triage): Veldfout[] {
  const fouten: Veldfout[] = [];
  if (triage.uitkomst === '') fouten.push({ veld: 'uitkomst', melding: LEEG });
  if (triage.soort === 'melding' && triage.niveau === '') fouten.push({ veld: 'niveau', melding: LEEG });
  if (beoordelaarsVan(triage).length < 2) {
    fouten.push({ veld: 'beoordelaars', melding: t('Noem twee beoordelaars, met een komma ertussen.') });
  }
  return fouten;
}

/** The names of those who assessed, each once. */
function beoordelaarsVan({ beoordelaars }: Triage): string[] {
  const namen = beoordelaars.split(',').map((naam) => naam.trim());
  return namen.filter((naam, plek) => naam !== '' && namen.findIndex((een) => isGelijk(een, naam)) === plek);
}

function isGelijk(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** The decision as a fact; what led to it stands with it in words. */
export function triagefeit(triage: Triage, moment: string): NieuwFeit {
  const regels = [
    triage.afhankelijk !== '' && `Afhankelijkheid: ${triage.afhankelijk}.`,
    triage.meldcode !== '' && `Meldcode doorlopen: ${triage.meldcode}.`,
    triage.toelichting.trim(),
  ];
  const inhoud = {
    uitkomst: triage.uitkomst,
    ...(triage.niveau !== '' && { niveau: triage.niveau }),
    beoordelaars: beoordelaarsVan(triage),
    ...(triage.complex !== '' && { multidisciplinair: triage.complex }),
  };
  const wat = regels.filter(Boolean).join('\n');
  return { soort: 'triagebesluit', op: moment, inhoud, ...(wat !== '' && { wat }) };
}

/** What a triagist has to know before she decides. */
export type Vooraf = {
  meldingen: number;
  eerder: number;
  /** The newest report came without a SASH, and nobody gave one since. */
  sashMist: boolean;
  gevraagd: boolean;
  uiterlijk: string | null;
};

export function voorafVan(feiten: readonly Feit[], stand: Stand): Vooraf {
  const geldig = feiten.filter((feit) => !feit.vervallen);
  const meldingen = geldig.filter(({ soort }) => soort === 'melding_veilig_thuis');
  const triages = geldig.filter(({ soort }) => soort === 'triagebesluit');
  const metSash = geldig.some((feit) => feit.soort === 'risicotaxatie' && inhoudstekst(feit, 'instrument') === 'sash');
  const verzoek = geldig.some((feit) => feit.soort === 'informatieverzoek' && inhoudstekst(feit, 'aan') === 'politie');
  const termijn = stand.taken.find(
    (taak) =>
      taak.wie === 'veilig_thuis' && /triage/.test(taak.item) && (taak.status === 'open' || taak.status === 'te_laat'),
  );
  return {
    meldingen: meldingen.length,
    eerder: triages.length,
    sashMist: meldingen.length > 0 && !metSash,
    gevraagd: verzoek,
    uiterlijk: termijn?.uiterlijk ?? null,
  };
}

/** What somebody begins with: she is one of the two who assess. */
export function nieuweTriage(naam: string | undefined): Triage {
  return naam === undefined ? LEGE_TRIAGE : { ...LEGE_TRIAGE, beoordelaars: `${naam}, ` };
}

/** Kinds of fact that tell what happened and how dangerous it is. */
const VERHAAL = new Set([
  'incident',
  'overtreding',
  'melding',
  'aangifte',
  'risicotaxatie',
  'angst_slachtoffer',
  'alarmbel',
  'aware_alarm',
  'relatie_vastgesteld',
  'informatie_gedeeld',
]);

/** The report that waits for a decision, and what is known of what happened by then, both newest first. */
export function meldingVan(feiten: readonly Feit[]): { meldingen: Feit[]; verhaal: Feit[] } {
  const geldig = feiten.filter((feit) => feit.vervallen !== true).toSorted((a, b) => laatst(b) - laatst(a));
  const besluit = geldig.find(({ soort }) => soort === 'triagebesluit');
  const meldingen = geldig.filter(
    (feit) => feit.soort === 'melding_veilig_thuis' && (besluit === undefined || laatst(feit) > laatst(besluit)),
  );
  return { meldingen, verhaal: geldig.filter(({ soort }) => VERHAAL.has(soort)) };
}

function laatst({ gebeurd }: Feit): number {
  return leesMoment(gebeurd.tot).getTime();
}
