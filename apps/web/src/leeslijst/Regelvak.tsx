import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LEEG } from '../api/fout.ts';
import { t } from '../taal/taal.ts';
import { Moment } from '../tijd/Moment.tsx';
import { Formulier, Foutmelding, Kop, Skelet, Tekstveld, Uitklap, useKlaarmelding } from '../ui/index.ts';
import { type Geldend, regelsQuery } from './regels.ts';
import { useRegelbesluit } from './useRegelbesluit.ts';
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
  const [klaarmelding, klaar] = useKlaarmelding();
  if (regels.isPending) return <Skelet regels={4} wat={t('De voorstellen')} />;
  if (regels.isError)
    return <Foutmelding fout={regels.error} wat={t('De voorstellen')} opnieuw={() => void regels.refetch()} />;
  const { geldend, beoordeeld, voorstellen } = regels.data;
  return (
    <>
      {klaarmelding}
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
        <Voorstelvak key={JSON.stringify(voorstel.wijziging)} voorstel={voorstel} klaar={klaar} />
      ))}
      {geldend.length > 0 && (
        <>
          <Kop niveau={2}>{t('Dit geldt nu bij u')}</Kop>
          <ul className="kaal">
            {geldend.map((een) => (
              <li key={een.id}>
                <Geldendregel een={een} klaar={klaar} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

type Regelprops = { een: Geldend; klaar: (melding: string) => void };

function Geldendregel({ een: { id, naam, wie, reden, op }, klaar }: Regelprops) {
  const { besluitOver, bezig, fout } = useRegelbesluit(`terug-${id}`);
  const [waarom, zetWaarom] = useState('');
  const [leeg, zetLeeg] = useState(false);
  const terug = () => {
    zetLeeg(waarom.trim() === '');
    if (waarom.trim() === '') return;
    besluitOver(`/leeslijst/regels/${id}/terugdraaiing`, { reden: waarom.trim() }, () =>
      klaar(t('Teruggedraaid: {{naam}}.', { naam })),
    );
  };
  return (
    <div role="group" aria-label={naam}>
      <p>
        <strong>{naam}</strong>
        <br />
        <span className="klein zacht">
          {wie}, <Moment op={op} nu={new Date().toISOString()} />: {reden}
        </span>
      </p>
      <Formulier
        knop={t('Draai terug')}
        bezig={bezig}
        fout={fout}
        fouten={leeg ? [{ veld: 'reden', melding: LEEG }] : []}
        verstuur={terug}
      >
        <Tekstveld naam="reden" label={t('Waarom terug')} verplicht maxLength={500} waarde={waarom} zet={zetWaarom} />
      </Formulier>
    </div>
  );
}
