import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { vraag } from '../api/client.ts';
import { t } from '../taal/taal.ts';
import { Formulier, Foutmelding, Knop, Melding, Tekstveld, Uitklap, useKlaarmelding, Vinkje } from '../ui/index.ts';
import { abonneer, kanPush } from './abonneer.ts';
import { type Instelling, type Instellingen as Alle, instellingenQuery } from './queries.ts';

/** How this user hears that there is something when Waakvlam is closed: without content, and at night only of alarms. */
export function Instellingen() {
  const instellingen = useQuery(instellingenQuery);
  // Here, and not in the form: that starts anew with what was saved, and would take the word of it along.
  const [klaarmelding, klaar] = useKlaarmelding();
  return (
    <Uitklap titel={t('Ook bericht als Waakvlam dicht is')}>
      {instellingen.isError && <Foutmelding fout={instellingen.error} wat={t('Uw instellingen')} />}
      {klaarmelding}
      {instellingen.data && <Vorm key={JSON.stringify(instellingen.data)} begin={instellingen.data} klaar={klaar} />}
    </Uitklap>
  );
}

function Vorm({ begin, klaar }: { begin: Alle; klaar: (melding: string) => void }) {
  const { email, perMail, perPush, stilVan, stilTot } = begin;
  const [stand, zetStand] = useState<Instelling>({ email, perMail, perPush, stilVan, stilTot });
  const client = useQueryClient();
  const zet = (deel: Partial<Instelling>) => zetStand({ ...stand, ...deel });
  const bewaar = useMutation({
    mutationFn: () => vraag<Alle>('/notificaties/instellingen', { method: 'PUT', body: stand }),
    onSuccess: (nieuw) => {
      klaar(t('Bewaard.'));
      client.setQueryData(instellingenQuery.queryKey, nieuw);
    },
  });
  const apparaat = useMutation({
    mutationFn: () => abonneer(begin.vapid),
    onSettled: () => client.invalidateQueries({ queryKey: instellingenQuery.queryKey }),
  });
  return (
    <>
      <p className="nl-paragraph klein">
        {t('In dat bericht staat alleen dat er iets nieuws is, nooit over wie. Lezen doet u hier.')}
      </p>
      {begin.mailMislukt && (
        <Melding soort="warning">
          <p>{t('Uw e-mailadres werd geweigerd. Geef een ander adres.')}</p>
        </Melding>
      )}
      <Formulier fout={bewaar.error} knop={t('Bewaar')} bezig={bewaar.isPending} verstuur={() => bewaar.mutate()}>
        {begin.mailMogelijk ? (
          <>
            <Vinkje label={t('Stuur mij e-mail')} aan={stand.perMail} zet={(aan) => zet({ perMail: aan })} />
            <Tekstveld
              naam="email"
              label={t('E-mailadres van uw werk')}
              waarde={stand.email ?? ''}
              zet={(waarde) => zet({ email: waarde.trim() === '' ? null : waarde.trim() })}
            />
          </>
        ) : (
          <p className="nl-paragraph klein">{t('E-mail is in deze omgeving niet ingesteld.')}</p>
        )}
        <Vinkje
          label={t('Toon een melding op mijn apparaten')}
          aan={stand.perPush}
          zet={(aan) => zet({ perPush: aan })}
        />
        <Tekstveld
          naam="stilVan"
          label={t('Stil vanaf')}
          hulp={t('Bijvoorbeeld 22:00. Alarmen komen altijd door.')}
          waarde={stand.stilVan ?? ''}
          zet={(waarde) => zet({ stilVan: waarde === '' ? null : waarde })}
        />
        <Tekstveld
          naam="stilTot"
          label={t('Stil tot')}
          waarde={stand.stilTot ?? ''}
          zet={(waarde) => zet({ stilTot: waarde === '' ? null : waarde })}
        />
      </Formulier>
      {kanPush() && (
        <p>
          <Knop klein onClick={() => apparaat.mutate()}>
            {t('Meld dit apparaat aan')}
          </Knop>{' '}
          <span className="klein zacht">
            {t('Aangemelde apparaten: {{apparaten}}', { apparaten: begin.apparaten })}
          </span>
        </p>
      )}
      {apparaat.isError && (
        <Melding soort="warning" rol="alert">
          <p>{apparaat.error.message}</p>
        </Melding>
      )}
    </>
  );
}
