import { inhoudstekst } from '../../api/feit.ts';
import type { Feit, Stand } from '../../api/types.ts';
import { leesMoment, wandklok } from '../../tijd/amsterdam.ts';

/** What Veilig Thuis does after a triage. */
export type Stapnaam = 'veiligheidsbeoordeling' | 'terugkoppeling' | 'overdracht';

/** One step after the newest decision: the fact that shows it, and whether its day has passed or had. */
export type Vervolg = { wat: Stapnaam; gedaan: Feit | undefined; teLaat: boolean };

const ZWAAR = new Set(['hoog', 'crisis']);
const EIGEN = 'veilig_thuis';

/**
 * What follows on the newest decision: at a high level the assessment of safety on the same day, word to whoever called,
 * and the handover when that was decided. Nothing as long as there is no decision.
 */
export function vervolgVan(feiten: readonly Feit[], stand: Stand): Vervolg[] {
  const geldig = feiten.filter((feit) => feit.vervallen !== true).toSorted((a, b) => begin(a) - begin(b));
  const besluit = geldig.findLast(({ soort }) => soort === 'triagebesluit');
  if (besluit === undefined) return [];
  const dag = dagVan(besluit);
  const gedaan = (past: (feit: Feit) => boolean) =>
    geldig.find((feit) => feit.wie === EIGEN && dagVan(feit) >= dag && past(feit));
  const beoordeling = gedaan(
    (feit) => feit.soort === 'risicotaxatie' && inhoudstekst(feit, 'instrument') === 'veiligheidsbeoordeling',
  );
  const tot = beoordeling === undefined ? wandklok(leesMoment(stand.op)).datum : dagVan(beoordeling);
  const stappen: (Vervolg | false)[] = [
    ZWAAR.has(inhoudstekst(besluit, 'niveau')) && {
      wat: 'veiligheidsbeoordeling',
      gedaan: beoordeling,
      teLaat: tot > dag,
    },
    { wat: 'terugkoppeling', gedaan: gedaan(({ soort }) => soort === 'informatie_gedeeld'), teLaat: false },
    inhoudstekst(besluit, 'uitkomst') === 'overdracht' && {
      wat: 'overdracht',
      gedaan: gedaan(({ soort }) => soort === 'overdracht'),
      teLaat: false,
    },
  ];
  return stappen.filter((stap) => stap !== false);
}

/** Whether the level asks for the assessment of safety today and Veilig Thuis has not made it since it decided. */
export function moetVandaagBeoordelen(feiten: readonly Feit[], stand: Stand): boolean {
  const stap = vervolgVan(feiten, stand).find(({ wat }) => wat === 'veiligheidsbeoordeling');
  return stand.risico.niveau === 'hoog' && stap?.gedaan === undefined;
}

function begin({ gebeurd }: Feit): number {
  return leesMoment(gebeurd.van).getTime();
}

/** The Dutch day on which something began. */
function dagVan(feit: Feit): string {
  return wandklok(new Date(begin(feit))).datum;
}
