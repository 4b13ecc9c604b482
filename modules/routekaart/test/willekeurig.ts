import fc from 'fast-check';
import type { Feitregel } from './speel.ts';

const inhoud = fc.oneof(
  fc
    .constantFrom('tracker', 'bedreiging', 'steken', 'lastigvallen', 'laatste_redmiddel')
    .map((aard) => ({ soort: 'incident', inhoud: { aard: [aard] } })),
  fc.constant({ soort: 'melding', inhoud: { bij: 'politie', herkend_als_stalking: 'ja' } }),
  fc.constant({ soort: 'melding_veilig_thuis', inhoud: { van: 'politie', sash_meegestuurd: 'nee' } }),
  fc
    .constantFrom('laag', 'midden', 'hoog', 'onbekend')
    .map((uitkomst) => ({ soort: 'risicotaxatie', inhoud: { instrument: 'sash', uitkomst } })),
  fc.constant({ soort: 'triagebesluit', wie: 'veilig_thuis', inhoud: { uitkomst: 'onderzoek' } }),
  fc.constant({ soort: 'overtreding', inhoud: { aard: 'digitaal' } }),
  fc.constant({ soort: 'contact_slachtoffer', wie: 'veilig_thuis', inhoud: { kanaal: 'telefoon', gelukt: 'ja' } }),
  fc.integer({ min: 1, max: 120 }).map((dagen) => ({ soort: 'maatregel_gestart', dagen })),
  fc.constant({ soort: 'overleg_gehouden', wie: 'zvh', inhoud: { overleg: 'actieoverleg' } }),
  fc.constant({ soort: 'afsluiting', wie: 'zvh', inhoud: { stalking_gestopt: 'nee' } }),
  fc.constant({ soort: 'heropening', wie: 'zvh', inhoud: {} }),
  fc.constant({ soort: 'ovj_besluit', wie: 'om', inhoud: { besluit: 'sepot' } }),
  fc.constant({ soort: 'detentie_gestart', inhoud: { soort: 'voorlopige_hechtenis' } }),
  fc.constant({ soort: 'vrijlating', wie: 'om', inhoud: { reden: 'schorsing' } }),
  fc.constant({ soort: 'rol_toegewezen', wie: 'zvh', inhoud: { rol: 'procesregisseur', organisatie: 'zvh' } }),
  fc.constant({ soort: 'correctie', inhoud: { reden: 'verkeerd' } }),
);

const datum = (dag: number) => new Date(Date.UTC(2021, 2, 1 + dag)).toISOString().slice(0, 10);

/** Facts of a case over half a year, some known late, some corrected. */
export const verloop: fc.Arbitrary<Feitregel[]> = fc
  .array(fc.record({ dag: fc.integer({ min: 0, max: 200 }), laat: fc.integer({ min: 0, max: 30 }), inhoud }), {
    minLength: 1,
    maxLength: 25,
  })
  .map((regels) => {
    const gecorrigeerd = new Set<string>();
    return regels.flatMap(({ dag, laat, inhoud: deel }, plek): Feitregel[] => {
      const id = `f${plek}`;
      const basis = { id, op: datum(dag), ...(laat > 25 && { bekend: datum(dag + laat) }) };
      if (deel.soort === 'maatregel_gestart' && 'dagen' in deel)
        return [
          {
            ...basis,
            soort: deel.soort,
            inhoud: { maatregel: 'contactverbod', id: `m${plek}`, tot: datum(dag + deel.dagen) },
          },
        ];
      if (deel.soort !== 'correctie') return [{ ...basis, ...deel }];
      const doel = regels.findIndex(
        (ander, i) => i < plek && ander.inhoud.soort !== 'correctie' && !gecorrigeerd.has(`f${i}`),
      );
      if (doel < 0) return [];
      gecorrigeerd.add(`f${doel}`);
      return [{ id, op: datum(60 + dag), soort: 'correctie', inhoud: { van: `f${doel}`, reden: 'verkeerd' } }];
    });
  })
  .filter((feiten) => feiten.length > 0);
