import { useQuery } from '@tanstack/react-query';
import { useZendEenmaal } from '../api/useZendEenmaal.ts';
import { Zin } from '../taal/Zin.tsx';
import { t } from '../taal/taal.ts';
import { Foutmelding, Knop, Kop, Skelet, Uitklap } from '../ui/index.ts';
import { datumWoord } from '../tijd/datum.ts';
import { verbandQuery } from './queries.ts';
import type { Koppeling, Patroon, Verband } from './types.ts';

/** What a report belongs to: the pattern in a sentence and a timeline, and who is probably whom. */
export function Verbandvak({ incident }: { incident: string }) {
  const vraag = useQuery(verbandQuery(incident));
  if (vraag.isPending) return <Skelet regels={4} wat={t('Het verband')} />;
  if (vraag.isError)
    return <Foutmelding fout={vraag.error} wat={t('Het verband')} opnieuw={() => void vraag.refetch()} />;
  const { patronen, koppelingen, meer } = vraag.data;
  return (
    <section className="verband" aria-labelledby="verband-kop">
      <Kop niveau={2} id="verband-kop">
        {t('Hoort bij')}
      </Kop>
      {patronen.length === 0 && <p>{t('Geen andere meldingen met dezelfde mensen of nummers.')}</p>}
      {patronen.map((patroon) => (
        <Reeks key={patroon.soort + patroon.meldingen.join()} patroon={patroon} verband={vraag.data} hier={incident} />
      ))}
      {meer && (
        <p>
          {t(
            'Er zijn meer meldingen met dezelfde mensen of nummers. Die het meeste delen, en de nieuwste, zijn bekeken.',
          )}
        </p>
      )}
      {koppelingen.length > 0 && (
        <Uitklap
          titel={t('Zelfde mens? ({{koppelingen}})', { koppelingen: koppelingen.length })}
          open={koppelingen.length <= 3}
        >
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
      <p className="verband__zin" lang="nl">
        {zin}
      </p>
      {verloop.length > 0 && <p>▲ {verloop.join(', ')}.</p>}
      <ol className="kaal tijdlijntje">
        {tijdlijn.map(({ melding, dag, wat, laterGeregistreerd, tegenaangifte, via }) => (
          <li key={melding} aria-current={melding === hier ? 'true' : undefined}>
            <time dateTime={dag}>{datumWoord(dag)}</time> {wat}
            {melding === hier && <strong> {t('· deze melding')}</strong>}
            {tegenaangifte && ` ${t('· rollen omgekeerd')}`}
            {laterGeregistreerd !== null &&
              laterGeregistreerd > 7 &&
              ` ${t('· {{laterGeregistreerd}} dagen later gemeld', { laterGeregistreerd })}`}
            {via !== null && (
              <span className="klein tijdlijntje__begin">
                <Zin tekst="Vermoedelijk, door <via/>." delen={{ via: <span lang="nl">{via}</span> }} />
              </span>
            )}
            <span className="klein zacht tijdlijntje__begin">{begin(verband, melding)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}

/** Never a hundred per cent: a human decides. */
const hoeZeker = (kans: number): string =>
  kans >= 0.99 ? t('vrijwel zeker') : t('{{procent}}% kans', { procent: Math.round(kans * 100) });
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
  const bron = verband.meldingen.find(({ id }) => id === ander)?.bronId ?? t('een andere melding');
  return (
    <li>
      <p>
        <Zin
          tekst="<eigen/> en <andere/> (<bron/>): <besluit/>.<deel/>"
          delen={{
            eigen: eigen || t('Iemand'),
            andere: andere || t('iemand'),
            bron,
            besluit: besluit ?? hoeZeker(kans),
            deel: <span className="klein zacht"> {uitleg}</span>,
          }}
        />
      </p>
      {besluit === null ? (
        <p className="knoppenrij">
          <Knop klein aria-disabled={bezig} onClick={() => besluitmet('dezelfde')}>
            {t('Dezelfde')}
          </Knop>
          <Knop klein aria-disabled={bezig} onClick={() => besluitmet('verschillend')}>
            {t('Iemand anders')}
          </Knop>
        </p>
      ) : (
        <Knop klein aria-disabled={bezig} onClick={() => besluitmet('ongedaan')}>
          {t('Maak ongedaan')}
        </Knop>
      )}
      {fout && <Foutmelding fout={fout} wat={t('Het besluit')} />}
    </li>
  );
}
