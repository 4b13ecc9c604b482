import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { vraag } from '../../api/client.ts';
import { organisatiesQuery } from '../../api/queries.ts';
import { sleutelVoor, vergeetSleutel } from '../../api/sleutels.ts';
import type { Casus, Deelname } from '../../api/types.ts';
import { SETTINGS } from '../../taal/labels.ts';
import { Formulier, Melding, Uitklap } from '../../ui/index.ts';
import { Veldkader } from '../vastleggen/Veldkader.tsx';
import { Keuzeveld } from './Keuzeveld.tsx';

const BEGIN = { organisatie: '', settings: ['bilateraal'], grond: '', tot: '', mag_vastleggen: false };

/** Lets another organisation take part; what it then sees follows from the covenant. */
export function Laatmeedoen({ casus }: { casus: Casus }) {
  const [concept, zetConcept] = useState(BEGIN);
  const organisaties = useQuery(organisatiesQuery);
  const bestand = useQueryClient();
  const formulier = `${casus.id} meedoen`;
  const verleen = useMutation({
    mutationFn: () => {
      const { tot, ...rest } = concept;
      const body = tot === '' ? rest : { ...rest, tot };
      const pad = `/casussen/${encodeURIComponent(casus.id)}/toegangen`;
      return vraag<Deelname>(pad, { method: 'POST', body, sleutel: sleutelVoor(formulier, body) });
    },
    onSuccess: () => {
      vergeetSleutel(formulier);
      zetConcept(BEGIN);
      return bestand.invalidateQueries({ queryKey: ['casus', casus.id] });
    },
  });
  const zet = (deel: Partial<typeof BEGIN>) => {
    verleen.reset();
    zetConcept({ ...concept, ...deel });
  };
  const eigenRegio = (organisaties.data ?? []).filter(({ regio }) => casus.regio === null || regio === casus.regio);
  return (
    <Uitklap titel="Laat een organisatie meedoen">
      <div role="status">
        {verleen.data && (
          <Melding soort="ok">
            <p>{verleen.data.organisatie.naam} doet mee. Kijk in de lijst wat zij ziet.</p>
          </Melding>
        )}
      </div>
      <Formulier
        fout={verleen.error ?? organisaties.error}
        velden={['organisatie', 'settings', 'grond', 'tot']}
        knop={verleen.isPending ? 'Bezig' : 'Laat meedoen'}
        bezig={verleen.isPending}
        verstuur={() => verleen.mutate()}
      >
        {(fouten) => (
          <>
            <Keuzeveld
              naam="organisatie"
              id="meedoen-organisatie"
              label="Organisatie"
              leeg="Kies een organisatie"
              opties={eigenRegio.map(({ id, naam }) => [id, naam])}
              waarde={concept.organisatie}
              zet={(organisatie) => zet({ organisatie })}
              fouten={fouten}
            />
            <Settings
              gekozen={concept.settings}
              zet={(settings) => zet({ settings })}
              fout={fouten.find(({ veld }) => veld === 'settings')?.melding}
            />
            <Veldkader
              naam="grond"
              id="meedoen-grond"
              label="Waarvoor doet zij mee, en op welke grond?"
              verplicht
              fouten={fouten}
            >
              {(eigenschappen) => (
                <textarea
                  {...eigenschappen}
                  className="utrecht-textarea utrecht-textarea--html-textarea"
                  rows={2}
                  maxLength={500}
                  value={concept.grond}
                  onChange={({ target }) => zet({ grond: target.value })}
                />
              )}
            </Veldkader>
            <Veldkader
              naam="tot"
              id="meedoen-tot"
              label="Tot en met"
              hulp="Verplicht voor wie te gast is, zoals een school of de GGZ."
              fouten={fouten}
            >
              {(eigenschappen) => (
                <input
                  {...eigenschappen}
                  type="date"
                  className="utrecht-textbox utrecht-textbox--html-input"
                  value={concept.tot}
                  onChange={({ target }) => zet({ tot: target.value })}
                />
              )}
            </Veldkader>
            <label className="keuze">
              <input
                type="checkbox"
                checked={concept.mag_vastleggen}
                onChange={({ target }) => zet({ mag_vastleggen: target.checked })}
              />
              Mag zelf feiten vastleggen in deze casus
            </label>
          </>
        )}
      </Formulier>
    </Uitklap>
  );
}

type SettingsProps = { gekozen: string[]; zet: (gekozen: string[]) => void; fout: string | undefined };

function Settings({ gekozen, zet, fout }: SettingsProps) {
  return (
    <fieldset
      className={`keuzes${fout === undefined ? '' : ' veld--fout'}`}
      aria-describedby={fout === undefined ? undefined : 'meedoen-settings-fout'}
    >
      <legend>
        In welk verband <span className="zacht klein">(verplicht)</span>
      </legend>
      {fout !== undefined && (
        <div id="meedoen-settings-fout" tabIndex={-1} data-fout className="utrecht-form-field-error-message">
          {fout}
        </div>
      )}
      <div className="keuzes__rij">
        {Object.entries(SETTINGS).map(([code, tekst]) => (
          <label key={code} className="keuze">
            <input
              type="checkbox"
              checked={gekozen.includes(code)}
              onChange={({ target }) =>
                zet(target.checked ? [...gekozen, code] : gekozen.filter((setting) => setting !== code))
              }
            />
            {tekst}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
