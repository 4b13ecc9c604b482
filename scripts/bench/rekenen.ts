import { beoordeel, beoordeelVerloop, laadRoutekaart, standNaarJson } from '@waakvlam/routekaart';
import type { Dossier } from '@waakvlam/logboek';
import { maakCasus } from './maak-casus.ts';
import { mediaan, type Meting, meting } from './tabel.ts';

const KEREN = 30;
const VERSCHILLENDE = 1000;

/** The pure evaluation: no database, one core. The 50,000 cases are evaluated one by one, from a cold start. */
export function meetRekenen(): Meting[] {
  const kaart = laadRoutekaart('zeeland-west-brabant');
  const klein = Array.from({ length: VERSCHILLENDE }, (_, zaad) => maakCasus(60, zaad + 1));
  const alle = duur(() => {
    for (let ronde = 0; ronde < 50_000 / VERSCHILLENDE; ronde += 1)
      for (const casus of klein) beoordeel(kaart, casus, einde(casus));
  });
  const groot = maakCasus(1000, 7);
  for (let ronde = 0; ronde < KEREN; ronde += 1) beoordeel(kaart, groot, einde(groot));
  // The clock of processor time ticks in milliseconds: many evaluations to one reading.
  const perGroot = mediaan(
    Array.from(
      { length: 15 },
      () =>
        duur(() => {
          for (let keer = 0; keer < KEREN; keer += 1) beoordeel(kaart, groot, einde(groot));
        }) / KEREN,
    ),
  );
  const verloop = mediaan(
    Array.from({ length: 5 }, () =>
      duur(() => beoordeelVerloop(kaart, groot, einde(groot)).map(({ stand }) => standNaarJson(stand))),
    ),
  );
  return [
    meting('casus van 1.000 feiten beoordelen', perGroot, 2, 'ms'),
    meting('50.000 casussen van 60 feiten', alle / 1000, 10, 's'),
    meting('replay --verloop van 1.000 feiten', verloop, 1000, 'ms'),
  ];
}

function einde({ feiten }: Dossier): number {
  return feiten.at(-1)?.bekend ?? 0;
}

function duur(werk: () => unknown): number {
  const begin = process.threadCpuUsage();
  werk();
  const { user, system } = process.threadCpuUsage(begin);
  return (user + system) / 1000;
}
