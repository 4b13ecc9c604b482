import { type Categorie, ORGANISATIENAAM } from '@waakvlam/logboek';
import type { Convenant } from './convenant.ts';
import { heeftToestemming, type Oordeel, type Situatie, weeg } from './weeg.ts';

/** May I share this with that partner? */
export interface Deelvraag {
  readonly categorie: Categorie;
  /** The partner who would receive it, and how the case stands. */
  readonly aan: Situatie;
  /** What the source asked when it gave the item. */
  readonly voorwaarden?: string;
  /** Recorded in a casusoverleg. */
  readonly wgs?: boolean;
}

export interface Deeladvies {
  readonly mag: 'ja' | 'zonder_inhoud' | 'verwijs' | 'na_besluit' | 'met_toestemming' | 'nee';
  /** Plain Dutch sentences: whether, how, and what to record. */
  readonly zinnen: readonly string[];
  readonly gronden: readonly { readonly artikel: string; readonly uitleg: string; readonly vastgesteld: boolean }[];
  readonly doel: string | null;
}

/** Tells a professional in plain words whether, how and on which ground she may share a kind of information. */
export function deelhulp(convenant: Convenant, { categorie, aan, voorwaarden, wgs }: Deelvraag): Deeladvies {
  const partner = ORGANISATIENAAM[aan.organisatie];
  const oordeel = weeg(convenant, aan, categorie);
  const adresBijPleger = categorie === 'adres' && isPlegerzijde(convenant, aan);
  const extra = [
    ...(voorwaarden === undefined
      ? []
      : [`De bron stelde een voorwaarde: ${voorwaarden}. Houd u daaraan en geef haar door.`]),
    ...(wgs && !convenant.wgsDeelnemers.includes(aan.organisatie)
      ? ['Dit komt uit een casusoverleg. Buiten die kring mag het pas na een vastgelegde toets (Wgs 1.7).']
      : []),
  ];
  const advies = (mag: Deeladvies['mag'], ...zinnen: string[]): Deeladvies => ({
    mag,
    zinnen: [...zinnen, ...extra].map((zin) => zin.charAt(0).toUpperCase() + zin.slice(1)),
    ...onderbouwing(convenant, oordeel),
  });
  if (adresBijPleger) {
    return advies(
      'nee',
      `${partner} werkt met de pleger en krijgt nooit te zien waar het slachtoffer is.`,
      'Is het adres nodig voor elektronische monitoring? Leg dat dan vast als eigen besluit (adres verstrekken).',
    );
  }
  if (wgs && oordeel.uitkomst !== 'niets' && !convenant.wgsDeelnemers.includes(aan.organisatie)) {
    return advies('na_besluit', `${partner} is geen deelnemer aan het casusoverleg.`);
  }
  switch (oordeel.uitkomst) {
    case 'zien':
      return advies('ja', `Ja, ${partner} ziet dit in Waakvlam. U hoeft het niet apart te sturen.`);
    case 'geredigeerd':
      return advies(
        'zonder_inhoud',
        `${partner} ziet dat dit er is en wanneer, niet wat erin staat.`,
        'Moet zij de inhoud kennen? Leg vast dat u deze informatie deelt, met uw reden.',
      );
    case 'bestaan':
      return advies(
        'verwijs',
        `${partner} ziet dat hierover iets bekend is en wie zij kan bellen.`,
        ...(metToestemming(convenant, aan, categorie)
          ? ['Geeft het slachtoffer toestemming, dan ziet zij ook de inhoud.']
          : []),
        'Moet zij de inhoud kennen? Leg vast dat u deze informatie deelt, met uw reden.',
      );
    case 'na_besluit':
      return advies(
        metToestemming(convenant, aan, categorie) ? 'met_toestemming' : 'na_besluit',
        metToestemming(convenant, aan, categorie)
          ? `Vraag het slachtoffer om toestemming; dan ziet ${partner} dit. Zonder toestemming kan de bron per onderdeel besluiten.`
          : `Alleen na een besluit van de bron, per onderdeel. Leg vast: wat, aan wie, waarvoor en op welke grond.`,
      );
    default:
      return metToestemming(convenant, aan, categorie)
        ? advies(
            'met_toestemming',
            `Alleen als het slachtoffer daarvoor toestemming geeft. Vraag die en leg haar antwoord vast.`,
          )
        : advies(
            'nee',
            `Nee. Voor het delen hiervan met ${partner} is geen grond.`,
            'Twijfelt u? Vraag het uw privacy officer.',
          );
  }
}

/** By the kind of her organisation, or by a role with the perpetrator that she has in this case. */
function isPlegerzijde({ plegerzijde }: Convenant, { organisatie, rollen }: Situatie): boolean {
  return plegerzijde.organisaties.includes(organisatie) || rollen.some((rol) => plegerzijde.rollen.includes(rol));
}

function metToestemming(convenant: Convenant, aan: Situatie, categorie: Categorie): boolean {
  if (heeftToestemming(aan, categorie)) return false;
  const dan = weeg(convenant, { ...aan, toestemming: [categorie] }, categorie).uitkomst;
  return dan === 'zien' || dan === 'geredigeerd';
}

function onderbouwing({ gronden, doelen }: Convenant, { regels }: Oordeel): Pick<Deeladvies, 'gronden' | 'doel'> {
  const beslist = regels.at(-1);
  return {
    doel: beslist === undefined ? null : (doelen[beslist.doel] ?? null),
    gronden: (beslist?.grond ?? []).flatMap((id) => {
      const grond = gronden[id];
      if (grond === undefined || beslist === undefined) return [];
      const { artikel, uitleg, vastgesteld } = grond;
      return [{ artikel, uitleg, vastgesteld: vastgesteld === 'ja' && beslist.vastgesteld === 'ja' }];
    }),
  };
}
