import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Feit } from '../../api/types.ts';
import { leesMoment } from '../../tijd/amsterdam.ts';
import { Knop } from '../../ui/index.ts';
import { useMedia } from '../../ui/useMedia.ts';
import { Feitrij } from './Feitrij.tsx';
import type { Namen } from './inhoud.ts';
import { Stilterij } from './Stilterij.tsx';
import type { Stilte } from './stiltes.ts';

const EERST = 15;

type Props = {
  feiten: Feit[];
  nu: string;
  namen: Namen;
  stiltes: Stilte[];
  /** What stands under a fact: files, receipts, acts. */
  onder?: (feit: Feit) => ReactNode;
};
type Regel = { tijd: number; feit: Feit } | { tijd: number; stilte: Stilte };

/** The facts and the silences, newest first. A link to a fact (`#feit-<id>`) opens the whole table and goes there. */
export function Feitentabel({ feiten, nu, namen, stiltes, onder }: Props) {
  const doel = useLocation({ select: (plaats) => plaats.hash });
  const bezoek = useLocation({ select: (plaats) => plaats.state.key ?? plaats.href });
  const gegaan = useRef('');
  const [alles, zetAlles] = useState(false);
  const papier = useMedia('print');
  const toonAlles = alles || papier || doel.startsWith('feit-');
  const regels = nieuwsteEerst(feiten, stiltes);

  useEffect(() => {
    const rij = doel.startsWith('feit-') && gegaan.current !== bezoek ? document.getElementById(doel) : null;
    if (!rij) return;
    gegaan.current = bezoek;
    rij.scrollIntoView({ block: 'start' });
    rij.focus({ preventScroll: true });
  }, [doel, bezoek, feiten]);

  return (
    <>
      <table className="utrecht-table feiten" role="table">
        <caption className="vh">Feiten van de tijdlijn, nieuwste eerst</caption>
        <thead className="utrecht-table__header" role="rowgroup">
          <tr className="utrecht-table__row" role="row">
            {['Wanneer', 'Wat', 'Wie', 'Bekend op'].map((kop) => (
              <th key={kop} scope="col" role="columnheader" className="utrecht-table__header-cell">
                {kop}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="utrecht-table__body" role="rowgroup">
          {(toonAlles ? regels : regels.slice(0, EERST)).map((regel) =>
            'feit' in regel ? (
              <Feitrij key={regel.feit.id} feit={regel.feit} nu={nu} namen={namen} onder={onder?.(regel.feit)} />
            ) : (
              <Stilterij key={`stil-${regel.tijd}`} stilte={regel.stilte} />
            ),
          )}
        </tbody>
      </table>
      {!toonAlles && regels.length > EERST && (
        <Knop className="niet-printen feiten__alle" onClick={() => zetAlles(true)}>
          Toon alle {feiten.length} feiten
        </Knop>
      )}
    </>
  );
}

function nieuwsteEerst(feiten: Feit[], stiltes: Stilte[]): Regel[] {
  const regels: Regel[] = [
    ...feiten.map((feit) => ({ tijd: leesMoment(feit.gebeurd.van).getTime(), feit })),
    ...stiltes.map((stilte) => ({ tijd: stilte.van + 1, stilte })),
  ];
  return regels.sort((a, b) => b.tijd - a.tijd);
}
