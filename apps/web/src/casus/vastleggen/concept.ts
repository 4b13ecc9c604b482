import { AMSTERDAM, type Gezegd, leesGezegd } from '@waakvlam/kernel/tijd';
import type { Feit, NieuwFeit } from '../../api/types.ts';
import { LEEG, type Veldfout } from '../../api/fout.ts';
import { t } from '../../taal/taal.ts';
import { exact } from '../../tijd/weergave.ts';
import { sleutel } from './veldsleutel.ts';
import { FORMULIEREN, type Formuliersoort, type Veld } from './velden.ts';

/** What stands in the form; values of fields stay when the kind changes, so nothing typed is lost. */
export type Concept = {
  soort: string;
  /** When it was, as people say it. */
  wanneer: string;
  /** Since when the own organisation knows, as people say it; empty: since it happened. */
  bekend: string;
  wat: string;
  velden: Record<string, string | string[]>;
  /** When these moments were typed (ms): what was yesterday then stays that day, also in a form that is found back later. */
  gezegd?: { wanneer?: number; bekend?: number };
  /** The fact that this one corrects; what was not touched stays as it was there, to the second. */
  was?: Feit;
};

/** An empty form. */
export function leegConcept(soort = 'incident'): Concept {
  return { soort, wanneer: '', bekend: '', wat: '', velden: {} };
}

/** A form that begins with what a fact says; `velden` are those that the form shows. */
export function conceptVan(feit: Feit, velden: readonly Veld[]): Concept {
  const gevuld = velden.flatMap((veld) => {
    const waarde = alsInvoer(feit.inhoud?.[veld.naam], veld);
    return waarde.length === 0 ? [] : [[sleutel(feit.soort, veld.naam), waarde] as const];
  });
  return {
    soort: feit.soort,
    wanneer: feit.gebeurd.weergave,
    bekend: exact(feit.bekend),
    wat: feit.wat ?? '',
    velden: Object.fromEntries(gevuld),
    was: feit,
  };
}

function alsInvoer(waarde: unknown, { soort }: Veld): string | string[] {
  if (Array.isArray(waarde)) return soort === 'regels' ? waarde.map(String).join('\n') : waarde.map(String);
  return typeof waarde === 'string' || typeof waarde === 'number' ? String(waarde) : '';
}

function formulierVan(soort: string): Formuliersoort | undefined {
  return FORMULIEREN.find((formulier) => formulier.soort === soort);
}

/** What a field with a moment says that cannot be read as one. */
export const GEEN_MOMENT = t('Dit lees ik niet als een moment. Bijvoorbeeld: gisteren 21u, begin mei.');

/** What is missing before the server is asked; `nu` in milliseconds. The server checks everything again. */
export function controleer(
  concept: Concept,
  nu: number,
  velden: readonly Veld[] = formulierVan(concept.soort)?.velden ?? [],
): Veldfout[] {
  const fouten: Veldfout[] = [];
  if (concept.wanneer.trim() === '') fouten.push({ veld: 'op', melding: LEEG });
  else if (!isOngewijzigd(concept, 'wanneer') && !leesMomentIn(concept, 'wanneer', nu)) {
    fouten.push({ veld: 'op', melding: GEEN_MOMENT });
  }
  const bekend = concept.bekend.trim();
  if (bekend !== '' && !isOngewijzigd(concept, 'bekend') && !leesMomentIn(concept, 'bekend', nu)) {
    fouten.push({ veld: 'bekend', melding: GEEN_MOMENT });
  }
  for (const veld of velden) {
    const waarde = concept.velden[sleutel(concept.soort, veld.naam)] ?? '';
    if (veld.verplicht && waarde.length === 0) fouten.push({ veld: veld.naam, melding: LEEG });
    else if (veld.soort === 'getal' && waarde !== '' && Number.isNaN(getal(String(waarde)))) {
      fouten.push({ veld: veld.naam, melding: t('Vul hier een getal in.') });
    }
  }
  return fouten;
}

/** Whether a moment still stands as it did in the fact that is corrected. */
export function isOngewijzigd({ was, ...concept }: Concept, veld: 'wanneer' | 'bekend'): boolean {
  if (was === undefined) return false;
  return concept[veld] === (veld === 'wanneer' ? was.gebeurd.weergave : exact(was.bekend));
}

