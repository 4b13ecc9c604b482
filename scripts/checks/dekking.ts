import { z } from 'zod';

/** Highest number in each register; a higher one does not exist. */
const omvang = { RK: 276, HR: 149, IN: 409, SC: 310 } as const;
const bronnen = ['RK', 'HR', 'IN', 'SC'] as const;
export type Bron = (typeof bronnen)[number];

const nummers = z.array(z.string().regex(/^\d{3}$/));
/** regels/dekking/register.yaml: the numbers that the product must answer for, per source. */
export const registerSchema = z.strictObject({ RK: nummers, HR: nummers, IN: nummers, SC: nummers });

const ids = z.array(z.string()).min(1);
const paden = z.union([z.string(), ids]).transform((waar) => [waar].flat());
/** Any other file in regels/dekking: what is done elsewhere, and what is done later and why. */
export const dekkingSchema = z.strictObject({
  elders: z.array(z.strictObject({ id: ids, waar: paden, hoe: z.string().min(10) })).default([]),
  uitgesteld: z.array(z.strictObject({ id: ids, naar: z.string(), reden: z.string().min(10) })).default([]),
});

export interface Dekkingbestand {
  bestand: string;
  inhoud: z.infer<typeof dekkingSchema>;
}
export interface Regelbron {
  kaart: string;
  id: string;
  bron: readonly string[];
}
export interface Verantwoording {
  soort: 'regel' | 'elders' | 'uitgesteld';
  tekst: string;
}
export interface Dekking {
  /** Every must id, in order, with everything that answers for it. */
  perId: Map<string, Verantwoording[]>;
  /** Must ids that nothing answers for. */
  nergens: string[];
  /** Sentences about ids and paths that do not exist: these fail, as `nergens` does. */
  onbekend: string[];
  /** Ids of which a part is done and the rest deferred. */
  deels: string[];
  /** Sentences about ids that stand in the register, or are deferred, twice. */
  dubbel: string[];
}

/** Accounts for every must id by rule, other implementation or deferral. Pure; `bestaat` tells whether a path exists. */
export function berekenDekking(
  register: z.infer<typeof registerSchema>,
  regels: readonly Regelbron[],
  bestanden: readonly Dekkingbestand[],
  bestaat: (pad: string) => boolean,
): Dekking {
  const perId = new Map<string, Verantwoording[]>();
  const dubbel: string[] = [];
  for (const bron of bronnen)
    for (const nummer of register[bron]) {
      if (perId.has(`${bron}-${nummer}`)) dubbel.push(`register.yaml: ${bron}-${nummer} staat er twee keer`);
      perId.set(`${bron}-${nummer}`, []);
    }

  const onbekend: string[] = [];
  const boek = (id: string, plek: string, verantwoording: Verantwoording) => {
    if (!bestaatId(id)) onbekend.push(`${plek}: ${id} bestaat niet`);
    perId.get(id)?.push(verantwoording);
  };
  for (const { kaart, id: regel, bron } of regels)
    for (const id of bron) boek(id, `regel ${regel} (${kaart})`, { soort: 'regel', tekst: regel });
  for (const { bestand, inhoud } of bestanden) {
    for (const { id: lijst, waar, hoe } of inhoud.elders) {
      for (const pad of waar) if (!bestaat(pad)) onbekend.push(`${bestand}: ${pad} bestaat niet (${lijst.join(', ')})`);
      for (const id of lijst) boek(id, bestand, { soort: 'elders', tekst: `${waar.join(', ')}: ${hoe}` });
    }
    for (const { id: lijst, naar, reden } of inhoud.uitgesteld)
      for (const id of lijst) boek(id, bestand, { soort: 'uitgesteld', tekst: `${naar}: ${reden}` });
  }

  const deels: string[] = [];
  for (const [id, gevonden] of perId) {
    const uitgesteld = gevonden.filter(({ soort }) => soort === 'uitgesteld').length;
    const gedaan = gevonden.length - uitgesteld;
    if (uitgesteld > 1) dubbel.push(`${id} is twee keer uitgesteld`);
    if (uitgesteld > 0 && gedaan > 0) deels.push(id);
  }
  const nergens = [...perId].filter(([, gevonden]) => gevonden.length === 0).map(([id]) => id);
  return { perId, nergens, onbekend, deels, dubbel };
}

function bestaatId(id: string): boolean {
  const bron = bronnen.find((begin) => id.startsWith(`${begin}-`));
  if (bron === undefined || !/^[A-Z]{2}-\d{3}$/.test(id)) return false;
  const nummer = Number(id.slice(3));
  return nummer >= 1 && nummer <= omvang[bron];
}

/** Lines of the table of counts; an id counts for the first of regel, elders, uitgesteld that answers for it. */
export function dekkingstabel({ perId }: Dekking): string[] {
  const koppen = ['regel', 'elders', 'uitgesteld', 'nergens'] as const;
  const tel = (begin: string) => {
    const soorten = [...perId].filter(([id]) => id.startsWith(begin)).map(([, gevonden]) => hoofdsoort(gevonden));
    return [...koppen.map((kop) => soorten.filter((soort) => soort === kop).length), soorten.length];
  };
  return [
    tabelregel('bron', [...koppen, 'totaal']),
    ...bronnen.map((bron) => tabelregel(bron, tel(bron))),
    tabelregel('samen', tel('')),
  ];
}

function tabelregel(naam: string, cellen: readonly (string | number)[]): string {
  return naam.padEnd(8) + cellen.map((cel) => String(cel).padStart(12)).join('');
}

/** One line per must id: id, kind, where or why. */
export function dekkingsregels({ perId }: Dekking): string[] {
  return [...perId].flatMap(([id, gevonden]) =>
    gevonden.length === 0
      ? [`${id}  nergens`]
      : gevonden.map(({ soort, tekst }) => `${id}  ${soort.padEnd(10)}  ${tekst}`),
  );
}

function hoofdsoort(gevonden: readonly Verantwoording[]): Verantwoording['soort'] | 'nergens' {
  const soorten = new Set(gevonden.map(({ soort }) => soort));
  return (['regel', 'elders', 'uitgesteld'] as const).find((soort) => soorten.has(soort)) ?? 'nergens';
}
