import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { organisatie, SETTINGS, woordInZin } from '../taal/labels.ts';
import { Foutmelding, Keuzeveld, Kop, Melding, Skelet, Uitklap } from '../ui/index.ts';
import { type Convenant, convenantenQuery, vergelijkingQuery } from './queries.ts';

/** Who sees what by which covenant, and in words what differs between two of them. */
export function Convenanten() {
  const lijst = useQuery(convenantenQuery);
  return (
    <section className="paneel" aria-labelledby="convenanten-kop">
      <Kop niveau={2} id="convenanten-kop">
        Convenanten
      </Kop>
      {lijst.isPending && <Skelet regels={3} wat="De convenanten" />}
      {lijst.isError && <Foutmelding fout={lijst.error} wat="De convenanten" opnieuw={() => void lijst.refetch()} />}
      {lijst.data?.map((een) => (
        <Uitklap key={een.naam} titel={titelVan(een)}>
          <Regels convenant={een} />
        </Uitklap>
      ))}
      {lijst.data && lijst.data.length > 1 && <Vergelijking convenanten={lijst.data} />}
    </section>
  );
}

function titelVan({ regio, versie, geldigVan, geldigTot }: Convenant): string {
  const waar = regio === null ? 'Landelijk' : regio.replaceAll('_', ' ');
  return `${waar}, versie ${versie}, geldt vanaf ${geldigVan}${geldigTot === null ? '' : ` tot ${geldigTot}`}`;
}

function Regels({ convenant: { regels } }: { convenant: Convenant }) {
  return (
    <>
      {regels.some(({ vastgesteld }) => vastgesteld === 'nee') && (
        <Melding soort="warning">
          <p>
            Niet elke grond is vastgesteld. Een jurist van de regio moet die nog toetsen; er staat dan „te toetsen” bij.
          </p>
        </Melding>
      )}
      <ul className="kaal rijen">
        {regels.map(({ id, organisatie: wie, setting, uitkomsten, doel, gronden, vastgesteld }) => (
          <li key={id} className="regels__rij">
            <p>
              <strong>{wie.map(organisatie).join(', ')}</strong> in{' '}
              {setting.map((een) => SETTINGS[een] ?? een).join(', ')}
            </p>
            {Object.entries(uitkomsten).map(([uitkomst, categorieen]) => (
              <p key={uitkomst}>
                {woordInZin(uitkomst)}: {categorieen.map(woordInZin).join(', ')}
              </p>
            ))}
            <p className="rij__bij">
              <span>doel: {doel}</span>
              <span>
                grond: {gronden.join('; ')}
                {vastgesteld === 'nee' && ' (te toetsen)'}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

function Vergelijking({ convenanten }: { convenanten: readonly Convenant[] }) {
  const [oud, zetOud] = useState(convenanten[0]?.naam ?? '');
  const [nieuw, zetNieuw] = useState(convenanten.at(-1)?.naam ?? '');
  const uit = useQuery(vergelijkingQuery(oud, nieuw));
  const opties = convenanten.map((een) => ({ waarde: een.naam, label: titelVan(een) }));
  return (
    <>
      <Kop niveau={3}>Wat verandert er?</Kop>
      <Keuzeveld naam="oud" label="Van" opties={opties} waarde={oud} zet={zetOud} />
      <Keuzeveld naam="nieuw" label="Naar" opties={opties} waarde={nieuw} zet={zetNieuw} />
      {uit.isError && <Foutmelding fout={uit.error} wat="De vergelijking" opnieuw={() => void uit.refetch()} />}
      <p role="status">
        {uit.data && (uit.data.length === 0 ? 'Er verandert niets.' : `${uit.data.length} veranderingen`)}
      </p>
      <ul className="rijen">
        {uit.data?.map((zin) => (
          <li key={zin}>{zin}</li>
        ))}
      </ul>
    </>
  );
}
