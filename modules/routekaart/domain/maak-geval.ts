import { dagOp, type Moment, plusDuur, type Tijdvak } from '@waakvlam/kernel/tijd';
import { betreft } from './betreft.ts';
import type { Geval, Plicht } from './geval.ts';
import type { GecompileerdeRegel } from './kaart.ts';
import { type Aanleiding, type Wereld, ZONDER_AANLEIDING } from './wereld.ts';
import { wijsToe } from './wie.ts';

/** Which of the open items of a rule a new occasion joins, if any. */
export function samenMet(
  { per }: GecompileerdeRegel,
  lopend: readonly Geval[],
  { nu, zone }: Wereld,
): Geval | undefined {
  if (per === 'aanleiding') return undefined;
  if (per === undefined || per === 'casus') return lopend[0];
  const laatste = lopend.at(-1);
  const samen = laatste?.sinds === nu || (per === 'dag' && laatste && dagOp(laatste.sinds, zone) === dagOp(nu, zone));
  return samen ? laatste : undefined;
}

/** What a rule asks now: of whom, and by when, counted from `basis`. `feiten` are the ids of what called for it. */
export function maakGeval(
  regel: GecompileerdeRegel,
  aanleiding: Aanleiding | undefined,
  basis: Tijdvak,
  feiten: readonly string[],
  wereld: Wereld,
): Geval {
  const vanaf = regel.teltVanaf ? nieuwsteOf(basis, regel.teltVanaf, wereld) : basis;
  const uiterlijk = regel.uiterlijk?.(aanleiding ?? ZONDER_AANLEIDING, vanaf.van);
  const isVast = regel.vast && !wereld.casus.buitenVeiligThuis;
  const schuldenaars = isVast ? regel.wie : wijsToe(regel.wie, aanleiding, wereld);
  const [enige] = schuldenaars;
  const geval: Geval = {
    regel,
    aanleiding,
    sinds: wereld.nu,
    basis: vanaf,
    begin: Math.min(vanaf.van, aanleiding?.gebeurd.van ?? beginVanToestand(regel, vanaf.van, wereld)),
    betreft: betreft(aanleiding, wereld),
    feiten,
    eigen: undefined,
    uiterlijk,
    laatst: vanaf.van === vanaf.tot ? uiterlijk : regel.uiterlijk?.(aanleiding ?? ZONDER_AANLEIDING, vanaf.tot),
    plichten:
      enige !== undefined && schuldenaars.length === 1
        ? [nieuwePlicht(enige)]
        : schuldenaars.map((wie) => nieuwePlicht(wie)),
    rest: undefined,
    signaal: undefined,
    teLaatSignaal: undefined,
  };
  bekort(geval, vanaf, wereld);
  return geval;
}

/** A state that the level makes began when that was assessed. */
function beginVanToestand({ volgtNiveau }: GecompileerdeRegel, vanaf: Moment, { risico, nu }: Wereld): Moment {
  return volgtNiveau && risico.sinds === nu ? (risico.niveauGebeurd ?? vanaf) : vanaf;
}

const NIEMAND: readonly string[] = [];

export function nieuwePlicht(wie: string, teLaat = false): Plicht {
  return {
    wie,
    status: teLaat ? 'te_laat' : 'open',
    teLaat,
    voldaanDoor: NIEMAND,
    beeld: undefined,
    termijn: undefined,
  };
}

/** Shortens the term when the level calls for it, counted from `basis`; whether its latest reading became shorter. */
export function bekort(geval: Geval, basis: Tijdvak, { risico }: Wereld): boolean {
  const { versneld } = geval.regel;
  if (!versneld?.niveaus.has(risico.niveau)) return false;
  const uiterlijk = versneld.termijn(basis.van);
  const laatst = basis.van === basis.tot ? uiterlijk : versneld.termijn(basis.tot);
  const korter = geval.laatst === undefined || laatst < geval.laatst;
  if (geval.uiterlijk === undefined || uiterlijk < geval.uiterlijk) geval.uiterlijk = uiterlijk;
  if (korter) geval.laatst = laatst;
  return korter;
}

/** From when terms count: the newest fact that they count from, if it is recent enough; else what called for the item. */
function nieuwsteOf(
  basis: Tijdvak,
  { soorten, toets, binnen }: NonNullable<GecompileerdeRegel['teltVanaf']>,
  wereld: Wereld,
): Tijdvak {
  let nieuwste: Tijdvak | undefined;
  for (const soort of soorten)
    for (const feit of wereld.perSoort[soort] ?? [])
      if ((nieuwste === undefined || feit.termijnVanaf.tot > nieuwste.tot) && (!toets || toets(feit, wereld)))
        nieuwste = feit.termijnVanaf;
  return nieuwste && plusDuur(nieuwste.tot, binnen, wereld.zone) >= basis.van ? nieuwste : basis;
}
