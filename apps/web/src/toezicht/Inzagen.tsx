import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Veldfout } from '../api/fout.ts';
import { inzagenQuery } from '../api/queries.ts';
import type { Inzage } from '../api/types.ts';
import { woordInZin } from '../taal/labels.ts';
import { t } from '../taal/taal.ts';
import { Moment } from '../tijd/Moment.tsx';
import { Formulier, Foutmelding, Knop, Kop, Skelet, Tekstveld } from '../ui/index.ts';

const NUMMER = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

/** Who looked at a case and why, by the number of the case; `casus` is the one that was asked for last. */
export function Inzagen({ casus, zetCasus }: { casus: string | undefined; zetCasus: (casus: string) => void }) {
  const [tekst, zetTekst] = useState('');
  const [fouten, zetFouten] = useState<readonly Veldfout[]>([]);
  const zoek = () => {
    const nummer = NUMMER.exec(tekst)?.[0];
    zetFouten(nummer === undefined ? [{ veld: 'nummer', melding: t('Hierin staat geen nummer van een casus.') }] : []);
    if (nummer !== undefined) zetCasus(nummer.toLowerCase());
  };
  return (
    <section className="paneel" aria-labelledby="inzagen-kop">
      <Kop niveau={2} id="inzagen-kop" tabIndex={-1}>
        {t('Wie keek naar een casus')}
      </Kop>
      <Formulier fouten={fouten} knop={t('Toon wie keek')} bezig={false} verstuur={zoek}>
        <Tekstveld
          naam="nummer"
          label={t('Nummer van de casus')}
          hulp={t('U mag ook het adres van de bladzijde van de casus plakken.')}
          verplicht
          waarde={tekst}
          zet={zetTekst}
        />
      </Formulier>
      {casus !== undefined && <Lijst key={casus} casus={casus} />}
    </section>
  );
}

function Lijst({ casus }: { casus: string }) {
  const lijst = useInfiniteQuery(inzagenQuery(casus));
  const inzagen = (lijst.data?.pages ?? []).flatMap(({ resultaten }) => resultaten);
  const nu = new Date().toISOString();
  const naamgenoten = gedeeldeNamen(inzagen);
  return (
    <>
      <p role="status">
        {t('Casus {{casus}}.', { casus })}{' '}
        {lijst.isSuccess && inzagen.length === 0 && t('Hiervan is niets dat u mag zien.')}
      </p>
      {lijst.isPending && <Skelet regels={4} wat={t('Wie keek')} />}
      {lijst.isError && <Foutmelding fout={lijst.error} wat={t('Wie keek')} opnieuw={() => void lijst.refetch()} />}
      <ol className="kaal rijen">
        {inzagen.map((inzage, plaats) => (
          // eslint-disable-next-line react/no-array-index-key -- rows of a log, newest first, that never change
          <li key={plaats}>
            <Regel inzage={inzage} nu={nu} naamgenoot={naamgenoten.has(wieIs(inzage))} />
          </li>
        ))}
      </ol>
      {lijst.hasNextPage && (
        <Knop aria-disabled={lijst.isFetchingNextPage} onClick={() => void lijst.fetchNextPage()}>
          {t('Toon meer')}
        </Knop>
      )}
    </>
  );
}

const wieIs = ({ medewerker, functie, organisatie }: Inzage): string => `${medewerker}, ${functie}, ${organisatie}`;

/** Descriptions that two people share: then what their organisation knows them by tells them apart. */
function gedeeldeNamen(inzagen: readonly Inzage[]): ReadonlySet<string> {
  const mensen = Map.groupBy(inzagen, wieIs);
  return new Set(
    [...mensen].flatMap(([wie, rijen]) => (new Set(rijen.map(({ kenmerk }) => kenmerk)).size > 1 ? [wie] : [])),
  );
}

function Regel({ inzage, nu, naamgenoot }: { inzage: Inzage; nu: string; naamgenoot: boolean }) {
  return (
    <>
      <strong>{inzage.medewerker}</strong>, {woordInZin(inzage.functie)}, {inzage.organisatie}
      {naamgenoot && ` ${t('(kenmerk {{kenmerk}})', { kenmerk: inzage.kenmerk })}`}
      <p className="rij__bij">
        <span>
          <Moment op={inzage.moment} nu={nu} toon="exact" />
        </span>
        <span>
          {woordInZin(inzage.handeling)}: {woordInZin(inzage.categorie)}
        </span>
        {inzage.geweigerd !== null && (
          <strong>{t('geweigerd: {{geweigerd}}', { geweigerd: woordInZin(inzage.geweigerd) })}</strong>
        )}
        <span>
          {inzage.grond === null ? t('zonder toegang') : t('op grond van: {{grond}}', { grond: inzage.grond })}
        </span>
      </p>
    </>
  );
}
