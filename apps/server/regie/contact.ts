import { AMSTERDAM, formatMoment } from '@waakvlam/kernel/tijd';
import type { Feit } from '@waakvlam/logboek';
import { isTeDoen, type Stand } from '@waakvlam/routekaart';
import { type Afspraak, contactstandVan, inVolgorde } from './contactstand.ts';
import type { Contactbeeld } from './schema.ts';

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
  const { afspraak, vergeefs, volgende } = contactstandVan(feiten);
  const momenten = inVolgorde(feiten)
    .map(momentVan)
    .filter((moment) => moment !== undefined);
  return {
    afspraak: afspraak === undefined ? null : schrijfAfspraak(afspraak),
    volgende: volgende === undefined ? null : formatMoment(volgende, AMSTERDAM),
    teLaat: volgende !== undefined && volgende < Date.parse(stand.op),
    vergeefs: vergeefs.length,
    momenten: momenten.slice(-LAATSTE).toReversed(),
    teVertellen: teVertellen(stand, aanHaar),
  };
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
    .filter(({ item, status }) => aanHaar.has(item) && isTeDoen(status))
    .map(({ item, wie, tekst, sinds, uiterlijk, status }) => ({
      item,
      wie,
      tekst,
      sinds,
      uiterlijk,
      teLaat: status === 'te_laat',
    }))
    .toSorted((a, b) => (a.uiterlijk ?? '9').localeCompare(b.uiterlijk ?? '9'));
}
