import { useId, useState } from 'react';
import { Zin } from '../../taal/Zin.tsx';
import { inhoudRegels } from '../../casus/tijdlijn/inhoud.ts';
import { t } from '../../taal/taal.ts';
import { Moment } from '../../tijd/Moment.tsx';
import { Knop, Kop } from '../../ui/index.ts';
import type { Onderdeel } from './verzoeken.ts';

type Props = {
  onderdeel: Onderdeel;
  /** The request was answered: nothing changes any more. */
  vast: boolean;
  bezig: boolean;
  besluit: (keuze: 'geven' | 'weglaten', reden: string) => void;
};

/** One item of a copy as the applicant would read it, and whether he gets it. */
export function Onderdeelkeuze({ onderdeel, vast, bezig, besluit }: Props) {
  const id = useId();
  const { omschrijving, wanneer, gegevens, vrijeTekst } = onderdeel;
  const [reden, zetReden] = useState(onderdeel.reden ?? '');
  const [redenMist, zetRedenMist] = useState(false);
  const wie = `${omschrijving}, ${wanneer}`;
  return (
    <article className="toezicht__onderdeel">
      <Kop niveau={3}>{wie}</Kop>
      <Besloten onderdeel={onderdeel} />
      {vrijeTekst && (
        <p>
          <Zin tekst="<vet>Vrije tekst:</vet> lees na of er iets over een ander in staat." />
        </p>
      )}
      <dl className="toezicht__gegevens">
        {inhoudRegels(gegevens, GEEN_NAMEN).map(({ naam, waarde }) => (
          <div key={naam} className="toezicht__gegeven">
            <dt>{metHoofdletter(naam)}</dt>
            <dd>{waarde}</dd>
          </div>
        ))}
      </dl>
      {!vast && (
        <>
          <label className="utrecht-form-label" htmlFor={id}>
            <Zin tekst="Waarom weglaten? <klein>(alleen als u weglaat)</klein>" />
          </label>
          {redenMist && (
            <div id={`${id}-fout`} role="alert" className="utrecht-form-field-error-message">
              {t('Zeg waarom de aanvrager dit niet krijgt.')}
            </div>
          )}
          <input
            id={id}
            className="utrecht-textbox utrecht-textbox--html-input"
            autoComplete="off"
            maxLength={1000}
            value={reden}
            aria-invalid={redenMist}
            aria-describedby={redenMist ? `${id}-fout` : undefined}
            onChange={({ target }) => {
              zetReden(target.value);
              zetRedenMist(false);
            }}
          />
          <div className="toezicht__knoppen">
            <Knop klein disabled={bezig} aria-label={t('Geef: {{wie}}', { wie })} onClick={() => besluit('geven', '')}>
              {t('Geef')}
            </Knop>
            <Knop
              klein
              disabled={bezig}
              aria-label={t('Laat weg: {{wie}}', { wie })}
              onClick={() => {
                if (reden.trim() === '') zetRedenMist(true);
                else besluit('weglaten', reden.trim());
              }}
            >
              {t('Laat weg')}
            </Knop>
          </div>
        </>
      )}
    </article>
  );
}

/** People are left out of a copy, so that nothing in it points at one. */
const GEEN_NAMEN: ReadonlyMap<string, string> = new Map();

const metHoofdletter = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1);

function Besloten({ onderdeel: { besluit, reden, beslotenOp } }: { onderdeel: Onderdeel }) {
  if (besluit === null) return <p className="zacht">{t('Nog niet besloten: zo gaat dit niet mee.')}</p>;
  return (
    <p>
      <strong>{besluit === 'geven' ? t('Wordt gegeven') : t('Wordt weggelaten')}</strong>
      {besluit === 'weglaten' && reden !== null && `: ${reden}`}
      {beslotenOp !== null && (
        <>
          {`${t(', besloten')} `}
          <Moment op={beslotenOp} nu={new Date().toISOString()} toon="exact" />
        </>
      )}
    </p>
  );
}
