import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Voorziening, voorzieningenQuery } from '../api/voorzieningen.ts';
import { VOOR } from '../taal/opname.ts';
import { t } from '../taal/taal.ts';
import { Dialoog, Foutmelding, Keuzerij, Knop, Kop, Skelet, useKlaarmelding } from '../ui/index.ts';
import { Regel } from './Regel.tsx';
import { Voorzieningvorm } from './Voorzieningvorm.tsx';

const ALLEN = { waarde: '', label: t('Iedereen') };

/** What help there is in the region, and how long people wait; a coordinator or administrator keeps it up to date. */
export function Voorzieningenpagina() {
  const { data, error, refetch } = useQuery(voorzieningenQuery());
  const [voor, zetVoor] = useState('');
  const [open, zetOpen] = useState<Voorziening | 'nieuw'>();
  const [klaarmelding, klaar] = useKlaarmelding();
  if (error && !data) return <Foutmelding fout={error} wat={t('De hulp in de regio')} opnieuw={() => void refetch()} />;
  const mag = data?.abilities?.beheren === true;
  const sluit = () => zetOpen(undefined);
  const getoond = (data?.resultaten ?? []).filter((een) => voor === '' || een.voor.includes(voor));
  return (
    <section className="paneel">
      <title>{t('Hulp in de regio · Waakvlam')}</title>
      <div className="kopregel">
        <Kop niveau={1}>{t('Hulp in de regio')}</Kop>
        {mag && (
          <Knop soort="primary-action" onClick={() => zetOpen('nieuw')}>
            {t('Voeg hulp toe')}
          </Knop>
        )}
      </div>
      {klaarmelding}
      <Keuzerij naam="voor" label={t('Voor wie')} opties={[ALLEN, ...VOOR]} waarde={voor} zet={zetVoor} />
      {!data && <Skelet regels={4} wat={t('De hulp in de regio')} />}
      {data && getoond.length === 0 && (
        <p className="nl-paragraph">
          {t('Er staat hier nog niets. De coördinator of functioneel beheerder van de regio houdt deze lijst bij.')}
        </p>
      )}
      <ul className="kaal rijen">
        {getoond.map((voorziening) => (
          <li key={voorziening.id}>
            <Regel voorziening={voorziening}>
              {mag && (
                <Knop klein onClick={() => zetOpen(voorziening)}>
                  {t('Werk bij')}
                  <span className="vh">: {voorziening.naam}</span>
                </Knop>
              )}
            </Regel>
          </li>
        ))}
      </ul>
      {open !== undefined && (
        <Dialoog titel={open === 'nieuw' ? t('Hulp toevoegen') : t('Hulp bijwerken')} sluit={sluit}>
          <Voorzieningvorm
            voorziening={open === 'nieuw' ? undefined : open}
            sluit={sluit}
            klaar={(melding) => {
              sluit();
              klaar(melding);
            }}
          />
        </Dialoog>
      )}
    </section>
  );
}
