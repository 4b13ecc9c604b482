import { memo, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Feit } from '../../api/types.ts';
import { useGevraagdePlek } from '../../app/useGevraagdePlek.ts';
import { t } from '../../taal/taal.ts';
import { Bladeren, bladstand } from '../../ui/index.ts';
import { useMedia } from '../../ui/useMedia.ts';
import { useRest } from '../../ui/useRest.ts';
import { Feitrij } from './Feitrij.tsx';
import type { Namen } from './inhoud.ts';
import { eindeMetOpen, laatsteVoor, nieuwsteEerst, plekVan } from './regels.ts';
import { Stilterij } from './Stilterij.tsx';
import type { Stilte } from './stiltes.ts';
import './feitentabel.css';

const PER_BLAD = 50;
/** More than a screen holds. */
const EERST = 10;

type Props = {
  feiten: Feit[];
  nu: string;
  namen: Namen;
  stiltes: Stilte[];
  /** What was asked for; something else begins at the first page. */
  vraag?: string;
  /** What stands under a fact: files, receipts, acts. */
  onder?: (feit: Feit) => ReactNode;
  /** Facts under which somebody is typing. */
  inGebruik?: ReadonlySet<string>;
};

const GEEN: ReadonlySet<string> = new Set();

/** The facts and the silences in pages, newest first. A link to a fact (`#feit-<id>`) opens its page and goes there. */
export const Feitentabel = memo(function Feitentabel({
  feiten,
  nu,
  namen,
  stiltes,
  vraag = '',
  onder,
  inGebruik = GEEN,
}: Props) {
  const { hash: doel, bezoek } = useGevraagdePlek();
  const gegaan = useRef('');
  const papier = useMedia('print');
  const rest = useRest(vraag);
  const regels = useMemo(() => nieuwsteEerst(feiten, stiltes), [feiten, stiltes]);
  const opBlad = (blad: number) => ({ vraag, blad, laatste: laatsteVoor(regels, (blad + 1) * PER_BLAD) });
  const [gekozen, kies] = useState(() => opBlad(0));
  if (gekozen.vraag !== vraag) kies(opBlad(0));
  const stand = bladstand(regels.length, papier ? Math.max(regels.length, 1) : PER_BLAD, gekozen.blad);
  const tot = eindeMetOpen(regels, stand.tot, gekozen.laatste, inGebruik);

  useEffect(() => {
    if (!doel.startsWith('feit-') || gegaan.current === bezoek) return;
    const plek = plekVan(regels, doel.slice('feit-'.length));
    if (plek === -1) return;
    const blad = Math.floor(plek / PER_BLAD);
    const rij = document.getElementById(doel);
    if (!rij) {
      if (rest) kies({ vraag, blad, laatste: laatsteVoor(regels, (blad + 1) * PER_BLAD) });
      return;
    }
    gegaan.current = bezoek;
    rij.scrollIntoView({ block: 'start' });
    rij.focus({ preventScroll: true });
  }, [doel, bezoek, regels, vraag, stand.blad, rest]);

  return (
    <Bladeren stand={stand} naam={t('Bladen van het logboek')} wat={t('regels')} zet={(blad) => kies(opBlad(blad))}>
      <table className="utrecht-table feiten" role="table">
        <caption className="vh">{t('Feiten van de tijdlijn, nieuwste eerst')}</caption>
        <thead className="utrecht-table__header" role="rowgroup">
          <tr className="utrecht-table__row" role="row">
            {[t('Wanneer'), t('Wat'), t('Wie'), t('Bekend op')].map((kop) => (
              <th key={kop} scope="col" role="columnheader" className="utrecht-table__header-cell">
                {kop}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="utrecht-table__body" role="rowgroup">
          {regels
            .slice(stand.van, rest || papier ? tot : Math.min(stand.tot, stand.van + EERST))
            .map((regel) =>
              'feit' in regel ? (
                <Feitrij key={regel.feit.id} feit={regel.feit} nu={nu} namen={namen} onder={onder} />
              ) : (
                <Stilterij key={`stil-${regel.tijd}`} stilte={regel.stilte} />
              ),
            )}
        </tbody>
      </table>
    </Bladeren>
  );
});
