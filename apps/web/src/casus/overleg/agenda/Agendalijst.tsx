import { t, tn } from '../../../taal/taal.ts';
import { Knop, Uitklap } from '../../../ui/index.ts';
import { Feitverwijzing } from '../../Feitverwijzing.tsx';
import type { Afspraak } from '../afspraken.ts';
import type { Punt } from './punt.ts';

type Props = {
  punten: readonly Punt[];
  /** More than so many are folded away. */
  eerst?: number;
  /** Says whether a promise was kept; undefined for who only reads. */
  meld?: ((afspraak: Afspraak) => void) | undefined;
};

/** Things to talk about, the first of them in sight. */
export function Agendalijst({ punten, eerst = 5, meld }: Props) {
  const rest = punten.slice(eerst);
  return (
    <>
      <Lijst punten={punten.slice(0, eerst)} meld={meld} />
      {rest.length > 0 && (
        <Uitklap titel={tn(rest.length, 'Nog {{aantal}}', 'Nog {{aantal}}')} lui>
          <Lijst punten={rest} meld={meld} />
        </Uitklap>
      )}
    </>
  );
}

function Lijst({ punten, meld }: Pick<Props, 'punten' | 'meld'>) {
  return (
    <ul className="kaal agenda">
      {punten.map(({ sleutel, tekst, bij, uitleg, feiten, nl, afspraak }) => (
        <li key={sleutel} className="daadrij">
          <div>
            <span lang={nl ? 'nl' : undefined}>{tekst}</span> {bij !== '' && <span className="zacht">({bij})</span>}{' '}
            {uitleg !== undefined && (
              <span className="agenda__uitleg" lang="nl">
                {uitleg}{' '}
              </span>
            )}
            {feiten.length > 0 && (
              <span className="klein">
                <Feitverwijzing ids={feiten.slice(0, 3)} />
              </span>
            )}
          </div>
          {afspraak && meld && (
            <Knop klein className="niet-printen" onClick={() => meld(afspraak)}>
              {t('Gedaan?')}
              <span className="vh">: {tekst}</span>
            </Knop>
          )}
        </li>
      ))}
    </ul>
  );
}
