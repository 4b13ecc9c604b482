import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { toezichtQuery } from '../api/queries.ts';
import type { Toezichtsignaal } from '../api/toezicht.ts';
import { useZendEenmaal } from '../api/useZendEenmaal.ts';
import { woord } from '../taal/labels.ts';
import { t } from '../taal/taal.ts';
import { leesMoment, wandklok } from '../tijd/amsterdam.ts';
import { Moment } from '../tijd/Moment.tsx';
import {
  Formulier,
  Foutmelding,
  Keuzerij,
  Knop,
  Kop,
  Melding,
  Skelet,
  Tekstvlak,
  useKlaarmelding,
} from '../ui/index.ts';
import { Inzagen, useWieKeek } from './Inzagen.tsx';
import type { Zoekvraag } from './zoekvraag.ts';
import './toezicht.css';

const SOORTEN: Record<Toezichtsignaal['soort'], string> = {
  noodtoegang: t('Noodtoegang genomen'),
  veel_casussen: t('Veel verschillende casussen gelezen'),
  nacht: t("'s Nachts gelezen"),
  zonder_rol: t('Gelezen zonder rol in de casus'),
  aftasten: t('Gevraagd naar casussen die er niet zijn'),
  namen_zoeken: t('Veel namen opgezocht'),
  accounts: t('Accounts van collega’s'),
};

const OORDELEN = ['terecht', 'onterecht'].map((waarde) => ({ waarde, label: woord(waarde) }));

/** What asks a privacy officer for a look, too late first, and her judgement of each. */
export function Toezichtpagina() {
  const lijst = useQuery(toezichtQuery);
  const wieKeek = useWieKeek();
  const [klaarmelding, klaar] = useKlaarmelding();
  const signalen = [...(lijst.data ?? [])].sort((a, b) => Number(b.teLaat) - Number(a.teLaat));
  return (
    <section className="toezicht">
      <title>{t('Toezicht · Waakvlam')}</title>
      <Kop niveau={1}>{t('Toezicht')}</Kop>
      <p className="nl-paragraph">
        {t('Wat mensen van uw organisatie deden en om een blik vraagt. U ziet hier nooit wat er in een casus staat.')}
      </p>
      {klaarmelding}
      {lijst.isPending && <Skelet regels={4} wat={t('De lijst')} />}
      {lijst.isError && <Foutmelding fout={lijst.error} wat={t('De lijst')} opnieuw={() => void lijst.refetch()} />}
      {lijst.isSuccess && signalen.length === 0 && (
        <Melding soort="ok" rol="status">
          <p>{t('Er is niets dat op uw oordeel wacht.')}</p>
        </Melding>
      )}
      <ul className="kaal toezicht__lijst">
        {signalen.map((signaal) => (
          <li key={signaal.id} className="paneel">
            <Signaal signaal={signaal} zoek={wieKeek.zoek} klaar={klaar} />
          </li>
        ))}
      </ul>
      <Inzagen {...wieKeek} />
    </section>
  );
}

type Signaalprops = {
  signaal: Toezichtsignaal;
  zoek: (vraag: Partial<Zoekvraag>) => void;
  klaar: (melding: string) => void;
};

function Signaal({ signaal, zoek, klaar }: Signaalprops) {
  const { casus } = signaal;
  const { naam, kenmerk, functie, organisatie } = signaal.medewerker;
  const nu = new Date().toISOString();
  const dag = wandklok(leesMoment(signaal.moment)).datum;
  return (
    <article>
      <Kop niveau={2}>{SOORTEN[signaal.soort]}</Kop>
      <p className="rij__bij">
        <span>
          {t('{{naam}} (kenmerk {{kenmerk}}), {{functie}}, {{organisatie}}', {
            naam,
            kenmerk,
            functie: functie.replaceAll('_', ' '),
            organisatie,
          })}
        </span>
        <span>
          <Moment op={signaal.moment} nu={nu} toon="exact" />
        </span>
        {signaal.uiterlijk !== null && (
          <span>
            {signaal.teLaat ? <strong>{t('te laat:')} </strong> : `${t('beoordelen voor')} `}
            <Moment op={signaal.uiterlijk} nu={nu} toon="exact" />
          </span>
        )}
        {casus !== null && <span>{t('casus {{casus}}', { casus })}</span>}
      </p>
      <p className="toezicht__reden">{signaal.reden}</p>
      <p className="toezicht__verder">
        <Knop klein soort="subtle" onClick={() => zoek({ wie: naam, van: dag, tot: dag, alles: true })}>
          {t('Wat {{naam}} die dag bekeek', { naam })}
        </Knop>
        {casus !== null && (
          <Knop klein soort="subtle" onClick={() => zoek({ casus })}>
            {t('Wie keek naar deze casus')}
          </Knop>
        )}
      </p>
      <Oordeel id={signaal.id} klaar={klaar} />
    </article>
  );
}

function Oordeel({ id, klaar }: { id: string; klaar: (melding: string) => void }) {
  const [concept, zetConcept] = useState({ oordeel: '', toelichting: '' });
  const { zend, bezig, fout } = useZendEenmaal(`${id} beoordeling`, [toezichtQuery.queryKey]);
  const pad = `/toezicht/signalen/${encodeURIComponent(id)}/beoordeling`;
  return (
    <Formulier
      fout={fout}
      knop={t('Leg uw oordeel vast')}
      bezig={bezig}
      verstuur={() => zend(pad, concept, () => klaar(t('Uw oordeel is vastgelegd.')))}
    >
      <Keuzerij
        naam="oordeel"
        label={t('Uw oordeel')}
        verplicht
        opties={OORDELEN}
        waarde={concept.oordeel}
        zet={(oordeel) => zetConcept({ ...concept, oordeel })}
      />
      <Tekstvlak
        naam="toelichting"
        label={t('Uw toelichting')}
        verplicht
        rows={2}
        maxLength={2000}
        waarde={concept.toelichting}
        zet={(toelichting) => zetConcept({ ...concept, toelichting })}
      />
    </Formulier>
  );
}
