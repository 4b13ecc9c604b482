import fs from 'node:fs';
import path from 'node:path';
import { leesRegels, REGELS } from '@waakvlam/routekaart';
import { load } from 'js-yaml';
import {
  berekenDekking,
  type Dekkingbestand,
  dekkingSchema,
  dekkingsregels,
  dekkingstabel,
  registerSchema,
} from './checks/dekking.ts';
import { root } from './checks/sources.ts';

const map = path.join(REGELS, 'dekking');
const read = (bestand: string): unknown => load(fs.readFileSync(path.join(map, bestand), 'utf8'));
const fouten: string[] = [];
const bestanden = fs
  .readdirSync(map)
  .filter((bestand) => bestand.endsWith('.yaml') && bestand !== 'register.yaml')
  .toSorted()
  .flatMap((bestand): Dekkingbestand[] => {
    try {
      return [{ bestand, inhoud: dekkingSchema.parse(read(bestand) ?? {}) }];
    } catch (error) {
      fouten.push(`${bestand}: ${error instanceof Error ? error.message : String(error)}`);
      return [];
    }
  });
const dekking = berekenDekking(registerSchema.parse(read('register.yaml')), leesRegels(), bestanden, (pad) =>
  fs.existsSync(path.join(root, pad)),
);

const perBron = Object.entries(Object.groupBy(dekking.nergens, (id) => id.slice(0, 2)));
const overzicht = [
  ...dekkingstabel(dekking),
  `waarvan deels uitgesteld: ${dekking.deels.length}`,
  ...perBron.map(([bron, ids = []]) => `nergens: ${ids.length} van ${bron}: ${ids.map((id) => id.slice(3)).join(' ')}`),
];
const regels = [
  ...(process.argv.includes('--alles') ? dekkingsregels(dekking) : overzicht),
  ...dekking.dubbel.map((zin) => `dubbel: ${zin}`),
  ...dekking.onbekend.map((zin) => `onbekend: ${zin}`),
  ...fouten.map((zin) => `fout: ${zin}`),
];
process.stdout.write(`${regels.join('\n')}\n`);
process.exitCode = dekking.nergens.length + dekking.onbekend.length + fouten.length === 0 ? 0 : 1;
