import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import type { Config } from '@waakvlam/kernel/config';
import type { Sessiegrenzen } from '@waakvlam/kernel/http';
import type { Log } from '@waakvlam/kernel/log';
import { MINUUT, type Moment, UUR } from '@waakvlam/kernel/tijd';
import { AANBIEDER_PAD, EIGEN_CLIENT, monteerAanbieder } from './aanbieder.ts';
import { monteerAanmelden, TERUG_PAD } from './aanmelden.ts';
import { leesAanmeldsleutels } from './sleutels.ts';
import { maakUitgever } from './uitgever.ts';

export { zonderSessie } from './aanmelden.ts';

/** How sessions of this server work; with TLS the cookie is bound to this very host. */
export function sessiegrenzen({ sessieUren, stilteMinuten, adres }: Config): Sessiegrenzen {
  const koekje = adres?.startsWith('https:') === true ? '__Host-waakvlam-sessie' : 'waakvlam-sessie';
  return { duur: sessieUren * UUR, stilte: stilteMinuten * MINUUT, koekje };
}

export interface Identiteitdelen {
  readonly config: Config;
  readonly app: pg.Pool;
  readonly sessies: Sessiegrenzen;
  /** Origin at which people reach the server, and the port that it listens on; known once it does. */
  readonly basis: () => string;
  readonly poort: () => number;
  readonly log: Log;
  readonly nu: () => Moment;
}

/** Mounts signing in at the provider of the organisation, or at the embedded one when none is set. */
export async function monteerIdentiteit(server: FastifyInstance, delen: Identiteitdelen): Promise<void> {
  const { config, app, sessies, basis, poort, log, nu } = delen;
  const sleutels = await leesAanmeldsleutels(config.dataMap);
  const extern = config.uitgever;
  if (extern === undefined)
    await monteerAanbieder(server, {
      app,
      sleutel: sleutels.totp,
      sleutels,
      sessies,
      basis,
      terug: () => basis() + TERUG_PAD,
      log,
      nu,
    });
  monteerAanmelden(server, {
    app,
    uitgever: maakUitgever({
      issuer: () => extern?.issuer ?? basis() + AANBIEDER_PAD,
      clientId: extern?.clientId ?? EIGEN_CLIENT,
      clientSecret: extern?.clientSecret ?? sleutels.client,
      rechtstreeks: extern ? undefined : () => ({ van: basis(), naar: `http://${gastheer(config.host)}:${poort()}` }),
    }),
    eigen: extern === undefined,
    claim: extern?.claim ?? 'sub',
    basis,
    sleutel: sleutels.staat,
    sessies,
    log,
    nu,
  });
}

/** Where this machine reaches its own server. */
function gastheer(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}
