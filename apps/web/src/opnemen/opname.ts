import { leesGezegd, AMSTERDAM } from '@waakvlam/kernel/tijd';
import { LEEG, type Veldfout } from '../api/fout.ts';
import type { NieuwFeit } from '../api/types.ts';
import { t } from '../taal/taal.ts';

export type Persoon = { id: string; rol: string; naam: string; geboren: string };
export type Incident = { id: string; wanneer: string; aard: string[] };

/** A report as it is being taken in: what was asked and answered, in the order of the conversation. */
export type Opname = {
  /** The case that it belongs to; null opens a new one. */
  casus: string | null;
  veilig: string;
  via: string;
  verhaal: string;
  personen: Persoon[];
  relatie: string;
  samengewoond: string;
  incidenten: Incident[];
  stoppen: string;
  /** When she said so, as she told it; empty when she does not know. */
  stoppenSinds: string;
  angst: string;
  vragen: Record<string, string>;
  bellen: string[];
  herkend: string;
  wil: string;
  aangifte: string;
  aangiftereden: string;
  klacht: string;
  kwetsbaar: string;
  bescherming: string[];
  shn: string;
  advocaat: string;
  rechten: boolean;
};

/** The beginning of a conversation; `nieuwId` gives ids for what can be pointed at. */
export function legeOpname(nieuwId: () => string, casus: string | null = null): Opname {
  return {
    casus,
    veilig: '',
    via: '',
    verhaal: '',
    personen: [
      { id: nieuwId(), rol: 'slachtoffer', naam: '', geboren: '' },
      { id: nieuwId(), rol: 'pleger', naam: '', geboren: '' },
    ],
    relatie: '',
    samengewoond: '',
    incidenten: [{ id: nieuwId(), wanneer: '', aard: [] }],
    stoppen: '',
    stoppenSinds: '',
    angst: '',
    vragen: {},
    bellen: [],
    herkend: '',
    wil: '',
    aangifte: '',
    aangiftereden: '',
    klacht: '',
    kwetsbaar: '',
    bescherming: [],
    shn: '',
    advocaat: '',
    rechten: false,
  };
}

/** A form as it was kept, made whole: what is missing or of another shape is as in an empty one. */
export function herstelOpname(bewaard: Record<string, unknown>, leeg: Opname): Opname {
  const zelfdeVorm = (naam: string, waarde: unknown) => {
    const voorbeeld: unknown = Object.getOwnPropertyDescriptor(leeg, naam)?.value;
    if (naam === 'casus') return waarde === null || typeof waarde === 'string';
    return typeof voorbeeld === typeof waarde && Array.isArray(voorbeeld) === Array.isArray(waarde) && waarde !== null;
  };
  const goed = Object.entries(bewaard).filter(([naam, waarde]) => naam in leeg && zelfdeVorm(naam, waarde));
  return { ...leeg, ...Object.fromEntries(goed) };
}

/** Whether anything was filled in that would be a loss. */
export function isBegonnen({ verhaal, personen, incidenten, veilig }: Opname): boolean {
  const mens = personen.some(({ naam, geboren }) => naam !== '' || geboren !== '');
  const incident = incidenten.some(({ wanneer, aard }) => wanneer !== '' || aard.length > 0);
  return mens || incident || verhaal.trim() !== '' || veilig !== '';
}

const ONLEESBAAR = t('Dit lees ik niet als een moment. Bijvoorbeeld: gisteren 21u, begin mei.');

/** What still has to be filled in before it can be recorded. The server checks everything again. */
export function controleerOpname(opname: Opname, nu: number): Veldfout[] {
  const fouten: Veldfout[] = [];
  if (opname.verhaal.trim() === '') fouten.push({ veld: 'verhaal', melding: LEEG });
  if (opname.wil === '') fouten.push({ veld: 'wil', melding: LEEG });
  if (opname.wil === 'aangifte' && opname.aangifte === '') fouten.push({ veld: 'aangifte', melding: LEEG });
  if (wasNietOpgenomen(opname) && opname.aangiftereden.trim() === '') {
    fouten.push({ veld: 'aangiftereden', melding: LEEG });
  }
  if (opname.stoppenSinds !== '' && leesGezegd(opname.stoppenSinds, nu, AMSTERDAM) === undefined)
    fouten.push({ veld: 'stoppenSinds', melding: ONLEESBAAR });
  for (const incident of opname.incidenten) {
    if (incident.aard.length === 0 && incident.wanneer === '') continue;
    if (incident.aard.length === 0) fouten.push({ veld: `aard-${incident.id}`, melding: LEEG });
    if (leesGezegd(incident.wanneer, nu, AMSTERDAM) === undefined) {
      fouten.push({
        veld: `wanneer-${incident.id}`,
        melding: incident.wanneer === '' ? LEEG : ONLEESBAAR,
      });
    }
  }
  return fouten;
}

