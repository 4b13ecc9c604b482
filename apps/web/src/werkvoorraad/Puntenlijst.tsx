import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CONTACTPLEK } from '../casus/regie/contactplek.ts';
import { vastlegplek } from '../casus/vastleggen/schermen.ts';
import { Zin } from '../taal/Zin.tsx';
import { t } from '../taal/taal.ts';
import { Moment } from '../tijd/Moment.tsx';
import { Kop, Melding, Vorm } from '../ui/index.ts';
import { Bladen } from './Bladen.tsx';
import { LIJSTNAMEN } from './filter.ts';
import { isTeLaat, puntzin } from './puntwoorden.ts';
import { nieuwsQuery, puntenQuery } from './queries.ts';
import type { Lijstnaam, Werkfilter, Werkpunt } from './types.ts';

const UITLEG: Partial<Record<Lijstnaam, string>> = {
  onbemand: t('Casussen zonder procesregisseur, casusregisseur, contactpersoon voor het slachtoffer of beoordeling.'),
  eindes: t('Wat afloopt of op de rol staat: maatregelen, detentie, vrijlating, zittingen en overleggen.'),
  toezicht: t('Wie onder toezicht staat, met de voorwaarden en wat de politie daarover meldde.'),
  contacten: t('Wie het slachtoffer belt en wanneer, met pogingen zonder gehoor.'),
  nazorg: t('Wie wanneer nagaat of het veilig bleef, ook in casussen die slapen.'),
  toestemming: t('Of het slachtoffer goedvindt dat partners informatie delen.'),
};
/** What makes a supervisor look at once. */
const MELDENSWAARD = new Set(['incident', 'overtreding', 'aware_alarm', 'aanhouding']);

/** A list that a role works from, by date. */
export function Puntenlijst({ filter, nu }: { filter: Werkfilter; nu: string }) {
  const vraag = useInfiniteQuery(puntenQuery(filter.lijst, filter.van));
  const nieuws = useQuery({ ...nieuwsQuery, enabled: filter.lijst === 'toezicht' });
  const gemeld = new Set(
    nieuws.data?.flatMap(({ casus, soorten }) =>
      soorten.some(({ soort }) => MELDENSWAARD.has(soort)) ? [casus.id] : [],
    ),
  );
  return (
    <section className="werkgroep" aria-labelledby="werk-punten">
      <Kop niveau={2} id="werk-punten">
        {LIJSTNAMEN[filter.lijst]}
      </Kop>
      <p className="nl-paragraph klein zacht">{UITLEG[filter.lijst]}</p>
      <Bladen vraag={vraag} wat={t('Deze lijst')} leeg={<Geen />}>
        {(punten) => (
          <ul className="kaal werklijst">
            {punten.map((punt) => (
              <li key={`${punt.casus.id} ${punt.id}`}>
                <Puntregel punt={punt} nu={nu} gemeld={gemeld.has(punt.casus.id)} />
              </li>
            ))}
          </ul>
        )}
      </Bladen>
    </section>
  );
}

function Puntregel({ punt, nu, gemeld }: { punt: Werkpunt; nu: string; gemeld: boolean }) {
  const laat = isTeLaat(punt, nu);
  return (
    <article className={`werkrij${laat ? ' werkrij--laat' : ''}`} data-rij>
      <p className="werkrij__kop">
        <Link to="/casussen/$id" params={{ id: punt.casus.id }} className="nl-link werkrij__casus">
          {punt.casus.naam}
        </Link>
        {punt.op !== null && (
          <span className={`werkrij__tijd${laat ? ' ernst--waarschuwing' : ''}`}>
            {laat && (
              <>
                <Vorm vorm="driehoek" /> <strong>{t('te laat,')}</strong>{' '}
              </>
            )}
            <Moment op={punt.op} nu={nu} toon="beide" />
          </span>
        )}
      </p>
      <p className="werkrij__wat">
        {puntzin(punt)}
        {gemeld && (
          <strong className="ernst--alarm">
            {' '}
            <Vorm vorm="vierkant" /> {t('nieuw gemeld incident of overtreding')}
          </strong>
        )}
      </p>
      <div className="werkrij__daden">
        <Daad punt={punt} />
      </div>
    </article>
  );
}

type Werkdaad = { naam: string; plek: ReturnType<typeof vastlegplek> };

/** What is done about a point, and where. */
const DADEN: Readonly<Record<string, Werkdaad>> = {
  zonder_procesregisseur: { naam: t('Aanwijzen'), plek: vastlegplek('rol_toegewezen', { rol: 'procesregisseur' }) },
  zonder_casusregisseur: { naam: t('Aanwijzen'), plek: vastlegplek('rol_toegewezen', { rol: 'casusregisseur' }) },
  zonder_contact: { naam: t('Aanwijzen'), plek: vastlegplek('rol_toegewezen', { rol: 'contactpersoon_slachtoffer' }) },
  zonder_beoordeling: { naam: t('Beoordeel'), plek: vastlegplek('risicotaxatie') },
  // where it says when it is safe to call her, and what she is to hear
  contact: { naam: t('Bellen…'), plek: CONTACTPLEK },
  maatregel_einde: { naam: t('Bekijk'), plek: { tab: 'maatregelen' } },
  detentie_einde: { naam: t('Bekijk'), plek: { tab: 'strafzaak' } },
  vrijlating: { naam: t('Bekijk'), plek: { tab: 'strafzaak' } },
  zitting: { naam: t('Bekijk'), plek: { tab: 'strafzaak' } },
  overleg: { naam: t('Bekijk'), plek: { tab: 'overleg' } },
  nazorg: { naam: t('Bekijk'), plek: { tab: 'nazorg' } },
  toezicht: { naam: t('Bekijk'), plek: { tab: 'maatregelen' } },
  toestemming: { naam: t('Leg vast'), plek: vastlegplek('toestemming', { waarvoor: 'delen' }) },
};

function Daad({ punt }: { punt: Werkpunt }) {
  const { naam, plek }: Werkdaad = DADEN[punt.soort] ?? { naam: t('Bekijk'), plek: { tab: 'routekaart' } };
  return (
    <Link
      to="/casussen/$id/$tab"
      params={{ id: punt.casus.id, tab: plek.tab }}
      {...(plek.hash !== undefined && { hash: plek.hash })}
      className="utrecht-button-link utrecht-button-link--html-a utrecht-button utrecht-button--secondary-action knop--klein"
      data-toets="g"
    >
      {naam}
      <span className="vh">: {puntzin(punt)}</span>
    </Link>
  );
}

function Geen() {
  return (
    <Melding soort="info" rol="status">
      <p>
        <Zin tekst="<vet>Niets op deze lijst.</vet> Er is in deze casussen niets waar dit over gaat, of u mag het niet zien." />
      </p>
    </Melding>
  );
}
