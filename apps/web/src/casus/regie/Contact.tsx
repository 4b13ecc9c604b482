import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Contact as Contactbeeld } from '../../api/regie.ts';
import type { Casus } from '../../api/types.ts';
import { organisatie, woordInZin } from '../../taal/labels.ts';
import { t, tn } from '../../taal/taal.ts';
import { Moment } from '../../tijd/Moment.tsx';
import { Uiterlijk } from '../../tijd/Uiterlijk.tsx';
import { omDeInWoorden } from '../../werkvoorraad/puntwoorden.ts';
import { Ernst, Knop, Kop, Linkknop, Melding, Uitklap, useKlaarmelding } from '../../ui/index.ts';
import { taakdoel } from '../taken/gevraagd.ts';
import { Contactafspraak } from './Contactafspraak.tsx';
import { Contactmoment } from './Contactmoment.tsx';
import { CONTACTPLEK } from './contactplek.ts';
import { Gesproken } from './Gesproken.tsx';
import type { Regieprops } from './daden.ts';

const WAT: Readonly<Record<Contactbeeld['momenten'][number]['wat'], string>> = {
  gesproken: t('gesproken'),
  niet_bereikt: t('niet bereikt'),
  geinformeerd: t('geïnformeerd'),
  geen_nieuws: t('verteld dat er geen nieuws is'),
};

type Props = Omit<Regieprops, 'klaar' | 'casusId'> & { casus: Casus; spreekt: boolean };

/** What was agreed with the victim, when she is called next, and what was told; "no news" in two taps. */
export function Contact({ beeld, casus, recht, spreekt }: Props) {
  const casusId = casus.id;
  const [klaarmelding, klaar] = useKlaarmelding();
  const [venster, zetVenster] = useState<'afspraak' | 'gesproken' | 'niet_bereikt' | 'geen_nieuws'>();
  const { contact, op } = beeld;
  const sluit = () => zetVenster(undefined);
  const ref = useRef<HTMLElement>(null);
  const gevraagd = useLocation({ select: ({ hash }) => hash === CONTACTPLEK.hash });
  useEffect(() => {
    if (!gevraagd) return;
    ref.current?.focus({ preventScroll: true });
    ref.current?.scrollIntoView({ block: 'start' });
  }, [gevraagd]);
  return (
    <section ref={ref} tabIndex={-1} className="paneel paneel--breed" aria-labelledby="contact-kop">
      <Kop niveau={2} id="contact-kop">
        {t('Contact met het slachtoffer')}
      </Kop>
      {klaarmelding}
      <Volgende contact={contact} op={op} />
      {recht && !spreekt && (
        <p className="nl-paragraph">
          {t('U werkt in deze casus met de pleger. Moet zij iets horen, vraag het dan haar contactpersoon.')}
        </p>
      )}
      {recht && spreekt && (
        <div className="daadrij__daden niet-printen">
          <Knop soort="primary-action" onClick={() => zetVenster('gesproken')}>
            {t('Gesproken')}
          </Knop>
          <Knop onClick={() => zetVenster('geen_nieuws')}>{t('Geen nieuws verteld')}</Knop>
          <Knop onClick={() => zetVenster('niet_bereikt')}>{t('Niet bereikt')}</Knop>
          <Knop soort="subtle" onClick={() => zetVenster('afspraak')}>
            {contact.afspraak ? t('Afspraak wijzigen') : t('Afspraak maken')}
          </Knop>
        </div>
      )}
      <Afspraak contact={contact} />
      <Vertellen contact={contact} op={op} recht={recht} />
      {contact.momenten.length > 0 && (
        <Uitklap titel={t('Laatste contacten ({{momenten}})', { momenten: contact.momenten.length })} open>
          <ul className="kaal rijen">
            {contact.momenten.map((een) => (
              <li key={een.feit}>
                <p className="rij__kop">
                  <Moment op={een.op} nu={op} toon="exact" /> · {organisatie(een.wie)} · {WAT[een.wat]}
                  {een.hoe && ` (${woordInZin(een.hoe)})`}
                  {een.over && een.wat === 'geinformeerd' && t(', over {{over}}', { over: woordInZin(een.over) })}
                </p>
              </li>
            ))}
          </ul>
        </Uitklap>
      )}
      {venster === 'afspraak' && (
        <Contactafspraak casusId={casusId} afspraak={contact.afspraak} klaar={klaar} sluit={sluit} />
      )}
      {venster === 'gesproken' && <Gesproken casus={casus} klaar={klaar} sluit={sluit} />}
      {(venster === 'niet_bereikt' || venster === 'geen_nieuws') && (
        <Contactmoment casusId={casusId} wat={venster} klaar={klaar} sluit={sluit} />
      )}
    </section>
  );
}

