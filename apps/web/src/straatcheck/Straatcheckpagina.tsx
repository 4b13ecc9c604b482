import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { vraag } from '../api/client.ts';
import { ApiFout } from '../api/fout.ts';
import { Zin } from '../taal/Zin.tsx';
import { t } from '../taal/taal.ts';
import { Moment } from '../tijd/Moment.tsx';
import { datumWoord } from '../tijd/datum.ts';
import { Ernst, Formulier, Kop, Melding, Tekstveld } from '../ui/index.ts';
import { useVerbinding } from '../ui/useVerbinding.ts';
import './straatcheck.css';

type Treffer = {
  soort: string;
  naam: string;
  functies: string[];
  wat: string;
  zone: string | null;
  tot: string | null;
  handhaafbaar: 'ja' | 'nee' | 'onbekend';
  melding: string;
  doe: string[];
  strafbaar: string | null;
  betreft: { naam: string; geboren: string | null }[];
  precies: boolean;
  /** For who may see it. */
  casus: string | null;
};
type Antwoord = { soort: 'persoon' | 'kenteken' | 'adres'; resultaten: Treffer[]; let_op: string };

const POGINGEN = 3;

/** On the street: a name, plate or address, and at once which ban holds and what to do. */
export function Straatcheckpagina() {
  const [zoek, zetZoek] = useState('');
  const [geboren, zetGeboren] = useState('');
  const verbonden = useVerbinding();
  const check = useMutation({
    mutationFn: () =>
      vraag<Antwoord>('/straatchecks', {
        method: 'POST',
        body: { zoek, ...(geboren !== '' && { geboren }) },
        signal: AbortSignal.timeout(8000),
      }),
    // a poor line drops requests; what the server refused stays refused
    retry: (keer, fout) => keer < POGINGEN && !(fout instanceof ApiFout && fout.status >= 400),
    retryDelay: (keer) => 400 * 2 ** keer,
    networkMode: 'always',
    // what was asked does not stay behind
    gcTime: 0,
  });
  // an answer holds for what stands there
  const wis = () => check.reset();
  return (
    <section className="paneel straatcheck">
      <title>{t('Straatcheck · Waakvlam')}</title>
      <Kop niveau={1}>{t('Straatcheck')}</Kop>
      {!verbonden && (
        <Melding soort="error" rol="alert">
          <p>
            <Zin tekst="<vet>Geen verbinding.</vet> Waakvlam kan nu niets nakijken. Bel de meldkamer; ga er niet van uit dat er geen verbod is." />
          </p>
        </Melding>
      )}
      <Formulier
        fout={check.error}
        knop={t('Kijk na')}
        bezigtekst={
          check.failureCount > 0
            ? t('Slechte verbinding, poging {{poging}}', { poging: check.failureCount + 1 })
            : t('Bezig')
        }
        bezig={check.isPending}
        verstuur={() => check.mutate()}
      >
        <Tekstveld
          naam="zoek"
          label={t('Naam, kenteken of adres')}
          hulp={t('Voor- en achternaam, kenteken, of postcode met huisnummer.')}
          breed
          maxLength={200}
          autoCapitalize="words"
          enterKeyHint="search"
          spellCheck={false}
          waarde={zoek}
          zet={(tekst) => {
            wis();
            zetZoek(tekst);
          }}
        />
        <details className="uitklap">
          <summary>{t('Geboortedatum erbij')}</summary>
          <Tekstveld
            naam="geboren"
            label={t('Geboortedatum')}
            hulp={t('Dan is de achternaam genoeg.')}
            type="date"
            waarde={geboren}
            zet={(datum) => {
              wis();
              zetGeboren(datum);
            }}
          />
        </details>
      </Formulier>
      <div role="status" className="straatcheck__antwoord">
        {check.data && <Uitslag {...check.data} />}
      </div>
      <p className="klein zacht">
        {t('Elke straatcheck wordt vastgelegd. Het adres van een slachtoffer ziet u hier nooit.')}
      </p>
    </section>
  );
}

function Uitslag({ resultaten, let_op }: Antwoord) {
  const nu = new Date().toISOString();
  return (
    <>
      {resultaten.map((treffer) => (
        <Trefferkaart
          key={`${treffer.soort} ${treffer.tot ?? ''} ${treffer.functies.join()}`}
          treffer={treffer}
          nu={nu}
        />
      ))}
      <Melding soort="warning">
        <p lang="nl">{let_op}</p>
      </Melding>
    </>
  );
}

function Trefferkaart({ treffer, nu }: { treffer: Treffer; nu: string }) {
  const { naam, functies, melding, doe, betreft, tot, zone, handhaafbaar, strafbaar, precies, casus } = treffer;
  return (
    <article className={`treffer treffer--${handhaafbaar}`} aria-label={naam}>
      <Kop niveau={2}>
        <Ernst ernst={handhaafbaar === 'ja' ? 'alarm' : 'waarschuwing'} /> <span lang="nl">{naam}</span>
      </Kop>
      {!precies && (
        <p>
          <Zin tekst="<vet>Lijkt erop.</vet> Controleer naam en geboortedatum voordat u handelt." />
        </p>
      )}
      {betreft.length > 0 && (
        <p>
          <Zin
            tekst="Geldt voor <wie/>"
            delen={{
              wie: (
                <strong>
                  {betreft
                    .map((een) =>
                      een.geboren === null
                        ? een.naam
                        : `${een.naam} (${t('geboren {{dag}}', { dag: datumWoord(een.geboren) })})`,
                    )
                    .join(', ')}
                </strong>
              ),
            }}
          />
        </p>
      )}
      <p className="treffer__wat" lang="nl">
        {melding}
      </p>
      {functies.join() !== naam && <p>{t('Het gaat om: {{functies}}.', { functies: functies.join(', ') })}</p>}
      {zone !== null && <p>{t('Gebied: {{zone}}', { zone })}</p>}
      {strafbaar !== null && <p>{t('Strafbaar: {{strafbaar}}', { strafbaar })}</p>}
      <p>
        {tot === null ? (
          t('Geen einddatum.')
        ) : (
          <>
            {t('Tot')} {<Moment op={tot} nu={nu} toon="beide" />}
          </>
        )}
      </p>
      {doe.length > 0 && (
        <ol>
          {doe.map((stap) => (
            <li key={stap} lang="nl">
              {stap}
            </li>
          ))}
        </ol>
      )}
      {casus !== null && (
        <p>
          <Link to="/casussen/$id/$tab" params={{ id: casus, tab: 'maatregelen' }} className="nl-link">
            {t('Open de casus')}
            <span className="vh">: {naam}</span>
          </Link>
        </p>
      )}
    </article>
  );
}
