import { organisatie, woord, woordInZin } from '../../taal/labels.ts';
import { opsomming, t } from '../../taal/taal.ts';
import { Moment } from '../../tijd/Moment.tsx';
import { Ernst } from '../../ui/index.ts';
import type { Genomen } from './stappen.ts';

/** A step that was proposed or taken: by whom, why, and who sees it otherwise. */
export function Genomenstap({ stap: { feit, wat, waarom, bezwaren }, nu }: { stap: Genomen; nu: string }) {
  return (
    <div>
      <p className="rij__kop">
        <strong>{woord(feit.soort)}</strong>
        {wat.length > 0 && `: ${opsomming(wat.map(woordInZin))}`}
      </p>
      <p className="rij__bij">
        <span>{organisatie(feit.wie)}</span>
        <span>
          <Moment op={feit.gebeurd.van} nu={nu} toon="exact" />
        </span>
      </p>
      {waarom !== '' && (
        <p className="rij__waarom" lang="nl">
          {waarom}
        </p>
      )}
      {bezwaren.map(({ feit: id, wie, reden, antwoord }) => (
        <p key={id} className="rij__waarom">
          {antwoord === null && <Ernst ernst="waarschuwing" />}{' '}
          {antwoord === null
            ? t('Bezwaar van {{wie}}, zonder antwoord:', { wie: organisatie(wie) })
            : t('Bezwaar van {{wie}}:', { wie: organisatie(wie) })}{' '}
          <span lang="nl">{reden}</span>
        </p>
      ))}
    </div>
  );
}