/** She wanted to report a crime and it was not taken down: that is counted, and has a reason. */
export function wasNietOpgenomen({ wil, aangifte }: Opname): boolean {
  return (
    wil === 'aangifte' && (aangifte === 'geweigerd' || aangifte === 'melding_gemaakt' || aangifte === 'uitgesteld')
  );
}

export type Context = {
  organisatie: string;
  nu: number;
  moment: string;
  nieuwId: () => string;
  vragen: Map<string, string>;
  /** Ids of the people who are in the case already. */
  bekenden: ReadonlySet<string>;
};
export type Zending = {
  casus?: string;
  nieuw?: { naam: string; betrokkenen: { id: string; rol: string; naam?: string; geboren?: string }[] };
  feiten: NieuwFeit[];
};

/** The facts that a report becomes, told once; `moment` is now on the Dutch clock, without a zone. */
export function naarZending(opname: Opname, context: Context): Zending {
  const inCasus = opname.casus !== null;
  const mensen = opname.personen.filter(
    ({ id, naam, geboren, rol }) =>
      context.bekenden.has(id) || naam !== '' || geboren !== '' || (!inCasus && isHoofd(rol)),
  );
  const feiten = feitenVan(opname, mensen, context);
  const nieuwen = mensen.filter(({ id }) => !context.bekenden.has(id));
  const betrokkenen = nieuwen.map(({ id, rol, naam, geboren }) => ({
    id,
    rol,
    ...(naam.trim() !== '' && { naam: naam.trim() }),
    ...(geboren !== '' && { geboren }),
  }));
  if (opname.casus !== null) {
    const erbij = betrokkenen.map((inhoud) => ({ soort: 'betrokkene_toegevoegd', op: context.moment, inhoud }));
    return { casus: opname.casus, feiten: [...erbij, ...feiten] };
  }
  return { nieuw: { naam: casusnaam(mensen, context.moment), betrokkenen }, feiten };
}

function isHoofd(rol: string): boolean {
  return rol === 'slachtoffer' || rol === 'pleger';
}

/** The last names of victim and perpetrator, as cases are called; a date when no name is known. */
export function casusnaam(personen: readonly Persoon[], moment: string): string {
  const achternaam = (rol: string) =>
    personen
      .find((mens) => mens.rol === rol)
      ?.naam.trim()
      .split(/\s+/)
      .slice(1)
      .join(' ');
  const namen = [achternaam('slachtoffer'), achternaam('pleger')].filter(Boolean);
  return namen.length > 0 ? namen.join(' / ') : `Melding van ${moment.slice(0, 10)}`;
}

function feitenVan(opname: Opname, mensen: readonly Persoon[], context: Context): NieuwFeit[] {
  const slachtoffer = mensen.find(({ rol }) => rol === 'slachtoffer')?.id;
  const pleger = mensen.find(({ rol }) => rol === 'pleger')?.id;
  const nu = (soort: string, inhoud: Record<string, unknown>, wat = ''): NieuwFeit => ({
    soort,
    op: context.moment,
    inhoud,
    ...(wat.trim() !== '' && { wat: wat.trim() }),
  });
  const incidenten = opname.incidenten.filter(({ aard }) => aard.length > 0);
  const feiten: NieuwFeit[] = incidenten.map(({ id, wanneer, aard }) => {
    return {
      id,
      soort: 'incident',
      ...tijdVan(wanneer, context),
      inhoud: { aard, ...(slachtoffer && { tegen: [slachtoffer] }), ...(pleger && { door: pleger }) },
    };
  });
  if (opname.relatie !== '' && slachtoffer && pleger) {
    const samengewoond = opname.samengewoond === '' ? {} : { samengewoond: opname.samengewoond };
    feiten.push(nu('relatie_vastgesteld', { van: pleger, tot: slachtoffer, relatie: opname.relatie, ...samengewoond }));
  }
  const herkend = opname.herkend === '' ? 'onbekend' : opname.herkend;
  const overFeiten = incidenten.length === 0 ? {} : { over_feiten: incidenten.map(({ id }) => id) };
  const via = opname.via === '' ? {} : { via: opname.via };
  feiten.push(
    nu('melding', { bij: context.organisatie, herkend_als_stalking: herkend, ...via, ...overFeiten }, opname.verhaal),
    ...aangifteVan(opname, nu),
  );
  if (opname.veilig !== '') feiten.push(nu('veiligheidscheck', { veilig: opname.veilig }));
  if (opname.stoppen !== '') feiten.push(grensVan(opname, context));
  if (opname.angst !== '') feiten.push(nu('angst_slachtoffer', { niveau: opname.angst }));
  for (const welke of opname.bellen) feiten.push(nu('alarmbel', { welke }));
  if (opname.kwetsbaar !== '') {
    const maatregelen = opname.bescherming.length === 0 ? {} : { maatregelen: opname.bescherming };
    feiten.push(nu('individuele_beoordeling', { uitgevoerd: opname.kwetsbaar, ...maatregelen }));
  }
  feiten.push(...hulpVan(opname, slachtoffer, nu), ...antwoordenVan(opname, context, nu));
  return feiten;
}

