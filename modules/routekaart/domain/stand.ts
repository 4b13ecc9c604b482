import { geldt, type Maatregel, type MaatregelenStand } from '@waakvlam/maatregelen';
import { formatMoment, type Moment, type Zone } from '@waakvlam/kernel/tijd';
import type { Niveau } from '@waakvlam/risico';
import type { Beoordeling } from './beoordeling.ts';
import type { Routekaart } from './kaart.ts';
import { type Gegeven, type Geval, type Plicht, type Status } from './geval.ts';
import type { Ernst, Soort, Stap } from './regelschema.ts';
import { leesbaar } from './tekst.ts';

export interface Signaal {
  readonly code: string;
  readonly ernst: Ernst;
  readonly sinds: string;
  readonly reden: string;
  readonly feiten: readonly string[];
  readonly bron: readonly string[];
  readonly actief: boolean;
}

export interface Taak {
  readonly item: string;
  readonly wie: string;
  readonly stap: Stap;
  readonly soort: Soort;
  /** Whether the organisation itself may record that it was done, or argue why not. */
  readonly handmatig: boolean;
  readonly status: Status;
  readonly teLaat: boolean;
  readonly sinds: string;
  readonly uiterlijk: string | null;
  readonly tekst: string;
  readonly waarom: string;
  readonly feiten: readonly string[];
  readonly voldaanDoor: readonly string[];
  readonly bron: readonly string[];
}

export interface Regie {
  readonly organisatie: string;
  readonly sinds: string;
  readonly medewerker?: string;
}

/** What will be asked of somebody if nothing changes, and between which moments. */
export interface Verwacht {
  readonly item: string;
  readonly wie: readonly string[];
  readonly vanaf: string;
  readonly uiterlijk: string | null;
}

/** What the route card says of a case at one moment: the object of `replay` and of `GET /casussen/{id}/stand`. */
export interface Stand {
  readonly casus: string;
  readonly op: string;
  readonly regels: string;
  readonly risico: {
    niveau: Niveau;
    sinds: string | null;
    herkomst: readonly string[];
    reden: string;
    /** What each organisation found last, with which instrument; reviews stand beside what they reviewed. */
    oordelen: readonly Oordeel[];
  };
  /** The level as a line over time. */
  readonly verloop: readonly { sinds: string; niveau: Niveau }[];
  readonly fase: string;
  readonly casusstatus: 'open' | 'gesloten';
  readonly regie: { procesregisseur: Regie | null; casusregisseur: Regie | null };
  readonly contacten: readonly {
    rol: string;
    organisatie: string;
    voor: string;
    sinds: string;
    medewerker?: string;
    waarnemer?: string;
  }[];
  readonly bellen: readonly { welke: string; sinds: string; actief: boolean; feit: string }[];
  readonly maatregelen: readonly StandMaatregel[];
  readonly verboden: readonly Verbod[];
  readonly signalen: readonly Signaal[];
  readonly taken: readonly Taak[];
  /** What is not asked yet, and will be when nothing changes until then; soonest first. */
  readonly verwacht: readonly Verwacht[];
  readonly volgendeVerandering: string | null;
}

/** A prohibition that stands: the same object in every stand. */
export interface Verbod {
  readonly item: string;
  readonly tekst: string;
  readonly wie: readonly string[];
  readonly stap: Stap;
  readonly bron: readonly string[];
}

export interface Oordeel {
  readonly instrument: string;
  readonly wie: string;
  readonly niveau: Niveau;
  readonly toets: boolean;
  readonly sinds: string;
  readonly feit: string;
}

export interface StandMaatregel {
  readonly id: string;
  readonly maatregel: string;
  readonly functies: readonly string[];
  readonly status: 'aangevraagd' | 'opgelegd' | 'actief' | 'beeindigd';
  readonly van: string;
  readonly tot: string | null;
  readonly einde: { op: string; reden: string } | null;
  readonly betwist: string | null;
  readonly feit: string;
  readonly kader: string | null;
  readonly voor: string | null;
  readonly onderdeelVan: string | null;
  readonly uitgereikt: 'ja' | 'nee' | 'onbekend';
  readonly verlengingen: number;
  /** Metres, as recorded. */
  readonly zone: number | null;
  /** Per function what stands in for it once this has ended; null while nothing does. */
  readonly dekking: readonly { readonly functie: string; readonly door: string | null }[];
}

const NIVEAUTEKST: Record<string, string> = { sash: 'SASH', risc: 'RISc', oxrec: 'OXREC', rihg: 'RiHG', srp: 'SRP' };

