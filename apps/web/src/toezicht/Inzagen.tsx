import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Veldfout } from '../api/fout.ts';
import { inzagenQuery } from '../api/queries.ts';
import type { Inzage } from '../api/toezicht.ts';
import { t } from '../taal/taal.ts';
import { Formulier, Foutmelding, Knop, Kop, koppelVeld, Skelet, Tekstveld, Vinkje } from '../ui/index.ts';
import { bezoekenVan } from './bezoeken.ts';
import { Inzageregel } from './Inzageregel.tsx';
import { controleerVraag, LEGE_VRAAG, opdrachtVan, type Zoekvraag } from './zoekvraag.ts';

const KOP = 'inzagen-kop';

/** What is typed and what was asked last; `zoek` asks at once, and reading goes on at what is found. */
export function useWieKeek() {
  const [concept, zetConcept] = useState(LEGE_VRAAG);
  const [gevraagd, zetGevraagd] = useState<Zoekvraag>();
  const zoek = (vraag: Partial<Zoekvraag>) => {
    const geheel = { ...LEGE_VRAAG, ...vraag };
    zetConcept(geheel);
    zetGevraagd(geheel);
    document.getElementById(KOP)?.focus();
  };
  return { concept, zetConcept, gevraagd, zetGevraagd, zoek };
}

/** Who looked at what and why: by colleague, case and period. */
export function Inzagen({ concept, zetConcept, gevraagd, zetGevraagd, zoek }: ReturnType<typeof useWieKeek>) {
  const [fouten, zetFouten] = useState<readonly Veldfout[]>([]);
  const veld = koppelVeld(concept, (deel) => zetConcept({ ...concept, ...deel }));
  const verstuur = () => {
    const gevonden = controleerVraag(concept);
    zetFouten(gevonden);
    if (gevonden.length === 0) zetGevraagd(concept);
  };
  return (
    <section className="paneel" aria-labelledby={KOP}>
      <Kop niveau={2} id={KOP} tabIndex={-1}>
        {t('Wie keek')}
      </Kop>
      <p className="nl-paragraph">
        {t(
          'Vul in wat u weet. U ziet de mensen van uw organisatie, en iedereen in een casus die uw organisatie opende of waarvan zij de regie heeft.',
        )}
      </p>
      <Formulier fouten={fouten} knop={t('Toon wie keek')} bezig={false} verstuur={verstuur}>
        <Tekstveld {...veld('wie')} label={t('Medewerker')} hulp={t('Naam of deel daarvan, of kenmerk.')} />
        <Tekstveld
          {...veld('casus')}
          label={t('Casus')}
          hulp={t('Nummer, adres van de bladzijde, of de precieze naam.')}
          autoComplete="off"
        />
        <Tekstveld {...veld('van')} label={t('Vanaf')} type="date" />
        <Tekstveld {...veld('tot')} label={t('Tot en met')} type="date" />
        <Vinkje
          label={t('Ook lijsten en eigen instellingen')}
          aan={concept.alles}
          zet={(alles) => zetConcept({ ...concept, alles })}
        />
      </Formulier>
      <p className="klein zacht">
        {t(
          'Of een andere regio naar iemand is gevraagd, staat hier niet: dat register ligt bij wie vraagt. De handleiding zegt hoe u het laat nakijken.',
        )}
      </p>
      {gevraagd !== undefined && <Lijst key={JSON.stringify(gevraagd)} gevraagd={gevraagd} zoek={zoek} />}
    </section>
  );
}

function Lijst({ gevraagd, zoek }: { gevraagd: Zoekvraag; zoek: (vraag: Partial<Zoekvraag>) => void }) {
  const lijst = useInfiniteQuery(inzagenQuery(opdrachtVan(gevraagd)));
  const inzagen = (lijst.data?.pages ?? []).flatMap(({ resultaten }) => resultaten);
  const nu = new Date().toISOString();
  const naamgenoten = gedeeldeNamen(inzagen);
  return (
    <>
      <p role="status">
        {lijst.isSuccess && inzagen.length === 0 && t('Niets gevonden dat u mag zien.')}
        {lijst.isSuccess && inzagen.length > 0 && t('Nieuwste eerst.')}
      </p>
      {lijst.isPending && <Skelet regels={4} wat={t('Wie keek')} />}
      {lijst.isError && <Foutmelding fout={lijst.error} wat={t('Wie keek')} opnieuw={() => void lijst.refetch()} />}
      <ol className="kaal rijen">
        {bezoekenVan(inzagen).map((bezoek, plaats) => (
          // eslint-disable-next-line react/no-array-index-key -- rows of a log, newest first, that never change
          <li key={plaats}>
            <Inzageregel bezoek={bezoek} nu={nu} naamgenoot={naamgenoten.has(wieIs(bezoek.laatste))} zoek={zoek} />
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
