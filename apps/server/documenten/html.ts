import type { Documentinhoud, Sectie } from './inhoud.ts';
import type { Regel } from './regel.ts';

/** The document as a page that a word processor opens, to be worked on. */
export function alsHtml(inhoud: Documentinhoud): string {
  const { titel, kenmerken, inleiding, secties, invullen, slot, watermerk, nummer } = inhoud;
  return `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><title>${veilig(titel)}</title></head>
<body>
<h1>${veilig(titel)}</h1>
${kenmerken.map(([naam, waarde]) => `<p><strong>${veilig(naam)}:</strong> ${veilig(waarde)}</p>`).join('\n')}
${alineas(inleiding)}
${secties.map(sectie).join('\n')}
${invullen.map((kop) => `<h2>${veilig(kop)}</h2>\n<p>&nbsp;</p>`).join('\n')}
<hr>
${alineas(slot)}
<p><small>${veilig(`${watermerk} · ${nummer}`)}</small></p>
</body>
</html>
`;
}

function sectie({ kop, opmerking, regels }: Sectie): string {
  const delen = [
    `<h2>${veilig(kop)}</h2>`,
    ...(opmerking === undefined ? [] : [`<p><em>${veilig(opmerking)}</em></p>`]),
    ...(regels.length === 0 ? [] : [`<ul>\n${regels.map(regel).join('\n')}\n</ul>`]),
  ];
  return delen.join('\n');
}

function regel({ wat, wanneer, bron, velden }: Regel): string {
  const kop = `<strong>${veilig(wat)}</strong>${wanneer === '' ? '' : `, ${veilig(wanneer)}`}${bron === '' ? '' : ` (bron: ${veilig(bron)})`}`;
  return `<li>${[kop, ...velden.map(([naam, waarde]) => `${veilig(naam)}: ${veilig(waarde)}`)].join('<br>')}</li>`;
}

const alineas = (regels: readonly string[]): string => regels.map((een) => `<p>${veilig(een)}</p>`).join('\n');

function veilig(tekst: string): string {
  return tekst.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