/** Writes the picture at `op` as the object that others read. `signalen` is the whole history, earlier segments included. */
export function schrijfStand(
  casus: string,
  kaart: Routekaart,
  beoordeling: Beoordeling,
  signalen: readonly Gegeven[],
  op: Moment,
): Stand {
  const { wereld } = beoordeling;
  const { zone } = kaart.kalender;
  const tijd = (moment: Moment) => formatMoment(moment, zone);
  const { risico } = wereld;
  const volgende = beoordeling.volgendeVerandering();
  return {
    casus,
    op: tijd(op),
    regels: kaart.versie,
    risico: {
      niveau: risico.niveau,
      sinds: risico.sinds === undefined ? null : tijd(risico.sinds),
      herkomst: risico.herkomst,
      reden: schrijfReden(beoordeling),
      oordelen: [...risico.oordelen].map(([sleutel, { instrument, wie, niveau, bekend, feit }]) => ({
        instrument,
        wie,
        niveau,
        toets: sleutel.endsWith('|toets'),
        sinds: tijd(bekend),
        feit,
      })),
    },
    verloop: risico.verloop.map(({ sinds, niveau }) => ({ sinds: tijd(sinds), niveau })),
    fase: wereld.casus.fase,
    casusstatus: wereld.casus.status,
    regie: {
      procesregisseur: regie('procesregisseur', beoordeling, zone),
      casusregisseur: regie('casusregisseur', beoordeling, zone),
    },
    contacten: wereld.casus.rollen.alle().map(({ rol, organisatie, voor, medewerker, waarnemer, sinds }) => ({
      rol,
      organisatie,
      voor,
      sinds: tijd(sinds),
      ...(medewerker !== undefined && { medewerker }),
      ...(waarnemer !== undefined && { waarnemer }),
    })),
    bellen: [
      ...risico.bellen.map((bel) => ({ welke: bel.welke, sinds: tijd(bel.sinds), actief: true, feit: bel.feit })),
      ...risico.gestild.map((bel) => ({ welke: bel.welke, sinds: tijd(bel.sinds), actief: false, feit: bel.feit })),
    ],
    maatregelen: schrijfMaatregelen(wereld.maatregelen, zone),
    verboden: schrijfVerboden(kaart, beoordeling),
    signalen: schrijfSignalen(signalen, zone),
    taken: schrijfTaken(beoordeling.gevallen.alle, zone),
    verwacht: beoordeling.verwacht().map(({ regel, wie, vanaf, uiterlijk }) => ({
      item: regel.id,
      wie,
      vanaf: tijd(vanaf),
      uiterlijk: uiterlijk === undefined ? null : tijd(uiterlijk),
    })),
    volgendeVerandering: volgende === undefined ? null : tijd(volgende),
  };
}

/** Writes moments of which most are the same as the one before. */
type Schrijftijd = (moment: Moment) => string;

function schrijftijd(zone: Zone): Schrijftijd {
  let [vorig, tekst] = [Number.NaN, ''];
  return (moment) => {
    if (moment !== vorig) {
      tekst = formatMoment(moment, zone);
      vorig = moment;
    }
    return tekst;
  };
}

function schrijfTaken(gevallen: readonly Geval[], zone: Zone): Taak[] {
  const taken: Taak[] = [];
  const [sinds, uiterlijk] = [schrijftijd(zone), schrijftijd(zone)];
  for (const geval of gevallen)
    if (!isVerbodZonderDaad(geval))
      for (const plicht of geval.plichten) taken.push(schrijfTaak(geval, plicht, zone, sinds, uiterlijk));
  return taken;
}

function schrijfSignalen(signalen: readonly Gegeven[], zone: Zone): Signaal[] {
  const sinds = schrijftijd(zone);
  return signalen.map((signaal) => schrijfSignaal(signaal, zone, sinds));
}

/** A prohibition that stands is shown as such; it only becomes an item once it was broken. */
function isVerbodZonderDaad(geval: Geval): boolean {
  return geval.regel.soort === 'verbieden' && geval.aanleiding === undefined;
}

function schrijfVerboden(kaart: Routekaart, beoordeling: Beoordeling): Stand['verboden'] {
  const geldend: Verbod[] = [];
  for (const { voorwaarde, verbod } of kaart.verboden)
    if (!voorwaarde || voorwaarde.geldt(beoordeling.wereld, undefined)) geldend.push(verbod);
  return geldend;
}

