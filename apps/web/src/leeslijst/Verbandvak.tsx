import { useQuery } from '@tanstack/react-query';
import { useZendEenmaal } from '../api/useZendEenmaal.ts';
import { Foutmelding, Knop, Kop, Skelet, Uitklap } from '../ui/index.ts';
import { datumWoord } from './datum.ts';
import { verbandQuery } from './queries.ts';
import type { Koppeling, Patroon, Verband } from './types.ts';

/** What a report belongs to: the pattern in a sentence and a timeline, and who is probably whom. */
export function Verbandvak({ incident }: { incident: string }) {
  const vraag = useQuery(verbandQuery(incident));
  if (vraag.isPending) return <Skelet regels={4} wat="Het verband" />;
  if (vraag.isError) return <Foutmelding fout={vraag.error} wat="Het verband" opnieuw={() => void vraag.refetch()} />;
  const { patronen, koppelingen } = vraag.data;
  return (
    <section className="verband" aria-labelledby="verband-kop">
      <Kop niveau={2} id="verband-kop">
        Hoort bij
      </Kop>
      {patronen.length === 0 && <p>Geen andere meldingen met dezelfde mensen of nummers.</p>}
      {patronen.map((patroon) => (
        <Reeks key={patroon.soort + patroon.meldingen.join()} patroon={patroon} verband={vraag.data} hier={incident} />
      ))}
      {koppelingen.length > 0 && (
        <Uitklap titel={`Zelfde mens? (${koppelingen.length})`} open={koppelingen.length <= 3}>
          <ul className="kaal koppelingen">
            {koppelingen.map((koppeling) => (
              <Koppelvraag
                key={`${koppeling.a} ${koppeling.b}`}
                koppeling={koppeling}
                verband={vraag.data}
                hier={incident}
              />
            ))}
          </ul>
        </Uitklap>
      )}
    </section>
  );
}

type Deel = { verband: Verband; hier: string };

function Reeks({ patroon: { zin, tijdlijn, verloop }, verband, hier }: Deel & { patroon: Patroon }) {
  return (
    <>
      <p className="verband__zin">{zin}</p>
      {verloop.length > 0 && <p>▲ {verloop.join(', ')}.</p>}
      <ol className="kaal tijdlijntje">
        {tijdlijn.map(({ melding, dag, wat, laterGeregistreerd, tegenaangifte }) => (
          <li key={melding} aria-current={melding === hier ? 'true' : undefined}>
            <time dateTime={dag}>{datumWoord(dag)}</time> {wat}
            {melding === hier && <strong> · deze melding</strong>}
            {tegenaangifte && ' · rollen omgekeerd'}
            {laterGeregistreerd !== null && laterGeregistreerd > 7 && ` · ${laterGeregistreerd} dagen later gemeld`}
            <span className="klein zacht tijdlijntje__begin">{begin(verband, melding)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}

/** Never a hundred per cent: a human decides. */
const hoeZeker = (kans: number): string => (kans >= 0.99 ? 'vrijwel zeker' : `${Math.round(kans * 100)}% kans`);
const begin = ({ meldingen }: Verband, id: string): string => meldingen.find((een) => een.id === id)?.begin ?? '';

function Koppelvraag({
  koppeling: { a, b, namen, kans, besluit, uitleg },
  verband,
  hier,
}: Deel & { koppeling: Koppeling }) {
  const { zend, bezig, fout } = useZendEenmaal(`koppeling-${a}-${b}`, [verbandQuery(hier).queryKey]);
  const ander = (a.startsWith(hier) ? b : a).split('/')[0] ?? '';
  const [eigen, andere] = a.startsWith(hier) ? namen : namen.toReversed();
  const besluitmet = (keuze: string) => zend(`/incidenten/${hier}/koppelingen`, { a, b, besluit: keuze });
  const bron = verband.meldingen.find(({ id }) => id === ander)?.bronId ?? 'een andere melding';
  return (
    <li>
      <p>
        {eigen || 'Iemand'} en {andere || 'iemand'} ({bron}): {besluit ?? hoeZeker(kans)}.
        <span className="klein zacht"> {uitleg}</span>
      </p>
      {besluit === null ? (
        <p className="knoppenrij">
          <Knop klein aria-disabled={bezig} onClick={() => besluitmet('dezelfde')}>
            Dezelfde
          </Knop>
          <Knop klein aria-disabled={bezig} onClick={() => besluitmet('verschillend')}>
            Iemand anders
          </Knop>
        </p>
      ) : (
        <Knop klein aria-disabled={bezig} onClick={() => besluitmet('ongedaan')}>
          Maak ongedaan
        </Knop>
      )}
      {fout && <Foutmelding fout={fout} wat="Het besluit" />}
    </li>
  );
}
