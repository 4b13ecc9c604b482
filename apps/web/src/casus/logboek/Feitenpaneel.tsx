import { useQuery } from '@tanstack/react-query';
import { useCallback, useDeferredValue, useMemo } from 'react';
import { bijlagenQuery, ontvangstenQuery } from '../../api/queries.ts';
import type { Feit } from '../../api/types.ts';
import { eigenOrganisatie } from '../../sessie/organisatie.ts';
import { useSessie } from '../../sessie/useSessie.ts';
import { t } from '../../taal/taal.ts';
import { Kop, Linkknop, useKlaarmelding } from '../../ui/index.ts';
import type { Casusbeeld } from '../casusbeeld.ts';
import { Feitentabel } from '../tijdlijn/Feitentabel.tsx';
import { namenVan } from '../tijdlijn/inhoud.ts';
import { vindStiltes } from '../tijdlijn/stiltes.ts';
import type { Bron } from '../vastleggen/keuzes.ts';
import { Filterbalk } from './Filterbalk.tsx';
import { Onderfeit } from './Onderfeit.tsx';
import { useOpenFeiten } from './onderhanden.ts';
import { useOntvangst } from './useOntvangst.ts';
import { useVooruitlezen } from './useVooruitlezen.ts';
import { maakZoekbaar, zoekFeiten, type Filter } from './zoekfeiten.ts';

type Props = Pick<Casusbeeld, 'op' | 'recht'> & {
  bron: Bron;
  filter: Filter;
  zetFilter: (filter: Filter) => void;
  /** Goes to a fact. */
  toon: (id: string) => void;
};

/** The facts of the log in a table, with what may be done with each, and the bar that narrows them. */
export function Feitenpaneel({ bron, op, recht, filter, zetFilter, toon }: Props) {
  const { casus, stand, feiten } = bron;
  const [klaarmelding, klaar] = useKlaarmelding();
  const bijlagen = useQuery(bijlagenQuery(casus.id)).data;
  const ontvangsten = useQuery(ontvangstenQuery(casus.id)).data;
  const eigen = eigenOrganisatie(useSessie()?.gebruiker);
  useOntvangst(casus.id, feiten, ontvangsten, op === undefined ? eigen : undefined);
  const namen = useMemo(
    () => namenVan(casus.betrokkenen, stand.maatregelen ?? [], stand.taken, feiten),
    [casus, stand, feiten],
  );
  const zoekbaar = useMemo(() => maakZoekbaar(feiten, namen), [feiten, namen]);
  useVooruitlezen(zoekbaar);
  const vraag = useDeferredValue(filter);
  const gevonden = useMemo(() => zoekFeiten(zoekbaar, vraag), [zoekbaar, vraag]);
  const alles = gevonden.length === feiten.length;
  const stiltes = useMemo(() => (alles ? vindStiltes(feiten, stand.op) : []), [alles, feiten, stand.op]);
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
    <section
      className={`paneel paneel--breed${inGebruik.size === 0 ? ' logboek--lezen' : ''}`}
      aria-labelledby="logboek-kop"
    >
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
      />
    </section>
  );
}
