import { LANDTAAL } from '../../taal/taal.ts';
import { inhoudstekst } from '../../api/feit.ts';
import type { Feit, Taak } from '../../api/types.ts';
import type { Daad, Veldeis } from '../../regels/queries.ts';
import { woordInZin } from '../../taal/labels.ts';
import { leegConcept, type Concept } from '../vastleggen/concept.ts';
import { sleutel } from '../vastleggen/veldsleutel.ts';
import { heelFormulier, isOpTeStellen, type Feitsoort } from '../vastleggen/feitsoorten.ts';
import { keuzesUit, type Bron } from '../vastleggen/keuzes.ts';
import { eigenScherm, type Scherm } from '../vastleggen/schermen.ts';
import type { Veld } from '../vastleggen/velden.ts';

/** A way to do an item: the kind of fact that shows it, described, and its form with what counts. */
export type Weg = {
  daad: Daad;
  soort: Feitsoort;
  sleutel: string;
  /** What the fact has to say to count, in words. */
  eis: string;
  velden: readonly Veld[];
  /** Where facts of this kind have a screen of their own. */
  scherm: Scherm | undefined;
};

type Soorten = ReadonlyMap<string, Feitsoort>;

/** The ways that this organisation may take, each once. */
export function wegenVan(daden: readonly Daad[], soorten: Soorten, organisatie: string): Weg[] {
  const wegen = new Map<string, Weg>();
  for (const { daad, soort } of mogelijk(daden, soorten, organisatie)) {
    const plek = JSON.stringify([daad.soort, daad.velden]);
    const velden = heelFormulier(soort).velden.map((veld) => metEis(veld, daad.velden[veld.naam]));
    wegen.set(plek, {
      daad,
      soort,
      sleutel: plek,
      eis: eisInWoorden(daad.velden, velden),
      velden,
      scherm: eigenScherm(daad.soort),
    });
  }
  return [...wegen.values()];
}

/** Whether it may take any way: without the forms of all of them, which a list of tasks has no need of. */
export function heeftWeg(daden: readonly Daad[], soorten: Soorten, organisatie: string): boolean {
  return mogelijk(daden, soorten, organisatie).length > 0;
}

function mogelijk(daden: readonly Daad[], soorten: Soorten, organisatie: string): { daad: Daad; soort: Feitsoort }[] {
  const open = daden.filter(({ wie }) => wie === null || wie.includes(organisatie));
  return open.flatMap((daad) => {
    if (open.some((ander) => isRuimer(ander, daad) || isVager(daad, ander))) return [];
    const soort = soorten.get(daad.soort);
    return soort && isOpTeStellen(soort) ? [{ daad, soort }] : [];
  });
}

/** Of each field that has to hold something special the first value that counts, to begin a form with. */
export function watTelt({ velden }: Daad): Record<string, string> {
  return Object.fromEntries(
    Object.entries(velden).flatMap(([naam, { een_van: eenVan }]) =>
      eenVan?.[0] === undefined ? [] : [[naam, String(eenVan[0])]],
    ),
  );
}

/** Whether every fact that does by `b` does by `a` too, and others as well: then `b` is no choice of its own. */
function isRuimer(a: Daad, b: Daad): boolean {
  const [eisen, meer] = [Object.entries(a.velden), Object.keys(b.velden).length];
  return (
    a.soort === b.soort &&
    eisen.length < meer &&
    eisen.every(([veld, eis]) => JSON.stringify(b.velden[veld]) === JSON.stringify(eis))
  );
}

/**
 * Whether `a` counts as long as a field says nothing, where `b` asks what it says: for who composes a fact that is no second
 * choice, and what says nothing could do more than she meant.
 */
function isVager(a: Daad, b: Daad): boolean {
  const velden = Object.keys(a.velden);
  const zwijgt = (veld: string): boolean =>
    Object.keys(a.velden[veld] ?? {}).length === 0 && b.velden[veld]?.een_van !== undefined;
  return (
    a.soort === b.soort &&
    velden.length === Object.keys(b.velden).length &&
    velden.some(zwijgt) &&
    velden.every((veld) => zwijgt(veld) || JSON.stringify(a.velden[veld]) === JSON.stringify(b.velden[veld]))
  );
}

/** A field that leaves only what counts to choose. */
function metEis(veld: Veld, eis: Veldeis | undefined): Veld {
  if (eis === undefined) return veld;
  const mag = ({ waarde }: { waarde: string }) =>
    (eis.een_van === undefined || eis.een_van.map(String).includes(waarde)) && !eis.niet?.map(String).includes(waarde);
  return {
    ...veld,
    verplicht: veld.verplicht || eis.verplicht === true || eis.een_van !== undefined || eis.rol !== undefined,
    ...(veld.opties && { opties: veld.opties.filter(mag) }),
    // of several that may be ticked one that counts is enough: the others can be true as well
  };
}

const REEKS = new Intl.ListFormat(LANDTAAL, { type: 'disjunction' });