/** When something happened, as she told it, and that it is known now; without words it is now. */
function tijdVan(gezegd: string, { nu, moment }: Context) {
  const { geschat = false, ...tijd } = leesGezegd(gezegd, nu, AMSTERDAM) ?? { op: moment };
  return { ...tijd, ...(geschat && { geschat: true as const }), bekend: moment };
}

/** That she told him to stop, or did not; of a day that she does not remember it is known only that it was before. */
function grensVan({ stoppen, stoppenSinds }: Opname, context: Context): NieuwFeit {
  const tijd = tijdVan(stoppen === 'ja' ? stoppenSinds : '', context);
  const onbekend = stoppen === 'ja' && stoppenSinds === '';
  return { soort: 'grens_gesteld', ...tijd, ...(onbekend && { geschat: true as const }), inhoud: { gezegd: stoppen } };
}

type Nu = (soort: string, inhoud: Record<string, unknown>, wat?: string) => NieuwFeit;

function aangifteVan({ wil, aangifte, aangiftereden, klacht }: Opname, nu: Nu): NieuwFeit[] {
  if (wil !== 'aangifte') return [];
  const reden = aangiftereden.trim() === '' ? {} : { reden: aangiftereden.trim() };
  const poging = nu('aangiftepoging', { uitkomst: aangifte, ...reden });
  if (aangifte !== 'opgenomen') return [poging];
  const metKlacht = klacht === '' ? 'onbekend' : klacht;
  return [
    poging,
    nu('aangifte', { feiten: ['285b Sr'], met_klacht: metKlacht, opgenomen: 'ja', door: 'slachtoffer' }),
    ...(klacht === 'ja' ? [nu('klacht', { ingediend: 'ja' })] : []),
  ];
}

function hulpVan({ shn, advocaat, rechten }: Opname, slachtoffer: string | undefined, nu: Nu): NieuwFeit[] {
  const feiten: NieuwFeit[] = [];
  if (shn === 'ja') feiten.push(nu('verwijzing', { naar: 'Slachtofferhulp Nederland' }));
  if (shn === 'nee' && slachtoffer) feiten.push(nu('hulp_geweigerd', { door: slachtoffer, organisatie: 'shn' }));
  if (advocaat === 'ja') feiten.push(nu('verwijzing', { naar: 'advocaat voor slachtoffers' }));
  if (rechten) feiten.push(nu('slachtoffer_geinformeerd', { over: 'rechten' }));
  return feiten;
}

/** What was answered to the list of signals; it gives no level, so its outcome is "onbekend". */
function antwoordenVan({ vragen }: Opname, { vragen: teksten }: Context, nu: Nu): NieuwFeit[] {
  const gegeven = Object.entries(vragen).filter(([, antwoord]) => antwoord !== '');
  if (gegeven.length === 0) return [];
  const onderbouwing = gegeven.map(([id, antwoord]) => `${teksten.get(id) ?? id} ${antwoord}`).join('\n');
  const antwoorden = gegeven.map(([id, antwoord]) => `${id}=${antwoord}`);
  return [nu('risicotaxatie', { instrument: 'signaallijst', uitkomst: 'onbekend', onderbouwing, antwoorden })];
}
