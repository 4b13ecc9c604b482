import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { vraag } from '../../api/client.ts';
import { casuspad } from '../../api/paden.ts';
import { bijlagenQuery, ontvangstenQuery } from '../../api/queries.ts';
import type { Feit, Ontvangst } from '../../api/types.ts';
import { eigenOrganisatie } from '../../sessie/organisatie.ts';
import { useSessie } from '../../sessie/useSessie.ts';
import { t } from '../../taal/taal.ts';
import { Kop, Linkknop, useKlaarmelding } from '../../ui/index.ts';
import type { Casusbeeld } from '../casusbeeld.ts';
import { magVastleggen } from '../rechten.ts';
import { Feitentabel } from '../tijdlijn/Feitentabel.tsx';
import { namenVan } from '../tijdlijn/inhoud.ts';
import { vindStiltes } from '../tijdlijn/stiltes.ts';
import { Vastleggen } from '../vastleggen/Vastleggen.tsx';
import { Filterbalk } from './Filterbalk.tsx';
import { geadresseerden, Onderfeit } from './Onderfeit.tsx';
import { useOpenFeiten } from './onderhanden.ts';
import { useVooruitlezen } from './useVooruitlezen.ts';
import { GEEN_FILTER, maakZoekbaar, zoekFeiten } from './zoekfeiten.ts';
import './logboek.css';

/** The form to record fills the screen above them. */
const ONDER_VORM = 3;

/** Everything that was recorded, newest first: to add to, search, react to and put right. */
export function Logboek({ casus, stand, feiten, op, recht }: Casusbeeld) {
  const [filter, zetFilter] = useState(GEEN_FILTER);
  const [klaarmelding, klaar] = useKlaarmelding();
  const bijlagen = useQuery(bijlagenQuery(casus.id)).data;
  const ontvangsten = useQuery(ontvangstenQuery(casus.id)).data;
  const eigen = eigenOrganisatie(useSessie()?.gebruiker);
  useOntvangst(casus.id, feiten, ontvangsten, op === undefined ? eigen : undefined);
  const ga = useNavigate();
  const namen = useMemo(() => namenVan(casus.betrokkenen, stand.maatregelen ?? [], stand.taken), [casus, stand]);
  const zoekbaar = useMemo(() => maakZoekbaar(feiten, namen), [feiten, namen]);
  useVooruitlezen(zoekbaar);
  const vraag = useDeferredValue(filter);
  const gevonden = useMemo(() => zoekFeiten(zoekbaar, vraag), [zoekbaar, vraag]);
  const alles = gevonden.length === feiten.length;
  const stiltes = useMemo(() => (alles ? vindStiltes(feiten, stand.op) : []), [alles, feiten, stand.op]);
  const bron = useMemo(() => ({ casus, stand, feiten }), [casus, stand, feiten]);
  /** Goes to a fact that was just recorded, wherever it sorts, as soon as it is there. */
  const toon = useCallback(
    (id: string) => {
      zetFilter(GEEN_FILTER);
      void ga({ to: '.', search: (zoek) => zoek, hash: `feit-${id}`, hashScrollIntoView: false, resetScroll: false });
    },
    [ga],
  );
  const vult = magVastleggen(casus.abilities);
  const inGebruik = useOpenFeiten(casus.id);
  const eigenHier = recht === null ? null : recht.organisatie;
  const onder = useCallback(
    (feit: Feit) => (
      <Onderfeit
        feit={feit}
        bron={bron}
        bijlagen={(bijlagen ?? []).filter((bijlage) => bijlage.feit === feit.id)}
        ontvangsten={(ontvangsten ?? []).filter((ontvangst) => ontvangst.feit === feit.id)}
        eigen={eigenHier}
        klaar={(melding, nieuw) => {
          klaar(melding);
          if (nieuw !== undefined) toon(nieuw);
        }}
      />
    ),
    [bron, bijlagen, ontvangsten, eigenHier, klaar, toon],
  );
  return (
    <>
      {vult && <Vastleggen bron={bron} terugblik={op !== undefined} vastgelegd={toon} />}
      <section className="paneel paneel--breed" aria-labelledby="logboek-kop">
        <div className="kopregel">
          <Kop niveau={2} id="logboek-kop">
            {t('Logboek ({{feiten}} feiten)', { feiten: feiten.length })}
          </Kop>
          {recht && (
            <Linkknop to="/opnemen" search={{ casus: casus.id }}>
              {t('Neem een nieuwe melding op')}
            </Linkknop>
          )}
        </div>
        {klaarmelding}
        <Filterbalk feiten={feiten} filter={filter} zet={zetFilter} gevonden={gevonden.length} />
        <Feitentabel
          feiten={gevonden}
          nu={stand.op}
          namen={namen}
          stiltes={stiltes}
          vraag={JSON.stringify(vraag)}
          onder={onder}
          inGebruik={inGebruik}
          {...(vult && { eerst: ONDER_VORM })}
        />
      </section>
    </>
  );
}

/** Says that the messages to the own organisation were read, once each. */
function useOntvangst(
  casusId: string,
  feiten: readonly Feit[],
  ontvangsten: readonly Ontvangst[] | undefined,
  eigen: string | undefined,
): void {
  const client = useQueryClient();
  const ids = useMemo(() => {
    if (eigen === undefined || ontvangsten === undefined) return '';
    return feiten
      .filter((feit) => feit.wie !== eigen && geadresseerden(feit).includes(eigen))
      .filter(({ id }) => !ontvangsten.some((een) => een.feit === id && een.organisatie === eigen))
      .map(({ id }) => id)
      .join(' ');
  }, [feiten, ontvangsten, eigen]);
  useEffect(() => {
    if (ids === '') return;
    const meldingen = ids
      .split(' ')
      .map((id) => vraag(casuspad(casusId, 'feiten', id, 'ontvangst'), { method: 'POST' }));
    void Promise.all(meldingen)
      .then(() => client.invalidateQueries({ queryKey: ontvangstenQuery(casusId).queryKey }))
      // read again at the next visit
      .catch(() => undefined);
  }, [ids, casusId, client]);
}
