import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REGELS } from '@waakvlam/routekaart';
import { parse } from 'yaml';
import { z } from 'zod';

const uren = z.strictObject({ vermoeden: z.number().positive(), twijfel: z.number().positive() });
const vorm = z.strictObject({
  versie: z.literal(1),
  bron: z.array(z.string()).min(1),
  landelijk: uren,
  regios: z.record(z.string(), uren),
});

/** Hours after which a report that nobody read is late, in a region. */
export type Leeslijsttermijnen = (regio: string) => z.output<typeof uren>;

export function laadLeeslijsttermijnen(map: string = REGELS): Leeslijsttermijnen {
  const gelezen = vorm.safeParse(parse(readFileSync(join(map, 'leeslijst.yaml'), 'utf8')));
  if (!gelezen.success) throw new Error(`leeslijst.yaml: ${z.prettifyError(gelezen.error)}`);
  const { landelijk, regios } = gelezen.data;
  return (regio) => regios[regio] ?? landelijk;
}
