import { useMemo } from 'react';
import type { Feit } from '../../api/types.ts';
import { organisatie, woord, woordInZin } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import { Zin } from '../../taal/Zin.tsx';
import { Moment } from '../../tijd/Moment.tsx';
import { Uiterlijk } from '../../tijd/Uiterlijk.tsx';
import { Ernst, Knop, Kop, Uitklap, useKlaarmelding } from '../../ui/index.ts';
import { afsprakenVan, besluitenVan, staatOpen, STAATNAAM, type Afspraak } from './afspraken.ts';
import { partijnaam, type Overlegdeel } from './deel.ts';
import { kwamUit, type Overleggen } from './overleggen.ts';

type Props = Overlegdeel & { feiten: readonly Feit[]; overleggen: Overleggen };

/** What was decided, and who promised what by when. */
export function Toezeggingen({ feiten, overleggen, nu, namen, open }: Props) {
  const afspraken = useMemo(() => afsprakenVan(feiten, nu), [feiten, nu]);
  const besluiten = useMemo(() => besluitenVan(feiten), [feiten]);
  const afgerond = afspraken.filter((een) => !staatOpen(een));
  const [klaarmelding, klaar] = useKlaarmelding();
  const waar = (id: string) => {
    const overleg = [...overleggen.voorbij, ...overleggen.komend].find((een) => kwamUit(een, id));
    return (
      overleg && (
        <Zin
          tekst="in <overleg/> van <dan/>"
          delen={{ overleg: woordInZin(overleg.soort), dan: <Moment op={overleg.op} nu={nu} toon="exact" /> }}
        />
      )
    );
  };
  const rij = (een: Afspraak) => (
    <li key={een.feit} className="daadrij">
      <div>
        <p className="rij__kop">
          {een.staat === 'te_laat' && <Ernst ernst="waarschuwing" />} <strong>{partijnaam(een.voor, namen)}:</strong>{' '}
          <span lang="nl">{een.wat || woord('afspraak')}</span>
        </p>
        <p className="rij__bij">
          <span>{STAATNAAM[een.staat]}</span>
          {een.uiterlijk && (
            <span>
              <Uiterlijk op={een.uiterlijk} nu={nu} />
            </span>
          )}
          {een.werkte === 'ja' && <span>{t('het werkte')}</span>}
          {een.werkte === 'nee' && <span>{t('het werkte niet')}</span>}
          {een.overleg && <span>{waar(een.overleg)}</span>}
        </p>
      </div>
      {open && staatOpen(een) && (
        <Knop klein className="niet-printen" onClick={() => open({ wat: 'uitvoering', afspraak: een }, klaar)}>
          {t('Gedaan?')}
          <span className="vh">: {een.wat}</span>
        </Knop>
      )}
    </li>
  );
  return (
    <section className="paneel paneel--breed" aria-labelledby="toezeggingen-kop">
      <div className="kopregel">
        <Kop niveau={2} id="toezeggingen-kop">
          {t('Besluiten en afspraken')}
        </Kop>
        {open && (
          <Knop klein className="niet-printen" onClick={() => open({ wat: 'toezegging' }, klaar)}>
            {t('Leg een besluit of afspraak vast')}
          </Knop>
        )}
      </div>
      {klaarmelding}
      {afspraken.length === 0 && besluiten.length === 0 && (
        <p className="nl-paragraph">{t('Er is niets besloten of afgesproken dat u mag zien.')}</p>
      )}
      <ul className="kaal rijen">{afspraken.filter(staatOpen).map(rij)}</ul>
      {afgerond.length > 0 && (
        <Uitklap titel={t('Afgeronde afspraken ({{klaar}})', { klaar: afgerond.length })}>
          <ul className="kaal rijen">{afgerond.map(rij)}</ul>
        </Uitklap>
      )}
      {besluiten.length > 0 && (
        <>
          <Kop niveau={3} className="deelkop">
            {t('Besluiten ({{besluiten}})', { besluiten: besluiten.length })}
          </Kop>
          <ul className="kaal rijen">
            {besluiten.map((een) => (
              <li key={een.feit} className="daadrij">
                <div>
                  <p className="rij__kop" lang="nl">
                    {een.wat}
                  </p>
                  <p className="rij__bij">
                    <span>
                      <Moment op={een.op} nu={nu} toon="exact" />
                    </span>
                    <span>{organisatie(een.wie)}</span>
                    {een.overleg && <span>{waar(een.overleg)}</span>}
                  </p>
                </div>
                {open && (
                  <Knop
                    klein
                    soort="subtle"
                    className="niet-printen"
                    onClick={() => open({ wat: 'bezwaar', tegen: een.feit }, klaar)}
                  >
                    {t('Teken bezwaar aan')}
                    <span className="vh">: {een.wat}</span>
                  </Knop>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
