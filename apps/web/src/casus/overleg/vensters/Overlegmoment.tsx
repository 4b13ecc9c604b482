import { t } from '../../../taal/taal.ts';
import { vanWandklok } from '../../../tijd/amsterdam.ts';
import { Keuzeveld, type koppelVeld, type Optie, Tekstveld } from '../../../ui/index.ts';

type Gezegd = { overleg: string; dag: string; tijd: string };

type Props = { veld: ReturnType<typeof koppelVeld<Gezegd>>; soorten: readonly Optie[] };

/** Which meeting, on what day, at what time if that is known. */
export function Overlegmoment({ veld, soorten }: Props) {
  return (
    <>
      <Keuzeveld {...veld('overleg')} label={t('Welk overleg')} verplicht opties={soorten} />
      <Tekstveld {...veld('dag')} label={t('Dag')} verplicht type="date" />
      <Tekstveld {...veld('tijd')} label={t('Tijd')} type="time" />
    </>
  );
}

/** A day, or a moment of it, as it is recorded. */
export function gezegdeTijd({ dag, tijd }: Gezegd): string {
  return tijd === '' ? dag : `${dag}T${tijd}`;
}

/** Milliseconds of it; of a day without a time at `anders`. */
export function inMs({ dag, tijd }: Gezegd, anders: '00:00' | '23:59'): number {
  return vanWandklok(`${dag}T${tijd || anders}`).getTime();
}
