import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bewaarBestand, haalBestand, vraag } from '../../api/client.ts';
import { t } from '../../taal/taal.ts';
import { Foutmelding, Knop, Kop, Skelet } from '../../ui/index.ts';
import { Onderdeelkeuze } from './Onderdeelkeuze.tsx';
import { type Afschrift, afschriftPad, afschriftQuery, type Verzoek } from './verzoeken.ts';

type Props = { verzoek: Verzoek; casus: string; titel: string };

/** What the applicant gets of one case: each item with the decision of a person, or who looked, and the page to hand over. */
export function Afschriftdeel({ verzoek, casus, titel }: Props) {
  const afschrift = useQuery(afschriftQuery(verzoek.id, casus));
  const kop = `casus-${casus}`;
  return (
    <section className="paneel" aria-labelledby={kop}>
      <Kop niveau={2} id={kop}>
        {titel}
      </Kop>
      <p className="klein zacht">{t('Nummer {{casus}}', { casus })}</p>
      {afschrift.isPending && <Skelet regels={4} wat={t('Het afschrift')} />}
      {afschrift.isError && (
        <Foutmelding fout={afschrift.error} wat={t('Het afschrift')} opnieuw={() => void afschrift.refetch()} />
      )}
      {afschrift.data && <Inhoud afschrift={afschrift.data} verzoek={verzoek} casus={casus} />}
    </section>
  );
}

function Inhoud({ afschrift, verzoek, casus }: { afschrift: Afschrift; verzoek: Verzoek; casus: string }) {
  const { onderdelen, kijkers } = afschrift;
  const bestand = useQueryClient();
  const pad = afschriftPad(verzoek.id, casus);
  const besluit = useMutation({
    mutationFn: (besluiten: { feit: string; besluit: 'geven' | 'weglaten'; reden?: string }[]) =>
      vraag<Afschrift>(`${pad}/besluiten`, { method: 'POST', body: { besluiten } }),
    onSuccess: (nieuw) => bestand.setQueryData(afschriftQuery(verzoek.id, casus).queryKey, nieuw),
  });
  const document = useMutation({
    mutationFn: async () => bewaarBestand(await haalBestand(`${pad}/document`), 'afschrift.html'),
  });
  const open = onderdelen.filter((een) => een.besluit === null);
  const zonderTekst = open.filter(({ vrijeTekst }) => !vrijeTekst);
  const vast = verzoek.uitkomst !== null;
  return (
    <>
      <p role="status">
        {onderdelen.length === 0 && kijkers.length === 0
          ? t('Hieruit krijgt de aanvrager niets.')
          : !vast &&
            onderdelen.length > 0 &&
            t('{{onderdelen}} van {{onderdelen2}} onderdelen besloten.', {
              onderdelen: onderdelen.length - open.length,
              onderdelen2: onderdelen.length,
            })}
      </p>
      {besluit.isError && <Foutmelding fout={besluit.error} wat={t('Uw besluit')} />}
      <ol className="kaal rijen">
        {onderdelen.map((onderdeel) => (
          <li key={onderdeel.feit}>
            <Onderdeelkeuze
              onderdeel={onderdeel}
              vast={vast}
              bezig={besluit.isPending}
              besluit={(keuze, reden) =>
                besluit.mutate([{ feit: onderdeel.feit, besluit: keuze, ...(reden === '' ? {} : { reden }) }])
              }
            />
          </li>
        ))}
      </ol>
      <ul className="rijen">
        {kijkers.map(({ organisatie, functie, dag, keren }) => (
          <li key={`${organisatie} ${functie} ${dag}`}>
            {t('{{dag}}: {{organisatie}}, {{functie}} ({{keren}} keer)', {
              dag,
              organisatie,
              functie: functie.replaceAll('_', ' '),
              keren,
            })}
          </li>
        ))}
      </ul>
      {document.isError && <Foutmelding fout={document.error} wat={t('Het document')} />}
      <div className="toezicht__knoppen">
        {!vast && zonderTekst.length > 1 && (
          <Knop
            disabled={besluit.isPending}
            onClick={() => besluit.mutate(zonderTekst.map(({ feit }) => ({ feit, besluit: 'geven' as const })))}
          >
            {t('Geef de {{zonderTekst}} onderdelen zonder vrije tekst', { zonderTekst: zonderTekst.length })}
          </Knop>
        )}
        <Knop aria-disabled={document.isPending} onClick={() => document.mutate()}>
          {vast ? t('Haal het document op') : t('Bekijk het concept van het document')}
        </Knop>
      </div>
    </>
  );
}
