import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REGELS } from '@waakvlam/routekaart';
import { load } from 'js-yaml';
import { z } from 'zod';

const termijnen = z.strictObject({
  vermoeden: z.number().positive(),
  twijfel: z.number().positive(),
  daarna: z.number().positive(),
  bewaren: z.strictObject({ geen: z.number().int().positive(), afgewezen: z.number().int().positive() }),
});
const vorm = z.strictObject({
  versie: z.literal(1),
  bron: z.array(z.string()).min(1),
  landelijk: termijnen,
  regios: z.record(z.string(), termijnen),
});

/** Terms per region, as the database takes them: hours until a report must be read, days that one is kept. */
export type Termijnbestand = Pick<z.output<typeof vorm>, 'landelijk' | 'regios'>;
/** The terms that hold in a region. */
export type Leeslijsttermijnen = (regio: string) => z.output<typeof termijnen>;

export function leesTermijnbestand(map: string = REGELS): Termijnbestand {
  const gelezen = vorm.safeParse(load(readFileSync(join(map, 'leeslijst.yaml'), 'utf8')));
  if (!gelezen.success) throw new Error(`leeslijst.yaml: ${z.prettifyError(gelezen.error)}`);
  const { landelijk, regios } = gelezen.data;
  return { landelijk, regios };
}

export function leeslijsttermijnenVan({ landelijk, regios }: Termijnbestand): Leeslijsttermijnen {
  return (regio) => regios[regio] ?? landelijk;
}
