import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ApiFout } from '../api/fout.ts';
import { casusQuery, feitenQuery, standQuery } from '../api/queries.ts';
import { NietGevonden } from '../app/NietGevonden.tsx';
import { doetCasuswerk } from '../sessie/rollen.ts';
import { useSessie } from '../sessie/useSessie.ts';
import { t } from '../taal/taal.ts';
import { Foutmelding, Kop, Skelet } from '../ui/index.ts';
import { useLaatste } from '../ui/useLaatste.ts';
import { Noodtoegang } from './Noodtoegang.tsx';
import { Bladindeling } from './Bladindeling.tsx';
import { useCasusstroom } from './useCasusstroom.ts';
import { useGezien } from './useGezien.ts';
import './casus.css';

/** One case, as it is now or as it was known at `?op=`. */
export function Casuspagina() {
  const { id } = useParams({ from: '/aangemeld/casussen/$id' });
  const { op } = useSearch({ from: '/aangemeld/casussen/$id' });
  return <Geladen key={id} id={id} op={op} />;
}

/** Once the case was shown it stays, also when something newer can't be fetched: what is typed in a form stands in it. */
function Geladen({ id, op }: { id: string; op: string | undefined }) {
  const vragen = [useQuery(casusQuery(id)), useQuery(standQuery(id, op)), useQuery(feitenQuery(id, op))] as const;
  const fout = vragen.find((vraag) => vraag.error)?.error;
  const onzichtbaar = fout instanceof ApiFout && fout.status === 404;
  useCasusstroom(id, op === undefined && vragen[0].data !== undefined && !onzichtbaar);
  useGezien(id, op === undefined && vragen[2].isSuccess);
  const magNood = doetCasuswerk(useSessie()?.gebruiker);
  const casus = useLaatste(vragen[0].data);
  const stand = useLaatste(vragen[1].data);
  const feiten = useLaatste(vragen[2].data);

  if (onzichtbaar) {
    return (
      <>
        <NietGevonden />
        {magNood && <Noodtoegang id={id} />}
      </>
    );
  }
  const melding = fout && (
    <Foutmelding
      fout={fout}
      wat={casus ? t('Het nieuwste van de casus') : t('De casus')}
      opnieuw={() => void Promise.all(vragen.map((vraag) => vraag.refetch()))}
    />
  );
  if (!casus || !stand || !feiten) return <Zonder melding={melding} />;
  const verouderd = vragen.some((vraag) => vraag.isPlaceholderData);
  return <Bladindeling casus={casus} stand={stand} feiten={feiten} op={op} verouderd={verouderd} melding={melding} />;
}

/** The page while nothing can be shown yet: an error, or place holders about as large as what comes. */
function Zonder({ melding }: { melding: ReactNode }) {
  return (
    <>
      <title>{t('Casus · Waakvlam')}</title>
      <Kop niveau={1} className="vh">
        {t('Casus')}
      </Kop>
      {melding ?? (
        <>
          <div className="paneel">
            <Skelet regels={3} wat={t('De casus')} />
          </div>
          <div className="paneel" aria-hidden="true">
            <span className="skelet skelet--groot" />
          </div>
        </>
      )}
    </>
  );
}
