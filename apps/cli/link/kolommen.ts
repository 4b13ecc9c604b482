import { readFile } from 'node:fs/promises';
import { load, YAMLException } from 'js-yaml';
import { KOLOMMEN, type Kolom } from '@waakvlam/herkenning';
import { beschrijfBestandfout, Invoerfout } from './invoerfout.ts';

/** One line of the mapping: what it is, and the name of the column in the file. */
export interface Kolomkeuze {
  readonly kolom: Kolom | 'id';
  readonly naam: string;
}

const BEKEND: readonly string[] = ['id', ...KOLOMMEN];

/** Reads the mapping of columns. The id comes first. */
export async function leesKolommen(bestand: string): Promise<Kolomkeuze[]> {
  const tekst = await readFile(bestand, 'utf8').catch((fout: unknown) => {
    throw beschrijfBestandfout(bestand, fout);
  });
  const inhoud = leesYaml(bestand, tekst);
  if (typeof inhoud !== 'object' || inhoud === null || Array.isArray(inhoud))
    throw new Invoerfout(
      `${bestand}: hier hoort een lijst "soort: kolomnaam" te staan, bijvoorbeeld voornaam: given_name.`,
    );
  const keuzen = Object.entries(inhoud).map(([kolom, naam]): Kolomkeuze => {
    if (!isKolom(kolom))
      throw new Invoerfout(`${bestand}, veld ${kolom}: dit veld bestaat niet; kies uit ${BEKEND.join(', ')}.`);
    if (typeof naam !== 'string' || naam.trim() === '')
      throw new Invoerfout(`${bestand}, veld ${kolom}: hier hoort de naam van een kolom te staan.`);
    return { kolom, naam: naam.trim() };
  });
  const id = keuzen.find(({ kolom }) => kolom === 'id');
  if (!id) throw new Invoerfout(`${bestand}, veld id: dit veld ontbreekt; zonder kenmerk is een paar niet te noemen.`);
  if (keuzen.length === 1) throw new Invoerfout(`${bestand}: noem naast id minstens één veld om op te vergelijken.`);
  return [id, ...keuzen.filter((keuze) => keuze !== id)];
}

const isKolom = (kolom: string): kolom is Kolom | 'id' => BEKEND.includes(kolom);

function leesYaml(bestand: string, tekst: string): unknown {
  try {
    return load(tekst);
  } catch (fout) {
    if (!(fout instanceof YAMLException)) throw fout;
    throw new Invoerfout(`${bestand}, regel ${(fout.mark?.line ?? 0) + 1}: dit is geen leesbare YAML.`);
  }
}
