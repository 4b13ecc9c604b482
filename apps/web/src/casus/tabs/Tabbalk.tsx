import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { Zin } from '../../taal/Zin.tsx';
import { t } from '../../taal/taal.ts';
import type { Casusbeeld } from '../casusbeeld.ts';
import { magVastleggen } from '../rechten.ts';
import { Knop } from '../../ui/index.ts';
import { vastlegdoel } from '../vastleggen/doel.ts';
import { tabdoel } from './doel.ts';
import { TABBLADEN, type Tabblad } from './tabbladen.ts';
import { useSneltoets } from './useSneltoets.ts';
import './tabs.css';

type Props = { id: string; gekozen: Tabblad; beeld: Casusbeeld };

/** The parts of a case as links, so that each has its own address; Alt+Shift+figure goes there too. */
export function Tabbalk({ id, gekozen, beeld }: Props) {
  const nu = useRef<HTMLLIElement>(null);
  const ga = useNavigate();
  useSneltoets(id);
  const legVast = () =>
    void ga({
      to: '/casussen/$id/$tab',
      params: { id, tab: 'logboek' },
      search: (zoek) => zoek,
      hash: vastlegdoel(),
      hashScrollIntoView: false,
      resetScroll: false,
    });

  useEffect(() => {
    nu.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [gekozen]);

  useEffect(() => {
    const haal = () => void Promise.all(TABBLADEN.map(({ code }) => code.laad())).catch(() => undefined);
    const wekker = setTimeout(haal, RUST_MS);
    return () => clearTimeout(wekker);
  }, []);

  return (
    <nav className="tabbalk niet-printen" aria-label={t('Onderdelen van de casus')}>
      <ul className="kaal tabbalk__lijst">
        {TABBLADEN.map((tab, plek) => (
          <li
            key={tab.pad}
            ref={tab === gekozen ? nu : undefined}
            hidden={tab !== gekozen && tab.toon?.(beeld) === false}
          >
            <Link
              {...tabdoel(id, tab)}
              activeOptions={{ exact: true, includeSearch: false }}
              className="tabbalk__tab"
              {...(plek < SNELTOETSEN && {
                'aria-keyshortcuts': `Alt+Shift+${(plek + 1) % SNELTOETSEN}`,
                title: t('Alt+Shift+{{deel}}', { deel: (plek + 1) % SNELTOETSEN }),
              })}
            >
              {tab.naam}
              {tab.aantal && <Aantal n={tab.aantal(beeld)} />}
            </Link>
          </li>
        ))}
      </ul>
      {magVastleggen(beeld.casus.abilities) && (
        <Knop klein soort="subtle" className="tabbalk__vastleggen" onClick={legVast}>
          <span>
            <Zin
              tekst="+ Feit<rest> vastleggen</rest>"
              delen={{ rest: (tekst) => <span className="tabbalk__rest">{tekst}</span> }}
            />
          </span>
        </Knop>
      )}
    </nav>
  );
}

/** Until the page stands, also on a slow line: then what may be wanted next is fetched. */
const RUST_MS = 1500;

/** The digits of a keyboard: tabs after the tenth have no shortcut. */
const SNELTOETSEN = 10;

function Aantal({ n }: { n: number }) {
  return <span className="tabbalk__aantal"> {n}</span>;
}
