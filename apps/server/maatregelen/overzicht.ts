import { handhavingssoort, type Maatregelsoort } from '@waakvlam/maatregelen';
import { AMSTERDAM, dagOp, formatMoment, parseDuur, plusDuur } from '@waakvlam/kernel/tijd';
import type { Feit } from '@waakvlam/logboek';
import type { Stand, StandMaatregel } from '@waakvlam/routekaart';
import type { z } from 'zod';
import type { overzichtSchema } from './overzichtschema.ts';

export type Overzicht = z.input<typeof overzichtSchema>;
type Maatregelbeeld = Overzicht['geldtNu'][number];
type Overtreding = Extract<Feit, { soort: 'overtreding' }>;

/**
 * What protects in a case at the moment of the stand, in one look: what holds and until when, who enforces it and whether
 * that is possible yet, what to do at a breach, what stands in when it ends, and what nothing covers any more. Pure; counts
 * only what the reader sees in `stand` and `feiten`.
 */
export function schrijfOverzicht(
  stand: Pick<Stand, 'op' | 'maatregelen'>,
  feiten: readonly Feit[],
  soorten: ReadonlyMap<string, Maatregelsoort>,
): Overzicht {
  const overtredingen = feiten.filter((feit): feit is Overtreding => feit.soort === 'overtreding');
  const beantwoord = beantwoordeOvertredingen(feiten);
  const namen = new Map(stand.maatregelen.map(({ id, maatregel }) => [id, noem(maatregel, soorten)]));
  const tel = (van: readonly Overtreding[]) => telOvertredingen(van, beantwoord);
  const beeld = (maatregel: StandMaatregel): Maatregelbeeld => ({
    ...schrijfMaatregel(maatregel, soorten, stand.op),
    naEinde: maatregel.dekking.map(({ functie, door }) => ({
      functie: noem(functie, soorten),
      door: door === null ? null : { maatregel: door, naam: namen.get(door) ?? door },
    })),
    overtredingen: tel(overtredingen.filter(({ inhoud }) => inhoud.maatregel === maatregel.id)),
  });
  const met = (...statussen: StandMaatregel['status'][]) =>
    stand.maatregelen.filter(({ status }) => statussen.includes(status)).map(beeld);
  return {
    op: stand.op,
    geldtNu: met('actief', 'opgelegd').toSorted(eerstAflopend),
    aangevraagd: met('aangevraagd'),
    beeindigd: met('beeindigd').toReversed(),
    onbedekt: onbedekt(stand.maatregelen, soorten),
    zonderMaatregel: tel(overtredingen.filter(({ inhoud }) => inhoud.maatregel === undefined)),
  };
}

function schrijfMaatregel(
  maatregel: StandMaatregel,
  soorten: ReadonlyMap<string, Maatregelsoort>,
  op: string,
): Omit<Maatregelbeeld, 'naEinde' | 'overtredingen'> {
  const soort = soorten.get(maatregel.maatregel);
  const orde = handhavingssoort(soorten, maatregel.maatregel, maatregel.kader);
  return {
    id: maatregel.id,
    soort: maatregel.maatregel,
    naam: noem(maatregel.maatregel, soorten),
    groep: soort?.groep ?? 'verbod',
    richtZich: soort?.richtZich ?? 'pleger',
    wat: soort?.wat ?? '',
    functies: maatregel.functies.map((functie) => noem(functie, soorten)),
    kader: maatregel.kader,
    onderdeelVan: maatregel.onderdeelVan,
    status: maatregel.status,
    van: maatregel.van,
    tot: maatregel.tot,
    dagenOver: maatregel.tot === null ? null : dagen(op, maatregel.tot),
    einde: maatregel.einde,
    verlengingen: maatregel.verlengingen,
    verlengen: soort?.verlengen ?? '',
    verlenging: {
      uiterlijk: verlengbaarTot(maatregel, soort?.termijn),
      regel: soort?.termijn?.regel ?? '',
      eistVervolging: soort?.eistVervolging === true,
    },
    betwist: maatregel.betwist,
    handhaaft: orde?.handhaaft ?? [],
    handhaafbaar: handhaafbaar(maatregel, orde),
    bijOvertreding: orde?.overtreding ?? null,
    zone: maatregel.zone,
    feit: maatregel.feit,
  };
}

