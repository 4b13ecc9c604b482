import fc from 'fast-check';
import { z } from 'zod';
import { type FeitSoort, INHOUD } from '../catalogus/index.ts';
import { type Veld, veldenVan } from '../catalogus/veldsoorten.ts';

const DATUM = fc.constantFrom('2018-03-14', '2018-03', '2018-03-14T21:30', '2019-01-01T08:15:30+02:00');
const DUUR = fc.constantFrom('P1D', 'P2M14D', 'PT4H', 'P1Y');

/** Content of a kind in which persons are `anna` or `bert`, references are one of `refs`, and own ids start with `eigen`. */
function inhoudVan(soort: FeitSoort, refs: readonly string[], eigen: string): fc.Arbitrary<Record<string, unknown>> {
  const velden = veldenVan(soort);
  const vorm: Readonly<Record<string, z.core.$ZodType>> = INHOUD[soort].shape;
  const modellen = Object.fromEntries(
    velden.map((veld) => [veld.naam, waardeVan(veld, vorm[veld.naam], refs, eigen)] as const),
  );
  return fc.record(modellen, { requiredKeys: velden.filter(({ verplicht }) => verplicht).map(({ naam }) => naam) });
}

function waardeVan(veld: Veld, schema: z.core.$ZodType | undefined, refs: readonly string[], eigen: string) {
  if (veld.naam === 'id') return fc.constant(eigen);
  if (veld.naam === 'leeftijd') return fc.integer({ min: 0, max: 125 });
  if (veld.naam === 'geboren') return fc.constantFrom('1981-05', '2004-02-29');
  const binnen = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  const kern = binnen instanceof z.ZodArray ? binnen.element : binnen;
  const een = enkel(veld, kern, refs);
  return veld.lijst ? fc.array(een, { minLength: 1, maxLength: 3 }) : een;
}

function enkel(veld: Veld, kern: z.core.$ZodType | undefined, refs: readonly string[]): fc.Arbitrary<unknown> {
  if (veld.soort === 'ref') return fc.constantFrom(...refs);
  if (veld.soort === 'betrokkene') return fc.constantFrom('anna', 'bert', 'slachtoffer');
  if (veld.soort === 'partij') return fc.constantFrom('politie', '3ro', 'bert', 'slachtoffer');
  if (veld.soort === 'datum') return fc.oneof(DATUM, DUUR);
  if (veld.soort === 'duur') return DUUR;
  if (veld.soort === 'coordinaat') return fc.constantFrom('51.57191,4.76835', '52.0,5');
  if (kern instanceof z.ZodEnum) return fc.constantFrom(...kern.options);
  if (kern instanceof z.ZodNumber) return fc.integer({ min: 0, max: 500 });
  return fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' });
}

export interface RuwFeit {
  readonly id: string;
  readonly soort: FeitSoort;
  readonly inhoud: Readonly<Record<string, unknown>>;
  readonly [veld: string]: unknown;
}

export interface RuwDossier {
  readonly casus: string;
  readonly feiten: readonly [RuwFeit, RuwFeit];
  readonly [veld: string]: unknown;
}

/** A whole dossier as plain JSON: one fact of the given kind beside a fact that others can refer to. */
export function dossierMet(soort: FeitSoort): fc.Arbitrary<RuwDossier> {
  return fc
    .record({
      inhoud: inhoudVan(soort, ['basis'], 'eigen'),
      wanneer: fc.oneof(
        fc.record({ op: DATUM }),
        fc.record({ na: DUUR }),
        fc.record({ van: fc.constant('2018-03'), tot: fc.constant('2018-04-02') }),
      ),
      kop: fc.record(
        {
          geschat: fc.boolean(),
          oordeel: fc.boolean(),
          wat: fc.string(),
          door: fc.constant('wijkagent'),
          kring: fc.constant('wgs'),
          voorwaarden: fc.string({ minLength: 1 }),
        },
        { requiredKeys: [] },
      ),
      wie: fc.constantFrom('politie', 'slachtoffer', 'bert'),
      over: fc.array(fc.constantFrom('anna', 'bert', 'slachtoffer'), { maxLength: 2 }),
    })
    .filter(({ inhoud }) => inhoud['van'] === undefined || inhoud['van'] !== inhoud['vervangen_door'])
    .map(({ inhoud, wanneer, kop, wie, over }): RuwDossier => ({
      casus: 'proef',
      t0: '2018-01-01',
      betrokkenen: [
        { id: 'anna', rol: 'slachtoffer' },
        { id: 'bert', rol: 'pleger' },
      ],
      feiten: [
        { id: 'basis', soort: 'afsluiting', wie: 'zvh', op: '2018-02-01', inhoud: {} },
        { id: 'f1', soort, wie, over, ...wanneer, ...kop, inhoud: beredeneerd(soort, inhoud) },
      ],
    }));
}

/** Putting off, or not informing at all, asks for a reason and a near end; a step towards him, whether she knows of it. */
function beredeneerd(soort: FeitSoort, inhoud: Readonly<Record<string, unknown>>): Record<string, unknown> {
  if (soort === 'veiligheidscheck') return { ingelicht: 'ja', ...inhoud };
  if (soort !== 'informatieplicht') return { ...inhoud };
  const { tot: _tot, ...rest } = inhoud;
  return { reden: 'nog niet veilig', ...rest };
}
