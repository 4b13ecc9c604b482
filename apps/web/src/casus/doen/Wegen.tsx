import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { t } from '../../taal/taal.ts';
import { Knop } from '../../ui/index.ts';
import type { Bron } from '../vastleggen/keuzes.ts';
import { vastlegplek } from '../vastleggen/schermen.ts';
import { type Weg, watTelt } from './daden.ts';

type Props = { wegen: readonly Weg[]; bron: Bron; kies: (sleutel: string) => void; sluit: () => void };

/** The ways to do an item, each in plain words: a form here, or the screen that is made for it. */
export function Wegen({ wegen, bron, kies, sluit }: Props) {
  const lijst = useRef<HTMLUListElement>(null);
  useEffect(() => lijst.current?.querySelector<HTMLElement>('a, button')?.focus(), []);
  return (
    <>
      {wegen.length > 1 && <p className="doen__vraag">{t('Waarmee is dit gedaan?')}</p>}
      <ul ref={lijst} className="kaal doen__wegen">
        {wegen.map((weg) => (
          <li key={weg.sleutel}>
            <Weglink weg={weg} bron={bron} kies={kies} />
            <span className="klein zacht">
              {weg.soort.omschrijving} {weg.eis !== '' && t('Telt met “{{eis}}”.', { eis: weg.eis })}
            </span>
          </li>
        ))}
      </ul>
      <Knop klein soort="subtle" onClick={sluit}>
        {t('Annuleren')}
      </Knop>
    </>
  );
}

function Weglink({ weg, bron, kies }: { weg: Weg; bron: Bron; kies: (sleutel: string) => void }) {
  const { scherm, soort } = weg;
  if (scherm === undefined) {
    return (
      <Knop soort="subtle" klein onClick={() => kies(weg.sleutel)}>
        {soort.label}
      </Knop>
    );
  }
  const tekst = t('{{label}}: ga naar {{naam}}', { label: soort.label, naam: scherm.naam });
  if (scherm.tab === 'opnemen') {
    return (
      <Link to="/opnemen" search={{ casus: bron.casus.id }} className="nl-link">
        {tekst}
      </Link>
    );
  }
  const { tab, hash } = vastlegplek(soort.soort, watTelt(weg.daad));
  return (
    <>
      <Link
        to="/casussen/$id/$tab"
        params={{ id: bron.casus.id, tab }}
        {...(hash !== undefined && { hash })}
        hashScrollIntoView={false}
        className="nl-link"
      >
        {tekst}
      </Link>
      {scherm.ookElders && (
        <Knop soort="subtle" klein onClick={() => kies(weg.sleutel)}>
          {t('{{label}}: het staat elders, leg alleen vast dat het er is', { label: soort.label })}
        </Knop>
      )}
    </>
  );
}
