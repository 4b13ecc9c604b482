const ZONE = 'Europe/Amsterdam';
export const DAG = 86_400_000;
const UUR = 3_600_000;

const delen = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

export type Wandklok = { datum: string; tijd: string; seconden: string };

/** What the clock on a Dutch wall says at an instant: date `YYYY-MM-DD`, time `HH:MM`, seconds `SS`. */
export function wandklok(instant: Date): Wandklok {
  const lokaal = new Date(instant.getTime() + verschuiving(instant)).toISOString();
  return { datum: lokaal.slice(0, 10), tijd: lokaal.slice(11, 16), seconden: lokaal.slice(17, 19) };
}

/**
 * The instant of a Dutch wall clock `YYYY-MM-DDTHH:MM[:SS]`; in the hour that comes twice, the first. Gives an invalid
 * `Date` for what is no moment.
 */
export function vanWandklok(lokaal: string): Date {
  const alsUtc = Date.parse(`${lokaal}Z`);
  if (Number.isNaN(alsUtc)) return new Date(Number.NaN);
  const eerste = alsUtc - verschuiving(new Date(alsUtc - 2 * 3_600_000));
  const poging = new Date(eerste);
  return verschuiving(poging) === alsUtc - eerste ? poging : new Date(alsUtc - verschuiving(poging));
}

/** How far the Dutch clock is ahead, in milliseconds. It changes on the hour, and asking `Intl` is dear. */
function verschuiving(instant: Date): number {
  const uur = Math.floor(instant.getTime() / UUR);
  const bekend = verschuivingen.get(uur);
  if (bekend !== undefined) return bekend;
  const d = Object.fromEntries(delen.formatToParts(new Date(uur * UUR)).map((deel) => [deel.type, deel.value]));
  const voor = Date.parse(`${d.year}-${d.month}-${d.day}T${d.hour}:${d.minute}:${d.second}Z`) - uur * UUR;
  verschuivingen.set(uur, voor);
  return voor;
}

const verschuivingen = new Map<number, number>();

/** An ISO moment as an instant; a bare date counts as its last second. */
export function leesMoment(moment: string): Date {
  let tijd = gelezen.get(moment);
  if (tijd === undefined) {
    if (gelezen.size > HOOGSTENS_GELEZEN) gelezen.clear();
    gelezen.set(moment, (tijd = lees(moment).getTime()));
  }
  return new Date(tijd);
}

/** Lists are put in order by their moments, which reads each of them many times. */
const gelezen = new Map<string, number>();
const HOOGSTENS_GELEZEN = 50_000;

function lees(moment: string): Date {
  if (isDatum(moment)) return vanWandklok(`${moment}T23:59:59`);
  return heeftZone(moment) ? new Date(moment) : vanWandklok(moment);
}

export function isDatum(moment: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(moment);
}

function heeftZone(moment: string): boolean {
  return /(Z|[+-]\d{2}:?\d{2})$/.test(moment);
}

/** Whole months between two instants by the Dutch calendar; negative when `tot` lies before `van`. */
export function heleMaanden(van: Date, tot: Date): number {
  if (tot < van) return -heleMaanden(tot, van);
  const [[jaar, maand, dag], [totJaar, totMaand, totDag]] = [jaarMaandDag(van), jaarMaandDag(tot)];
  return (totJaar - jaar) * 12 + totMaand - maand - (totDag < dag ? 1 : 0);
}

function jaarMaandDag(instant: Date): [number, number, number] {
  const { datum } = wandklok(instant);
  return [Number(datum.slice(0, 4)), Number(datum.slice(5, 7)), Number(datum.slice(8, 10))];
}

/** Number of midnights between two instants in the Netherlands; negative when `tot` lies before `van`. */
export function kalenderdagen(van: Date, tot: Date): number {
  return Math.round((Date.parse(wandklok(tot).datum) - Date.parse(wandklok(van).datum)) / DAG);
}
