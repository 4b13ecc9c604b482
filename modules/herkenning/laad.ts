import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { voegSamen } from './domain/lezen/controle.ts';
import {
  type Herkenningsbestand,
  HerkenningsregelFout,
  type Herkenningsregels,
  herkenningsbestand,
} from './domain/lezen/regelvorm.ts';

const MAP = join(process.env['WAAKVLAM_REGELS'] ?? join(import.meta.dirname, '..', '..', 'regels'), 'herkenning');

/** Reads the rules of recognition from a folder. Throws a HerkenningsregelFout that names the file and all that is wrong. */
export function laadHerkenningsregels(map: string = MAP): Herkenningsregels {
  const namen = readdirSync(map)
    .filter((naam) => naam.endsWith('.yaml'))
    .sort();
  return voegSamen(namen.map((naam) => ({ naam, inhoud: leesBestand(naam, readFileSync(join(map, naam), 'utf8')) })));
}

function leesBestand(naam: string, tekst: string): Herkenningsbestand {
  let ruw: unknown;
  try {
    ruw = load(tekst);
  } catch (fout) {
    throw new HerkenningsregelFout([
      `${naam}: geen leesbare YAML: ${fout instanceof Error ? fout.message : String(fout)}`,
    ]);
  }
  const uitslag = herkenningsbestand.safeParse(ruw);
  if (uitslag.success) return uitslag.data;
  throw new HerkenningsregelFout(
    uitslag.error.issues.map(({ path, message }) => `${naam}: ${path.join('.') || 'bestand'}: ${message}`),
  );
}
