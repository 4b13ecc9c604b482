import { useState } from 'react';
import { inhoudstekst } from '../../api/feit.ts';
import type { Feit } from '../../api/types.ts';
import { woordInZin } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import { Moment } from '../../tijd/Moment.tsx';
import { Knop, Kop } from '../../ui/index.ts';
import type { Afhandelrecht } from '../afhandelen/afhandeling.ts';
import { vandaag } from '../vastleggen/nu.ts';
import { Effect } from './Effect.tsx';
import { metVerslag } from './metVerslag.ts';
import { type Geplandgesprek, Verslag } from './Verslag.tsx';

type Props = {
  casusId: string;
  feiten: readonly Feit[];
  recht: Afhandelrecht | null;
  nu: string;
  klaar: (melding: string) => void;
};

/** Warning talks: planned, held with what was said, and what they did after two weeks. */
export function Stopgesprekken({ casusId, feiten, recht, nu, klaar }: Props) {
  const [verslag, zetVerslag] = useState<Geplandgesprek>();
  const [effect, zetEffect] = useState<string>();
  const geldend = feiten.filter(({ vervallen }) => vervallen !== true);
  const gesprekken = geldend.filter(({ soort }) => soort === 'stopgesprek');
  const effecten = new Map(
    geldend
      .filter(({ soort }) => soort === 'stopgesprek_effect')
      .map((feit) => [inhoudstekst(feit, 'stopgesprek'), inhoudstekst(feit, 'effect')]),
  );
  const gehouden = metVerslag(gesprekken);
  const mag = recht?.organisatie === 'politie';
  if (gesprekken.length === 0) return null;
  return (
    <>
      <Kop niveau={3} className="deelkop">
        {t('Stopgesprek')}
      </Kop>
      <ul className="kaal rijen">
        {gesprekken.map((feit) => {
          const gepland = inhoudstekst(feit, 'gepland') === 'ja';
          return (
            <li key={feit.id} className="daadrij">
              <div>
                <p className="rij__kop">
                  <strong>{gepland ? t('Gepland') : t('Gehouden')}</strong>{' '}
                  <Moment op={inhoudstekst(feit, 'datum') || feit.gebeurd.tot} nu={nu} toon="exact" />
                  {inhoudstekst(feit, 'reactie') &&
                    t(', hij {{REACTIE}}', { REACTIE: REACTIE[inhoudstekst(feit, 'reactie')] ?? '' })}
                </p>
                {!gepland && (
                  <p className="rij__bij">
                    {t('effect na twee weken: {{has}}', {
                      has: effecten.has(feit.id) ? woordInZin(effecten.get(feit.id) ?? '') : t('nog niet nagegaan'),
                    })}
                  </p>
                )}
              </div>
              {mag && gepland && !gehouden.has(feit.id) && (
                <Knop
                  klein
                  className="niet-printen"
                  onClick={() => zetVerslag({ feit: feit.id, dag: inhoudstekst(feit, 'datum') || vandaag() })}
                >
                  {t('Verslag maken')}
                </Knop>
              )}
              {mag && !gepland && !effecten.has(feit.id) && (
                <Knop klein className="niet-printen" onClick={() => zetEffect(feit.id)}>
                  {t('Effect vastleggen')}
                </Knop>
              )}
            </li>
          );
        })}
      </ul>
      {verslag !== undefined && (
        <Verslag casusId={casusId} gepland={verslag} klaar={klaar} sluit={() => zetVerslag(undefined)} />
      )}
      {effect !== undefined && (
        <Effect casusId={casusId} stopgesprek={effect} klaar={klaar} sluit={() => zetEffect(undefined)} />
      )}
    </>
  );
}

const REACTIE: Readonly<Record<string, string>> = {
  begrijpt: t('begrijpt het'),
  ontkent: t('ontkent'),
  bagatelliseert: t('maakt het klein'),
  boos: t('werd boos'),
  weigert: t('weigerde het gesprek'),
  niet_verschenen: t('kwam niet'),
};
