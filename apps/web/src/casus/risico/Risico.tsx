import { useMemo } from 'react';
import { Zin } from '../../taal/Zin.tsx';
import { organisatie, woord } from '../../taal/labels.ts';
import { Foutmelding, Kop, Niveaubadge } from '../../ui/index.ts';
import { instrumentnaam } from '../../taal/instrumenten.ts';
import { t } from '../../taal/taal.ts';
import type { Casusbeeld } from '../casusbeeld.ts';
import { useDeelnemers } from '../useDeelnemers.ts';
import { taxatiesVan, zonderOordeel } from './beoordeling.ts';
import { Beoordelen } from './Beoordelen.tsx';
import { Bijstellen } from './Bijstellen.tsx';
import { Geschiedenis } from './Geschiedenis.tsx';
import './risico.css';

/** How dangerous each partner finds it, what is missing in that picture, and the forms to add to it. */
export function Risico({ casus, stand, feiten, recht }: Casusbeeld) {
  const taxaties = useMemo(() => taxatiesVan(feiten), [feiten]);
  const oordelen = stand.risico.oordelen ?? [];
  const deelnemers = useDeelnemers(casus.id);
  const afgeschermd = stand.risico.afgeschermd === true;
  const missen = zonderOordeel(deelnemers.data ?? [], oordelen);
  return (
    <>
      <section className="paneel" aria-labelledby="oordelen-kop">
        <Kop niveau={2} id="oordelen-kop">
          {t('Oordeel per partner')}
        </Kop>
        {oordelen.length === 0 && !afgeschermd && (
          <p>
            <Zin tekst="Er is hier geen oordeel over het risico te zien. <vet>Onbekend is niet laag.</vet>" />
          </p>
        )}
        <ul className="kaal rijen">
          {oordelen.map(({ instrument, wie, niveau, toets, feit }) => (
            <li key={`${feit} ${instrument}`} className="risico__oordeel">
              <Niveaubadge niveau={niveau} />
              <span>
                <strong>{organisatie(wie)}</strong>, {toets && `${t('toets van')} `}
                {instrumentnaam(instrument)}
              </span>
            </li>
          ))}
          {missen.map((wie) => (
            <li key={wie} className="risico__oordeel">
              <Niveaubadge niveau="onbekend" afgeschermd={afgeschermd} />
              <span>
                <Zin
                  tekst="van <wie/> is hier geen oordeel te zien"
                  delen={{ wie: <strong>{organisatie(wie)}</strong> }}
                />
              </span>
            </li>
          ))}
        </ul>
        {deelnemers.isLoadingError && (
          <Foutmelding
            fout={deelnemers.error}
            wat={t('Welke partner nog geen oordeel gaf')}
            opnieuw={() => void deelnemers.refetch()}
          />
        )}
        <p className="klein zacht">
          {t('Het hoogste oordeel telt. {{reden}} Omlaag kan alleen met een gezamenlijk besluit.', {
            reden: woord(stand.risico.reden),
          })}
        </p>
      </section>
      {recht && <Bijstellen casusId={casus.id} feiten={feiten} stand={stand} />}
      {recht && <Beoordelen key={casus.id} casusId={casus.id} taxaties={taxaties} organisatie={recht.organisatie} />}
      <Geschiedenis taxaties={taxaties} feiten={feiten} casusId={recht === null ? null : casus.id} />
    </>
  );
}
