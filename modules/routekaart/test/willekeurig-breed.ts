import { type FeitSoort, SOORTEN, veldenVan } from '@waakvlam/logboek';
import fc from 'fast-check';
import type { Feitregel } from './speel.ts';

type Veld = ReturnType<typeof veldenVan>[number];

const datum = (dag: number) => new Date(Date.UTC(2021, 2, 1 + dag)).toISOString().slice(0, 10);
const dag = fc.integer({ min: 0, max: 320 }).map(datum);

/** Few days and hours, so that several facts share a moment; whole months and a second hour of a clock that goes back. */
const gebeurd = fc.oneof(
  fc.integer({ min: 0, max: 35 }).map((keer) => datum(keer * 9)),
  fc.integer({ min: 0, max: 35 }).map((keer) => `${datum(keer * 9)}T12:00`),
  fc.constantFrom('2021-04', '2021-07', '2021-10-31T02:30', '2022-02'),
);

function waarde(veld: Veld, eigen: string, eerder: readonly string[]): fc.Arbitrary<unknown> {
  if (veld.naam === 'id') return fc.constant(eigen);
  const een = enkel(veld, eerder);
  return veld.lijst ? fc.array(een, { minLength: 1, maxLength: 3 }) : een;
}

function enkel({ soort, keuzes, getal }: Veld, eerder: readonly string[]): fc.Arbitrary<unknown> {
  if (soort === 'ref') return fc.constantFrom(...eerder);
  if (soort === 'betrokkene') return fc.constantFrom('s', 'p', 'k');
  if (soort === 'partij') return fc.constantFrom('politie', 'om', 's', 'p');
  if (soort === 'datum') return dag;
  if (soort === 'duur') return fc.constantFrom('P7D', 'P1M');
  if (soort === 'coordinaat') return fc.constant('51.57191,4.76835');
  if (keuzes) return fc.constantFrom(...keuzes);
  if (getal) return fc.integer({ min: 0, max: 500 });
  return fc.constantFrom('tekst', 'met_streep', 'constructor', 'politie', '{datum}');
}

function inhoud(soort: FeitSoort, eigen: string, eerder: readonly string[]): fc.Arbitrary<Record<string, unknown>> {
  const velden = veldenVan(soort).filter(({ naam }) => soort !== 'informatieplicht' || naam !== 'tot');
  return fc.record(Object.fromEntries(velden.map((veld) => [veld.naam, waarde(veld, eigen, eerder)])), {
    requiredKeys: velden.filter(({ naam, verplicht }) => verplicht || naam === 'reden').map(({ naam }) => naam),
  });
}

const BEGIN: readonly Feitregel[] = [
  { id: 'basis', soort: 'aangifte', inhoud: { met_klacht: 'ja', opgenomen: 'ja' } },
  {
    id: 'verbod',
    soort: 'maatregel_gestart',
    wie: 'om',
    inhoud: { maatregel: 'gedragsaanwijzing', id: 'ga', tot: '2021-05-20', functies: ['contactverbod'] },
  },
];

/** A case of facts of any kind, in any order, by any organisation, about anybody, also late and corrected. */
export const breedVerloop: fc.Arbitrary<Feitregel[]> = fc
  .array(fc.constantFrom(...SOORTEN), { minLength: 1, maxLength: 15 })
  .chain((soorten) =>
    fc.tuple(
      ...soorten.map((soort, plek) => {
        const eerder = ['basis', 'ga', ...soorten.slice(0, plek).map((_, ander) => `f${ander}`)];
        return fc.record({
          id: fc.constant(`f${plek}`),
          soort: fc.constant<string>(soort),
          op: gebeurd,
          wie: fc.constantFrom('politie', 's', 'p', 'veilig_thuis', 'om', 'zvh', '3ro', 'shn', 'rechter'),
          door: fc.constantFrom('Jansen', 'De Vries'),
          over: fc.array(fc.constantFrom('s', 'p', 'k'), { maxLength: 2 }),
          laat: fc.nat({ max: 60 }),
          inhoud: inhoud(soort, `eigen${plek}`, eerder),
        });
      }),
    ),
  )
  .map((regels) => [...BEGIN, ...regels.map(({ laat, ...regel }) => ({ ...regel, ...bekend(regel.op, laat) }))]);

/** Every third fact of a whole day was known later. */
function bekend(op: string, laat: number): { bekend?: string } {
  if (laat % 3 !== 0 || !/^\d{4}-\d{2}-\d{2}$/.test(op)) return {};
  return { bekend: new Date(Date.parse(op) + laat * 86_400_000).toISOString().slice(0, 10) };
}
