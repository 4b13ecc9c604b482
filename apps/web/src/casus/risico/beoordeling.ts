import { inhoudstekst } from '../../api/feit.ts';
import { LEEG, type Veldfout } from '../../api/fout.ts';
import type { Feit, Instrument, Instrumentvraag, NieuwFeit, Niveau } from '../../api/types.ts';
import { t } from '../../taal/taal.ts';
import { gevuld } from '../vastleggen/nu.ts';

/** An assessment as it is being made. */
export type Beoordeling = {
  instrument: string;
  antwoorden: Record<string, string>;
  uitkomst: string;
  getraind: string;
  onderbouwing: string;
  angst: string;
  inschatting: string;
};

export const LEGE_BEOORDELING: Beoordeling = {
  instrument: '',
  antwoorden: {},
  uitkomst: '',
  getraind: '',
  onderbouwing: '',
  angst: '',
  inschatting: '',
};

/** Who works with the perpetrator and does not speak with the victim: what she feels they hear of partners. */
const SPREEKT_HAAR_NIET = new Set(['3ro', 'dji', 'nifp']);

/** Whether this organisation (its code) can be asked what the victim said of her fear. */
export function spreektSlachtoffer(organisatie: string): boolean {
  return !SPREEKT_HAAR_NIET.has(organisatie);
}

/** An assessment as it was kept, made whole. */
export function herstelBeoordeling(bewaard: Record<string, unknown>): Beoordeling {
  const tekst = (naam: string) => (typeof bewaard[naam] === 'string' ? bewaard[naam] : '');
  const antwoorden =
    typeof bewaard.antwoorden === 'object' && bewaard.antwoorden !== null
      ? Object.fromEntries(Object.entries(bewaard.antwoorden).filter(([, waarde]) => typeof waarde === 'string'))
      : {};
  return {
    instrument: tekst('instrument'),
    antwoorden,
    uitkomst: tekst('uitkomst'),
    getraind: tekst('getraind'),
    onderbouwing: tekst('onderbouwing'),
    angst: tekst('angst'),
    inschatting: tekst('inschatting'),
  };
}

/** What is missing. An instrument that gives no level asks for no outcome; an outcome always asks for a reason. */
export function controleerBeoordeling(beoordeling: Beoordeling, instrument: Instrument | undefined): Veldfout[] {
  const { onderbouwing, uitkomst, getraind } = beoordeling;
  if (!instrument) return [{ veld: 'instrument', melding: LEEG }];
  if (!instrument.bepaalt_niveau) {
    const niets = Object.values(beoordeling.antwoorden).every((antwoord) => antwoord === '');
    return niets ? [{ veld: '', melding: t('Beantwoord ten minste één vraag.') }] : [];
  }
  return [
    ...(uitkomst === '' ? [{ veld: 'uitkomst', melding: LEEG }] : []),
    ...(instrument.training === 'verplicht' && getraind === '' ? [{ veld: 'getraind', melding: LEEG }] : []),
    ...(onderbouwing.trim() === '' ? [{ veld: 'onderbouwing', melding: LEEG }] : []),
  ];
}

/** The facts to record; `moment` is now on the Dutch clock. What the victim feels only from who speaks with her. */
export function feitenVan(
  beoordeling: Beoordeling,
  instrument: Instrument,
  moment: string,
  organisatie: string,
): NieuwFeit[] {
  const { uitkomst, getraind, onderbouwing } = beoordeling;
  const { angst, inschatting } = spreektSlachtoffer(organisatie) ? beoordeling : LEGE_BEOORDELING;
  const antwoorden = gegeven(beoordeling, instrument.vragen ?? []);
  return [
    {
      soort: 'risicotaxatie',
      op: moment,
      inhoud: {
        instrument: instrument.instrument,
        uitkomst: instrument.bepaalt_niveau ? uitkomst : 'onbekend',
        ...gevuld({ getraind, onderbouwing: onderbouwing.trim() }),
        ...(antwoorden.length > 0 && { antwoorden: antwoorden.map(([id, antwoord]) => `${id}=${antwoord}`) }),
        ...(inschatting !== '' && { inschatting_slachtoffer: inschatting }),
      },
    },
    ...(angst === '' ? [] : [{ soort: 'angst_slachtoffer', op: moment, inhoud: { niveau: angst } }]),
  ];
}

