import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { vraag } from '../api/client.ts';
import { leestMeldingen } from '../sessie/rollen.ts';
import { useSessie } from '../sessie/useSessie.ts';
import { Serverzin } from '../taal/Serverzin.tsx';
import { Zin } from '../taal/Zin.tsx';
import { t } from '../taal/taal.ts';
import { Moment } from '../tijd/Moment.tsx';
import { Ernst, Foutmelding, Knop, Kop, Melding, Skelet } from '../ui/index.ts';
import { NOTIFICATIES, notificatiesQuery, type Notificatie } from './queries.ts';

const TRAPPEN = ['', t('Als waarnemer'), t('Omdat u dienst heeft')];

/** What this user was told, newest first. */
export function Inbox() {
  const lijst = useInfiniteQuery(notificatiesQuery);
  const client = useQueryClient();
  const ververs = () => client.invalidateQueries({ queryKey: [NOTIFICATIES] });
  const lees = useMutation({
    mutationFn: (ids?: string[]) =>
      vraag<void>('/notificaties/gelezen', { method: 'POST', body: ids === undefined ? {} : { ids } }),
    onSettled: ververs,
  });
  const bevestig = useMutation({
    mutationFn: (id: string) => vraag<void>(`/notificaties/${id}/bevestiging`, { method: 'POST', body: {} }),
    onSettled: ververs,
  });
  const rijen = lijst.data?.pages.flatMap(({ resultaten }) => resultaten) ?? [];
  return (
    <section className="meldingen" aria-labelledby="meldingen-kop">
      <div className="kopregel">
        <Kop niveau={2} id="meldingen-kop">
          {t('Aan mij')}
        </Kop>
        {rijen.some(({ gelezen }) => gelezen === null) && (
          <Knop klein onClick={() => lees.mutate(undefined)}>
            {t('Alles gelezen')}
          </Knop>
        )}
      </div>
      {lijst.isPending && <Skelet regels={6} wat={t('Uw meldingen')} />}
      {lijst.isError && <Foutmelding fout={lijst.error} wat={t('Uw meldingen')} opnieuw={() => void lijst.refetch()} />}
      {bevestig.isError && <Foutmelding fout={bevestig.error} wat={t('De bevestiging')} />}
      {lijst.isSuccess && rijen.length === 0 && (
        <Melding soort="info" rol="status">
          <p>
            <Zin tekst="<vet>Geen meldingen.</vet> U krijgt bericht van alarmen en nieuwe taken in casussen waarin u een rol heeft, en als contactpersoon van contact dat een collega met het slachtoffer had." />
          </p>
        </Melding>
      )}
      <ul className="kaal meldingen__lijst">
        {rijen.map((rij) => (
          <li key={rij.id}>
            <Regel rij={rij} gelezen={() => lees.mutate([rij.id])} bevestig={() => bevestig.mutate(rij.id)} />
          </li>
        ))}
      </ul>
      {lijst.hasNextPage && (
        <Knop aria-disabled={lijst.isFetchingNextPage} onClick={() => void lijst.fetchNextPage()}>
          {t('Toon meer')}
        </Knop>
      )}
    </section>
  );
}

type Regelprops = { rij: Notificatie; gelezen: () => void; bevestig: () => void };

function Regel({ rij, gelezen, bevestig }: Regelprops) {
  const leest = leestMeldingen(useSessie()?.gebruiker);
  const alarm = rij.soort === 'alarm' || rij.soort === 'wacht';
  const nieuw = rij.gelezen === null;
  const trap = rij.soort === 'leeslijst' ? '' : TRAPPEN[rij.trap];
  return (
    <article className={`melding-rij${alarm ? ' melding-rij--alarm' : ''}${nieuw ? ' melding-rij--nieuw' : ''}`}>
      <p>
        {nieuw && <strong className="melding-rij__nieuw">{t('Nieuw')}</strong>} {alarm && <Ernst ernst="alarm" />}{' '}
        <strong>
          <Serverzin tekst={rij.titel} />
        </strong>
        {rij.casus !== null && (
          <>
            {` ${t('in')} `}
            <Link to="/casussen/$id" params={{ id: rij.casus.id }} className="nl-link" onClick={gelezen}>
              {rij.casus.naam}
            </Link>
          </>
        )}
        {rij.soort === 'leeslijst' && leest && (
          <>
            {'. '}
            <Link to="/leeslijst" className="nl-link" onClick={gelezen}>
              {t('Naar de leeslijst')}
            </Link>
          </>
        )}
        {rij.bel !== null && <>{t('. U mag deze casus niet zien. Bel {{bel}}.', { bel: rij.bel })}</>}
      </p>
      <p className="klein zacht">
        <Moment op={rij.op} nu={new Date().toISOString()} />
        {trap !== '' && <> · {trap}</>}
        {rij.bevestigd !== null && (
          <>
            {` ${t('· door u bevestigd')} `}
            <Moment op={rij.bevestigd} nu={new Date().toISOString()} />
          </>
        )}
      </p>
      {alarm && rij.bevestigd === null && (
        <Knop klein soort="primary-action" onClick={bevestig}>
          {t('Ik neem dit op me')}
          <span className="vh">
            : <Serverzin tekst={rij.titel} />
          </span>
        </Knop>
      )}
      {!alarm && nieuw && (
        <Knop klein soort="subtle" onClick={gelezen}>
          {t('Gelezen')}
          <span className="vh">
            : <Serverzin tekst={rij.titel} />
          </span>
        </Knop>
      )}
    </article>
  );
}
