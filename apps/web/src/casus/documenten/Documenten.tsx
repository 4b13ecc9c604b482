import { useQuery } from '@tanstack/react-query';
import { t } from '../../taal/taal.ts';
import { Foutmelding, Kop, Melding, Skelet, useKlaarmelding } from '../../ui/index.ts';
import type { Casusbeeld } from '../casusbeeld.ts';
import { Document } from './Document.tsx';
import { documentsoortenQuery } from './documentsoorten.ts';
import './documenten.css';

/** Which documents the user can make of this case; each is made of what she sees now. */
export function Documenten({ casus, op }: Casusbeeld) {
  const soorten = useQuery(documentsoortenQuery(casus.id));
  const [klaarmelding, klaar] = useKlaarmelding();
  return (
    <section className="paneel paneel--breed" aria-labelledby="documenten-kop">
      <Kop niveau={2} id="documenten-kop">
        {t('Documenten maken')}
      </Kop>
      <p className="nl-paragraph">
        {t(
          'Een document bevat wat u nu mag zien, met de bron erbij. Velden met een adres, telefoonnummer of dagpatroon en wat in een casusoverleg is besproken gaan nooit mee. Lees vrije tekst zelf na op wat daarin staat. Uw naam en het moment staan op elke bladzijde.',
        )}
      </p>
      {op !== undefined && (
        <Melding soort="info">
          <p>{t('Een document toont de casus van nu, ook als u terugkijkt.')}</p>
        </Melding>
      )}
      {klaarmelding}
      {soorten.isPending && <Skelet regels={4} wat={t('De documenten')} />}
      {soorten.isError && (
        <Foutmelding fout={soorten.error} wat={t('De lijst van documenten')} opnieuw={() => void soorten.refetch()} />
      )}
      <ul className="kaal rijen">
        {soorten.data?.map((soort) => (
          <li key={soort.id}>
            <Document casus={casus.id} soort={soort} klaar={klaar} />
          </li>
        ))}
      </ul>
    </section>
  );
}
