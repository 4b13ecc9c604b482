import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Zin } from '../../taal/Zin.tsx';
import { woordInZin } from '../../taal/labels.ts';
import { opsomming, t } from '../../taal/taal.ts';
import { Moment } from '../../tijd/Moment.tsx';
import { Foutmelding, Kop, Linkknop, Melding, Skelet } from '../../ui/index.ts';
import { Afhandeling } from './Afhandeling.tsx';
import { Afschriftdeel } from './Afschriftdeel.tsx';
import { Termijn } from './Termijn.tsx';
import { SOORTEN, UITKOMSTEN, type Verzoek, verzoekQuery } from './verzoeken.ts';
import '../toezicht.css';

/** One request: what is asked, what the applicant gets of each case, and the answer. */
export function Verzoekpagina() {
  const { verzoekId } = useParams({ from: '/aangemeld/toezicht/verzoeken/$verzoekId' });
  const verzoek = useQuery(verzoekQuery(verzoekId));
  return (
    <section className="toezicht">
      <title>{t('Verzoek · Waakvlam')}</title>
      <p>
        <Linkknop to="/toezicht/verzoeken">{t('Alle verzoeken')}</Linkknop>
      </p>
      {verzoek.isPending && <Skelet regels={6} wat={t('Het verzoek')} />}
      {verzoek.isError && (
        <Foutmelding fout={verzoek.error} wat={t('Het verzoek')} opnieuw={() => void verzoek.refetch()} />
      )}
      {verzoek.data && <Inhoud verzoek={verzoek.data} />}
    </section>
  );
}

function Inhoud({ verzoek }: { verzoek: Verzoek }) {
  const { aanvrager, soort, strikt, uitkomst } = verzoek;
  const casussen = Map.groupBy(verzoek.casussen, ({ casus }) => casus);
  return (
    <>
      <Kop niveau={1}>
        {aanvrager}: {SOORTEN[soort].toLowerCase()}
      </Kop>
      <Gegevens verzoek={verzoek} />
      {strikt && (
        <Melding soort="warning">
          <p>
            <Zin tekst="<vet>Deze aanvrager krijgt alleen wat hem al is verteld of wat met hem is gedaan.</vet> Voeg niets toe: geen adres, plan, naam van een medewerker of melder. Het kan een slachtoffer in gevaar brengen." />
          </p>
        </Melding>
      )}
      {casussen.size === 0 && (
        <Melding soort="info">
          <p>
            {t(
              'Uw organisatie legde niets over deze persoon vast dat hier past. Klopt de naam en de geboortedatum? Zeg anders dat er niets is.',
            )}
          </p>
        </Melding>
      )}
      {[...casussen].map(([casus, plaatsen], plek) => (
        <Afschriftdeel
          key={casus}
          verzoek={verzoek}
          casus={casus}
          titel={t('Casus {{plek}} van {{casussen}}: de aanvrager is {{rollen}}', {
            plek: plek + 1,
            casussen: casussen.size,
            rollen: opsomming([...new Set(plaatsen.map(({ rol }) => woordInZin(rol)))]),
          })}
        />
      ))}
      {uitkomst === null ? <Afhandeling verzoek={verzoek} /> : <Antwoord verzoek={verzoek} />}
    </>
  );
}

function Gegevens({ verzoek }: { verzoek: Verzoek }) {
  const nu = new Date().toISOString();
  const rijen: [string, string | null][] = [
    [t('Hoe vastgesteld wie het is'), verzoek.identiteit],
    [t('Namens'), verzoek.namens],
    [t('Toelichting'), verzoek.toelichting],
    [t('Termijn volgens'), verzoek.termijnBron],
  ];
  return (
    <dl className="paneel toezicht__gegevens">
      <div className="toezicht__gegeven">
        <dt>{t('Geboren')}</dt>
        <dd>
          <Moment op={verzoek.geboren} nu={nu} toon="exact" />
        </dd>
      </div>
      <div className="toezicht__gegeven">
        <dt>{t('Ontvangen')}</dt>
        <dd>
          <Moment op={verzoek.ontvangen} nu={nu} toon="exact" />
          {verzoek.uitkomst === null && (
            <>
              {', '}
              <Termijn verzoek={verzoek} />
            </>
          )}
        </dd>
      </div>
      {rijen.map(
        ([naam, waarde]) =>
          waarde !== null && (
            <div key={naam} className="toezicht__gegeven">
              <dt>{naam}</dt>
              <dd>{waarde}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

function Antwoord({ verzoek: { uitkomst, motivering, afgehandeldOp, teLaat } }: { verzoek: Verzoek }) {
  const nu = new Date().toISOString();
  return (
    <section className="paneel" aria-labelledby="antwoord-kop">
      <Kop niveau={2} id="antwoord-kop">
        {t('Antwoord: {{uitkomst}}', { uitkomst: uitkomst === null ? '' : UITKOMSTEN[uitkomst].toLowerCase() })}
      </Kop>
      <p className="toezicht__reden">{motivering}</p>
      <p className="rij__bij">
        {afgehandeldOp !== null && <Moment op={afgehandeldOp} nu={nu} toon="exact" />}
        {teLaat && <strong>{t('na de termijn')}</strong>}
      </p>
    </section>
  );
}
