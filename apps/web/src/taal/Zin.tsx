import { Fragment, type ReactNode } from 'react';
import { t } from './taal.ts';

type Deel = ReactNode | ((inhoud: ReactNode) => ReactNode);
type Props = { tekst: string; delen?: Readonly<Record<string, Deel>> };

/** What every sentence may use without saying so. */
const OVERAL: Readonly<Record<string, Deel>> = {
  vet: (inhoud) => <strong>{inhoud}</strong>,
  klein: (inhoud) => <span className="klein zacht">{inhoud}</span>,
};

/**
 * A sentence with more than words in it, so that a translation may put each part where its language wants it:
 * `<Zin tekst="Uiterlijk <dan/>. <link>Lees de regels</link>." delen={{ dan: <Moment … />, link: (inhoud) => … }} />`.
 */
export function Zin({ tekst, delen = {} }: Props) {
  return <>{vul(t(tekst), { ...OVERAL, ...delen })}</>;
}

const PLEK = /<(\w+)\/>|<(\w+)>(.*?)<\/\2>/s;

function vul(zin: string, delen: Readonly<Record<string, Deel>>): ReactNode {
  const plek = PLEK.exec(zin);
  if (plek === null) return zin;
  const [heel, leeg, naam = leeg ?? '', inhoud = ''] = plek;
  const deel = delen[naam];
  return (
    <>
      {zin.slice(0, plek.index)}
      {typeof deel === 'function' ? deel(vul(inhoud, delen)) : deel}
      <Fragment>{vul(zin.slice(plek.index + heel.length), delen)}</Fragment>
    </>
  );
}
