import { geldt, type Maatregel, type MaatregelenStand } from '@waakvlam/maatregelen';
import { formatMoment, type Moment, type Zone } from '@waakvlam/kernel/tijd';
import type { Beoordeling } from './beoordeling.ts';
import type { Routekaart } from './kaart.ts';
import type { Gegeven } from './geval.ts';
import { schrijfSignalen, schrijfTaken } from './schrijf-gevraagd.ts';
import type { Regie, Stand, StandMaatregel, Verbod } from './stand.ts';
import { leesbaar } from './tekst.ts';

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

function schrijfVerboden(kaart: Routekaart, beoordeling: Beoordeling): Stand['verboden'] {
  const geldend: Verbod[] = [];
  for (const { voorwaarde, verbod } of kaart.verboden)
    if (!voorwaarde || voorwaarde.geldt(beoordeling.wereld, undefined)) geldend.push(verbod);
  return geldend;
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

const NIVEAUTEKST: Record<string, string> = {
  sash: 'SASH',
  risc: 'RISc',
  oxrec: 'OXREC',
  b_safer: 'B-SAFER',
  rihg: 'RiHG',
  srp: 'SRP',
};

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
