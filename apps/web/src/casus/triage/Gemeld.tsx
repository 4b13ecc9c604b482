import { useMemo } from 'react';
import type { Feit } from '../../api/types.ts';
import { organisatie } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import { Kop, Uitklap } from '../../ui/index.ts';
import type { Casusbeeld } from '../casusbeeld.ts';
import { Feitverwijzing } from '../Feitverwijzing.tsx';
import { inhoudRegels, type Namen, namenVan } from '../tijdlijn/inhoud.ts';
import { meldingVan } from './triage.ts';

/** What fits beside the form; the rest is a click away. */
const EERST = 6;

/** The report that is judged, with what is known of what happened: to read beside the decision. */
export function Gemeld({ casus, stand, feiten }: Casusbeeld) {
  const namen = useMemo(() => namenVan(casus.betrokkenen, stand.maatregelen ?? [], [], feiten), [casus, stand, feiten]);
  const { meldingen, verhaal } = useMemo(() => meldingVan(feiten), [feiten]);
  const rest = verhaal.slice(EERST);
  return (
    <section className="paneel" aria-labelledby="gemeld-kop">
      <Kop niveau={2} id="gemeld-kop">
        {t('Wat is gemeld')}
      </Kop>
      {meldingen.length === 0 ? (
        <p>{t('Er is geen melding die op een besluit wacht.')}</p>
      ) : (
        <Feitenlijst feiten={meldingen} namen={namen} />
      )}
      <Kop niveau={3}>{t('Wat er bekend is')}</Kop>
      {verhaal.length === 0 && <p>{t('Nog niets dat u mag zien.')}</p>}
      <Feitenlijst feiten={verhaal.slice(0, EERST)} namen={namen} />
      {rest.length > 0 && (
        <Uitklap titel={t('Eerder ({{aantal}})', { aantal: rest.length })} lui>
          <Feitenlijst feiten={rest} namen={namen} />
        </Uitklap>
      )}
    </section>
  );
}

function Feitenlijst({ feiten, namen }: { feiten: readonly Feit[]; namen: Namen }) {
  return (
    <ul className="kaal rijen">
      {feiten.map((feit) => (
        <li key={feit.id}>
          <Feitverwijzing ids={[feit.id]} /> ({organisatie(feit.wie)}){' '}
          {feit.afgeschermd && <span className="zacht klein">{t('niet alles zichtbaar voor u')}</span>}
          <p className="rij__bij">
            {inhoudRegels(feit.inhoud, namen).map(({ naam, waarde }) => (
              <span key={naam}>
                {naam}: {waarde}
              </span>
            ))}
          </p>
          {feit.wat && (
            <p className="rij__waarom" lang="nl">
              {feit.wat}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
