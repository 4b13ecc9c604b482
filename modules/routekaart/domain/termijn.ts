import {
  type Dag,
  dagOp,
  type Duur,
  eindeVanDag,
  type Kalender,
  type Moment,
  onthoudPerDag,
  parseDuur,
  plusDuur,
  type Zone,
} from '@waakvlam/kernel/tijd';

/** Terms that the sources leave open, by name (`direct`, `geen_informatie`); a region may set them otherwise. */
export type Ketentermijnen = Readonly<Record<string, string>>;

export type Termijn = (vanaf: Moment) => Moment;

const WERKDAGEN = /^(\d+) werkdag(?:en)?$/;
const DAGEN = /^(\d+) dagen$/;

/**
 * Compiles a term: `5 werkdagen` (ends 23:59:59), `dezelfde dag`, `14 dagen` or an ISO duration, or the name of a chain
 * term. Gives the last moment at which the act is in time; one second later it is overdue.
 */
export function compileerTermijn(
  tekst: string,
  ketentermijnen: Ketentermijnen,
  kalender: Kalender,
): Termijn | undefined {
  const termijn = leesTermijn(tekst, ketentermijnen, kalender);
  if (!termijn) return undefined;
  // Several rules ask the same term of the same moment, one after the other.
  let [vorige, uitkomst] = [Number.NaN, Number.NaN];
  return (vanaf) => {
    if (vanaf !== vorige) {
      uitkomst = termijn(vanaf);
      vorige = vanaf;
    }
    return uitkomst;
  };
}

function leesTermijn(tekst: string, ketentermijnen: Ketentermijnen, kalender: Kalender): Termijn | undefined {
  const { zone } = kalender;
  const werkdagen = WERKDAGEN.exec(tekst);
  if (werkdagen) return perDag(zone, (dag) => eindeVanDag(kalender.werkdagNa(dag, Number(werkdagen[1])), zone));
  if (tekst === 'dezelfde dag') return perDag(zone, (dag) => eindeVanDag(dag, zone));
  const dagen = DAGEN.exec(tekst);
  if (dagen) return perDag(zone, (dag) => eindeVanDag(dag + Number(dagen[1]), zone));
  const duur = parseDuur(tekst);
  if (duur) return (vanaf) => plusDuur(vanaf, duur, zone);
  const genoemd = ketentermijnen[tekst];
  return genoemd === undefined || genoemd === tekst ? undefined : leesTermijn(genoemd, {}, kalender);
}

/** A term that ends with a day hangs on the day alone on which it begins. */
function perDag(zone: Zone, einde: (dag: Dag) => Moment): Termijn {
  const onthouden = onthoudPerDag(einde);
  return (vanaf) => onthouden(dagOp(vanaf, zone));
}

/** Reads a period: an ISO duration or the name of a chain term that is one. */
export function leesPeriode(tekst: string, ketentermijnen: Ketentermijnen): Duur | undefined {
  return parseDuur(ketentermijnen[tekst] ?? tekst);
}
