import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { feitenQuery, standQuery } from '../../api/queries.ts';
import { t } from '../../taal/taal.ts';
import { vanWandklok, wandklok, leesMoment } from '../../tijd/amsterdam.ts';
import { exact } from '../../tijd/weergave.ts';
import { Knop } from '../../ui/index.ts';
import { momentenVanVerandering, plaatsIn } from './momenten.ts';
import { useOp } from './useOp.ts';
import './bekendop.css';

type Props = { id: string; op: string | undefined; standOp: string };

/** "Bekend op": a date and time, and a slider over the moments at which something changed. */
export function Bekendop({ id, op, standOp }: Props) {
  const ga = useOp();
  return (
    <fieldset className="bekendop niet-printen">
      <legend className="bekendop__titel">{t('Bekend op')}</legend>
      <Tijdstip key={op ?? 'nu'} op={op ?? standOp} ga={ga} />
      <Schuif id={id} op={op} ga={ga} />
      <Knop klein disabled={op === undefined} onClick={() => ga(undefined)}>
        {t('Nu')}
      </Knop>
    </fieldset>
  );
}

type Ga = (op: string | undefined) => void;

function Tijdstip({ op, ga }: { op: string; ga: Ga }) {
  const klok = wandklok(leesMoment(op));
  const [tekst, zetTekst] = useState(`${klok.datum}T${klok.tijd}`);
  const kies = () => {
    if (tekst === '' || tekst === `${klok.datum}T${klok.tijd}`) return;
    const instant = vanWandklok(tekst);
    if (!Number.isNaN(instant.getTime())) ga(instant.toISOString());
  };
  return (
    <>
      <label className="vh" htmlFor="bekendop-tijdstip">
        {t('Datum en tijd')}
      </label>
      <input
        id="bekendop-tijdstip"
        type="datetime-local"
        className="utrecht-textbox utrecht-textbox--html-input bekendop__tijdstip"
        value={tekst}
        onChange={(gebeurtenis) => zetTekst(gebeurtenis.target.value)}
        onBlur={kies}
        onKeyDown={(gebeurtenis) => {
          if (gebeurtenis.key === 'Enter') kies();
        }}
      />
    </>
  );
}

function Schuif({ id, op, ga }: { id: string; op: string | undefined; ga: Ga }) {
  const stand = useQuery(standQuery(id, undefined)).data;
  const feiten = useQuery(feitenQuery(id, undefined)).data;
  const momenten = useMemo(() => (stand && feiten ? momentenVanVerandering(stand, feiten) : []), [stand, feiten]);
  const laatste = momenten.length; // one step past the last change is "now"
  const gekozen = op === undefined ? laatste : Math.max(0, plaatsIn(momenten, op));
  const [plek, zetPlek] = useUitgesteld(gekozen, (nieuw) => ga(momenten[nieuw]));

  return (
    <>
      <label className="vh" htmlFor="bekendop-schuif">
        {t('Momenten van verandering')}
      </label>
      <input
        id="bekendop-schuif"
        type="range"
        className="bekendop__schuif"
        min={0}
        max={laatste}
        value={plek}
        disabled={laatste === 0}
        aria-valuetext={valuetext(momenten, plek)}
        onChange={(gebeurtenis) => zetPlek(Number(gebeurtenis.target.value))}
      />
    </>
  );
}

function valuetext(momenten: readonly string[], plek: number): string {
  const moment = momenten[plek];
  return moment === undefined
    ? t('nu')
    : t('{{moment}}, {{plek}} van {{momenten}}', { moment: exact(moment), plek: plek + 1, momenten: momenten.length });
}

/** A value that moves at once and is passed on when it has rested for 150 ms. */
function useUitgesteld(buiten: number, geefDoor: (waarde: number) => void): [number, (waarde: number) => void] {
  const [sleep, zetSleep] = useState<number | null>(null);
  useEffect(() => {
    if (sleep === null) return undefined;
    const wekker = setTimeout(() => {
      geefDoor(sleep);
      zetSleep(null);
    }, 150);
    return () => clearTimeout(wekker);
  }, [sleep, geefDoor]);
  return [sleep ?? buiten, zetSleep];
}
