import type { Feit } from '@waakvlam/logboek';

/**
 * Of what became known at one moment, and happened at one moment too, this is the order in which it is read, whatever
 * the order in the file: people first, then what happened, then acts, then what refers to them, then decisions on the
 * case. Other kinds stand with what happened.
 */
const RANG: Readonly<Record<string, number>> = {
  casus_geopend: 0,
  betrokkene_toegevoegd: 0,
  relatie_vastgesteld: 0,
  aanhouding: 2,
  detentie_gestart: 2,
  maatregel_gestart: 2,
  plan_vastgesteld: 2,
  hulp_gestart: 2,
  overleg_gehouden: 2,
  besluit: 2,
  schorsing_voorlopige_hechtenis: 3,
  maatregel_uitgereikt: 3,
  maatregel_verlengd: 3,
  maatregel_beeindigd: 3,
  overtreding_opgevolgd: 3,
  afspraak_uitgevoerd: 3,
  risicotoets: 3,
  vrijlating: 3,
  ovj_besluit: 4,
  uitspraak: 4,
  risico_bijgesteld: 4,
  betrokkenheid_gewijzigd: 4,
  afschaling: 4,
  heropening: 5,
  afsluiting: 5,
};

/**
 * Order of facts that became known at one moment: people first, then as they happened. Years that are told at once leave
 * the level and the case as the last of them does.
 */
export function opGebeurd(a: Feit, b: Feit): number {
  const [rangA, rangB] = [rang(a), rang(b)];
  return rangA === 0 || rangB === 0 ? rangA - rangB : a.gebeurd.tot - b.gebeurd.tot || rangA - rangB;
}

function rang({ soort }: Feit): number {
  return RANG[soort] ?? 1;
}