/** What the fact has to say to count, in words; empty when any fact of the kind will do. */
function eisInWoorden(eisen: Readonly<Record<string, Veldeis>>, velden: readonly Veld[]): string {
  return Object.entries(eisen)
    .flatMap(([naam, { een_van: eenVan }]) => {
      const label = velden.find((veld) => veld.naam === naam)?.label ?? naam;
      if (eenVan === undefined || eenVan.length > HOOGSTENS) return [];
      return [`${label}: ${REEKS.format(eenVan.map((code) => woordInZin(String(code))))}`];
    })
    .join('; ');
}

const HOOGSTENS = 4;
/** Fields that name who acts: that is the one who fills in the form, unless she says otherwise. */
const WIE_HANDELT = new Set(['organisatie', 'door', 'bij', 'van']);

/** The form of a way as it opens: now, by the own organisation, with what the item and its occasion already say. */
export function beginVan({ daad, soort, velden }: Weg, taak: Taak, organisatie: string, bron: Bron): Concept {
  const gevuld = velden.flatMap((veld): [string, string | string[]][] => {
    const waarde = voorinvulling(veld, daad, taak, organisatie, bron);
    return waarde === undefined ? [] : [[sleutel(soort.soort, veld.naam), meervoudig(veld) ? [waarde] : waarde]];
  });
  return { ...leegConcept(soort.soort), wanneer: 'nu', velden: Object.fromEntries(gevuld) };
}

function meervoudig({ soort }: Veld): boolean {
  return soort === 'aanvinken' || soort === 'feiten' || soort === 'betrokkenen' || soort === 'partijen';
}

function voorinvulling(veld: Veld, daad: Daad, taak: Taak, organisatie: string, bron: Bron): string | undefined {
  const eis = daad.velden[veld.naam];
  // out of other words for the same, in a field that people write in, the first will do
  if (eis?.een_van?.length === 1 || (eis?.een_van && (veld.soort === 'kort' || veld.soort === 'lang')))
    return String(eis.een_van[0]);
  if (eis?.rol !== undefined) return enige(bron.casus.betrokkenen.filter(({ rol }) => eis.rol?.includes(rol)));
  if (daad.verwijst?.veld === veld.naam) return aanleiding(veld, daad, taak, bron);
  if (veld.verplicht && WIE_HANDELT.has(veld.naam) && veld.opties?.some(({ waarde }) => waarde === organisatie)) {
    return organisatie;
  }
  return antwoord(veld, daad.soort, organisatie, taak, bron);
}

/**
 * What goes on about the same thing: an answer goes to who asked the own organisation, and about what; a fact of the kind
 * that called for it says again what has to be said.
 */
function antwoord(veld: Veld, soort: string, organisatie: string, { feiten: ids = [] }: Taak, bron: Bron) {
  const bij = bron.feiten.filter((feit) => ids.includes(feit.id));
  const vraag = bij.find((feit) => inhoudstekst(feit, 'aan') === organisatie);
  const van = vraag ?? (veld.verplicht ? bij.find((feit) => feit.soort === soort) : undefined);
  if (van === undefined) return undefined;
  const waarde = vraag && veld.naam === 'aan' ? vraag.wie : inhoudstekst(van, veld.naam);
  const keuzes = veld.opties ?? keuzesUit(bron, soort, veld);
  return keuzes.some((keuze) => keuze.waarde === waarde) ? waarde : undefined;
}

function enige(mensen: readonly { id: string }[]): string | undefined {
  return mensen.length === 1 ? mensen[0]?.id : undefined;
}

/** What called for the item, as a field points at it: the fact, its measure, or what a field of the fact points at. */
function aanleiding(veld: Veld, { soort, verwijst }: Daad, { feiten: ids = [] }: Taak, bron: Bron): string | undefined {
  const keuzes = new Set(keuzesUit(bron, soort, veld).map(({ waarde }) => waarde));
  const feiten = ids.flatMap((id) => bron.feiten.find((feit) => feit.id === id) ?? []);
  const kandidaten = feiten.flatMap((feit): string[] => {
    const veldwaarde = verwijst?.naarVeld == null ? feit.id : inhoudstekst(feit, verwijst.naarVeld);
    return [veldwaarde, ...maatregelenVan(feit, bron)];
  });
  return kandidaten.findLast((id) => keuzes.has(id));
}

function maatregelenVan({ id }: Feit, { stand }: Bron): string[] {
  return (stand.maatregelen ?? []).filter((maatregel) => maatregel.feit === id).map((maatregel) => maatregel.id);
}

/** Whom the fact is about, when it only counts about somebody in a certain role. */
export function overWie({ over }: Daad, { casus }: Bron): { over?: string[] } {
  if (over === null) return {};
  const ids = casus.betrokkenen.filter(({ rol }) => over.includes(rol)).map(({ id }) => id);
  return ids.length === 0 ? {} : { over: ids };
}
