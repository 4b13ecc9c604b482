import { DAG, wandklok } from '../../src/tijd/amsterdam.ts';

/** The date in Amsterdam so many days from today, as users say it; just after midnight UTC is a day behind. */
export function dag(over: number): string {
  return wandklok(new Date(Date.now() + over * DAG)).datum;
}
