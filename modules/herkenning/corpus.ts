import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const MAP = join(import.meta.dirname, 'corpus');
export const DELEN = ['train', 'dev', 'test'] as const;
export type Deel = (typeof DELEN)[number];

const voorbeeld = z.strictObject({
  id: z.string().min(1),
  label: z.enum(['stalking', 'geen', 'twijfel']),
  /** What the text is about; what is hard about it is confused by class. */
  klasse: z.string().min(1),
  /** The voice in which it is written; a voice is in one part only. */
  stijl: z.string().min(1),
  reden: z.string().min(1),
  tekst: z.string().min(1),
});
export type Voorbeeld = z.infer<typeof voorbeeld>;

/** The texts of a part, in order of file and line. Throws when a line is not as the README of the corpus says. */
export function leesCorpus(deel: Deel, map: string = MAP): Voorbeeld[] {
  return readdirSync(join(map, deel))
    .filter((naam) => naam.endsWith('.jsonl'))
    .sort()
    .flatMap((naam) =>
      readFileSync(join(map, deel, naam), 'utf8')
        .trim()
        .split('\n')
        .map((regel, plek) => {
          const uitslag = voorbeeld.safeParse(JSON.parse(regel));
          if (!uitslag.success) throw new Error(`${deel}/${naam}, regel ${plek + 1}: ${uitslag.error.message}`);
          return uitslag.data;
        }),
    );
}
