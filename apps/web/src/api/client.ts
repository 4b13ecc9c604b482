import { leesSessie, vergeetSessie } from '../sessie/sessie.ts';
import { t } from '../taal/taal.ts';
import { ApiFout, maakFout } from './fout.ts';

const BASIS = '/api/v1';

type Opdracht = {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  bestand?: File;
  sleutel?: string;
  /** Of what is changed: refused when somebody else was first. */
  versie?: number | undefined;
  signal?: AbortSignal;
  keepalive?: boolean;
};

let antwoordOp = Date.now();

/** When the server last answered this tab, by its own clock: until then the session was in use. */
export function laatsteAntwoord(): number {
  return antwoordOp;
}

/** Asks the API and gives the JSON body. Throws `ApiFout`; a 401 also ends the session. */
export async function vraag<T>(pad: string, opdracht: Opdracht = {}): Promise<T> {
  const antwoord = await verstuur(pad, opdracht);
  const body = await leesBody(antwoord);
  // eslint-disable-next-line typescript/no-unsafe-type-assertion -- the server checks its answers against the contract
  if (antwoord.ok) return body as T;
  if (antwoord.status === 401) vergeetSessie({ verlopen: true });
  throw maakFout(antwoord.status, body);
}

/** Asks the API for a file. Throws `ApiFout` as `vraag` does. */
export async function haalBestand(pad: string, opdracht: Opdracht = {}): Promise<Blob> {
  const antwoord = await verstuur(pad, opdracht);
  if (antwoord.ok) return antwoord.blob();
  if (antwoord.status === 401) vergeetSessie({ verlopen: true });
  throw maakFout(antwoord.status, await leesBody(antwoord));
}

/** Sends a file as it is; the same key sent twice stores it once. Throws `ApiFout` as `vraag` does. */
export async function stuurBestand(pad: string, bestand: File, sleutel: string): Promise<void> {
  const antwoord = await verstuur(pad, { method: 'POST', bestand, sleutel });
  if (antwoord.ok) return;
  if (antwoord.status === 401) vergeetSessie({ verlopen: true });
  throw maakFout(antwoord.status, await leesBody(antwoord));
}

/** Has the browser keep a file under this name. */
export function bewaarBestand(bestand: Blob, naam: string): void {
  const adres = URL.createObjectURL(bestand);
  const link = Object.assign(document.createElement('a'), { href: adres, download: naam });
  link.click();
  URL.revokeObjectURL(adres);
}

async function verstuur(
  pad: string,
  { method = 'GET', body, bestand, sleutel, versie, signal, keepalive }: Opdracht,
): Promise<Response> {
  const headers = new Headers({ Accept: 'application/json, application/problem+json' });
  const sessie = leesSessie();
  // A session in a cookie has no token here; this header is what no page of someone else can send along.
  if (sessie?.token) headers.set('Authorization', `Bearer ${sessie.token}`);
  else headers.set('X-Waakvlam', '1');
  if (sleutel) headers.set('Idempotency-Key', sleutel);
  if (versie !== undefined) headers.set('If-Match', `"${versie}"`);
  if (body !== undefined) headers.set('Content-Type', 'application/json');
  if (bestand !== undefined) {
    headers.set('Content-Type', bestand.type || 'application/octet-stream');
    headers.set('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(bestand.name)}`);
  }
  try {
    const antwoord = await fetch(BASIS + pad, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(bestand === undefined ? {} : { body: bestand }),
      ...(signal ? { signal } : {}),
      ...(keepalive ? { keepalive } : {}),
    });
    antwoordOp = Date.now();
    return antwoord;
  } catch (fout) {
    if (fout instanceof DOMException && fout.name === 'AbortError') throw fout;
    throw new ApiFout(0, t('Er is geen verbinding met Waakvlam.'));
  }
}

async function leesBody(antwoord: Response): Promise<unknown> {
  if (antwoord.status === 204) return undefined;
  const tekst = await antwoord.text();
  if (tekst === '') return undefined;
  try {
    return JSON.parse(tekst);
  } catch {
    if (antwoord.ok) throw new ApiFout(antwoord.status, t('Waakvlam gaf een antwoord dat niet te lezen is.'));
    return undefined;
  }
}

/** Query string without empty values. */
export function metVragen(pad: string, vragen: Record<string, string | number | undefined>): string {
  const params = new URLSearchParams();
  for (const [naam, waarde] of Object.entries(vragen)) {
    if (waarde !== undefined && waarde !== '') params.set(naam, String(waarde));
  }
  const rij = params.toString();
  return rij === '' ? pad : `${pad}?${rij}`;
}
