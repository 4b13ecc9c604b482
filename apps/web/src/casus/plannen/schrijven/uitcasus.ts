import type { Feit, Stand } from '../../../api/types.ts';
import { woordInDossier } from '../../../taal/labels.ts';
import { inDossier } from '../../../taal/taal.ts';

/** What the case says that an analysis can begin with; people go on from it. */
export function beginVanAnalyse({ risico, bellen = [], maatregelen = [] }: Stand, feiten: readonly Feit[]): string {
  const geldend = maatregelen.filter(({ status, einde }) => status === 'actief' && !einde);
  const incidenten = feiten.filter(({ soort, vervallen }) => soort === 'incident' && !vervallen);
  const [eerste] = incidenten;
  return [
    `Risico ${risico.niveau}: ${risico.reden}`,
    ...bellen.filter(({ actief }) => actief).map(({ welke }) => `Alarmbel: ${woordInDossier(welke)}.`),
    eerste && `Incidenten in het dossier: ${incidenten.length}, het eerste op ${eerste.gebeurd.weergave}.`,
    geldend.length > 0 && `Geldt nu: ${geldend.map(({ maatregel }) => woordInDossier(maatregel)).join(', ')}.`,
    inDossier('Verloop en relatie: '),
    inDossier('Wat hem drijft: '),
    inDossier('Wat het erger of rustiger maakt: '),
  ]
    .filter((regel) => typeof regel === 'string')
    .join('\n');
}

/** Risks that the rules see in this case now, to make a measure for. */
export function risicosVan({ signalen }: Stand): string[] {
  const zwaar = signalen.filter(({ actief, ernst }) => actief && ernst !== 'aandacht');
  return [...new Set(zwaar.map(({ reden }) => reden))];
}
