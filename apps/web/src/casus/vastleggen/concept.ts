import type { NieuwFeit } from '../../api/types.ts';
import { LEEG, type Veldfout } from '../../api/fout.ts';
import { FORMULIEREN, type Formuliersoort } from './velden.ts';

/** What stands in the form; values of fields stay when the kind changes, so nothing typed is lost. */
export type Concept = {
  soort: string;
  datum: string;
  tijd: string;
  bekend: string;
  geschat: boolean;
  wat: string;
  velden: Record<string, string | string[]>;
};

/** An empty form; `datum` is today in the Netherlands. */
export function leegConcept(datum: string): Concept {
  return { soort: 'melding', datum, tijd: '', bekend: '', geschat: false, wat: '', velden: {} };
}

/** Key of a value: fields with the same name in two kinds (uitkomst, aard) are not the same field. */
export function sleutel(soort: string, veld: string): string {
  return `${soort}.${veld}`;
}

export function formulierVan(soort: string): Formuliersoort | undefined {
  return FORMULIEREN.find((formulier) => formulier.soort === soort);
}

/** What is missing before the server is asked. The server checks everything again. */
export function controleer(concept: Concept): Veldfout[] {
  const fouten: Veldfout[] = [];
  if (concept.datum === '') fouten.push({ veld: 'op', melding: LEEG });
  for (const veld of formulierVan(concept.soort)?.velden ?? []) {
    const waarde = concept.velden[sleutel(concept.soort, veld.naam)] ?? '';
    if (veld.verplicht && waarde.length === 0) fouten.push({ veld: veld.naam, melding: LEEG });
  }
  return fouten;
}

/** The fact to send. A moment without a zone is Dutch time; empty fields are left out. */
export function naarFeit(concept: Concept): NieuwFeit {
  const velden = formulierVan(concept.soort)?.velden ?? [];
  const inhoud = Object.fromEntries(
    velden
      .map((veld) => [veld.naam, concept.velden[sleutel(concept.soort, veld.naam)] ?? ''] as const)
      .filter(([, waarde]) => waarde.length > 0),
  );
  const wat = concept.wat.trim();
  return {
    soort: concept.soort,
    op: concept.tijd === '' ? concept.datum : `${concept.datum}T${concept.tijd}`,
    inhoud,
    ...(concept.bekend === '' ? {} : { bekend: concept.bekend }),
    ...(concept.geschat ? { geschat: true as const } : {}),
    ...(wat === '' ? {} : { wat }),
  };
}

/** Whether the user put in something that would be a loss. */
export function isBegonnen(concept: Concept): boolean {
  return concept.wat !== '' || Object.values(concept.velden).some((waarde) => waarde.length > 0);
}
