import type { Moment } from '@waakvlam/kernel/tijd';
import { INHOUD, type Inhoud } from '../catalogus/index.ts';
import { citeer } from '../catalogus/meldingen.ts';
import type { Feit } from '../feit.ts';
import { isBlok, lijstVan } from './blok.ts';
import { meldNamenEnGetallen, NAAM_MET_ADRES, noemtAdres } from './eisen.ts';
import { Problemen } from './fout.ts';
import { meldIssue } from './issue.ts';
import { leesLosFeit, type Rauw, zetDatumsOm } from './los.ts';
import { verbind } from './verbind.ts';
import { dossierVorm } from './vorm.ts';
import { leesPuntTekst } from './wanneer.ts';
import { leesTekst } from './yaml.ts';

export type Betrokkene = Inhoud<'betrokkene_toegevoegd'>;

/** A dossier file, read: one case with its facts, oldest known first. */
export interface Dossier {
  readonly casus: string;
  readonly t0?: Moment;
  readonly regio?: string;
  /** Everyone in the case: the shorthand list first, then those that facts add. */
  readonly betrokkenen: readonly Betrokkene[];
  /** All facts, those made from the shorthand list included, by moment known, moment happened and id. */
  readonly feiten: readonly Feit[];
}

/** Size limit of a dossier file, in bytes. */
export const MAX_DOSSIER = 20 * 1024 * 1024;

const DOSSIER = 'een dossier is een blok met velden, met ten minste casus: en feiten:';
const GEEN_DOSSIER = `is geen dossier; ${DOSSIER}`;

/**
 * Reads a dossier file (YAML 1.2 core schema or JSON). `bron` is the name to use in messages. Throws a `DossierFout`
 * that names every problem with its line and field.
 */
export function leesDossier(tekst: string, bron: string): Dossier {
  const gelezen = leesTekst(tekst, bron);
  const problemen = new Problemen(bron, (pad) => gelezen.regel(pad));
  if (!isBlok(gelezen.waarde)) problemen.meld([], gelezen.waarde === null ? `is leeg; ${DOSSIER}` : GEEN_DOSSIER);
  problemen.werp();
  const dossier = dossierVorm.safeParse(gelezen.waarde);
  if (!dossier.success) {
    for (const issue of dossier.error.issues) meldIssue(problemen, [], issue, gelezen.waarde);
  }
  const kop = isBlok(gelezen.waarde) ? gelezen.waarde : {};
  if (noemtAdres(kop['casus'])) problemen.meld(['casus'], NAAM_MET_ADRES);
  const t0 = leesT0(kop['t0'], problemen);
  const personen = lijstVan(kop['betrokkenen']).map((waarde, i) => ({ pad: ['betrokkenen', i], waarde }));
  const regels = lijstVan(kop['feiten']).map((waarde, i) => ({ pad: ['feiten', i], waarde }));
  const betrokkenen = personen.flatMap((rauw) => leesBetrokkene(rauw, t0, problemen));
  const los = regels.flatMap((rauw) => leesLosFeit(rauw, t0, problemen) ?? []);
  const verbonden = verbind({ personen, betrokkenen, regels, los, t0, problemen });
  problemen.werp();
  const { casus, regio } = dossierVorm.parse(gelezen.waarde);
  return { casus, ...(t0 === undefined ? {} : { t0 }), ...(regio === undefined ? {} : { regio }), ...verbonden };
}

function leesT0(waarde: unknown, problemen: Problemen): Moment | undefined {
  if (typeof waarde !== 'string') return undefined;
  const punt = waarde.startsWith('P') ? `${citeer(waarde)} is geen datum` : leesPuntTekst(waarde, undefined);
  if (typeof punt !== 'string') return punt.van;
  problemen.meld(['t0'], punt);
  return undefined;
}

function leesBetrokkene({ pad, waarde }: Rauw, t0: Moment | undefined, problemen: Problemen): Betrokkene[] {
  const invoer = isBlok(waarde) ? zetDatumsOm('betrokkene_toegevoegd', waarde, pad, t0, problemen) : waarde;
  const uitkomst = INHOUD.betrokkene_toegevoegd.safeParse(invoer);
  if (uitkomst.success) {
    meldNamenEnGetallen('betrokkene_toegevoegd', uitkomst.data, (veld, melding) =>
      problemen.meld([...pad, veld], melding),
    );
    return [uitkomst.data];
  }
  for (const issue of uitkomst.error.issues) meldIssue(problemen, pad, issue, invoer);
  return [];
}
