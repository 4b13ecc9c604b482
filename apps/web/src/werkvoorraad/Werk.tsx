import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { eigenOrganisatie } from '../sessie/organisatie.ts';
import { doetCasuswerk } from '../sessie/rollen.ts';
import { useSessie } from '../sessie/useSessie.ts';
import { t } from '../taal/taal.ts';
import { Foutmelding, Kop, Melding, Skelet, useKlaarmelding } from '../ui/index.ts';
import { Alarmregel } from './Alarmregel.tsx';
import { Bladen } from './Bladen.tsx';
import { indeling, perCasus } from './indeling.ts';
import { alarmenQuery, takenQuery, WERK } from './queries.ts';
import { Taakregel } from './Taakregel.tsx';
import type { Werkfilter } from './types.ts';

type Props = { filter: Werkfilter; nu: string };
/** Cases with alarms before the tasks. */
const EERSTE = 5;

/** Alarms first, then tasks by deadline; or only the part that was asked for. */
export function Werk({ filter, nu }: Props) {
  const alleenAlarmen = filter.deel === 'alarmen';
  const metAlarmen = filter.lijst === 'werk' && (alleenAlarmen || filter.deel === 'alles') && filter.soort === null;
  // Both are asked for at once and shown together, so that no alarm pushes away the task somebody was about to press.
  const alarmen = useInfiniteQuery({ ...alarmenQuery(filter.van), enabled: metAlarmen });
  const taken = useInfiniteQuery({ ...takenQuery(filter), enabled: !alleenAlarmen });
  if ((metAlarmen && alarmen.isPending) || (!alleenAlarmen && taken.isPending)) {
    return (
      <div className="paneel">
        <Skelet regels={12} wat={t('Uw werk')} />
      </div>
    );
  }
  return (
    <>
      {metAlarmen && <Alarmen filter={filter} nu={nu} />}
      {!alleenAlarmen && <Taken filter={filter} nu={nu} />}
    </>
  );
}

function Alarmen({ filter, nu }: Props) {
  const vraag = useInfiniteQuery(alarmenQuery(filter.van));
  const eigen = eigenOrganisatie(useSessie()?.gebruiker);
  const alleen = filter.deel === 'alarmen';
  const rijen = vraag.data?.pages.flatMap(({ resultaten }) => resultaten) ?? [];
  // Without alarms there is nothing to say among the tasks; asked for alone there is.
  if (!alleen) {
    if (vraag.isError)
      return <Foutmelding fout={vraag.error} wat={t('Uw alarmen')} opnieuw={() => void vraag.refetch()} />;
    if (rijen.length === 0) return null;
  }
  return (
    <section className="werkgroep" aria-labelledby="werk-alarmen">
      <Kop niveau={2} id="werk-alarmen">
        {t('Alarmen')}
      </Kop>
      <Bladen
        vraag={alleen ? vraag : { ...vraag, hasNextPage: false }}
        wat={t('Uw alarmen')}
        leeg={<Geen wat={t('alarmen')} />}
      >
        {(alarmen) => (
          <ul className="kaal werklijst">
            {perCasus(alarmen)
              .slice(0, alleen ? undefined : EERSTE)
              .map((groep) => (
                <li key={groep[0].casus.id}>
                  <Alarmregel alarmen={groep} nu={nu} eigen={eigen} />
                </li>
              ))}
          </ul>
        )}
      </Bladen>
      {!alleen && (vraag.hasNextPage || perCasus(rijen).length > EERSTE) && (
        <p className="klein zacht">{t('Dit zijn de nieuwste. Kies hierboven “alarmen” voor alle.')}</p>
      )}
    </section>
  );
}

function Taken({ filter, nu }: Props) {
  const vraag = useInfiniteQuery(takenQuery(filter));
  const gebruiker = useSessie()?.gebruiker;
  const client = useQueryClient();
  const [klaarmelding, meld] = useKlaarmelding();
  const organisatie = doetCasuswerk(gebruiker) ? eigenOrganisatie(gebruiker) : undefined;
  const klaar = (melding: string) => {
    meld(melding);
    void client.invalidateQueries({ queryKey: [WERK] });
  };
  return (
    <>
      {klaarmelding}
      <Bladen vraag={vraag} wat={t('Uw taken')} leeg={<Geen wat={t('taken')} filter={filter} />}>
        {(taken) =>
          indeling(taken, nu).map(({ deel, titel, taken: eigen }) => (
            <section key={deel} className="werkgroep" aria-labelledby={`werk-${deel}`}>
              <Kop niveau={2} id={`werk-${deel}`}>
                {titel}
              </Kop>
              <ul className="kaal werklijst">
                {eigen.map((taak) => (
                  <li key={`${taak.casus.id} ${taak.id}`}>
                    <Taakregel taak={taak} nu={nu} organisatie={organisatie} klaar={klaar} />
                  </li>
                ))}
              </ul>
            </section>
          ))
        }
      </Bladen>
    </>
  );
}

function Geen({ wat, filter }: { wat: string; filter?: Werkfilter }) {
  const smaller = filter !== undefined && (filter.deel !== 'alles' || filter.soort !== null);
  return (
    <Melding soort="info" rol="status">
      <p>
        <strong>{t('Geen {{wat}}.', { wat })}</strong>{' '}
        {smaller
          ? t('Met deze keuze is er niets te doen.')
          : filter?.van === 'mij' && t('Van u is een taak in een casus waarin u een rol heeft, of die u zelf oppakte.')}
        {filter?.van === 'mij' && ` ${t('Kies “Van mijn organisatie” om te zien wat er nog ligt.')}`}
      </p>
    </Melding>
  );
}
