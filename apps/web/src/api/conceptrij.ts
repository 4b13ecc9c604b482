import { leesSessie } from '../sessie/sessie.ts';
import { metVragen, vraag } from './client.ts';
import type { Bewaard, Inhoud, Plek } from './concept.ts';
import { ApiFout } from './fout.ts';

export const OPNIEUW_MS = 4000;

/** Tells this page from another of the same person, for as long as it lives. */
const bladzijde = crypto.randomUUID();

type Rij = Pick<Bewaard, 'id' | 'versie'>;

/** Writes a row of the server, its own or of another page; 412 when another page went on with it meanwhile. */
export async function zetRij(
  { soort }: Plek,
  { id, versie }: Rij,
  inhoud: Inhoud,
  keepalive = false,
): Promise<{ versie?: number } | undefined> {
  const body = { soort, inhoud, bladzijde, ...(versie !== undefined && { versie }) };
  return vraag(`/concepten/${id}`, { method: 'PUT', body, keepalive });
}

/** A row as it stands on the server; null: it is gone, undefined: that cannot be told. */
export async function haalRij(id: string): Promise<Bewaard | null | undefined> {
  return vraag<Bewaard>(`/concepten/${id}`).catch((fout: unknown) =>
    fout instanceof ApiFout && fout.status === 404 ? null : undefined,
  );
}

/** Takes a row away, and not what another page made of it since. Tries until the server answers, while `wie` is signed in. */
export async function gooiWeg({ id, versie }: Rij, wie: string): Promise<void> {
  if (leesSessie()?.gebruiker.id !== wie) return;
  const pad = metVragen(`/concepten/${id}`, { bladzijde, versie });
  await vraag(pad, { method: 'DELETE', keepalive: true }).catch((fout: unknown) => {
    const geweigerd = fout instanceof ApiFout && fout.status >= 400 && fout.status < 500;
    if (!geweigerd) setTimeout(() => void gooiWeg({ id, ...(versie !== undefined && { versie }) }, wie), OPNIEUW_MS);
  });
}

/** Whether trying again makes no sense before something is changed. */
export function isGeweigerd(fout: unknown): boolean {
  return fout instanceof ApiFout && [400, 403, 413, 422].includes(fout.status);
}
