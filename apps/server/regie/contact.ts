import { AMSTERDAM, formatMoment, type Moment, parseDuur, plusDuur } from '@waakvlam/kernel/tijd';
import type { Feit } from '@waakvlam/logboek';
import type { Stand } from '@waakvlam/routekaart';
import type { Contactbeeld } from './schema.ts';

type Afspraak = Extract<Feit, { soort: 'contactafspraak' }>;
type Contactmoment = Contactbeeld['momenten'][number];

const LAATSTE = 8;

/**
 * What was agreed with the victim about contact, when she is to be called next, and what was tried and told; `aanHaar` are
 * the items of rules by which she is told something.
 */
export function schrijfContact(
  stand: Pick<Stand, 'op' | 'taken'>,
  feiten: readonly Feit[],
  aanHaar: ReadonlySet<string>,
): Contactbeeld {
  let afspraak: Afspraak | undefined;
  let gesproken: Moment | undefined;
  let vergeefs = 0;
  const momenten: Contactmoment[] = [];
  for (const feit of feiten) {
    if (feit.soort === 'contactafspraak') afspraak = feit;
    const moment = momentVan(feit);
    if (moment === undefined) continue;
    momenten.push(moment);
    if (moment.wat === 'niet_bereikt') vergeefs += 1;
    else if (moment.wat === 'gesproken' || moment.hoe === 'telefoon' || moment.hoe === 'persoonlijk')
      [gesproken, vergeefs] = [feit.gebeurd.tot, 0];
  }
  const volgende = volgendeKeer(afspraak, gesproken);
  return {
    afspraak: afspraak === undefined ? null : schrijfAfspraak(afspraak),
    volgende: volgende === undefined ? null : formatMoment(volgende, AMSTERDAM),
    teLaat: volgende !== undefined && volgende < Date.parse(stand.op),
    vergeefs,
    momenten: momenten.slice(-LAATSTE).toReversed(),
    teVertellen: teVertellen(stand, aanHaar),
  };
}

/** The agreed time after she was last spoken to, or after the agreement when that is newer. */
function volgendeKeer(afspraak: Afspraak | undefined, gesproken: Moment | undefined): Moment | undefined {
  const om = afspraak?.inhoud.om_de === undefined ? undefined : parseDuur(afspraak.inhoud.om_de);
  if (afspraak === undefined || om === undefined) return undefined;
  return plusDuur(Math.max(gesproken ?? 0, afspraak.gebeurd.tot), om, AMSTERDAM);
}

function schrijfAfspraak({ id, gebeurd, inhoud }: Afspraak): Contactbeeld['afspraak'] {
  return {
    feit: id,
    op: formatMoment(gebeurd.tot, AMSTERDAM),
    om_de: inhoud.om_de ?? null,
    kanaal: inhoud.kanaal || null,
    wanneer_veilig: inhoud.wanneer_veilig || null,
    door: inhoud.door || null,
    alternatief: inhoud.alternatief ?? [],
    zelfredzaam: inhoud.zelfredzaam ?? null,
  };
}

function momentVan(feit: Feit): Contactmoment | undefined {
  const basis = { feit: feit.id, op: formatMoment(feit.gebeurd.tot, AMSTERDAM), wie: feit.wie };
  if (feit.soort === 'contact_slachtoffer') {
    const { kanaal, gelukt } = feit.inhoud;
    return { ...basis, hoe: kanaal, wat: gelukt === 'ja' ? 'gesproken' : 'niet_bereikt', over: null };
  }
  if (feit.soort !== 'slachtoffer_geinformeerd') return undefined;
  const { hoe = null, geen_nieuws, over } = feit.inhoud;
  return { ...basis, hoe, wat: geen_nieuws === 'ja' ? 'geen_nieuws' : 'geinformeerd', over };
}

/** What she is to be told, by term; `aanHaar` are the items of rules about that. */
function teVertellen({ taken }: Pick<Stand, 'taken'>, aanHaar: ReadonlySet<string>): Contactbeeld['teVertellen'] {
  return taken
    .filter(({ item, status }) => aanHaar.has(item) && (status === 'open' || status === 'te_laat'))
    .map(({ item, wie, tekst, uiterlijk, status }) => ({ item, wie, tekst, uiterlijk, teLaat: status === 'te_laat' }))
    .toSorted((a, b) => (a.uiterlijk ?? '9').localeCompare(b.uiterlijk ?? '9'));
}
