import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Zin } from '../../taal/Zin.tsx';
import { t } from '../../taal/taal.ts';
import { Moment } from '../../tijd/Moment.tsx';
import { Foutmelding, Keuzerij, Kop, Linkknop, Melding, Skelet, Uitklap } from '../../ui/index.ts';
import { NieuwVerzoek } from './NieuwVerzoek.tsx';
import { Termijn } from './Termijn.tsx';
import { SOORTEN, UITKOMSTEN, type Verzoek, verzoekenQuery } from './verzoeken.ts';
import '../toezicht.css';

const STATEN = [
  { waarde: 'ja', label: t('Nog te beantwoorden') },
  { waarde: 'nee', label: t('Al beantwoord') },
];

/** What people asked about their own data, the first to be answered on top, and a new request. */
export function Verzoekenpagina() {
  const [open, zetOpen] = useState<'ja' | 'nee'>('ja');
  const lijst = useQuery(verzoekenQuery(open));
  return (
    <section className="toezicht">
      <title>{t('Verzoeken van betrokkenen · Waakvlam')}</title>
      <Kop niveau={1}>{t('Verzoeken van betrokkenen')}</Kop>
      <p className="nl-paragraph">
        {t(
          'Mensen kunnen vragen welke gegevens uw organisatie over hen heeft en wie die bekeek. U beantwoordt wat uw eigen organisatie vastlegde.',
        )}
      </p>
      <Uitklap titel={t('Boek een nieuw verzoek in')}>
        <NieuwVerzoek />
      </Uitklap>
      <Keuzerij
        naam="staat"
        label={t('Toon')}
        opties={STATEN}
        waarde={open}
        zet={(waarde) => zetOpen(waarde === 'nee' ? 'nee' : 'ja')}
      />
      {lijst.isPending && <Skelet regels={4} wat={t('De verzoeken')} />}
      {lijst.isError && <Foutmelding fout={lijst.error} wat={t('De verzoeken')} opnieuw={() => void lijst.refetch()} />}
      {lijst.isSuccess && lijst.data.length === 0 && (
        <Melding soort="ok" rol="status">
          <p>{open === 'ja' ? t('Er wacht geen verzoek op antwoord.') : t('Er is nog geen verzoek beantwoord.')}</p>
        </Melding>
      )}
      <ul className="kaal toezicht__lijst">
        {lijst.data?.map((verzoek) => (
          <li key={verzoek.id} className="paneel">
            <Regel verzoek={verzoek} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Regel({ verzoek }: { verzoek: Verzoek }) {
  const { id, aanvrager, soort, ontvangen, uitkomst, afgehandeldOp } = verzoek;
  const nu = new Date().toISOString();
  return (
    <article>
      <Kop niveau={2}>
        <Linkknop to="/toezicht/verzoeken/$verzoekId" params={{ verzoekId: id }}>
          {aanvrager}: {SOORTEN[soort].toLowerCase()}
        </Linkknop>
      </Kop>
      <p className="rij__bij">
        <span>
          <Zin tekst="ontvangen <moment/>" delen={{ moment: <Moment op={ontvangen} nu={nu} toon="exact" /> }} />
        </span>
        <span>
          {uitkomst === null || afgehandeldOp === null ? (
            <Termijn verzoek={verzoek} />
          ) : (
            <>
              {UITKOMSTEN[uitkomst].toLowerCase()} <Moment op={afgehandeldOp} nu={nu} toon="exact" />
            </>
          )}
        </span>
      </p>
    </article>
  );
}
