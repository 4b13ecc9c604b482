import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Zin } from '../taal/Zin.tsx';
import { organisatie, regionaam, SETTINGS, woordInZin } from '../taal/labels.ts';
import { t, tn } from '../taal/taal.ts';
import { exact } from '../tijd/weergave.ts';
import { Foutmelding, Keuzeveld, Kop, Melding, Skelet, Uitklap } from '../ui/index.ts';
import { type Convenant, convenantenQuery, vergelijkingQuery } from './queries.ts';

/** Who sees what by which covenant, and in words what differs between two of them. */
export function Convenanten() {
  const lijst = useQuery(convenantenQuery);
  return (
    <section className="paneel" aria-labelledby="convenanten-kop">
      <Kop niveau={2} id="convenanten-kop">
        {t('Convenanten')}
      </Kop>
      {lijst.isPending && <Skelet regels={3} wat={t('De convenanten')} />}
      {lijst.isError && (
        <Foutmelding fout={lijst.error} wat={t('De convenanten')} opnieuw={() => void lijst.refetch()} />
      )}
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
  const waar = regio === null ? t('Landelijk') : regionaam(regio);
  return t('{{waar}}, versie {{versie}}, geldt vanaf {{geldigVan}}{{geldigTot}}', {
    waar,
    versie,
    geldigVan: exact(geldigVan),
    geldigTot: geldigTot === null ? '' : ` ${t('tot {{geldigTot}}', { geldigTot: exact(geldigTot) })}`,
  });
}

function Regels({ convenant: { regels } }: { convenant: Convenant }) {
  return (
    <>
      {regels.some(({ vastgesteld }) => vastgesteld === 'nee') && (
        <Melding soort="warning">
          <p>
            {t(
              'Niet elke grond is vastgesteld. Een jurist van de regio moet die nog toetsen; er staat dan „te toetsen” bij.',
            )}
          </p>
        </Melding>
      )}
      <ul className="kaal rijen">
        {regels.map(({ id, organisatie: wie, setting, uitkomsten, doel, gronden, vastgesteld }) => (
          <li key={id} className="regels__rij">
            <p>
              <Zin
                tekst="<wie/> in <setting/>"
                delen={{
                  wie: <strong>{wie.map(organisatie).join(', ')}</strong>,
                  setting: setting.map((een) => SETTINGS[een] ?? een).join(', '),
                }}
              />
            </p>
            {Object.entries(uitkomsten).map(([uitkomst, categorieen]) => (
              <p key={uitkomst}>
                {woordInZin(uitkomst)}: {categorieen.map(woordInZin).join(', ')}
              </p>
            ))}
            <p className="rij__bij">
              <span>{t('doel: {{doel}}', { doel })}</span>
              <span>
                {t('grond: {{gronden}}', { gronden: gronden.join('; ') })}
                {vastgesteld === 'nee' && ` ${t('(te toetsen)')}`}
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
      <Kop niveau={3}>{t('Wat verandert er?')}</Kop>
      <Keuzeveld naam="oud" label={t('Van')} opties={opties} waarde={oud} zet={zetOud} />
      <Keuzeveld naam="nieuw" label={t('Naar')} opties={opties} waarde={nieuw} zet={zetNieuw} />
      {uit.isError && <Foutmelding fout={uit.error} wat={t('De vergelijking')} opnieuw={() => void uit.refetch()} />}
      <p role="status">
        {uit.data &&
          (uit.data.length === 0
            ? t('Er verandert niets.')
            : tn(uit.data.length, '{{aantal}} verandering', '{{aantal}} veranderingen'))}
      </p>
      <ul className="rijen">
        {uit.data?.map((zin) => (
          <li key={zin} lang="nl">
            {zin}
          </li>
        ))}
      </ul>
    </>
  );
}
