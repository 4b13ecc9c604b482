import { leesSessie, volgSessie } from '../sessie/sessie.ts';
import {
  type Bewaard,
  type Inhoud,
  nogTeZenden,
  pakIn,
  pakUit,
  type Plek,
  type Poging,
  type Pogingen,
  vergelijk,
} from './concept.ts';
import { noteerOnderweg } from './conceptonderweg.ts';
import { gooiWeg, haalRij, isGeweigerd, OPNIEUW_MS, zetRij } from './conceptrij.ts';
import { ApiFout } from './fout.ts';

/** `niet_bewaard` is tried again, `geweigerd` only after a change: it is too long, or she may keep nothing. */
type Staat = 'bezig' | 'bewaard' | 'niet_bewaard' | 'geweigerd';
/** `hervat`: it was found back, and nothing was changed since. */
export type Staand = Bewaard & { staat: Staat; hervat: boolean; pogingen: Pogingen };
type Regel = Plek & Staand;

const RUST_MS = 600;
/** Keeping a form never holds up what it sends for longer than this. */
const WACHT_MS = 2000;
const GEEN: readonly Bewaard[] = [];

/** What stands in the forms of this page. It goes on being sent when its screen has gone. */
const staand = new Map<string, Regel>();
/** What the same person typed in the same form on another page, and differs. */
const elders = new Map<string, readonly Bewaard[]>();
const wekkers = new Map<string, ReturnType<typeof setTimeout>>();
/** By id: what is being kept at this moment, so that one never overtakes another. */
const onderweg = new Map<string, Promise<void>>();
const weggegooid = new Set<string>();
const luisteraars = new Set<() => void>();

/** What stands in a form, or undefined when nothing does. The same object until it changes. */
export function leesConcept(plek: Plek): Staand | undefined {
  return staand.get(sleutel(plek));
}

/** What another page of the same person has in this form; a list of the same identity until it changes. */
export function leesElders(plek: Plek): readonly Bewaard[] {
  return elders.get(sleutel(plek)) ?? GEEN;
}

/** Puts this in the form and keeps it on the server when typing rests. Without a connection it tries until it can. */
export function zetConcept(plek: Plek, inhoud: Inhoud): void {
  const { id = crypto.randomUUID(), versie, pogingen = {} } = leesConcept(plek) ?? {};
  const over = nogTeZenden(pogingen, inhoud);
  leg({ ...plek, id, inhoud, pogingen: over, staat: 'bezig', hervat: false, ...(versie !== undefined && { versie }) });
  plan(plek, RUST_MS);
}

/** Whether what stands in a form would be lost with this page. */
export function isOnbewaard(staat: Staat | 'leeg'): boolean {
  return staat !== 'bewaard' && staat !== 'leeg';
}

/** What it becomes of what stands there now; null: nothing, also on the server. */
export function pasConcept(plek: Plek, maak: (oud: Inhoud | null) => Inhoud | null): void {
  const oud = leesConcept(plek)?.inhoud ?? null;
  const nieuw = maak(oud);
  if (nieuw === oud) return;
  if (nieuw === null) return wisConcept(plek, true);
  zetConcept(plek, nieuw);
  // what was recorded goes at once, so that another page does not show it any longer
  if (Object.keys(oud ?? {}).some((deel) => !(deel in nieuw))) plan(plek, 0);
}

/** Remembers what a form sends, with the form; null: there was an answer. Nothing when nothing stands in it. */
export function zetPoging(plek: Plek, formulier: string, poging: Poging | null): void {
  const regel = staand.get(sleutel(plek));
  if (regel === undefined || (poging === null && !(formulier in regel.pogingen))) return;
  const { [formulier]: _eerder, ...anderen } = regel.pogingen;
  leg({ ...regel, staat: 'bezig', pogingen: poging === null ? anderen : { ...anderen, [formulier]: poging } });
  plan(plek, RUST_MS);
}

/** Keeps a form at once, before it is sent. Ends by itself, also when that cannot be done. */
export async function bewaarEerst(plek: Plek): Promise<void> {
  const bewaren = (async () => {
    await onderweg.get(leesConcept(plek)?.id ?? '');
    await bewaar(plek);
  })();
  await Promise.race([bewaren, new Promise((verder) => setTimeout(verder, WACHT_MS))]);
}

/**
 * Puts what was found on the server, the newest first, in the form, unless somebody typed there before it came or threw it away
 * meanwhile. What other pages left beside it is put there too as far as it is in other parts; the rest waits to be chosen.
 */
