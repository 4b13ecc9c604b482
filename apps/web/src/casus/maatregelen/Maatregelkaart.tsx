import type { ReactNode } from 'react';
import type { Beschermingsmaatregel } from '../../api/bescherming.ts';
import { organisatie } from '../../taal/labels.ts';
import { t, tn } from '../../taal/taal.ts';
import { Moment } from '../../tijd/Moment.tsx';
import { inDagen } from '../../tijd/weergave.ts';
import { Ernst, Knop, Kop, Vorm } from '../../ui/index.ts';

type Props = {
  maatregel: Beschermingsmaatregel;
  nu: string;
  /** Starts a report of a breach of this measure; left out for who may not. */
  meld: ((maatregel: string) => void) | undefined;
  /** Starts saying what was done about its breaches; left out for who may not. */
  volgOp: (() => void) | undefined;
  /** Extends or ends it; left out for who may not. */
  verleng: (() => void) | undefined;
  beeindig: (() => void) | undefined;
};

/** One measure: what it does, how long still, who enforces, what to do at a breach, what comes after. */
export function Maatregelkaart({ maatregel, nu, meld, volgOp, verleng, beeindig }: Props) {
  const { id, naam, functies, wat, tot, dagenOver, handhaafbaar, betwist, bijOvertreding, overtredingen } = maatregel;
  return (
    <article className="maatregel" aria-label={naam}>
      <div className="maatregel__kop">
        <Kop niveau={3}>{naam}</Kop>
        <Rest dagen={dagenOver} />
      </div>
      {functies.join() !== naam && <p className="maatregel__functies">{functies.join(' · ')}</p>}
      <p className="maatregel__wat">{wat}</p>
      {handhaafbaar.waarom !== '' && (
        <p className="maatregel__let-op">
          <Ernst ernst={handhaafbaar.kan === 'nee' ? 'waarschuwing' : 'aandacht'} /> {handhaafbaar.waarom}
        </p>
      )}
      {betwist !== null && (
        <p className="maatregel__let-op">
          <Ernst ernst="waarschuwing" /> {t('Juridisch betwist: {{betwist}}.', { betwist })}
        </p>
      )}
      {tot === null && maatregel.verlenging.regel !== '' && (
        <p className="maatregel__let-op">
          <Ernst ernst="waarschuwing" /> {t('Er staat geen laatste dag bij. Verbeter dat in het logboek:')}{' '}
          <span lang="nl">{maatregel.verlenging.regel}.</span>
        </p>
      )}
      <dl className="maatregel__lijst">
        <Rij kop={t('Tot')}>{tot === null ? t('geen einddatum') : <Moment op={tot} nu={nu} toon="beide" />}</Rij>
        <Rij kop={t('Handhaaft')}>{maatregel.handhaaft.map(organisatie).join(', ')}</Rij>
        <Rij kop={t('Daarna')}>
          <Daarna naEinde={maatregel.naEinde} eindigt={tot !== null} />
        </Rij>
        {(meld || overtredingen.totaal > 0) && (
          <Rij kop={t('Overtreden')}>
            {overtredingen.totaal === 0 ? t('niet gemeld') : <Telling maatregel={maatregel} />}
          </Rij>
        )}
      </dl>
      {bijOvertreding && (
        <div className="maatregel__overtreding">
          <p>
            <strong>{maatregel.richtZich === 'slachtoffer' ? t('Bij een melding:') : t('Bij overtreding:')}</strong>{' '}
            {bijOvertreding.betekent}
            {bijOvertreding.strafbaar && ` (${bijOvertreding.strafbaar})`}
          </p>
          <ol>
            {bijOvertreding.doe.map((stap) => (
              <li key={stap}>{stap}</li>
            ))}
          </ol>
        </div>
      )}
      {(meld ?? volgOp ?? verleng ?? beeindig) && (
        <div className="daadrij__daden niet-printen">
          {volgOp && overtredingen.onbeantwoord.length > 0 && (
            <Knop soort="primary-action" onClick={volgOp}>
              {t('Volg op')}
              <span className="vh">: {naam}</span>
            </Knop>
          )}
          {meld && (
            <Knop onClick={() => meld(id)}>
              {t('Overtreden')}
              <span className="vh">: {naam}</span>
            </Knop>
          )}
          {verleng && tot !== null && (
            <Knop soort="subtle" onClick={verleng}>
              {t('Verlengen')}
              <span className="vh">: {naam}</span>
            </Knop>
          )}
          {beeindig && (
            <Knop soort="subtle" onClick={beeindig}>
              {t('Beëindigen')}
              <span className="vh">: {naam}</span>
            </Knop>
          )}
        </div>
      )}
    </article>
  );
}

function Rij({ kop, children }: { kop: string; children: ReactNode }) {
  return (
    <div>
      <dt>{kop}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** How long still, heavier as the end comes nearer; by word, shape and colour. */
function Rest({ dagen }: { dagen: number | null }) {
  if (dagen === null) return <span className="maatregel__rest">{t('loopt door')}</span>;
  const nog = dagen === 0 ? t('laatste dag') : t('nog {{dagen}}', { dagen: inDagen(dagen) });
  const ernst = dagen <= 7 ? 'alarm' : dagen <= 21 ? 'waarschuwing' : undefined;
  if (ernst === undefined) return <span className="maatregel__rest">{nog}</span>;
  return (
    <span className={`maatregel__rest maatregel__rest--${ernst}`}>
      <Vorm vorm={ernst === 'alarm' ? 'vierkant' : 'driehoek'} /> {nog}
    </span>
  );
}

function Daarna({ naEinde, eindigt }: { naEinde: Beschermingsmaatregel['naEinde']; eindigt: boolean }) {
  if (!eindigt) return t('eindigt niet vanzelf');
  if (naEinde.length === 0) return t('dat mag u hier niet zien');
  return (
    <ul className="kaal">
      {naEinde.map(({ functie, door }) => (
        <li key={functie}>
          {functie}:{' '}
          {door ? (
            t('blijft door {{naam}}', { naam: door.naam.toLowerCase() })
          ) : (
            <strong>{t('niets, regel vervanging')}</strong>
          )}
        </li>
      ))}
    </ul>
  );
}

function Telling({ maatregel: { overtredingen } }: { maatregel: Beschermingsmaatregel }) {
  const soorten = Object.entries(overtredingen.perAard).map(([aard, n]) => `${n} ${aard}`);
  const open = overtredingen.onbeantwoord.length;
  return (
    <>
      {tn(overtredingen.totaal, '{{aantal}} keer', '{{aantal}} keer')} ({soorten.join(', ')})
      {open > 0 && (
        <>
          {' '}
          <strong className="maatregel__open">
            <Vorm vorm="vierkant" /> {t('{{open}} zonder antwoord', { open })}
          </strong>
        </>
      )}
    </>
  );
}
