import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { organisatieCodes, type OrganisatieCode } from '@waakvlam/kernel/actor';
import {
  AMSTERDAM,
  beginVanDag,
  dagOp,
  eindeVanDag,
  type Moment,
  parseDuur,
  parseTijdvak,
  plusDuur,
} from '@waakvlam/kernel/tijd';
import { REGELS } from '@waakvlam/routekaart';
import { load } from 'js-yaml';
import { z } from 'zod';

/** What someone can ask about her own data; `wie_keek`: who looked at it. */
export const VERZOEKSOORTEN = ['inzage', 'correctie', 'verwijdering', 'beperking', 'wie_keek'] as const;
export type Verzoeksoort = (typeof VERZOEKSOORTEN)[number];

const termijn = z.strictObject({
  organisaties: z.array(z.enum(organisatieCodes)).min(1).optional(),
  soorten: z.array(z.enum(VERZOEKSOORTEN)).min(1),
  binnen: z.string().transform((tekst, context) => {
    const duur = parseDuur(tekst);
    if (duur === undefined) context.addIssue('geen duur zoals P6W of P1M');
    return duur ?? z.NEVER;
  }),
  bron: z.string().min(1),
});
const vorm = z.strictObject({ versie: z.literal(1), termijnen: z.array(termijn).min(1) });

/** When a request that came in on a day (2026-03-02) has to be answered: the last second of its term, and where that stands. */
export type Verzoektermijnen = (
  organisatie: OrganisatieCode,
  soort: Verzoeksoort,
  ontvangen: string,
) => { readonly uiterlijk: Moment; readonly bron: string };

/** Reads the terms for requests of data subjects. Throws naming what cannot be right, or a kind of request without a term. */
export function laadVerzoektermijnen(map: string = REGELS): Verzoektermijnen {
  const gelezen = vorm.safeParse(load(readFileSync(join(map, 'betrokkenenverzoeken.yaml'), 'utf8')));
  if (!gelezen.success) throw new Error(`betrokkenenverzoeken.yaml: ${z.prettifyError(gelezen.error)}`);
  const { termijnen } = gelezen.data;
  const zonder = VERZOEKSOORTEN.filter(
    (soort) => !termijnen.some(({ organisaties, soorten }) => organisaties === undefined && soorten.includes(soort)),
  );
  if (zonder.length > 0) throw new Error(`betrokkenenverzoeken.yaml: geen termijn voor iedereen: ${zonder.join(', ')}`);
  return (organisatie, soort, ontvangen) => {
    const geldt = termijnen.find(
      ({ organisaties, soorten }) => (organisaties?.includes(organisatie) ?? true) && soorten.includes(soort),
    );
    const dag = parseTijdvak(ontvangen, AMSTERDAM);
    if (geldt === undefined || dag === undefined) throw new Error('no term for this request');
    const begin = beginVanDag(dagOp(dag.van, AMSTERDAM), AMSTERDAM);
    const einde = plusDuur(begin, geldt.binnen, AMSTERDAM);
    return { uiterlijk: eindeVanDag(dagOp(einde, AMSTERDAM), AMSTERDAM), bron: geldt.bron };
  };
}
