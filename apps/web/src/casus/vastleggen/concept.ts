import { AMSTERDAM, leesGezegd } from '@waakvlam/kernel/tijd';
import type { NieuwFeit } from '../../api/types.ts';
import { LEEG, type Veldfout } from '../../api/fout.ts';
import { FORMULIEREN, type Formuliersoort } from './velden.ts';

/** What stands in the form; values of fields stay when the kind changes, so nothing typed is lost. */
export type Concept = {
  soort: string;
  /** When it was, as people say it. */
  wanneer: string;
  /** Since when the own organisation knows, as people say it; empty: since it happened. */
  bekend: string;
  wat: string;
  velden: Record<string, string | string[]>;
};

/** An empty form. */
export function leegConcept(): Concept {
  return { soort: 'incident', wanneer: '', bekend: '', wat: '', velden: {} };
}

/** Key of a value: fields with the same name in two kinds (uitkomst, aard) are not the same field. */
export function sleutel(soort: string, veld: string): string {
  return `${soort}.${veld}`;
}

export function formulierVan(soort: string): Formuliersoort | undefined {
  return FORMULIEREN.find((formulier) => formulier.soort === soort);
}

const GEEN_MOMENT = 'Dit lees ik niet als een moment. Bijvoorbeeld: gisteren 21u, begin mei.';

/** What is missing before the server is asked; `nu` in milliseconds. The server checks everything again. */
export function controleer(concept: Concept, nu: number): Veldfout[] {
  const fouten: Veldfout[] = [];
  if (concept.wanneer.trim() === '') fouten.push({ veld: 'op', melding: LEEG });
  else if (!leesGezegd(concept.wanneer, nu, AMSTERDAM)) fouten.push({ veld: 'op', melding: GEEN_MOMENT });
  if (concept.bekend.trim() !== '' && !leesGezegd(concept.bekend, nu, AMSTERDAM)) {
    fouten.push({ veld: 'bekend', melding: GEEN_MOMENT });
  }
  for (const veld of formulierVan(concept.soort)?.velden ?? []) {
    const waarde = concept.velden[sleutel(concept.soort, veld.naam)] ?? '';
    if (veld.verplicht && waarde.length === 0) fouten.push({ veld: veld.naam, melding: LEEG });
  }
  return fouten;
}

/** The fact to send. Moments are Dutch time without a zone; empty fields are left out. */
export function naarFeit(concept: Concept, nu: number): NieuwFeit {
  const velden = formulierVan(concept.soort)?.velden ?? [];
  const inhoud = Object.fromEntries(
    velden
      .map((veld) => [veld.naam, concept.velden[sleutel(concept.soort, veld.naam)] ?? ''] as const)
      .filter(([, waarde]) => waarde.length > 0),
  );
  const { geschat = false, ...gebeurd } = leesGezegd(concept.wanneer, nu, AMSTERDAM) ?? {};
  const bekend = leesGezegd(concept.bekend, nu, AMSTERDAM);
  const wat = concept.wat.trim();
  return {
    soort: concept.soort,
    ...gebeurd,
    inhoud,
    ...(bekend && { bekend: 'op' in bekend ? bekend.op : bekend.tot }),
    ...(geschat && { geschat: true as const }),
    ...(wat === '' ? {} : { wat }),
  };
}

/** Whether the user put in something that would be a loss. */
export function isBegonnen(concept: Concept): boolean {
  return concept.wat !== '' || Object.values(concept.velden).some((waarde) => waarde.length > 0);
}
