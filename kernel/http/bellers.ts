import { createHash } from 'node:crypto';
import rateLimit from '@fastify/rate-limit';
import type { Methode } from './contract.ts';
import { GRENZEN, leesToken, type Sessiegrenzen } from './sessies.ts';

/** How many sessions are remembered at most; of more than that the longest unseen count for their address again. */
const MEEST = 20_000;

/**
 * For whom a request counts when there are too many: the person whose session was recognised before, else the address that
 * it comes from. A header says nothing as long as no session goes with it, so a new one each time is no way around; and
 * who shares an address with many is not held up by them once she is recognised.
 */
export interface Bellers {
  readonly van: (verzoek: Aanklop) => string;
  /** A session was weighed: it is this person's, or nobody's. */
  readonly herken: (token: string, medewerker: string | undefined) => void;
}

interface Aanklop {
  readonly ip: string;
  readonly methode: Methode;
  readonly kop: (naam: string) => string | undefined;
}

export function maakBellers(sessies: Sessiegrenzen = GRENZEN): Bellers {
  const bekend = new Map<string, string>();
  return {
    van: ({ ip, methode, kop }) => {
      const token = leesToken(kop, methode, sessies);
      const medewerker = token === undefined ? undefined : bekend.get(digest(token));
      return medewerker ?? netwerk(ip);
    },
    herken: (token, medewerker) => {
      const sleutel = digest(token);
      bekend.delete(sleutel);
      if (medewerker === undefined) return;
      bekend.set(sleutel, medewerker);
      const [langst] = bekend.keys();
      if (bekend.size > MEEST && langst !== undefined) bekend.delete(langst);
    },
  };
}

const digest = (token: string): string => createHash('sha256').update(token).digest('base64');

/** An address as one party can change it: IPv4 as it is, of IPv6 the /64 that a subscriber has to choose from. */
export function netwerk(ip: string): string {
  return rateLimit.normalizeIP(ip);
}