/** Written anew only when something of it changed: in the course of a case most items stay what they were. */
function schrijfTaak(
  geval: Geval,
  plicht: Plicht,
  zone: Zone,
  schrijfSinds: Schrijftijd,
  schrijfUiterlijk: Schrijftijd,
): Taak {
  const { regel } = geval;
  const { uiterlijk: termijn, feiten } = geval;
  const eerder = plicht.beeld;
  if (eerder && eerder.status === plicht.status && eerder.feiten.length === feiten.length && plicht.termijn === termijn)
    return eerder;
  plicht.termijn = termijn;
  geval.eigen = undefined;
  plicht.beeld = {
    item: regel.id,
    wie: plicht.wie,
    stap: regel.stap,
    soort: regel.soort,
    handmatig: regel.handmatig,
    status: plicht.status,
    teLaat: plicht.teLaat,
    sinds: schrijfSinds(geval.sinds),
    uiterlijk: termijn === undefined ? null : schrijfUiterlijk(termijn),
    tekst: regel.tekst(geval.aanleiding, geval.basis, zone),
    waarom: regel.waarom(geval.aanleiding, geval.basis, zone),
    feiten,
    voldaanDoor: plicht.voldaanDoor,
    bron: regel.bron,
  };
  return plicht.beeld;
}

function schrijfSignaal(signaal: Gegeven, zone: Zone, schrijfSinds: Schrijftijd): Signaal {
  const { soort, sinds, geval, tot } = signaal;
  const { regel, aanleiding, basis, feiten } = geval;
  const eerder = signaal.beeld;
  if (eerder && eerder.actief === (tot === undefined) && eerder.feiten.length === feiten.length) return eerder;
  // Only a derived event names sources of its own.
  const extra = aanleiding?.feiten && aanleiding.inhoud['bron'];
  geval.eigen = undefined;
  signaal.beeld = {
    code: soort.code,
    ernst: soort.ernst,
    sinds: schrijfSinds(sinds),
    reden: soort.reden(aanleiding, basis, zone),
    feiten,
    bron: Array.isArray(extra) ? [...new Set([...regel.bron, ...extra.map(String)])] : regel.bron,
    actief: tot === undefined,
  };
  return signaal.beeld;
}

function schrijfMaatregelen(stand: MaatregelenStand, zone: Zone): StandMaatregel[] {
  return [...stand.maatregelen.values()].map((maatregel) => schrijfMaatregel(maatregel, stand, zone));
}

function schrijfMaatregel(maatregel: Maatregel, stand: MaatregelenStand, zone: Zone): StandMaatregel {
  const tijd = (moment: Moment) => formatMoment(moment, zone);
  const { einde, eindigt, status } = maatregel;
  return {
    id: maatregel.id,
    maatregel: maatregel.soort,
    functies: maatregel.functies,
    status: einde && !geldt(maatregel) ? 'beeindigd' : status,
    van: tijd(maatregel.vanaf.van),
    tot: eindigt ? tijd(eindigt.tot) : null,
    einde: einde ? { op: tijd(einde.op), reden: einde.reden } : null,
    betwist: maatregel.betwist ?? null,
    feit: maatregel.feit,
    kader: maatregel.kader ?? null,
    voor: maatregel.voor ?? null,
    onderdeelVan: maatregel.onderdeelVan ?? null,
    uitgereikt: maatregel.uitgereikt,
    verlengingen: maatregel.verlengingen,
    zone: maatregel.zone ?? null,
    dekking: stand.dekking(maatregel).map(({ functie, door }) => ({ functie, door: door?.id ?? null })),
  };
}

function regie(rol: string, { wereld }: Beoordeling, zone: Zone): Regie | null {
  const houder = wereld.casus.rollen.eerste(rol);
  if (!houder) return null;
  const { organisatie, sinds, medewerker } = houder;
  return { organisatie, sinds: formatMoment(sinds, zone), ...(medewerker !== undefined && { medewerker }) };
}

function schrijfReden({ wereld: { risico } }: Beoordeling): string {
  if (risico.niveau === 'onbekend') return 'Nog geen risicotaxatie met een uitkomst; onbekend is niet laag.';
  const delen = [...risico.uitkomsten.values()]
    .filter(({ niveau }) => niveau === risico.niveau)
    .map(
      ({ instrument, wie }) => `${NIVEAUTEKST[instrument] ?? instrument.replaceAll('_', ' ')} door ${leesbaar(wie)}`,
    );
  if (risico.niveau === 'hoog')
    delen.push(
      ...risico.bellen.map(({ welke }) =>
        welke === 'doodsangst' ? 'alarmbel: doodsangst' : 'alarmbel: ziet geen andere uitweg',
      ),
    );
  if (risico.besloten) delen.push('vastgesteld in een gezamenlijk besluit');
  const waardoor = delen.length > 0 ? [...new Set(delen)].join('; ') : 'staat tot een gezamenlijk besluit het verlaagt';
  return `Niveau ${risico.niveau}: ${waardoor}.`;
}