export function herstelConcept(plek: Plek, gevonden: readonly Bewaard[]): void {
  const [nieuwste, ...rest] = gevonden.filter(({ id }) => !weggegooid.has(id) && id !== leesConcept(plek)?.id);
  if (nieuwste === undefined) return;
  if (leesConcept(plek)) return voegSamen(plek, [nieuwste, ...rest]);
  leg({ ...plek, ...nieuwste, ...pakUit(nieuwste.inhoud), staat: 'bewaard', hervat: true });
  voegSamen(plek, rest);
}

function voegSamen(plek: Plek, gevonden: readonly Bewaard[]): void {
  for (const ander of gevonden) {
    const regel = staand.get(sleutel(plek));
    if (regel === undefined) return;
    const { inhoud, pogingen } = pakUit(ander.inhoud);
    const inDelen = plek.soort.startsWith(IN_DELEN);
    const { erbij, anders } = inDelen
      ? vergelijk(regel.inhoud, inhoud)
      : { erbij: {}, anders: JSON.stringify(inhoud) === JSON.stringify(regel.inhoud) ? {} : inhoud };
    if (Object.keys(erbij).length > 0) {
      const heel = { ...regel.inhoud, ...erbij };
      leg({ ...regel, inhoud: heel, pogingen: nogTeZenden({ ...pogingen, ...regel.pogingen }, heel), staat: 'bezig' });
      plan(plek, 0);
    }
    if (Object.keys(anders).length > 0) zetElders(plek, [...leesElders(plek), { ...ander, inhoud: anders }]);
    // its row goes once all of it is kept here
    else void ruimNaBewaren(plek, ander);
  }
}

async function ruimNaBewaren(plek: Plek, ander: Bewaard): Promise<void> {
  await bewaarEerst(plek);
  if (leesConcept(plek)?.staat === 'bewaard') await gooiWeg(ander, plek.wie);
}

/** Drafts of which each part is a form of its own begin so. */
const IN_DELEN = 'feiten_';

/**
 * Changes what stands in these parts of a form for what another page has there, so that both are kept. Rejects when that cannot
 * be kept; then nothing changed.
 */
export async function wissel(plek: Plek, ander: Bewaard, delen: readonly string[]): Promise<void> {
  const hier = leesConcept(plek)?.inhoud ?? {};
  const terug = Object.fromEntries(delen.flatMap((naam) => (naam in hier ? [[naam, hier[naam]] as const] : [])));
  const { versie } = (await zetRij(plek, ander, { ...ander.inhoud, ...terug })) ?? ander;
  const gekozen = Object.fromEntries(delen.map((naam) => [naam, ander.inhoud[naam]]));
  const nieuw = { ...ander, inhoud: { ...ander.inhoud, ...terug }, ...(versie !== undefined && { versie }) };
  zetElders(
    plek,
    leesElders(plek).map((een) => (een.id === ander.id ? nieuw : een)),
  );
  zetConcept(plek, { ...leesConcept(plek)?.inhoud, ...gekozen });
}

/** Throws these parts of what another page had away. */
export function laatElders(plek: Plek, ander: Bewaard, delen: readonly string[]): void {
  const over = Object.fromEntries(Object.entries(ander.inhoud).filter(([naam]) => !delen.includes(naam)));
  const anderen = leesElders(plek).filter(({ id }) => id !== ander.id);
  zetElders(plek, Object.keys(over).length === 0 ? anderen : [...anderen, { ...ander, inhoud: over }]);
  if (Object.keys(over).length === 0) void gooiWeg(ander, plek.wie);
  else void zetRij(plek, ander, over).catch(() => undefined); // then it is offered once more
}

/**
 * Takes over what another page of the same person made of a draft that here only stands as it was kept: that was recorded or
 * called off there has gone here too, or she would record it twice. What was typed here since stays.
 */
export async function haalBij(): Promise<void> {
  await Promise.all([...staand.values()].map(async (regel) => haalRegelBij(regel)));
}

async function haalRegelBij(regel: Regel): Promise<void> {
  if (regel.staat !== 'bewaard' || leesSessie()?.gebruiker.id !== regel.wie) return;
  const gevonden = await haalRij(regel.id);
  if (gevonden === undefined || staand.get(sleutel(regel)) !== regel) return;
  if (gevonden === null) {
    staand.delete(sleutel(regel));
    weggegooid.add(regel.id);
    meld();
  } else if (gevonden.versie !== regel.versie) {
    const { versie } = gevonden;
    leg({ ...regel, ...pakUit(gevonden.inhoud), ...(versie !== undefined && { versie }) });
  }
}

