import { AMSTERDAM, leesGezegd } from '@waakvlam/kernel/tijd';
import type { Instrumentvraag, Lezing } from '../api/types.ts';
import { woordInZin } from '../taal/labels.ts';
import { t } from '../taal/taal.ts';
import { leesMoment } from '../tijd/amsterdam.ts';
import { gezegdInWoorden } from '../tijd/gezegd.ts';
import { Kop, Vorm } from '../ui/index.ts';
import { maaktBang } from '../taal/belaging.ts';
import { elementenVan, wijstOpStalking, type Element } from './elementen.ts';
import { Gelezen } from './Gelezen.tsx';
import type { Opname, Incident } from './opname.ts';

type Props = { opname: Opname; vragen: readonly Instrumentvraag[]; lezing: Lezing | undefined };

/** What was understood so far: the incidents in order, what the offence rests on, and what to ask next. */
export function Begrepen({ opname, vragen, lezing }: Props) {
  const nu = Date.now();
  return (
    <aside
      className="opnemen__begrepen paneel"
      aria-labelledby="begrepen-kop"
      // scrolls by itself where there is room beside the form
      tabIndex={0}
    >
      <Kop niveau={2} id="begrepen-kop">
        {t('Tot nu toe begrepen')}
      </Kop>
      <Tijdlijntje incidenten={opname.incidenten} nu={nu} />
      <Gelezen lezing={lezing} />
      <Kop niveau={3}>{t('Belaging (art. 285b Sr): waar steunt het op?')}</Kop>
      <p className="klein zacht">{t('Hulp bij het gesprek. Er hoeft nu niets bewezen te worden.')}</p>
      <ul className="kaal rijen">
        {elementenVan(
          opname,
          nu,
          lezing?.signalen.map(({ soort }) => soort),
        ).map((element) => (
          <li key={element.naam}>
            <Onderdeel element={element} />
          </li>
        ))}
      </ul>
      <Nog opname={opname} vragen={vragen} lezing={lezing} />
    </aside>
  );
}

function Tijdlijntje({ incidenten, nu }: { incidenten: Incident[]; nu: number }) {
  const regels = incidenten
    .map((incident, plek) => ({ ...incident, nummer: plek + 1, gezegd: leesGezegd(incident.wanneer, nu, AMSTERDAM) }))
    .filter(({ aard, gezegd }) => aard.length > 0 || gezegd !== undefined)
    .map((regel) => ({ ...regel, tijd: tijdVan(regel.gezegd) }))
    .sort((a, b) => a.tijd - b.tijd);
  if (regels.length === 0) return <p className="zacht">{t('Nog geen incidenten.')}</p>;
  return (
    <ol className="kaal opnemen__lijntje">
      {regels.map(({ id, nummer, aard, gezegd }) => (
        <li key={id}>
          <span className="zacht klein">
            {nummer}. {gezegd ? gezegdInWoorden(gezegd) : t('moment onbekend')}
          </span>
          <span>
            {aard.some(maaktBang) && (
              <span className="ernst--alarm">
                <Vorm vorm="vierkant" />{' '}
              </span>
            )}
            {aard.map((een) => woordInZin(een)).join(', ') || t('nog niet gezegd wat')}
          </span>
        </li>
      ))}
    </ol>
  );
}

function tijdVan(gezegd: ReturnType<typeof leesGezegd>): number {
  if (gezegd === undefined) return Number.POSITIVE_INFINITY;
  const moment = 'op' in gezegd ? gezegd.op : gezegd.van;
  return leesMoment(moment.length === 7 ? `${moment}-01` : moment).getTime();
}

function Onderdeel({ element: { naam, uitleg, incidenten, ook, vraag } }: { element: Element }) {
  const steunt = incidenten.length > 0 || ook.length > 0;
  return (
    <>
      <p className="rij__waarom">
        <Vorm vorm={steunt ? 'vink' : 'vraag'} /> <strong>{naam}</strong>{' '}
        <span className="zacht">{steunt ? '' : t('(nog vragen)')}</span>
      </p>
      <p className="rij__bij">
        <span>{uitleg}</span>
        {incidenten.length > 0 && (
          <span>{t('Steunt op incident {{incidenten}}.', { incidenten: incidenten.join(', ') })}</span>
        )}
        {ook.length > 0 && <span>{t('Steunt op: {{wat}}.', { wat: ook.join('; ') })}</span>}
        {!steunt && <strong>{t('Vraag: {{vraag}}', { vraag })}</strong>}
      </p>
    </>
  );
}

function Nog({ opname, vragen, lezing }: Props) {
  const open = vragen.filter(({ id }) => (opname.vragen[id] ?? '') === '').length;
  const mist = [
    ...(opname.personen.some(({ rol, naam }) => (rol === 'slachtoffer' || rol === 'pleger') && naam === '')
      ? [t('namen van slachtoffer en pleger')]
      : []),
    ...(opname.relatie === '' ? [t('wat hij van haar is')] : []),
    ...(opname.angst === '' ? [t('hoe bang zij is')] : []),
    ...(wijstOpStalking(opname, lezing?.oordeel) && open > 0 ? [t('{{open}} vragen over gevaar', { open })] : []),
    ...(opname.kwetsbaar === '' ? [t('individuele beoordeling')] : []),
    ...(opname.shn === '' ? [t('of Slachtofferhulp mag bellen')] : []),
  ];
  return (
    <>
      <Kop niveau={3}>{t('Nog niet gevraagd')}</Kop>
      {mist.length === 0 ? (
        <p>{t('Niets. Vul hierna wel de SASH in: die hoort bij elke melding.')}</p>
      ) : (
        <ul className="opnemen__mist">
          {mist.map((een) => (
            <li key={een}>{een}</li>
          ))}
        </ul>
      )}
    </>
  );
}
