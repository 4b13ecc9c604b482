import type { Stand } from '@waakvlam/routekaart';
import { takenVan, taaknummer } from '../motor/afgeleid.ts';
import { SIGNAALTITELS } from '../taal/signaalcodes.ts';
import { zonderReden } from '../taal/zonderreden.ts';
import { werkregels } from '../werkvoorraad/regels.ts';

/** What a viewer may see of a case. */
export interface Kijker {
  /** Code of her organisation. */
  readonly organisatie: string;
  /** Region of the case, whose rules say which sentences quote; null for the national ones. */
  readonly regio: string | null;
  /** Ids of the facts that she may see. */
  readonly ziet: ReadonlySet<string>;
  /** True when that is every fact of the case. */
  readonly alles: boolean;
  /** True when that is every fact that can set the level. */
  readonly niveaufeiten: boolean;
  /** True when she works with the perpetrator: words of people and names of staff do not reach her. */
  readonly plegerzijde: boolean;
}

const AFGESCHERMDE_REDEN = 'De reden is voor u afgeschermd.';

/** A level as a viewer sees it; `afgeschermd` when there is one that is not hers to know. */
type Gezienrisico = Stand['risico'] & { readonly afgeschermd?: true };
type Gezienetaak = Stand['taken'][number] & { readonly nummer: string };
/** A stand cut to a viewer. */
export type Gezienestand = Omit<Stand, 'risico' | 'taken' | 'signalen'> & {
  /** `tekst`: the title, where the reason is kept from her. */
  readonly signalen: readonly (Stand['signalen'][number] & { readonly tekst?: string })[];
  readonly risico: Gezienrisico;
  readonly taken: readonly Gezienetaak[];
};

const ONBEKEND: Gezienrisico = {
  niveau: 'onbekend',
  sinds: null,
  herkomst: [],
  reden:
    'Het niveau is voor u afgeschermd. Dat zegt niet dat er geen beoordeling is, en nooit dat het laag is. Vraag de casusregisseur wat u ervan moet weten.',
  oordelen: [],
  afgeschermd: true,
};

/**
 * The level for who may see some facts. Every fact in `herkomst` carries it by itself: who sees one of them knows the
 * level, from then on and on that ground. What else it rests on is left out, and so is since when that made it so.
 */
export function risicoVoor(
  { risico, bellen }: Pick<Stand, 'bellen'> & { readonly risico: Stand['risico'] },
  ziet: (feit: string) => boolean,
): Gezienrisico {
  const oordelen = risico.oordelen.filter(({ feit }) => ziet(feit));
  const herkomst = risico.herkomst.filter(ziet);
  if (herkomst.length === risico.herkomst.length) return { ...risico, oordelen };
  if (herkomst.length === 0) return { ...ONBEKEND, oordelen };
  const momenten = [...oordelen, ...bellen.filter(({ feit }) => ziet(feit))].filter(({ feit }) =>
    herkomst.includes(feit),
  );
  const [eerste = null] = momenten.map(({ sinds }) => sinds).toSorted(opTijd);
  const sinds =
    [eerste, risico.sinds]
      .filter((een) => een !== null)
      .toSorted(opTijd)
      .at(-1) ?? null;
  const reden = `Niveau ${risico.niveau}, op grond van wat u mag zien.`;
  return { niveau: risico.niveau, sinds: eerste === null ? null : sinds, herkomst, reden, oordelen };
}

const opTijd = (a: string, b: string): number => Date.parse(a) - Date.parse(b);

/** Earlier levels can rest on facts that she does not see; the one that stands is all that is left of the line. */
function vanNu({ niveau, sinds }: Gezienrisico): Stand['verloop'] {
  return sinds === null ? [] : [{ sinds, niveau }];
}

/**
 * Cuts a stand to its viewer. Every derived row names its premises: she sees a row when she may see all of them, her own
 * task without the reason when she may not, and anything else not at all.
 */
