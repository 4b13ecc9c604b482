import { useId, useState, type KeyboardEvent } from 'react';
import { t } from '../../taal/taal.ts';
import { Knop } from '../Knop.tsx';
import { Veld, type Eigenschappen, type Veldprops } from './Veld.tsx';
import { passend, type Zoekoptie } from './zoekopties.ts';

type Gedeeld = Veldprops & { opties: readonly Zoekoptie[]; hint?: string };
type Een = Gedeeld & { waarde: string; zet: (waarde: string) => void };
type Meer = Gedeeld & { gekozen: readonly string[]; zet: (gekozen: string[]) => void };

const HOOGSTENS = 12;

/** One choice out of many, found by typing a few letters. */
export function Zoekkeuze({ opties, waarde, zet, hint, ...veld }: Een) {
  const gekozen = opties.find((optie) => optie.waarde === waarde);
  return (
    <Veld {...veld}>
      {(eigenschappen) => (
        <Zoekinvoer
          eigenschappen={eigenschappen}
          opties={opties}
          rust={gekozen?.label ?? ''}
          hint={hint}
          kies={({ waarde: nieuw }) => zet(nieuw)}
        />
      )}
    </Veld>
  );
}

/** Several choices out of many; what was chosen stands above the field and can be taken away again. */
export function Zoekkeuzes({ opties, gekozen, zet, hint, ...veld }: Meer) {
  const over = opties.filter(({ waarde }) => !gekozen.includes(waarde));
  return (
    <div className="zoekkeuzes">
      <Veld {...veld}>
        {(eigenschappen) => (
          <Zoekinvoer
            eigenschappen={eigenschappen}
            opties={over}
            rust=""
            hint={hint}
            kies={({ waarde }) => zet([...gekozen, waarde])}
            wisLaatste={() => zet(gekozen.slice(0, -1))}
          />
        )}
      </Veld>
      {gekozen.length > 0 && (
        <ul className="kaal zoekkeuzes__gekozen" aria-label={t('{{label}}: gekozen', { label: veld.label })}>
          {gekozen.map((code) => {
            const label = opties.find(({ waarde }) => waarde === code)?.label ?? code;
            return (
              <li key={code}>
                <Knop
                  klein
                  aria-label={t('Haal weg: {{label}}', { label })}
                  onClick={() => zet(gekozen.filter((een) => een !== code))}
                >
                  {label} <span aria-hidden="true">×</span>
                </Knop>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}

type Invoerprops = {
  eigenschappen: Eigenschappen;
  opties: readonly Zoekoptie[];
  /** What stands in the field while nobody types. */
  rust: string;
  hint: string | undefined;
  kies: (optie: Zoekoptie) => void;
  wisLaatste?: () => void;
};

/** The field with its list, as a combobox: arrows go through the list, Enter chooses, Escape closes. */
function Zoekinvoer({ eigenschappen, opties, rust, hint, kies, wisLaatste }: Invoerprops) {
  const lijst = useId();
  const [getypt, zetGetypt] = useState<string | null>(null);
  const [plek, zetPlek] = useState(0);
  const [ongekozen, zetOngekozen] = useState({ tekst: '', bij: rust });
  const open = getypt !== null;
  const gevonden = passend(opties, getypt ?? '').slice(0, HOOGSTENS);

  const neem = (optie: Zoekoptie | undefined) => {
    if (!optie) return;
    kies(optie);
    zetGetypt(null);
    zetPlek(0);
  };

  /** Who goes on after typing means what she typed: it is taken when it can only be one, and else said to be left out. */
  const verlaat = () => {
    const wat = getypt?.trim().toLowerCase() ?? '';
    const enige =
      gevonden.find(({ label }) => label.toLowerCase() === wat) ?? (gevonden.length === 1 ? gevonden[0] : undefined);
    if (wat !== '' && enige) neem(enige);
    else zetOngekozen({ tekst: getypt?.trim() ?? '', bij: rust });
    zetGetypt(null);
  };

  const opToets = (toets: KeyboardEvent) => {
    const stap = toets.key === 'ArrowDown' ? 1 : toets.key === 'ArrowUp' ? -1 : 0;
    if (stap !== 0) {
      toets.preventDefault();
      if (open) zetPlek((oud) => (oud + stap + gevonden.length) % Math.max(gevonden.length, 1));
      else zetGetypt('');
    } else if (toets.key === 'Enter' && open) {
      toets.preventDefault();
      neem(gevonden[plek]);
    } else if (toets.key === 'Escape' && open) {
      toets.preventDefault();
      toets.stopPropagation();
      zetGetypt(null);
    } else if (toets.key === 'Backspace' && (getypt ?? '') === '') wisLaatste?.();
  };

  return (
    <div className="zoekkeuze">
      <input
        {...eigenschappen}
        type="text"
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={lijst}
        aria-activedescendant={open && gevonden[plek] ? `${lijst}-${plek}` : undefined}
        className="utrecht-textbox utrecht-textbox--html-input"
        placeholder={hint}
        value={getypt ?? rust}
        onFocus={(gebeurtenis) => {
          gebeurtenis.target.select();
          zetOngekozen({ tekst: '', bij: rust });
        }}
        onChange={({ target }) => {
          // what was chosen before stands there until somebody types
          zetGetypt(getypt === null && rust !== '' ? target.value.replace(rust, '') : target.value);
          zetPlek(0);
        }}
        onClick={() => zetGetypt((oud) => oud ?? '')}
        onKeyDown={opToets}
        onBlur={verlaat}
      />
      <ul id={lijst} role="listbox" aria-label={hint ?? t('Keuzes')} className="kaal zoekkeuze__lijst" hidden={!open}>
        {open &&
          gevonden.map((optie, i) => (
            <li
              key={optie.waarde}
              id={`${lijst}-${i}`}
              role="option"
              aria-selected={i === plek}
              className="zoekkeuze__optie"
              // the field keeps the focus
              onMouseDown={(gebeurtenis) => gebeurtenis.preventDefault()}
              onClick={() => neem(optie)}
            >
              {optie.label}
            </li>
          ))}
        {open && gevonden.length === 0 && (
          <li role="option" aria-selected="false" aria-disabled="true" className="zoekkeuze__optie zacht">
            {t('Niets gevonden')}
          </li>
        )}
      </ul>
      {ongekozen.tekst !== '' && ongekozen.bij === rust && (
        <p className="klein" role="alert">
          {t('„{{tekst}}” is niet gekozen. Kies uit de lijst.', { tekst: ongekozen.tekst })}
        </p>
      )}
    </div>
  );
}
