import type { FeitSoort } from './catalogus/index.ts';
import { kringen } from './correcties.ts';
import { bindInhoud, type Binding, bindOver, bindWie } from './dossier/binden.ts';
import { Problemen } from './dossier/fout.ts';
import { leesLosFeit } from './dossier/los.ts';
import { Betrokkenen, Namen } from './dossier/verwijzingen.ts';
import type { Feit, FeitVan } from './feit.ts';
import { impliciteMaatregelen } from './impliciet.ts';
import { type FeitInvoer, type InvoerContext, InvoerFout, leesInvoer } from './invoer.ts';
import { isGeheelBewaarbaar } from './tekst.ts';

/** Minutes that the clock of a sender may run ahead. */
const SPELING = 5 * 60_000;

/**
 * Makes a fact from what came in over HTTP. Names are tied to the persons, facts, measures and agreements of the case; a
 * vague moment of today counts as known now. Throws an `InvoerFout` that names every field that is wrong.
 */
export function maakFeit(invoer: unknown, context: InvoerContext): Feit {
  const vorm = leesInvoer(invoer);
  const rauw = { pad: [], waarde: vulAan(vorm, context) };
  const problemen = new Problemen('', () => 1);
  const los = leesLosFeit(rauw, undefined, problemen);
  if (!los) throw new InvoerFout(problemen.gevonden);
  const binding = bindingVan(context.feiten, problemen);
  const { id, soort, wie, door, over = [], geschat = false, oordeel = false, wat, kring, voorwaarden } = los.vorm;
  if (vorm.wie !== undefined && vorm.wie !== context.wie && !context.magImporteren) {
    problemen.meld(['wie'], 'u kunt alleen voor uw eigen organisatie vastleggen; laat wie weg');
  }
  if (!isGeheelBewaarbaar(los.vorm)) {
    problemen.meld([], 'bevat een teken dat niet bewaard kan worden (NUL of half teken)');
  }
  weigerDubbel(id, soort, los.inhoud, binding, problemen);
  if (soort === 'maatregel_gestart' || soort === 'afspraak') binding.namen.voegObjectToe(String(los.inhoud['id']), id);
  binding.namen.voegFeitToe(id);
  const { gebeurd, bekend, termijnVanaf } = los.wanneer;
  if (gebeurd.van > context.nu + SPELING) {
    problemen.meld(['op'], 'ligt in de toekomst; leg vast dat het gepland is, of wacht tot het gebeurd is');
  } else if (termijnVanaf.van > context.nu + SPELING) {
    problemen.meld(['bekend'], 'ligt in de toekomst; noem wanneer uw organisatie het wist, of laat bekend weg');
  }
  const feit: FeitVan<FeitSoort> = {
    id,
    soort,
    wie: bindWie(wie, [], binding),
    ...(door === undefined ? {} : { door }),
    over: bindOver(over, [], binding),
    gebeurd,
    bekend: Math.max(gebeurd.van, Math.min(bekend, context.nu)),
    termijnVanaf,
    geschat,
    oordeel,
    inhoud: bindInhoud(soort, los.inhoud, [], binding),
    ...(wat === undefined ? {} : { wat }),
    ...(kring === undefined ? {} : { kring }),
    ...(voorwaarden === undefined ? {} : { voorwaarden }),
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the compiler cannot tie kind to content in a lookup
  const heel = feit as Feit;
  weigerKring(heel, context.feiten, problemen);
  if (problemen.gevonden.length > 0) throw new InvoerFout(problemen.gevonden);
  return heel;
}

const MET_EIGEN_ID = new Set<string>(['maatregel_gestart', 'afspraak', 'betrokkene_toegevoegd']);

function vulAan({ id, wie, inhoud, ...rest }: FeitInvoer, { wie: eigen, nieuwId }: InvoerContext) {
  const vol = MET_EIGEN_ID.has(rest.soort) ? { id: nieuwId(), ...inhoud } : inhoud;
  return { id: id ?? nieuwId(), wie: wie ?? eigen, ...rest, ...(vol === undefined ? {} : { inhoud: vol }) };
}

function bindingVan(feiten: readonly Feit[], problemen: Problemen): Binding {
  const bekenden = new Betrokkenen();
  const namen = new Namen();
  for (const feit of feiten) {
    const object = feit.soort === 'maatregel_gestart' || feit.soort === 'afspraak' ? feit.inhoud.id : undefined;
    namen.voegFeitToe(feit.id, object);
    if (object !== undefined) namen.voegObjectToe(object, feit.id);
    if (feit.soort === 'betrokkene_toegevoegd') bekenden.voegToe(feit.inhoud.id, feit.inhoud.rol);
  }
  for (const { id, feit } of impliciteMaatregelen(feiten)) if (!namen.heeft(id)) namen.voegObjectToe(id, feit);
  return { bekenden, namen, problemen };
}

function weigerDubbel(
  id: string,
  soort: string,
  inhoud: Readonly<Record<string, unknown>>,
  { bekenden, namen }: Binding,
  problemen: Problemen,
): void {
  if (namen.heeft(id)) problemen.meld(['id'], 'bestaat al in deze casus; kies een ander id of laat het weg');
  const eigen = MET_EIGEN_ID.has(soort) ? String(inhoud['id']) : undefined;
  if (eigen === undefined) return;
  const dubbel = soort === 'betrokkene_toegevoegd' ? 'id' in bekenden.zoek(eigen) : namen.heeft(eigen) || eigen === id;
  if (dubbel) problemen.meld(['inhoud', 'id'], 'bestaat al in deze casus; kies een ander id of laat het weg');
}

function weigerKring(nieuw: Feit, feiten: readonly Feit[], problemen: Problemen): void {
  if (nieuw.soort !== 'correctie') return;
  const correcties = [...feiten, nieuw].flatMap(({ id, soort, inhoud }) =>
    soort === 'correctie' ? [{ id, van: inhoud.van, door: inhoud.vervangen_door }] : [],
  );
  if (kringen(correcties).length > 0) {
    problemen.meld(['inhoud', 'van'], 'deze correctie loopt in een kring: wat ze vervangt, vervangt haar');
  }
}
