import { useMemo } from 'react';
import type { Feit } from '../../api/types.ts';
import { organisatie, woord, woordInZin } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import { Zin } from '../../taal/Zin.tsx';
import { Moment } from '../../tijd/Moment.tsx';
import { Uiterlijk } from '../../tijd/Uiterlijk.tsx';
import { Ernst, Knop, Kop, Uitklap } from '../../ui/index.ts';
import { afsprakenVan, besluitenVan, staatOpen, type Afspraak, type Afspraakstaat } from './afspraken.ts';
import { partijnaam, type Overlegdeel } from './deel.ts';
import type { Overleggen } from './overleggen.ts';

type Props = Overlegdeel & { feiten: readonly Feit[]; overleggen: Overleggen };

const STAAT: Readonly<Record<Afspraakstaat, string>> = {
  te_laat: t('te laat'),
  open: t('open'),
  deels: t('voor een deel gedaan'),
  niet_gedaan: t('niet gedaan'),
  gedaan: t('gedaan'),
};

/** What was decided, and who promised what by when. */
export function Toezeggingen({ feiten, overleggen, nu, namen, open }: Props) {
  const afspraken = useMemo(() => afsprakenVan(feiten, nu), [feiten, nu]);
  const besluiten = useMemo(() => besluitenVan(feiten), [feiten]);
  const klaar = afspraken.filter((een) => !staatOpen(een));
  const waar = (id: string) => {
    const overleg = [...overleggen.voorbij, ...overleggen.komend].find(({ feit }) => feit === id);
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
          <span>{STAAT[een.staat]}</span>
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
        <Knop klein className="niet-printen" onClick={() => open({ wat: 'uitvoering', afspraak: een })}>
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
          <Knop klein className="niet-printen" onClick={() => open({ wat: 'toezegging' })}>
            {t('Leg een besluit of afspraak vast')}
          </Knop>
        )}
      </div>
      {afspraken.length === 0 && besluiten.length === 0 && (
        <p className="nl-paragraph">{t('Er is niets besloten of afgesproken dat u mag zien.')}</p>
      )}
      <ul className="kaal rijen">{afspraken.filter(staatOpen).map(rij)}</ul>
      {klaar.length > 0 && (
        <Uitklap titel={t('Afgeronde afspraken ({{klaar}})', { klaar: klaar.length })}>
          <ul className="kaal rijen">{klaar.map(rij)}</ul>
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
                    onClick={() => open({ wat: 'bezwaar', tegen: een.feit })}
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
