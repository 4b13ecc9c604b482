import { useMutation } from '@tanstack/react-query';
import { bewaarBestand, haalBestand } from '../../api/client.ts';
import { Zin } from '../../taal/Zin.tsx';
import { t } from '../../taal/taal.ts';
import { Foutmelding, Knop, Kop } from '../../ui/index.ts';
import type { Documentsoort, Documentvorm } from './documentsoorten.ts';
import './documenten.css';

const VORMEN: Record<Documentvorm, string> = { pdf: t('Maak PDF'), html: t('Maak bewerkbaar (HTML)') };

type Props = { casus: string; soort: Documentsoort; klaar: (melding: string) => void };

/** A kind of document and the buttons that make it; it lands among the downloads. */
export function Document({ casus, soort, klaar }: Props) {
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
      <div className="document__tekst">
        <Kop niveau={3}>{titel}</Kop>
        <p className="zacht">{t('Voor: {{voor}}', { voor })}</p>
        <p>{uitleg}</p>
        {voorVerdachte && (
          <p>
            <Zin tekst="<vet>De verdachte kan dit lezen.</vet> Er staan geen namen, adressen, woorden of welzijn van het slachtoffer in. Lees het na voordat u het geeft, ook op wat u zelf toevoegt." />
          </p>
        )}
        {maak.isError && <Foutmelding fout={maak.error} wat={t('Het document')} />}
      </div>
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
