import { DELEN, laadHerkenningsregels, leesCorpus, maakLezer } from '@waakvlam/herkenning';

import { maskeer, meet, schrijfMaten, verwarring } from './maten.ts';
import { zoekTrefwoorden } from './trefwoorden.ts';

const HOEVEEL_MISSERS = 10;
const lees = maakLezer(laadHerkenningsregels());
const vermoeden = (tekst: string): boolean => lees(tekst).oordeel === 'vermoeden';
const zo = (tekst: string): string => tekst;
const regels: string[] = [];

for (const deel of DELEN) {
  const voorbeelden = leesCorpus(deel);
  const per = Object.entries(Object.groupBy(voorbeelden, ({ label }) => label)).map(
    ([label, een]) => `${een.length} ${label}`,
  );
  regels.push(`${deel}: ${voorbeelden.length} teksten (${per.join(', ')})`);
  const metRegels = meet(vermoeden, voorbeelden, zo);
  regels.push(
    schrijfMaten('regels', metRegels),
    schrijfMaten('regels, woorden gemaskeerd', meet(vermoeden, voorbeelden, maskeer)),
    schrijfMaten('trefwoorden', meet(zoekTrefwoorden, voorbeelden, zo)),
    schrijfMaten('trefwoorden, woorden gemaskeerd', meet(zoekTrefwoorden, voorbeelden, maskeer)),
  );
  const twijfel = voorbeelden.filter(({ label }) => label === 'twijfel');
  const alsTwijfel = twijfel.filter(({ tekst }) => lees(tekst).oordeel === 'twijfel').length;
  regels.push(`  van ${twijfel.length} twijfelgevallen: ${alsTwijfel} twijfel`);
  // What was missed in the test part stays unread, or it would stop being one.
  if (deel !== 'test' || process.argv.includes('--alles')) {
    regels.push(
      '  misgegaan per klasse:',
      ...verwarring(metRegels)
        .slice(0, 12)
        .map((rij) => `  ${rij}`),
    );
    const ergste = metRegels.gemist
      .map((een) => ({ een, score: lees(een.tekst).score }))
      .sort((a, b) => a.score - b.score);
    regels.push('  ergste missers (score, id, reden):');
    for (const { een, score } of ergste.slice(0, HOEVEEL_MISSERS))
      regels.push(`    ${score.toFixed(2)}  ${een.id}  ${een.reden}`);
    regels.push(
      '  onterecht:',
      ...metRegels.onterecht.slice(0, HOEVEEL_MISSERS).map(({ id, reden }) => `    ${id}  ${reden}`),
    );
  }
  regels.push('');
}
process.stdout.write(`${regels.join('\n')}\n`);
