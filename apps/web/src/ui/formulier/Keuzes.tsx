import type { ReactNode } from 'react';
import { useFormulier } from './context.ts';
import type { Optie } from './Keuzeveld.tsx';
import { useVeld, Verplicht, type Veldprops } from './Veld.tsx';

export type Keuzegroep = { titel: string; opties: readonly Optie[] };
type Lijst = { opties: readonly Optie[]; groepen?: never } | { groepen: readonly Keuzegroep[]; opties?: never };
type Eentje = Veldprops & { opties: readonly Optie[]; waarde: string; zet: (waarde: string) => void };
type Meerdere = Veldprops & Lijst & { gekozen: readonly string[]; zet: (gekozen: string[]) => void };

/** One of a few, all in view. */
export function Keuzerij({ opties, waarde, zet, ...veld }: Eentje) {
  const formulier = useFormulier();
  return (
    <Kader {...veld}>
      {(id) => (
        <div className="keuzes__rij">
          {opties.map((optie, plek) => (
            <label key={optie.waarde} className="keuze">
              <input
                type="radio"
                name={`${formulier.id}-${veld.naam}`}
                {...(plek === 0 ? { id } : {})}
                checked={optie.waarde === waarde}
                onChange={() => zet(optie.waarde)}
              />
              {optie.label}
            </label>
          ))}
        </div>
      )}
    </Kader>
  );
}

/** Several out of a list, in groups when there are many. The first box carries the id that an error points at. */
export function Vinklijst({ opties, groepen, gekozen, zet, ...veld }: Meerdere) {
  const wissel = (waarde: string, aan: boolean) =>
    zet(aan ? [...gekozen, waarde] : gekozen.filter((oud) => oud !== waarde));
  const vinken = (rij: readonly Optie[], id: string | undefined) =>
    rij.map((optie, plek) => (
      <label key={optie.waarde} className="keuze">
        <input
          type="checkbox"
          {...(plek === 0 ? { id } : {})}
          checked={gekozen.includes(optie.waarde)}
          onChange={({ target }) => wissel(optie.waarde, target.checked)}
        />
        {optie.label}
      </label>
    ));
  return (
    <Kader {...veld}>
      {(id) =>
        groepen === undefined ? (
          <div className="keuzes__rij">{vinken(opties, id)}</div>
        ) : (
          <div className="keuzes__groepen">
            {groepen.map((groep, plek) => (
              <div key={groep.titel} role="group" aria-label={groep.titel}>
                <p className="keuzes__groep">{groep.titel}</p>
                {vinken(groep.opties, plek === 0 ? id : undefined)}
              </div>
            ))}
          </div>
        )
      }
    </Kader>
  );
}

/** One box to tick. */
export function Vinkje({ label, aan, zet }: { label: ReactNode; aan: boolean; zet: (aan: boolean) => void }) {
  return (
    <label className="keuze">
      <input type="checkbox" checked={aan} onChange={({ target }) => zet(target.checked)} />
      {label}
    </label>
  );
}

function Kader({ naam, label, hulp, verplicht, breed, children }: Veldprops & { children: (id: string) => ReactNode }) {
  const { id, fout, taal } = useVeld(naam, label);
  return (
    <fieldset
      className={`keuzes${fout ? ' veld--fout' : ''}${breed ? ' veld--breed' : ''}`}
      aria-describedby={fout ? `${id}-fout` : undefined}
    >
      <legend>
        {label}
        {verplicht && <Verplicht />}
      </legend>
      {hulp && <div className="utrecht-form-field-description">{hulp}</div>}
      {fout && (
        <div id={`${id}-fout`} lang={taal} tabIndex={-1} data-fout className="utrecht-form-field-error-message">
          {fout}
        </div>
      )}
      {children(id)}
    </fieldset>
  );
}
