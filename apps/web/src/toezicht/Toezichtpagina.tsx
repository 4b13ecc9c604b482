import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { vraag } from '../api/client.ts';
import { toezichtQuery } from '../api/queries.ts';
import type { Toezichtsignaal } from '../api/types.ts';
import { Moment } from '../tijd/Moment.tsx';
import { Foutmelding, Knop, Kop, Melding, Skelet } from '../ui/index.ts';
import { Inzagen } from './Inzagen.tsx';
import './toezicht.css';

const SOORTEN: Record<Toezichtsignaal['soort'], string> = {
  noodtoegang: 'Noodtoegang genomen',
  veel_casussen: 'Veel verschillende casussen gelezen',
  nacht: "'s Nachts gelezen",
  zonder_rol: 'Gelezen zonder rol in de casus',
  aftasten: 'Gevraagd naar casussen die er niet zijn',
  namen_zoeken: 'Veel namen opgezocht',
};

/** What asks a privacy officer for a look, too late first, and her judgement of each. */
export function Toezichtpagina() {
  const lijst = useQuery(toezichtQuery);
  const [casus, zetCasus] = useState<string>();
  const signalen = [...(lijst.data ?? [])].sort((a, b) => Number(b.teLaat) - Number(a.teLaat));
  return (
    <section className="toezicht">
      <title>Toezicht · Waakvlam</title>
      <Kop niveau={1}>Toezicht</Kop>
      <p className="nl-paragraph">
        Wat mensen van uw organisatie deden en om een blik vraagt. U ziet hier nooit wat er in een casus staat.
      </p>
      {lijst.isPending && <Skelet regels={4} wat="De lijst" />}
      {lijst.isError && <Foutmelding fout={lijst.error} wat="De lijst" opnieuw={() => void lijst.refetch()} />}
      {lijst.isSuccess && signalen.length === 0 && (
        <Melding soort="ok" rol="status">
          <p>Er is niets dat op uw oordeel wacht.</p>
        </Melding>
      )}
      <ul className="kaal toezicht__lijst">
        {signalen.map((signaal) => (
          <li key={signaal.id} className="paneel">
            <Signaal signaal={signaal} toonCasus={zetCasus} />
          </li>
        ))}
      </ul>
      <Inzagen casus={casus} zetCasus={zetCasus} />
    </section>
  );
}

function Signaal({ signaal, toonCasus }: { signaal: Toezichtsignaal; toonCasus: (casus: string) => void }) {
  const { casus } = signaal;
  const { naam, functie, organisatie } = signaal.medewerker;
  const nu = new Date().toISOString();
  return (
    <article>
      <Kop niveau={2}>{SOORTEN[signaal.soort]}</Kop>
      <p className="rij__bij">
        <span>
          {naam}, {functie.replaceAll('_', ' ')}, {organisatie}
        </span>
        <span>
          <Moment op={signaal.moment} nu={nu} toon="exact" />
        </span>
        {signaal.uiterlijk !== null && (
          <span>
            {signaal.teLaat ? <strong>te laat: </strong> : 'beoordelen voor '}
            <Moment op={signaal.uiterlijk} nu={nu} toon="exact" />
          </span>
        )}
        {casus !== null && <span>casus {casus}</span>}
      </p>
      <p className="toezicht__reden">{signaal.reden}</p>
      {casus !== null && (
        <Knop
          klein
          soort="subtle"
          onClick={() => {
            toonCasus(casus);
            document.getElementById('inzagen-kop')?.focus();
          }}
        >
          Wie keek naar deze casus
        </Knop>
      )}
      <Oordeel id={signaal.id} />
    </article>
  );
}

function Oordeel({ id }: { id: string }) {
  const veld = useId();
  const [toelichting, zetToelichting] = useState('');
  const bestand = useQueryClient();
  const beoordeel = useMutation({
    mutationFn: (oordeel: 'terecht' | 'onterecht') =>
      vraag(`/toezicht/signalen/${encodeURIComponent(id)}/beoordeling`, {
        method: 'POST',
        body: { oordeel, toelichting },
      }),
    onSuccess: () => bestand.invalidateQueries({ queryKey: toezichtQuery.queryKey }),
  });
  const klaar = toelichting.trim() !== '' && !beoordeel.isPending;
  return (
    <form className="toezicht__oordeel" onSubmit={(gebeurtenis) => gebeurtenis.preventDefault()}>
      <label htmlFor={veld}>Uw toelichting</label>
      <textarea
        id={veld}
        className="utrecht-textarea"
        rows={2}
        maxLength={2000}
        value={toelichting}
        onChange={({ target }) => zetToelichting(target.value)}
      />
      {beoordeel.isError && <Foutmelding fout={beoordeel.error} wat="Uw oordeel" />}
      <div className="toezicht__knoppen">
        <Knop klein disabled={!klaar} onClick={() => beoordeel.mutate('terecht')}>
          Terecht
        </Knop>
        <Knop klein disabled={!klaar} onClick={() => beoordeel.mutate('onterecht')}>
          Onterecht
        </Knop>
      </div>
    </form>
  );
}
