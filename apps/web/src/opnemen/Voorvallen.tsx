import { AMSTERDAM, leesGezegd } from '@waakvlam/kernel/tijd';
import { AARD_ZOEKEN } from '../taal/opname.ts';
import { gezegdInWoorden } from '../tijd/gezegd.ts';
import { Knop, Tekstveld, Zoekkeuzes } from '../ui/index.ts';
import type { Opname, Voorval } from './opname.ts';

type Props = { opname: Opname; wijzig: (deel: Partial<Opname>) => void };

/** What happened when, one incident after the other. */
export function Voorvallen({ opname, wijzig }: Props) {
  const zet = (id: string, deel: Partial<Voorval>) =>
    wijzig({ voorvallen: opname.voorvallen.map((een) => (een.id === id ? { ...een, ...deel } : een)) });
  const voegToe = () =>
    wijzig({ voorvallen: [...opname.voorvallen, { id: crypto.randomUUID(), wanneer: '', aard: [] }] });
  return (
    <>
      {opname.voorvallen.map((voorval, plek) => (
        <fieldset key={voorval.id} className="opnemen__voorval">
          <legend>
            Voorval {plek + 1}
            {voorval.aard.length === 0 && voorval.wanneer === '' && <span className="zacht klein"> (nog leeg)</span>}
          </legend>
          <Tekstveld
            naam={`wanneer-${voorval.id}`}
            label="Wanneer"
            hulp={uitleg(voorval.wanneer)}
            waarde={voorval.wanneer}
            zet={(wanneer) => zet(voorval.id, { wanneer })}
          />
          <Zoekkeuzes
            naam={`aard-${voorval.id}`}
            label="Wat deed hij?"
            hint="Typ bijvoorbeeld app, opwachten, mes"
            opties={AARD_ZOEKEN}
            gekozen={voorval.aard}
            zet={(aard) => zet(voorval.id, { aard })}
          />
          {opname.voorvallen.length > 1 && (
            <Knop
              klein
              soort="subtle"
              aria-label={`Haal voorval ${plek + 1} weg`}
              onClick={() => wijzig({ voorvallen: opname.voorvallen.filter(({ id }) => id !== voorval.id) })}
            >
              Haal weg
            </Knop>
          )}
        </fieldset>
      ))}
      <div>
        <Knop klein onClick={voegToe}>
          + Nog een voorval
        </Knop>
      </div>
    </>
  );
}

function uitleg(wanneer: string): string {
  const gezegd = leesGezegd(wanneer, Date.now(), AMSTERDAM);
  return gezegd
    ? `Gelezen als: ${gezegdInWoorden(gezegd)}`
    : 'Bijvoorbeeld: gisteren 21u, vorige week dinsdag, begin mei.';
}