function Volgende({ contact: { volgende, teLaat, vergeefs }, op }: { contact: Contactbeeld; op: string }) {
  if (volgende === null && vergeefs === 0) return null;
  return (
    <p className="contact__volgende">
      {volgende !== null && (
        <>
          {teLaat && <Ernst ernst="waarschuwing" />}{' '}
          <strong>{teLaat ? `${t('Bellen is te laat:')} ` : `${t('Volgende keer:')} `}</strong>
          <Moment op={volgende} nu={op} toon="beide" />
        </>
      )}
      {vergeefs > 0 &&
        ` ${t('· {{aantal}} zonder gehoor', { aantal: tn(vergeefs, '{{aantal}} poging', '{{aantal}} pogingen') })}`}
    </p>
  );
}

function Afspraak({ contact: { afspraak } }: { contact: Contactbeeld }) {
  if (afspraak === null) {
    return (
      <Melding soort="info">
        <p>{t('Er is hier geen afspraak over contact te zien: zij is niet gemaakt, of u mag haar niet zien.')}</p>
      </Melding>
    );
  }
  const { om_de: omDe, kanaal, wanneer_veilig: veilig, door, alternatief, zelfredzaam } = afspraak;
  return (
    <dl className="regie__lijst">
      <Rij kop={t('Hoe vaak')}>{omDe === null ? t('niet afgesproken') : omDeInWoorden(omDe)}</Rij>
      <Rij kop={t('Hoe')}>{kanaal === null ? t('niet afgesproken') : woordInZin(kanaal)}</Rij>
      <Rij kop={t('Wanneer veilig')}>{veilig ?? t('niet gevraagd')}</Rij>
      <Rij kop={t('Door wie')}>{door ?? t('de contactpersoon')}</Rij>
      <Rij kop={t('Kan ook met')}>
        {alternatief.length === 0 ? t('niet gevraagd') : alternatief.map(woordInZin).join(', ')}
      </Rij>
      <Rij kop={t('Redt zich')}>{zelfredzaam === null ? t('niet gevraagd') : woordInZin(zelfredzaam)}</Rij>
    </dl>
  );
}

function Rij({ kop, children }: { kop: string; children: ReactNode }) {
  return (
    <div>
      <dt>{kop}</dt>
      <dd>{children}</dd>
    </div>
  );
}

type Vertelprops = { contact: Contactbeeld; op: string; recht: Regieprops['recht'] };

/** What she is to hear; what the own organisation tells leads to where that is recorded. */
function Vertellen({ contact: { teVertellen }, op, recht }: Vertelprops) {
  if (teVertellen.length === 0) return null;
  return (
    <>
      <Kop niveau={3} className="deelkop">
        {t('Nog te vertellen ({{teVertellen}})', { teVertellen: teVertellen.length })}
      </Kop>
      <ul className="kaal rijen">
        {teVertellen.map((een) => (
          <li key={`${een.item} ${een.wie} ${een.tekst}`}>
            <p className="rij__kop">
              {een.teLaat && <Ernst ernst="waarschuwing" />} <strong>{organisatie(een.wie)}:</strong>{' '}
              <span lang="nl">{een.tekst}</span>
            </p>
            <p className="rij__bij">
              {een.uiterlijk && (
                <span>
                  <Uiterlijk op={een.uiterlijk} nu={op} />
                </span>
              )}
              {recht?.organisatie === een.wie && (
                <Linkknop to="/casussen/$id" params={{ id: recht.casus }} hash={taakdoel(een)}>
                  {t('Leg vast')}
                  <span className="vh">: {een.tekst}</span>
                </Linkknop>
              )}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
