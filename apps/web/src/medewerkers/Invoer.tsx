import { useMutation } from '@tanstack/react-query';
import { useId } from 'react';
import { vraag } from '../api/client.ts';
import { ApiFout } from '../api/fout.ts';
import { t } from '../taal/taal.ts';
import { Foutmelding, Melding, Uitklap } from '../ui/index.ts';

/** Takes in a file with staff; what is wrong with it is named per row. */
export function Invoer({ klaar }: { klaar: (aantal: number) => void }) {
  const id = useId();
  const invoer = useMutation({
    mutationFn: async (bestand: File) => {
      const vorm = /\.ya?ml$/i.test(bestand.name) ? 'yaml' : 'csv';
      const body = { bestand: await bestand.text(), vorm };
      return vraag<{ aantal: number }>('/medewerkers/invoer', { method: 'POST', body });
    },
    onSuccess: ({ aantal }) => klaar(aantal),
  });
  const velden = invoer.error instanceof ApiFout ? invoer.error.velden : [];
  return (
    <Uitklap titel={t('Medewerkers invoeren met een bestand')}>
      <p className="nl-paragraph">
        {t(
          'Een CSV-bestand met de kolommen kenmerk, naam, functie en orgrol. Daarnaast kan: basisteam, telefoon (werknummer), uitgever, sub, plaatsvervanger (een kenmerk) en uit_dienst (ja of nee). Wie er niet in staat, blijft zoals zij is.',
        )}
      </p>
      <label htmlFor={id}>{t('Bestand')}</label>
      <br />
      <input
        id={id}
        type="file"
        accept=".csv,.yaml,.yml"
        className="medewerkers__bestand"
        disabled={invoer.isPending}
        onChange={({ target }) => {
          const [bestand] = target.files ?? [];
          if (bestand) invoer.mutate(bestand);
          target.value = '';
        }}
      />
      {invoer.isError && velden.length === 0 && <Foutmelding fout={invoer.error} wat={t('Het bestand')} />}
      {velden.length > 0 && (
        <Melding soort="error" rol="alert">
          <p>{t('Er is niets veranderd. Pas dit aan in het bestand:')}</p>
          <ul>
            {velden.map(({ veld, melding, pad = veld }) => (
              <li key={pad + melding}>
                {plaats(pad)}
                {melding}
              </li>
            ))}
          </ul>
        </Melding>
      )}
    </Uitklap>
  );
}

/** `rijen[3].naam` as someone finds it in her file. */
function plaats(pad: string): string {
  const [, rij, kolom] = /^rijen\[(\d+)\](?:\.(.*))?$/.exec(pad) ?? [];
  return rij === undefined
    ? ''
    : `${t('Medewerker {{plek}}:', { plek: kolom === undefined ? Number(rij) + 1 : `${Number(rij) + 1}, ${kolom}` })} `;
}