function gegeven({ antwoorden }: Beoordeling, vragen: readonly Instrumentvraag[]): [string, string][] {
  return vragen.flatMap(({ id }): [string, string][] => {
    const antwoord = antwoorden[id] ?? '';
    return antwoord === '' ? [] : [[id, antwoord]];
  });
}

/** What weighs so far: what was answered with yes, and what is not known. */
export function weegt(beoordeling: Beoordeling, vragen: readonly Instrumentvraag[]) {
  const met = (antwoord: string) => vragen.filter(({ id }) => (beoordeling.antwoorden[id] ?? '') === antwoord);
  return { ja: met('ja'), onbekend: met('onbekend'), open: met('') };
}

export type Taxatie = {
  feit: string;
  instrument: string;
  wie: string;
  uitkomst: Niveau;
  wanneer: string;
  bekend: string;
  onderbouwing: string;
  antwoorden: ReadonlyMap<string, string>;
  inschatting: string;
};

/** The assessments of a case that still count as facts, newest first. */
export function taxatiesVan(feiten: readonly Feit[]): Taxatie[] {
  return feiten
    .filter((feit) => feit.soort === 'risicotaxatie' && !feit.vervallen && !feit.geredigeerd)
    .map((feit) => ({
      feit: feit.id,
      instrument: inhoudstekst(feit, 'instrument'),
      wie: feit.wie,
      uitkomst: niveau(inhoudstekst(feit, 'uitkomst')),
      wanneer: feit.gebeurd.weergave,
      bekend: feit.bekend,
      onderbouwing: inhoudstekst(feit, 'onderbouwing'),
      antwoorden: antwoordenUit(feit.inhoud?.antwoorden),
      inschatting: inhoudstekst(feit, 'inschatting_slachtoffer'),
    }))
    .sort((a, b) => Date.parse(b.bekend) - Date.parse(a.bekend));
}

function antwoordenUit(waarde: unknown): ReadonlyMap<string, string> {
  const regels: unknown[] = Array.isArray(waarde) ? waarde : [];
  return new Map(
    regels.flatMap((regel): [string, string][] => {
      const [id, antwoord] = typeof regel === 'string' ? regel.split('=') : [];
      return id && antwoord ? [[id, antwoord]] : [];
    }),
  );
}

function niveau(waarde: string): Niveau {
  return waarde === 'laag' || waarde === 'midden' || waarde === 'hoog' ? waarde : 'onbekend';
}

/** The assessment before this one by the same organisation with the same instrument; `lijst` is newest first. */
export function vorige(taxatie: Taxatie, lijst: readonly Taxatie[]): Taxatie | undefined {
  const ouder = lijst.slice(lijst.findIndex(({ feit }) => feit === taxatie.feit) + 1);
  return ouder.find(({ instrument, wie }) => instrument === taxatie.instrument && wie === taxatie.wie);
}

/** The questions that were answered otherwise than the time before. */
export function anders(nu: ReadonlyMap<string, string>, eerder: ReadonlyMap<string, string>) {
  const ids = new Set([...nu.keys(), ...eerder.keys()]);
  return [...ids]
    .map((id) => ({ id, van: eerder.get(id) ?? t('niet gevraagd'), naar: nu.get(id) ?? 'niet gevraagd' }))
    .filter(({ van, naar }) => van !== naar);
}

/** Organisations that assess risk: their silence leaves a hole in the picture. Our own choice. */
const BEOORDELAARS = ['politie', 'veilig_thuis', '3ro'];

/** Which of those that take part have not said how they see the danger. */
export function zonderOordeel(deelnemers: readonly string[], oordelen: readonly { wie: string }[]): string[] {
  const gaven = new Set(oordelen.map(({ wie }) => wie));
  return BEOORDELAARS.filter((wie) => deelnemers.includes(wie) && !gaven.has(wie));
}
