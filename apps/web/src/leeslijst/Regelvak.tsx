import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useZendEenmaal } from '../api/useZendEenmaal.ts';
import { t } from '../taal/taal.ts';
import { Moment } from '../tijd/Moment.tsx';
import { Foutmelding, Knop, Kop, Skelet, Uitklap } from '../ui/index.ts';
import { type Geldend, type Regeloverzicht, regelsQuery } from './regels.ts';
import { Voorstelvak } from './Voorstelvak.tsx';

/** Adjusting the rules on what was judged here. Nothing changes by itself: a person decides each proposal. */
export function Regelvak() {
  const [open, zetOpen] = useState(false);
  return (
    <Uitklap titel={t('Regels bijstellen')} bij={zetOpen}>
      {open && <Inhoud />}
    </Uitklap>
  );
}

function Inhoud() {
  const regels = useQuery(regelsQuery);
  if (regels.isPending) return <Skelet regels={4} wat={t('De voorstellen')} />;
  if (regels.isError)
    return <Foutmelding fout={regels.error} wat={t('De voorstellen')} opnieuw={() => void regels.refetch()} />;
  const { geldend, beoordeeld, voorstellen } = regels.data;
  return (
    <>
      <p>
        {t(
          'Waakvlam leert niet vanzelf. Uit de oordelen van uw organisatie ({{stalking}} keer stalking, {{geen}} keer geen) komen voorstellen; u beslist. Wat u invoert geldt voor meldingen die daarna binnenkomen, alleen bij u, en kunt u terugdraaien.',
          { stalking: beoordeeld.stalking, geen: beoordeeld.geen },
        )}
      </p>
      {voorstellen.length === 0 && (
        <p>
          {t(
            'Er zijn nu geen voorstellen. Daar zijn minstens drie oordelen voor nodig die dezelfde kant op wijzen, en een wijziging die iets verbetert.',
          )}
        </p>
      )}
      {voorstellen.map((voorstel) => (
        <Voorstelvak key={JSON.stringify(voorstel.wijziging)} voorstel={voorstel} />
      ))}
      {geldend.length > 0 && (
        <>
          <Kop niveau={3}>{t('Dit geldt nu bij u')}</Kop>
          <ul className="kaal">
            {geldend.map((een) => (
              <li key={een.id}>
                <Geldendregel een={een} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Geldendregel({ een: { id, naam, wie, reden, op } }: { een: Geldend }) {
  const client = useQueryClient();
  const { zend, bezig, fout } = useZendEenmaal<Regeloverzicht>(`terug-${id}`);
  const [waarom, zetWaarom] = useState('');
  const mis = waarom.trim().length < 2;
  const terug = () => {
    if (!mis)
      zend(`/leeslijst/regels/${id}/terugdraaiing`, { reden: waarom.trim() }, (nieuw) =>
        client.setQueryData(regelsQuery.queryKey, nieuw),
      );
  };
  return (
    <>
      <p>
        <strong>{naam}</strong>
        <br />
        <span className="klein zacht">
          {wie}, <Moment op={op} nu={new Date().toISOString()} />: {reden}
        </span>
      </p>
      <label className="oordeel__reden">
        {t('Waarom terug')}
        <input
          className="utrecht-textbox utrecht-textbox--html-input"
          autoComplete="off"
          maxLength={500}
          value={waarom}
          onChange={({ target }) => zetWaarom(target.value)}
        />
      </label>
      <Knop klein soort="subtle" aria-disabled={bezig || mis} onClick={terug}>
        {t('Draai terug')}
        <span className="vh">: {naam}</span>
      </Knop>
      {fout && <Foutmelding fout={fout} wat={t('Terugdraaien')} />}
    </>
  );
}