/** A moment as it was meant: seen from when it was typed, or from now where it was filled in beforehand. */
export function leesMomentIn(concept: Concept, veld: 'wanneer' | 'bekend', nu: number): Gezegd | undefined {
  return leesGezegd(concept[veld], concept.gezegd?.[veld] ?? nu, AMSTERDAM);
}

/** The fact to send. Moments are Dutch time without a zone; empty fields are left out. */
export function naarFeit(
  concept: Concept,
  nu: number,
  velden: readonly Veld[] = formulierVan(concept.soort)?.velden ?? [],
): NieuwFeit {
  const ingevuld = velden.flatMap((veld) => {
    const waarde = concept.velden[sleutel(concept.soort, veld.naam)] ?? '';
    return waarde.length > 0 ? [[veld.naam, naarWaarde(waarde, veld)] as const] : [];
  });
  const wat = concept.wat.trim();
  return {
    soort: concept.soort,
    ...gebeurd(concept, nu),
    inhoud: { ...nietGetoond(concept, velden), ...Object.fromEntries(ingevuld) },
    ...bekend(concept, nu),
    ...(wat === '' ? {} : { wat }),
    ...(concept.was && watMeegaat(concept.was)),
  };
}

function gebeurd(concept: Concept, nu: number): Pick<NieuwFeit, 'op' | 'van' | 'tot' | 'geschat'> {
  if (concept.was && isOngewijzigd(concept, 'wanneer')) {
    const { van, tot } = concept.was.gebeurd;
    return { van, tot, ...(concept.was.geschat === true && { geschat: true as const }) };
  }
  const { geschat = false, ...rest } = leesMomentIn(concept, 'wanneer', nu) ?? {};
  return { ...rest, ...(geschat && { geschat: true as const }) };
}

function bekend(concept: Concept, nu: number): Pick<NieuwFeit, 'bekend'> {
  if (concept.was && isOngewijzigd(concept, 'bekend')) return { bekend: concept.was.bekend };
  const gezegd = leesMomentIn(concept, 'bekend', nu);
  return gezegd ? { bekend: 'op' in gezegd ? gezegd.op : gezegd.tot } : {};
}

/** What a corrected fact holds that the form does not show; none of it when its kind was wrong. */
function nietGetoond({ was, soort }: Concept, velden: readonly Veld[]): Record<string, unknown> {
  if (was === undefined || was.soort !== soort) return {};
  const getoond = new Set(velden.map(({ naam }) => naam));
  return Object.fromEntries(Object.entries(was.inhoud ?? {}).filter(([naam]) => !getoond.has(naam)));
}

function watMeegaat({ door, over, oordeel, kring, voorwaarden }: Feit): Partial<NieuwFeit> {
  return {
    ...(door !== undefined && { door }),
    ...(over !== undefined && over.length > 0 && { over }),
    ...(oordeel === true && { oordeel }),
    ...(kring !== undefined && { kring }),
    ...(voorwaarden !== undefined && { voorwaarden }),
  };
}

function naarWaarde(waarde: string | string[], { soort }: Veld): unknown {
  if (typeof waarde !== 'string') return waarde;
  if (soort === 'getal') return getal(waarde);
  if (soort !== 'regels') return waarde;
  return waarde
    .split('\n')
    .map((regel) => regel.trim())
    .filter((regel) => regel !== '');
}

function getal(tekst: string): number {
  return Number(tekst.trim().replace(',', '.'));
}

/** Whether the user put in something that would be a loss. */
export function isBegonnen(concept: Concept): boolean {
  return concept.wat !== '' || Object.values(concept.velden).some((waarde) => waarde.length > 0);
}

/** Whether this is a form as it was kept, also by an earlier release. */
export function isConcept(kandidaat: unknown): kandidaat is Concept {
  if (typeof kandidaat !== 'object' || kandidaat === null) return false;
  const { soort, wanneer, bekend, wat, velden }: Record<string, unknown> = { ...kandidaat };
  const teksten = [soort, wanneer, bekend, wat].every((waarde) => typeof waarde === 'string');
  return teksten && typeof velden === 'object' && velden !== null && Object.values(velden).every(isVeldwaarde);
}

function isVeldwaarde(waarde: unknown): waarde is string | string[] {
  return typeof waarde === 'string' || (Array.isArray(waarde) && waarde.every((een) => typeof een === 'string'));
}
