import type { Veldfout } from '../../api/fout.ts';
import type { Veld } from './velden.ts';
import { veldId } from './Veldkader.tsx';

type Props = { veld: Veld; gekozen: string[]; zet: (gekozen: string[]) => void; fouten: Veldfout[] };

/** Several choices in groups. The first box carries the id that an error points at. */
export function Aanvinklijst({ veld, gekozen, zet, fouten }: Props) {
  const fout = fouten.find((kandidaat) => kandidaat.veld === veld.naam);
  const id = veldId(veld.naam);
  const wissel = (waarde: string, aan: boolean) =>
    zet(aan ? [...gekozen, waarde] : gekozen.filter((oud) => oud !== waarde));
  return (
    <fieldset
      className={`keuzes vastleggen__breed${fout ? ' veld--fout' : ''}`}
      aria-describedby={fout ? `${id}-fout` : undefined}
    >
      <legend>
        {veld.label}
        {veld.verplicht && <span className="zacht klein"> (verplicht)</span>}
      </legend>
      {fout && (
        <div id={`${id}-fout`} className="utrecht-form-field-error-message">
          {fout.melding}
        </div>
      )}
      <div className="vastleggen__groepen">
        {(veld.groepen ?? []).map((groep, g) => (
          <div key={groep.titel} role="group" aria-label={groep.titel}>
            <p className="vastleggen__groep">{groep.titel}</p>
            {groep.opties.map((optie, o) => (
              <label key={optie.waarde} className="keuze">
                <input
                  type="checkbox"
                  {...(g === 0 && o === 0 ? { id } : {})}
                  checked={gekozen.includes(optie.waarde)}
                  onChange={(gebeurtenis) => wissel(optie.waarde, gebeurtenis.target.checked)}
                />
                {optie.label}
              </label>
            ))}
          </div>
        ))}
      </div>
    </fieldset>
  );
}
