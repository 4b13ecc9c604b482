import { useMutation, useQuery } from '@tanstack/react-query';
import { bewaarBestand, haalBestand } from '../../api/client.ts';
import { Zin } from '../../taal/Zin.tsx';
import { t } from '../../taal/taal.ts';
import { Foutmelding, Knop, Kop, Melding, Skelet, useKlaarmelding } from '../../ui/index.ts';
import type { Casusbeeld } from '../casusbeeld.ts';
import { type Documentsoort, documentsoortenQuery, type Documentvorm } from './documentsoorten.ts';
import './documenten.css';

const VORMEN: Record<Documentvorm, string> = { pdf: t('Maak PDF'), html: t('Maak bewerkbaar (HTML)') };

/** Which documents the user can make of this case; each is made of what she sees now. */
export function Documenten({ casus, op }: Casusbeeld) {
  const soorten = useQuery(documentsoortenQuery(casus.id));
  const [klaarmelding, klaar] = useKlaarmelding();
  return (
    <section className="paneel paneel--breed" aria-labelledby="documenten-kop">
      <Kop niveau={2} id="documenten-kop">
        {t('Documenten maken')}
      </Kop>
      <p className="nl-paragraph">
        {t(
          'Een document bevat wat u nu mag zien, met de bron erbij. Velden met een adres, telefoonnummer of dagpatroon en wat in een casusoverleg is besproken gaan nooit mee. Lees vrije tekst zelf na op wat daarin staat. Uw naam en het moment staan op elke bladzijde.',
        )}
      </p>
      {op !== undefined && (
        <Melding soort="info">
          <p>{t('Een document toont de casus van nu, ook als u terugkijkt.')}</p>
        </Melding>
      )}
      {klaarmelding}
      {soorten.isPending && <Skelet regels={4} wat={t('De documenten')} />}
      {soorten.isError && (
        <Foutmelding fout={soorten.error} wat={t('De lijst van documenten')} opnieuw={() => void soorten.refetch()} />
      )}
      <ul className="kaal rijen">
        {soorten.data?.map((soort) => (
          <li key={soort.id}>
            <Soort casus={casus.id} soort={soort} klaar={klaar} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type Props = { casus: string; soort: Documentsoort; klaar: (melding: string) => void };

function Soort({ casus, soort, klaar }: Props) {
  const { id, titel, voor, uitleg, voorVerdachte, vormen } = soort;
  const maak = useMutation({
    mutationFn: async (vorm: Documentvorm) => {
      const body = { soort: id, vorm };
      const bestand = await haalBestand(`/casussen/${encodeURIComponent(casus)}/documenten`, { method: 'POST', body });
      bewaarBestand(bestand, `${id.replaceAll('_', '-')}.${vorm}`);
    },
    onSuccess: () =>
      klaar(t('{{titel}} staat bij uw downloads. Verwijder het bestand als u het niet meer nodig hebt.', { titel })),
  });
  return (
    <article className="document">
      <Kop niveau={3}>{titel}</Kop>
      <p className="zacht">{t('Voor: {{voor}}', { voor })}</p>
      <p>{uitleg}</p>
      {voorVerdachte && (
        <p>
          <Zin tekst="<vet>De verdachte kan dit lezen.</vet> Er staan geen namen, adressen, woorden of welzijn van het slachtoffer in. Lees het na voordat u het geeft, ook op wat u zelf toevoegt." />
        </p>
      )}
      {maak.isError && <Foutmelding fout={maak.error} wat={t('Het document')} />}
      <div className="document__knoppen">
        {vormen.map((vorm) => (
          <Knop
            key={vorm}
            aria-disabled={maak.isPending}
            aria-label={`${VORMEN[vorm]}: ${titel}`}
            onClick={() => {
              if (!maak.isPending) maak.mutate(vorm);
            }}
          >
            {VORMEN[vorm]}
          </Knop>
        ))}
      </div>
    </article>
  );
}
