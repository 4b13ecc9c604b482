import { formatMoment, type Moment, type Zone } from '@waakvlam/kernel/tijd';
import type { Gegeven, Geval, Plicht } from './geval.ts';
import type { Signaal, Taak } from './stand.ts';

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

/** What was asked of whom, in the order in which it was asked; a prohibition that nobody broke asks nothing. */
export function schrijfTaken(gevallen: readonly Geval[], zone: Zone): Taak[] {
  const taken: Taak[] = [];
  const [sinds, uiterlijk] = [schrijftijd(zone), schrijftijd(zone)];
  for (const geval of gevallen)
    if (!isVerbodZonderDaad(geval))
      for (const plicht of geval.plichten) taken.push(schrijfTaak(geval, plicht, zone, sinds, uiterlijk));
  return taken;
}

/** The signals that were raised, standing or not, in the given order. */
export function schrijfSignalen(signalen: readonly Gegeven[], zone: Zone): Signaal[] {
  const sinds = schrijftijd(zone);
  return signalen.map((signaal) => schrijfSignaal(signaal, zone, sinds));
}

/** A prohibition that stands is shown as such; it only becomes an item once it was broken. */
function isVerbodZonderDaad(geval: Geval): boolean {
  return geval.regel.soort === 'verbieden' && geval.aanleiding === undefined;
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
    tekst: metWie(regel.tekst(geval.aanleiding, geval.basis, zone), geval),
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
    reden: metWie(soort.reden(aanleiding, basis, zone), geval),
    feiten,
    bron: Array.isArray(extra) ? [...new Set([...regel.bron, ...extra.map(String)])] : regel.bron,
    actief: tot === undefined,
  };
  return signaal.beeld;
}

/** A sentence that is said of each of several people says of whom. */
function metWie(tekst: string, { betreft }: Geval): string {
  return betreft === undefined ? tekst : `${tekst} Het gaat om ${betreft}.`;
}
