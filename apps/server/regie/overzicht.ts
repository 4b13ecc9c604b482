import { AMSTERDAM, formatMoment } from '@waakvlam/kernel/tijd';
import { type Feit, TREDEN } from '@waakvlam/logboek';
import { laadRoutekaart, leesTermijnoverzicht, type Stand } from '@waakvlam/routekaart';
import { isAanbod, ontvangerVan } from '../feiten/overdracht.ts';
import { schrijfContact } from './contact.ts';
import { schrijfOpschalingen } from './opschalingen.ts';
import type { Regiebeeld } from './schema.ts';
import { termijnVan } from './termijn.ts';

const MOET_ER_ZIJN = ['procesregisseur', 'casusregisseur', 'contactpersoon_slachtoffer'];

/** What of the rules of a region counts here: named terms, and the items by which the victim is told something. */
export interface Regels {
  readonly termijnen: ReadonlyMap<string, string>;
  readonly aanHaar: ReadonlySet<string>;
}

/** The rules of a region, or the national ones. */
export function regieregels(regio: string | undefined): Regels {
  const { keten } = leesTermijnoverzicht(regio);
  return {
    termijnen: new Map(keten.map(({ naam, duur }) => [naam, duur])),
    aanHaar: new Set(
      laadRoutekaart(regio).regels.flatMap(({ regel, wie }) =>
        regel.soort === 'informeren' && wie.includes('contact_slachtoffer') ? [regel.id] : [],
      ),
    ),
  };
}

/**
 * Who directs a case, what is open between partners, and what was promised to the victim, as the reader sees it: `stand` is
 * cut to her and `feiten` are those in force that she may see. `wie` is her organisation.
 */
export function schrijfRegie(
  stand: Stand,
  feiten: readonly Feit[],
  wie: string,
  { termijnen, aanHaar }: Regels,
): Regiebeeld {
  const { contacten } = stand;
  const regie = contacten.some(({ rol, organisatie }) => rol === 'procesregisseur' && organisatie === wie);
  return {
    op: stand.op,
    rollen: contacten.map((houder) => ({ ...houder, magOverdragen: regie || houder.organisatie === wie })),
    ontbreekt: MOET_ER_ZIJN.filter((rol) => !contacten.some((houder) => houder.rol === rol)),
    eerder: eerdereProcesregisseurs(stand, feiten),
    overdrachten: openOverdrachten(stand, feiten, wie),
    contact: schrijfContact(stand, feiten, aanHaar),
    treden: TREDEN.map((naar) => ({ naar, termijn: termijnen.get(`escalatie_${naar}`) ?? '' })),
    opschalingen: schrijfOpschalingen(stand, feiten),
  };
}

/** Named people who directed before, newest first, without who does now. */
function eerdereProcesregisseurs({ contacten }: Stand, feiten: readonly Feit[]): Regiebeeld['eerder'] {
  const mensen = new Map<string, { organisatie: string; medewerker: string }>();
  for (const feit of feiten) {
    if (feit.soort !== 'rol_toegewezen' && feit.soort !== 'rol_overgedragen') continue;
    const { rol, medewerker = '' } = feit.inhoud;
    if (rol !== 'procesregisseur' || medewerker === '' || isAanbod(feit)) continue;
    const organisatie = feit.soort === 'rol_toegewezen' ? feit.inhoud.organisatie : ontvangerVan(feit);
    mensen.delete(medewerker);
    mensen.set(medewerker, { organisatie, medewerker });
  }
  const nu = new Set(contacten.flatMap(({ rol, medewerker }) => (rol === 'procesregisseur' ? [medewerker] : [])));
  return [...mensen.values()].filter(({ medewerker }) => !nu.has(medewerker)).toReversed();
}

/** Offers that nobody answered, oldest first; a newer holder of the role makes an offer moot. */
function openOverdrachten({ taken }: Stand, feiten: readonly Feit[], wie: string): Regiebeeld['overdrachten'] {
  return feiten.filter(isAanbod).flatMap((aanbod) => {
    const { id, bekend, inhoud } = aanbod;
    const taak = termijnVan(taken, id, 'rol-overdracht-aanvaarden');
    if (taak === undefined) return [];
    return [
      {
        feit: id,
        rol: inhoud.rol,
        van: inhoud.van,
        naar: ontvangerVan(aanbod),
        medewerker: inhoud.medewerker || null,
        reden: inhoud.reden || null,
        sinds: formatMoment(bekend, AMSTERDAM),
        uiterlijk: taak.uiterlijk,
        aanMij: ontvangerVan(aanbod) === wie,
      },
    ];
  });
}
