import { useState, useSyncExternalStore } from 'react';
import type { Bewaard, Inhoud } from '../api/concept.ts';
import { laatElders, leesConcept, leesElders, volgConcepten, wissel } from '../api/conceptbewaring.ts';
import { type Conceptplek, plekVan } from '../api/conceptplek.ts';
import { t } from '../taal/taal.ts';
import { Moment } from '../tijd/Moment.tsx';
import { Foutmelding, Knop, Melding } from '../ui/index.ts';
import { ingevuld } from './ingevuld.ts';
import './anderebladzijde.css';

type Props = { concept: Conceptplek; gewisseld?: () => void };

/** What the same person typed in this form on another page: both stay until she chose, and choosing keeps the other. */
export function Anderebladzijde({ concept, gewisseld }: Props) {
  const plek = plekVan(concept.soort);
  const anderen = useSyncExternalStore(volgConcepten, () => leesElders(plek));
  const hier = useSyncExternalStore(volgConcepten, () => leesConcept(plek));
  const [fout, zetFout] = useState<Error | null>(null);
  const vanHier = anderen.map((ander) => ({
    ander,
    delen: Object.keys(ander.inhoud).filter(concept.hoort ?? (() => true)),
  }));
  const kies = (ander: Bewaard, delen: readonly string[]) => {
    zetFout(null);
    wissel(plek, ander, delen).then(gewisseld, zetFout);
  };
  return vanHier.map(
    ({ ander, delen }) =>
      delen.length > 0 && (
        <div key={ander.id} className="anderebladzijde veld--breed">
          <Melding soort="warning" rol="status">
            <p>
              {t('Op een andere bladzijde vulde u dit formulier ook in.')}{' '}
              {ander.gewijzigd !== undefined && (
                <Moment op={ander.gewijzigd} nu={new Date().toISOString()} toon="sinds" />
              )}
            </p>
            <p>{ingevuld(uit(ander.inhoud, delen), uit(hier?.inhoud ?? {}, delen)).join(' · ')}</p>
            <div className="melding__acties">
              <Knop klein onClick={() => kies(ander, delen)}>
                {t('Zet dat hier, bewaar dit')}
              </Knop>
              <Knop klein soort="subtle" onClick={() => laatElders(plek, ander, delen)}>
                {t('Gooi dat weg')}
              </Knop>
            </div>
          </Melding>
          {fout && <Foutmelding fout={fout} wat={t('Wat op de andere bladzijde staat')} />}
        </div>
      ),
  );
}

function uit(inhoud: Inhoud, delen: readonly string[]): unknown[] {
  return delen.map((naam) => inhoud[naam]);
}
