import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { vraag } from '../api/client.ts';
import { Zin } from '../taal/Zin.tsx';
import { t } from '../taal/taal.ts';
import { Moment } from '../tijd/Moment.tsx';
import { Foutmelding, Knop, Kop, Melding, Skelet, Uitklap } from '../ui/index.ts';
import { Account } from './Account.tsx';
import { Agenda } from './Agenda.tsx';
import { Passkeys } from './Passkeys.tsx';
import { Werknummer } from './Werknummer.tsx';
import { type Eigensessie, eigenSessiesQuery } from './queries.ts';
import './mijnsessies.css';

/** Where the user is signed in and with what, and how she ends that: one device, or all others after losing one. */
export function MijnSessies() {
  const lijst = useQuery(eigenSessiesQuery);
  const bestand = useQueryClient();
  const eindig = useMutation({
    mutationFn: (pad: string) => vraag(`/sessies/${pad}`, { method: 'DELETE' }),
    onSuccess: () => bestand.invalidateQueries({ queryKey: eigenSessiesQuery.queryKey }),
  });
  const andere = (lijst.data ?? []).filter(({ deze }) => !deze).length;
  return (
    <section className="mijnsessies">
      <title>{t('Mijn sessies · Waakvlam')}</title>
      <Kop niveau={1}>{t('Mijn sessies')}</Kop>
      <p className="nl-paragraph">{t('Hier bent u nu aangemeld. Herkent u een apparaat niet? Meld het dan af.')}</p>
      <div role="status">
        {eindig.isSuccess && (
          <Melding soort="ok">
            <p>{t('Dat is afgemeld. Wie het apparaat heeft, kan er niet meer mee in Waakvlam.')}</p>
          </Melding>
        )}
      </div>
      {eindig.isError && <Foutmelding fout={eindig.error} wat={t('Afmelden')} />}
      {lijst.isPending && <Skelet regels={3} wat={t('Uw sessies')} />}
      {lijst.isError && <Foutmelding fout={lijst.error} wat={t('Uw sessies')} opnieuw={() => void lijst.refetch()} />}
      <ul className="kaal mijnsessies__lijst">
        {lijst.data?.map((sessie) => (
          <li key={sessie.id} className="mijnsessies__rij">
            <Sessie sessie={sessie} />
            {!sessie.deze && (
              <Knop
                klein
                disabled={eindig.isPending}
                aria-label={t('Meld af: {{toestel}}', { toestel: toestel(sessie) })}
                onClick={() => eindig.mutate(sessie.id)}
              >
                {t('Meld af')}
              </Knop>
            )}
          </li>
        ))}
      </ul>
      {andere > 0 && (
        <p>
          <Knop disabled={eindig.isPending} onClick={() => eindig.mutate('andere')}>
            {t('Meld overal af, behalve hier')}
          </Knop>
        </p>
      )}
      <Account />
      <Werknummer />
      <Passkeys />
      <Agenda />
      <Uitklap titel={t('Telefoon of laptop kwijt?')}>
        <ol className="nl-paragraph">
          <li>{t('Kies hierboven „Meld overal af, behalve hier”. Dat werkt meteen.')}</li>
          <li>{t('Verwijder de passkey van het apparaat dat weg is.')}</li>
          <li>
            {t(
              'Stond uw codeapp op dat apparaat? Vraag uw functioneel beheerder om een nieuwe uitnodiging. Daarmee gelden uw oude wachtwoord, codes en passkeys niet meer.',
            )}
          </li>
          <li>{t('Meld het verlies bij uw organisatie. Er kan sprake zijn van een datalek.')}</li>
        </ol>
      </Uitklap>
    </section>
  );
}

function Sessie({ sessie }: { sessie: Eigensessie }) {
  const nu = new Date().toISOString();
  return (
    <div>
      <strong>{toestel(sessie)}</strong>
      {sessie.deze && ` ${t('(hier bent u nu)')}`}
      <p className="mijnsessies__bij">
        <span>
          <Zin tekst="Aangemeld <moment/>" delen={{ moment: <Moment op={sessie.begonnen} nu={nu} toon="exact" /> }} />
        </span>
        {!sessie.deze && (
          <span>
            <Zin tekst="Laatst gebruikt <moment/>" delen={{ moment: <Moment op={sessie.gebruikt} nu={nu} /> }} />
          </span>
        )}
        <span>
          <Zin
            tekst="Eindigt vanzelf <moment/>"
            delen={{ moment: <Moment op={sessie.verloopt} nu={nu} toon="exact" /> }}
          />
        </span>
      </p>
    </div>
  );
}

const toestel = (sessie: Eigensessie): string => sessie.toestel ?? t('Onbekend apparaat');
