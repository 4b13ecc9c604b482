import { leesSessie, volgSessie } from '../sessie/sessie.ts';
import { vraag } from './client.ts';
import { ApiFout } from './fout.ts';

/** Whose form, and which: forms of one kind are one form to its writer. */
export type Plek = { wie: string; soort: string };
export type Inhoud = Record<string, unknown>;
export type Bewaard = { id: string; inhoud: Inhoud };
/** `niet_bewaard` is tried again, `geweigerd` only after a change: it is too long. */
type Staat = 'bezig' | 'bewaard' | 'niet_bewaard' | 'geweigerd';
/** `hervat`: it was found back, and nothing was changed since. */
export type Staand = Bewaard & { staat: Staat; hervat: boolean };

const RUST_MS = 600;
const OPNIEUW_MS = 4000;

/** What stands in the forms of this page. It goes on being sent when its screen has gone. */
const staand = new Map<string, Plek & Staand>();
const wekkers = new Map<string, ReturnType<typeof setTimeout>>();
/** By id: what is being kept at this moment, so that one never overtakes another. */
const onderweg = new Map<string, Promise<void>>();
const weggegooid = new Set<string>();
const luisteraars = new Set<() => void>();

/** What stands in a form, or undefined when nothing does. The same object until it changes. */
export function leesConcept(plek: Plek): Staand | undefined {
  return staand.get(sleutel(plek));
}

/** Puts this in the form and keeps it on the server when typing rests. Without a connection it tries until it can. */
export function zetConcept(plek: Plek, inhoud: Inhoud): void {
  const id = leesConcept(plek)?.id ?? crypto.randomUUID();
  leg({ ...plek, id, inhoud, staat: 'bezig', hervat: false });
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
  if (nieuw === null) wisConcept(plek, true);
  else zetConcept(plek, nieuw);
}

/** Puts what was found on the server in the form, unless somebody typed there before it came or threw it away meanwhile. */
export function herstelConcept(plek: Plek, { id, inhoud }: Bewaard): void {
  if (leesConcept(plek) || weggegooid.has(id)) return;
  leg({ ...plek, id, inhoud, staat: 'bewaard', hervat: true });
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
  if (bezig) void bezig.then(() => gooiWeg(weg.id, plek.wie));
  else if (opServer) void gooiWeg(weg.id, plek.wie);
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

function leg(een: Plek & Staand): void {
  staand.set(sleutel(een), een);
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
  const { id, soort, inhoud } = nu;
  const afgelopen = (staat: Staat) => {
    const later = staand.get(sleutel(plek));
    if (later?.inhoud === inhoud && later.id === id) leg({ ...later, staat });
    if (staat === 'niet_bewaard') plan(plek, OPNIEUW_MS);
  };
  const zending = vraag(`/concepten/${id}`, { method: 'PUT', body: { soort, inhoud }, keepalive }).then(
    () => afgelopen('bewaard'),
    (fout: unknown) => afgelopen(isTeLang(fout) ? 'geweigerd' : 'niet_bewaard'),
  );
  onderweg.set(id, zending);
  await zending;
  if (onderweg.get(id) === zending) onderweg.delete(id);
}

function isTeLang(fout: unknown): boolean {
  return fout instanceof ApiFout && [400, 413, 422].includes(fout.status);
}

async function gooiWeg(id: string, wie: string): Promise<void> {
  if (leesSessie()?.gebruiker.id !== wie) return;
  await vraag(`/concepten/${id}`, { method: 'DELETE', keepalive: true }).catch((fout: unknown) => {
    const geweigerd = fout instanceof ApiFout && fout.status >= 400 && fout.status < 500;
    if (!geweigerd) setTimeout(() => void gooiWeg(id, wie), OPNIEUW_MS);
  });
}

/** What the server has does not stay behind for who comes next; what it has not waits for its writer. */
function bijAndereSessie(): void {
  const wie = leesSessie()?.gebruiker.id;
  for (const een of staand.values()) {
    if (een.wie === wie) plan(een, RUST_MS);
    else if (een.staat === 'bewaard') staand.delete(sleutel(een));
  }
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
}
