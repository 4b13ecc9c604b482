import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Melding, Kop } from '../ui/index.ts';
import { useVerbinding } from '../ui/useVerbinding.ts';
import { organisatienaam } from '../sessie/organisatie.ts';
import { useSessie } from '../sessie/useSessie.ts';
import { Zin } from '../taal/Zin.tsx';
import { t } from '../taal/taal.ts';
import { wandklok } from '../tijd/amsterdam.ts';
import { exact } from '../tijd/weergave.ts';
import { adresVan, filterVan } from './filter.ts';
import { groet } from './indeling.ts';
import { Lijstkeuze, Soortkeuze, Vanwie } from './Kiezers.tsx';
import { Nieuwslijst } from './Nieuwslijst.tsx';
import { Puntenlijst } from './Puntenlijst.tsx';
import { tellingenQuery } from './queries.ts';
import { Sneltoetsen } from './Sneltoetsen.tsx';
import { Tellers } from './Tellers.tsx';
import type { Tellingen, Van, Werkfilter } from './types.ts';
import { useRijtoetsen } from './useRijtoetsen.ts';
import { useWerkstroom } from './useWerkstroom.ts';
import { Weergaven } from './Weergaven.tsx';
import { Werk } from './Werk.tsx';
import './werkvoorraad.css';

/** The start of the day: what is wrong, what is due, what is new. */
export function Werkvoorraadpagina() {
  const adres = useSearch({ from: '/aangemeld/werkvoorraad' });
  const filter = filterVan(adres);
  const ga = useNavigate();
  const sessie = useSessie();
  const tellingen = useQuery(tellingenQuery(filter));
  useWerkstroom();
  useRijtoetsen();
  const naar = (deel: Partial<Werkfilter>, replace = false) =>
    void ga({ to: '/werkvoorraad', search: adresVan({ ...filter, ...deel }), resetScroll: false, replace });
  const anders = adres.van === undefined ? beginVan(filter, tellingen) : undefined;
  // Once chosen it stays: who takes up a first task is not carried off to her own list.
  useEffect(() => {
    if (anders !== undefined) naar({ van: anders }, true);
  });
  const nu = tellingen.data?.nu ?? new Date().toISOString();
  const metTellers = filter.lijst === 'werk';

  return (
    <>
      <title>{t('Werkvoorraad · Waakvlam')}</title>
      <div className="werkkop">
        <Kop niveau={1}>{begroeting(sessie?.gebruiker.naam)}</Kop>
        <p className="zacht werkkop__wie">
          {sessie && organisatienaam(sessie.gebruiker)} · {exact(wandklok(new Date()).datum)}
        </p>
      </div>
      <Verbinding sinds={tellingen.dataUpdatedAt} />
      <Vanwie filter={filter} tellingen={tellingen.data} ga={naar} />
      <Lijstkeuze
        filter={filter}
        tellingen={tellingen.data}
        ga={naar}
        organisatie={sessie?.gebruiker.organisatie ?? ''}
      />
      {metTellers && <Tellers tellingen={tellingen.data} filter={filter} ga={naar} />}
      {anders === undefined && <Inhoud filter={filter} nu={nu} />}
      <div className="werkvoet">
        {filter.lijst === 'werk' && <Soortkeuze filter={filter} ga={naar} />}
        <Weergaven filter={filter} ga={naar} />
        <Sneltoetsen />
      </div>
    </>
  );
}

/** What is nobody's waits for somebody: who has no work of her own begins with that of whom she stands in for, or of all. */
function beginVan(
  { lijst, soort }: Werkfilter,
  { data, isPlaceholderData }: { data: Tellingen | undefined; isPlaceholderData: boolean },
): Van | undefined {
  if (lijst !== 'werk' || soort !== null || data === undefined || isPlaceholderData) return undefined;
  if (data.alarmen + data.open > 0) return undefined;
  return data.waarneming.length > 0 ? 'waarneming' : 'organisatie';
}

function Inhoud({ filter, nu }: { filter: Werkfilter; nu: string }) {
  if (filter.lijst === 'werk' || filter.lijst === 'triage') return <Werk filter={filter} nu={nu} />;
  return filter.lijst === 'nieuws' ? <Nieuwslijst nu={nu} /> : <Puntenlijst filter={filter} nu={nu} />;
}

function Verbinding({ sinds }: { sinds: number }) {
  if (useVerbinding()) return null;
  return (
    <Melding soort="warning" rol="status">
      <p>
        <Zin
          tekst="<vet>Geen verbinding.</vet> U ziet wat Waakvlam het laatst ophaalde<sinds/>. Vastleggen kan als er weer verbinding is."
          delen={{ sinds: sinds > 0 && ` (${exact(new Date(sinds).toISOString())})` }}
        />
      </p>
    </Melding>
  );
}

function begroeting(naam: string | undefined): string {
  const uur = Number(wandklok(new Date()).tijd.slice(0, 2));
  return `${groet(uur)}${naam === undefined ? '' : `, ${naam.split(' ')[0]}`}`;
}
