import { AMSTERDAM, DAG, dagOp, type Moment, SECONDE, type Tijdvak } from '@waakvlam/kernel/tijd';

const opmaak = (velden: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('nl-NL', { timeZone: AMSTERDAM.naam, ...velden });
const DAGTEKST = opmaak({ day: 'numeric', month: 'long', year: 'numeric' });
const MAANDTEKST = opmaak({ month: 'long', year: 'numeric' });
const TIJDTEKST = opmaak({ hour: '2-digit', minute: '2-digit' });

/** A moment, day, month or period in words: "14 maart 2018 21:30", "14 maart 2018", "maart 2018", "1 t/m 5 mei 2018". */
export function toonTijdvak({ van, tot }: Tijdvak): string {
  if (van === tot)
    return isMiddernacht(van) ? DAGTEKST.format(van) : `${DAGTEKST.format(van)} ${TIJDTEKST.format(van)}`;
  if (dagOp(van, AMSTERDAM) === dagOp(tot, AMSTERDAM)) return DAGTEKST.format(van);
  if (isHeleMaand(van, tot)) return MAANDTEKST.format(van);
  return `${DAGTEKST.format(van)} t/m ${DAGTEKST.format(tot)}`;
}

function isMiddernacht(moment: Moment): boolean {
  return AMSTERDAM.civiel(moment) % DAG === 0;
}

function isHeleMaand(van: Moment, tot: Moment): boolean {
  const [begin, einde] = [new Date(AMSTERDAM.civiel(van)), new Date(AMSTERDAM.civiel(tot) + SECONDE)];
  return begintMaand(begin) && begintMaand(einde) && einde.getTime() - begin.getTime() <= 31 * DAG;
}

function begintMaand(dag: Date): boolean {
  return dag.getUTCDate() === 1 && dag.getTime() % DAG === 0;
}
