import { INHOUD } from '../catalogus/index.ts';
import { veldenVan } from '../catalogus/veldsoorten.ts';
import type { Moment } from '@waakvlam/kernel/tijd';
import { isBlok, tekstVan } from './blok.ts';
import type { Pad, Problemen } from './fout.ts';
import { meldIssue } from './issue.ts';
import { type FeitVorm, feitVorm } from './vorm.ts';
import { soortVorm } from '../catalogus/soorten.ts';
import { meldEisen } from './eisen.ts';
import { leesWanneer, normaliseerDatum, type Wanneer } from './wanneer.ts';

/** What was written at a place, as far as it could be read, so that a fault in one fact does not orphan another. */
export interface Rauw {
  readonly pad: Pad;
  readonly waarde: unknown;
}

/** A fact whose form, moment and content are right, before its references are tied. */
export interface LosFeit {
  readonly pad: Pad;
  readonly vorm: FeitVorm;
  readonly wanneer: Wanneer;
  readonly inhoud: Readonly<Record<string, unknown>>;
}

/** Reads one fact on its own. Reports every problem in it, and gives the fact only when there is none. */
export function leesLosFeit({ pad, waarde }: Rauw, t0: Moment | undefined, problemen: Problemen): LosFeit | undefined {
  const vorm = feitVorm.safeParse(waarde);
  if (!vorm.success) for (const issue of vorm.error.issues) meldIssue(problemen, pad, issue, waarde);
  if (!isBlok(waarde)) return undefined;
  const tekst = (veld: string) => tekstVan(waarde, veld);
  const wanneer =
    isMomentTekst(waarde) &&
    leesWanneer(
      { na: tekst('na'), op: tekst('op'), van: tekst('van'), tot: tekst('tot'), bekend: tekst('bekend') },
      t0,
      (veld, melding) => problemen.meld([...pad, veld], melding),
    );
  const inhoud = leesInhoud(waarde, pad, t0, problemen);
  if (!vorm.success || !wanneer || !inhoud) return undefined;
  meldEisen(vorm.data.soort, inhoud, wanneer, (veld, melding) => problemen.meld([...pad, 'inhoud', veld], melding));
  return { pad, vorm: vorm.data, wanneer, inhoud };
}

/** Whether its moments are text: what is not was reported by its form, and need not be called missing too. */
function isMomentTekst(feit: Readonly<Record<string, unknown>>): boolean {
  return ['na', 'op', 'van', 'tot', 'bekend'].every((veld) => ['string', 'undefined'].includes(typeof feit[veld]));
}

function leesInhoud(
  feit: Readonly<Record<string, unknown>>,
  pad: Pad,
  t0: Moment | undefined,
  problemen: Problemen,
): Record<string, unknown> | undefined {
  const soort = soortVorm.safeParse(feit['soort']);
  const rauw = feit['inhoud'] ?? {};
  if (!soort.success || !isBlok(rauw)) return undefined;
  const plek = [...pad, 'inhoud'];
  const omgezet = zetDatumsOm(soort.data, rauw, plek, t0, problemen);
  const inhoud = INHOUD[soort.data].safeParse(omgezet);
  if (inhoud.success) return { ...inhoud.data };
  for (const issue of inhoud.error.issues) meldIssue(problemen, plek, issue, omgezet);
  return undefined;
}

/** Content with its offset dates turned into ISO text; a date that cannot be read is reported. */
export function zetDatumsOm(
  soort: keyof typeof INHOUD,
  inhoud: Readonly<Record<string, unknown>>,
  pad: Pad,
  t0: Moment | undefined,
  problemen: Problemen,
): Record<string, unknown> {
  const uitkomst = { ...inhoud };
  for (const { naam, soort: veldsoort } of veldenVan(soort)) {
    const waarde = inhoud[naam];
    if (veldsoort !== 'datum' || typeof waarde !== 'string') continue;
    const datum = normaliseerDatum(waarde, t0);
    if ('melding' in datum) problemen.meld([...pad, naam], datum.melding);
    uitkomst[naam] = 'tekst' in datum ? datum.tekst : GEMELD;
  }
  return uitkomst;
}

/** Stands in for a date that was reported already, so that the schema does not report it again. */
const GEMELD = '1970-01-01';