/** Empties the form. `opServer`: what was kept has to go too; else whoever took it in has removed it. */
export function wisConcept(plek: Plek, opServer: boolean): void {
  const weg = leesConcept(plek);
  if (weg === undefined) return;
  clearTimeout(wekkers.get(sleutel(plek)));
  wekkers.delete(sleutel(plek));
  staand.delete(sleutel(plek));
  weggegooid.add(weg.id);
  const bezig = onderweg.get(weg.id);
  // what is still under way would bring it back
  if (bezig) void bezig.then(() => gooiWeg(weg, plek.wie));
  else if (opServer) void gooiWeg(weg, plek.wie);
  meld();
}

/** Calls back at every change; gives the function that stops it. */
export function volgConcepten(luisteraar: () => void): () => void {
  luisteraars.add(luisteraar);
  return () => luisteraars.delete(luisteraar);
}

/** Keeps at once what was not kept yet, such as before its writer leaves; `keepalive`: also when the page is closed. */
export async function bewaarAlles(keepalive = false): Promise<void> {
  await Promise.all([...staand.values()].map(async (een) => bewaar(een, keepalive)));
}

function leg(een: Regel): void {
  staand.set(sleutel(een), een);
  meld();
}

function zetElders(plek: Plek, anderen: readonly Bewaard[]): void {
  elders.set(sleutel(plek), anderen);
  meld();
}

function plan(plek: Plek, ms: number): void {
  clearTimeout(wekkers.get(sleutel(plek)));
  const opTijd = () => void (onderweg.has(leesConcept(plek)?.id ?? '') ? plan(plek, RUST_MS) : bewaar(plek));
  wekkers.set(sleutel(plek), setTimeout(opTijd, ms));
}

/** Of who is signed in alone: a session that ended leaves it waiting for the same person. */
async function bewaar(plek: Plek, keepalive = false): Promise<void> {
  const nu = staand.get(sleutel(plek));
  if (nu === undefined || nu.staat === 'bewaard' || nu.staat === 'geweigerd' || leesSessie()?.gebruiker.id !== plek.wie)
    return;
  const { id, inhoud, pogingen, versie } = nu;
  if (keepalive) noteerOnderweg(nu);
  const afgelopen = (staat: Staat, gekregen = versie) => {
    const later = staand.get(sleutel(plek));
    if (later?.id !== id) return;
    const gelijk = later.inhoud === inhoud && later.pogingen === pogingen;
    leg({ ...later, ...(gelijk && { staat }), ...(gekregen !== undefined && { versie: gekregen }) });
    if (staat === 'niet_bewaard') plan(plek, OPNIEUW_MS);
  };
  const zending = zetRij(plek, nu, pakIn(inhoud, pogingen), keepalive).then(
    (antwoord) => afgelopen('bewaard', antwoord?.versie),
    (fout: unknown) => {
      if (fout instanceof ApiFout && fout.status === 412) gaApart(plek, id);
      else afgelopen(isGeweigerd(fout) ? 'geweigerd' : 'niet_bewaard');
    },
  );
  onderweg.set(id, zending);
  await zending;
  if (onderweg.get(id) === zending) onderweg.delete(id);
}

/** Another page of the same person went on with it: what stands here is kept beside that, under an id of its own. */
function gaApart(plek: Plek, id: string): void {
  const regel = staand.get(sleutel(plek));
  if (regel?.id !== id) return;
  const { versie: _vanDeAnder, ...rest } = regel;
  leg({ ...rest, id: crypto.randomUUID(), staat: 'bezig' });
  plan(plek, RUST_MS);
}

/** What the server has does not stay behind for who comes next; what it has not waits for its writer. */
function bijAndereSessie(): void {
  const wie = leesSessie()?.gebruiker.id;
  for (const een of staand.values()) {
    if (een.wie === wie) plan(een, RUST_MS);
    else if (een.staat === 'bewaard') staand.delete(sleutel(een));
  }
  for (const plek of elders.keys()) if (!plek.startsWith(`${wie} `)) elders.delete(plek);
  meld();
}

function sleutel({ wie, soort }: Plek): string {
  return `${wie} ${soort}`;
}

function meld(): void {
  for (const luisteraar of luisteraars) luisteraar();
}

volgSessie(bijAndereSessie);
if (typeof window !== 'undefined') {
  // whoever closes the page within that rest loses nothing either
  window.addEventListener('pagehide', () => void bewaarAlles(true));
  window.addEventListener('online', () => void bewaarAlles());
  window.addEventListener('blur', () => void bewaarAlles());
  window.addEventListener('focus', () => void haalBij());
}