/** The last day that one more term reaches; null when the law sets no term or allows no more of them. */
function verlengbaarTot(
  { tot, verlengingen }: Pick<StandMaatregel, 'tot' | 'verlengingen'>,
  termijn: Maatregelsoort['termijn'],
): string | null {
  const duur = termijn?.termijn === undefined ? undefined : parseDuur(termijn.termijn);
  if (duur === undefined || tot === null || verlengingen >= (termijn?.verlengingen ?? Infinity)) return null;
  return formatMoment(plusDuur(Date.parse(tot), duur, AMSTERDAM), AMSTERDAM).slice(0, 10);
}

function handhaafbaar(maatregel: StandMaatregel, soort: Maatregelsoort | undefined): Maatregelbeeld['handhaafbaar'] {
  if (maatregel.status === 'beeindigd') return { kan: 'nee', waarom: 'Afgelopen.' };
  if (maatregel.status === 'aangevraagd') return { kan: 'nee', waarom: 'Aangevraagd, nog niet opgelegd.' };
  if (soort?.uitreiking !== 'nodig' || maatregel.uitgereikt === 'ja') return { kan: 'ja', waarom: '' };
  if (maatregel.uitgereikt === 'nee' || maatregel.status === 'opgelegd')
    return { kan: 'nee', waarom: 'Opgelegd, niet uitgereikt: reik uit.' };
  return { kan: 'onbekend', waarom: 'Niet bekend of dit aan de pleger is uitgereikt: ga dat na.' };
}

/** Functions that a measure had and that nothing covers now, each with the end that left it so last. */
function onbedekt(
  maatregelen: readonly StandMaatregel[],
  soorten: ReadonlyMap<string, Maatregelsoort>,
): Overzicht['onbedekt'] {
  const open = new Map<string, Overzicht['onbedekt'][number]>();
  for (const { id, maatregel, einde, status, dekking } of maatregelen) {
    if (status !== 'beeindigd' || einde === null) continue;
    for (const { functie, door } of dekking) {
      if (door !== null || (open.get(functie)?.sinds ?? '') > einde.op) continue;
      const naam = noem(functie, soorten);
      open.set(functie, {
        functie: naam,
        sinds: einde.op,
        reden: einde.reden,
        maatregel: id,
        naam: noem(maatregel, soorten),
      });
    }
  }
  return [...open.values()];
}

function beantwoordeOvertredingen(feiten: readonly Feit[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const feit of feiten) {
    if (feit.soort === 'overtreding_opgevolgd') ids.add(feit.inhoud.overtreding);
    if (feit.soort === 'aanhouding' && feit.inhoud.om !== undefined) ids.add(feit.inhoud.om);
  }
  return ids;
}

function telOvertredingen(
  overtredingen: readonly Overtreding[],
  beantwoord: ReadonlySet<string>,
): Maatregelbeeld['overtredingen'] {
  const perAard: Record<string, number> = {};
  for (const { inhoud } of overtredingen) perAard[inhoud.aard] = (perAard[inhoud.aard] ?? 0) + 1;
  return {
    totaal: overtredingen.length,
    onbeantwoord: overtredingen.filter(({ id }) => !beantwoord.has(id)).map(({ id }) => id),
    perAard,
  };
}

function noem(soort: string, soorten: ReadonlyMap<string, Maatregelsoort>): string {
  return soorten.get(soort)?.naam ?? soort.replaceAll('_', ' ');
}

/** Calendar days between two moments; the last day counts as 0. */
function dagen(van: string, tot: string): number {
  return dagOp(Date.parse(tot), AMSTERDAM) - dagOp(Date.parse(van), AMSTERDAM);
}

function eerstAflopend(a: Maatregelbeeld, b: Maatregelbeeld): number {
  return (a.dagenOver ?? Infinity) - (b.dagenOver ?? Infinity) || a.id.localeCompare(b.id);
}