export function voorKijker(stand: Stand, kijker: Kijker): Gezienestand {
  const zichtbaar = zichtbareRijen(stand, kijker);
  return kijker.plegerzijde ? zonderWoorden(zichtbaar, kijker) : zichtbaar;
}

export function zonderNaam<T extends { medewerker?: string | undefined; waarnemer?: string | undefined }>(
  wie: T,
): Omit<T, 'medewerker' | 'waarnemer'> {
  const { medewerker: _medewerker, waarnemer: _waarnemer, ...rest } = wie;
  return rest;
}

/** Reasons and sentences can quote what people wrote; what is left says which signal or task it is. */
function zonderWoorden(stand: Gezienestand, { regio }: Kijker): Gezienestand {
  const regie = stand.regie;
  const regels = werkregels(regio);
  return {
    ...stand,
    risico: stand.risico.afgeschermd === true ? stand.risico : { ...stand.risico, reden: AFGESCHERMDE_REDEN },
    regie: {
      procesregisseur: regie.procesregisseur && zonderNaam(regie.procesregisseur),
      casusregisseur: regie.casusregisseur && zonderNaam(regie.casusregisseur),
    },
    contacten: stand.contacten.map(zonderNaam),
    maatregelen: stand.maatregelen.map((maatregel) => ({
      ...maatregel,
      betwist: maatregel.betwist === null ? null : AFGESCHERMDE_REDEN,
    })),
    signalen: stand.signalen.map((signaal) => {
      const titel = SIGNAALTITELS[signaal.code] ?? signaal.code;
      return { ...signaal, tekst: titel, reden: titel };
    }),
    taken: stand.taken.map((taak) => {
      const regel = regels.get(taak.item);
      // A task whose sentence was cut already says that by itself.
      return { ...taak, waarom: '', ...(regel?.haaltAan && taak.feiten.length > 0 && { tekst: regel.tekst }) };
    }),
  };
}

/** What she may not see is left out of what replaces a measure too; then nothing is said of that function. */
function zichtbareMaatregelen(
  maatregelen: Stand['maatregelen'],
  mag: (feiten: readonly string[]) => boolean,
): Stand['maatregelen'] {
  const zichtbaar = maatregelen.filter(({ feit }) => mag([feit]));
  const ids = new Set(zichtbaar.map(({ id }) => id));
  return zichtbaar.map((maatregel) => ({
    ...maatregel,
    dekking: maatregel.dekking.filter(({ door }) => door === null || ids.has(door)),
  }));
}

function genummerd(stand: Stand): Gezienetaak[] {
  return takenVan(stand).flatMap(({ id, element }) =>
    element === undefined ? [] : [{ ...element, nummer: taaknummer(id) }],
  );
}

function zichtbareRijen(stand: Stand, kijker: Kijker): Gezienestand {
  const taken = genummerd(stand);
  if (kijker.alles) return { ...stand, taken };
  const mag = (feiten: readonly string[]): boolean => feiten.every((feit) => kijker.ziet.has(feit));
  const risico = risicoVoor(stand, (feit) => kijker.ziet.has(feit));
  return {
    ...stand,
    risico,
    verloop: kijker.niveaufeiten && risico.afgeschermd !== true ? stand.verloop : vanNu(risico),
    signalen: stand.signalen.filter((signaal) => mag(signaal.feiten)),
    taken: taken.flatMap((taak) => {
      if (mag([...taak.feiten, ...taak.voldaanDoor])) return [taak];
      if (taak.wie !== kijker.organisatie) return [];
      return [{ ...taak, tekst: zonderReden(taak.nummer), waarom: '', feiten: [], voldaanDoor: [], bron: [] }];
    }),
    maatregelen: zichtbareMaatregelen(stand.maatregelen, mag),
    bellen: stand.bellen.filter((bel) => mag([bel.feit])),
    // What is forbidden follows from the whole case, and so do what will be asked and the next change; what her own
    // organisation will have to do she may know, as she knows its tasks.
    verboden: [],
    verwacht: stand.verwacht.filter(({ wie }) => wie.includes(kijker.organisatie)),
    volgendeVerandering: null,
  };
}
