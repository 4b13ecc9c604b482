import { waardeInWoorden, woorden } from '../feiten/woorden.ts';
import type { Afschrift } from './verzoeken.ts';

const SOORT = {
  inzage: 'inzage in uw gegevens',
  correctie: 'verbetering van uw gegevens',
  verwijdering: 'verwijdering van uw gegevens',
  beperking: 'beperking van het gebruik van uw gegevens',
  wie_keek: 'wie uw gegevens bekeek',
};

/** The copy as a page for the applicant: only items that a person decided to give. Marked as a draft until it is answered. */
export function alsHtml({ verzoek, onderdelen, kijkers: alle }: Afschrift, organisatie: string): string {
  const concept = verzoek.uitkomst === null;
  const afgewezen = verzoek.uitkomst === 'afgewezen';
  const gegeven = afgewezen ? [] : onderdelen.filter(({ besluit }) => besluit === 'geven');
  const kijkers = afgewezen ? [] : alle;
  const delen = [
    `<h1>Uw verzoek om ${SOORT[verzoek.soort]}</h1>`,
    ...(concept ? ['<p><strong>CONCEPT: nog niet verstrekken.</strong></p>'] : []),
    `<p>Voor ${veilig(verzoek.aanvrager)}. Ontvangen op ${veilig(verzoek.ontvangen)} door ${veilig(organisatie)}.</p>`,
    ...(verzoek.motivering === null ? [] : [`<p>${veilig(verzoek.motivering)}</p>`]),
    ...gegeven.map(
      ({ omschrijving, wanneer, gegevens }) =>
        `<h2>${veilig(omschrijving)}, ${veilig(wanneer)}</h2><dl>${Object.entries(gegevens)
          .map(([naam, waarde]) => `<dt>${veilig(woorden(naam))}</dt><dd>${veilig(tekstVan(waarde))}</dd>`)
          .join('')}</dl>`,
    ),
    ...(kijkers.length === 0
      ? []
      : [
          `<h2>Wie uw gegevens bekeek</h2><ul>${kijkers
            .map((een) => `<li>${veilig(`${een.dag}: ${een.organisatie}, ${een.functie} (${een.keren} keer)`)}</li>`)
            .join('')}</ul>`,
        ]),
    '<p>Bent u het hier niet mee eens? Dan kunt u bezwaar maken of een klacht indienen bij de Autoriteit Persoonsgegevens.</p>',
  ];
  return `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Afschrift</title><body>${delen.join('\n')}</body></html>\n`;
}

function tekstVan(waarde: unknown): string {
  if (Array.isArray(waarde)) return waarde.map(tekstVan).join(', ');
  return typeof waarde === 'string' ? waardeInWoorden(waarde) : String(waarde);
}

function veilig(tekst: string): string {
  return tekst.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
