import type { Readable } from 'node:stream';
import type { CompiledQuery } from 'kysely';
import type pg from 'pg';
import type { Actor } from '../actor.ts';
import { withActor } from '../db/index.ts';
import { Probleem } from '../errors/index.ts';
import type { Moment } from '../tijd/index.ts';
import type { AuditCategorie } from '../uitgang/index.ts';
import type { Bellers } from './bellers.ts';
import type { ContractBasis, Route, RuweUitkomst, RuwVerzoek } from './contract.ts';
import { eenmalig } from './idempotentie.ts';
import { inzageRegel } from './inzage.ts';
import { mag } from './permissies.ts';
import { GRENZEN, leesToken, sessieActor, type Sessiegrenzen } from './sessies.ts';
import { Stromen } from './stromen.ts';
import { nieuwSpoor } from './trace.ts';
import type { Uitvoering } from './uitvoering.ts';

/** Stays open, and sends as long as somebody listens. */
const EVENTS = 'text/event-stream';

export interface Binnenkomst {
  readonly ruw: RuwVerzoek;
  readonly inhoud: Readable;
  readonly weg: AbortSignal;
}

/** Carries out a request on a route and gives what to answer; throws a Probleem to refuse. */
export type Uitvoerder = (route: Route, binnen: Binnenkomst) => Promise<RuweUitkomst>;

export interface UitvoerderDelen {
  /** Pool of the login `app`. */
  readonly pool: pg.Pool;
  readonly nu: () => Moment;
  readonly sessies?: Sessiegrenzen;
  /** Hears whose session it was. */
  readonly bellers?: Bellers;
  /** Which processing activity routes of an audit category are part of. */
  readonly verwerking?: (audit: AuditCategorie) => string;
}

/**
 * Signs the caller in, checks the permission of the route and runs it in one transaction of hers, together with the
 * row in the access log and the idempotency key.
 */
export function maakUitvoerder(delen: UitvoerderDelen): Uitvoerder {
  const stromen = new Stromen();
  return async (route, binnen) => {
    const { contract } = route;
    if (route.soort === 'openbaar') return route.voer(binnen.ruw);
    const actor = await wie(delen, contract, binnen.ruw);
    if (!mag(actor.orgrol, contract.permission)) throw new Probleem('niet_bevoegd');
    weigerVreemdePadwaarden(binnen.ruw.params);
    if (contract.versie && binnen.ruw.kop('if-match') === undefined) throw new Probleem('versie_ontbreekt');

    try {
      if (route.soort === 'stroom') {
        // A stream can outlive the session, so the token is weighed again at each transaction.
        const inTransactie = async <T>(fn: Werk<T>): Promise<T> =>
          metInzage(delen, contract, binnen.ruw, await wie(delen, contract, binnen.ruw), fn);
        const uitkomst = await route.voer(binnen.ruw, {
          actor,
          inhoud: binnen.inhoud,
          inTransactie,
          weg: binnen.weg,
        });
        if (contract.stroom === EVENTS) stromen.tel(actor.medewerker, uitkomst.body);
        return uitkomst;
      }
      const uitkomst = await metInzage(delen, contract, binnen.ruw, actor, (uitvoering, aanHetEind) =>
        eenKeer(route, binnen.ruw, uitvoering, aanHetEind),
      );
      await uitkomst.daarna?.();
      return uitkomst;
    } catch (fout) {
      if (isGeweigerd(fout)) await noteerWeigering(delen, contract, binnen.ruw, actor, fout.code);
      throw fout;
    }
  };
}

/** `aanHetEind` has a statement sent together with the row in the access log and the commit. */
type Werk<T> = (uitvoering: Uitvoering, aanHetEind: (regel: CompiledQuery) => void) => Promise<T>;

/** One transaction of the caller that ends with its row in the access log. */
async function metInzage<T>(
  { pool, nu, verwerking }: UitvoerderDelen,
  contract: ContractBasis,
  { params, kop }: RuwVerzoek,
  actor: Actor,
  werk: Werk<T>,
): Promise<T> {
  const { casusId, ...details } = params;
  const laatste: CompiledQuery[] = [];
  return withActor(pool, actor, (trx) => werk({ actor, trx, nu: nu() }, (regel) => laatste.push(regel)), {
    closing: (uitkomst) => {
      const casus = casusId ?? tekst(uitkomst, 'casus');
      const bron = tekst(uitkomst, 'bron');
      const gemaakt = bron === undefined || bron === casus ? {} : { gemaakt: bron };
      const regel = inzageRegel(pool, actor, {
        route: contract,
        casus,
        spoor: nieuwSpoor(kop('traceparent')),
        verwerking: verwerking?.(contract.audit) ?? null,
        details: { ...details, ...gemaakt },
      });
      return [...laatste, regel];
    },
  });
}

function isGeweigerd(fout: unknown): fout is Probleem {
  return fout instanceof Probleem && (fout.code === 'niet_gevonden' || fout.code === 'niet_bevoegd');
}

/** Keeps that someone asked for a case that she may not see or act in; what she asked for was rolled back. */
async function noteerWeigering(
  { pool, verwerking }: UitvoerderDelen,
  contract: ContractBasis,
  { params: { casusId }, kop }: RuwVerzoek,
  actor: Actor,
  code: string,
): Promise<void> {
  if (casusId === undefined) return;
  const regel = inzageRegel(pool, actor, {
    route: contract,
    casus: casusId,
    spoor: nieuwSpoor(kop('traceparent')),
    verwerking: verwerking?.(contract.audit) ?? null,
    details: { geweigerd: code },
  });
  await withActor(pool, actor, () => Promise.resolve(), { closing: () => [regel] });
}

async function wie(
  { pool, sessies = GRENZEN, bellers }: UitvoerderDelen,
  { method }: ContractBasis,
  { kop }: RuwVerzoek,
): Promise<Actor> {
  const token = leesToken(kop, method, sessies);
  const actor = token === undefined ? undefined : await sessieActor(pool, token, sessies);
  if (token !== undefined) bellers?.herken(token, actor?.medewerker);
  if (actor === undefined) throw new Probleem('niet_aangemeld', { headers: { 'WWW-Authenticate': 'Bearer' } });
  return actor;
}

/** Runs a write once per Idempotency-Key; a repeated key is answered from what the first request made. */
async function eenKeer(
  route: Route & { readonly soort: 'transactie' },
  ruw: RuwVerzoek,
  uitvoering: Uitvoering,
  aanHetEind: (regel: CompiledQuery) => void,
): Promise<RuweUitkomst> {
  const sleutel = ruw.kop('idempotency-key');
  if (sleutel === undefined || route.herhaal === undefined) return route.voer(ruw, uitvoering);
  const naam = `${route.contract.method} ${route.contract.pad}`;
  let uitkomst: RuweUitkomst | undefined;
  const { bron } = await eenmalig(uitvoering, {
    sleutel,
    route: naam,
    vingerafdruk: [ruw.params, ruw.body ?? null],
    status: 201,
    aanHetEind,
    maak: async () => {
      uitkomst = await route.voer(ruw, uitvoering);
      if (uitkomst.bron === undefined) throw new Error(`${naam} made nothing that a repeated key can point to`);
      return uitkomst.bron;
    },
  });
  return uitkomst ?? route.herhaal(ruw, bron, uitvoering);
}

function weigerVreemdePadwaarden(params: Readonly<Record<string, string>>): void {
  for (const [naam, waarde] of Object.entries(params)) {
    const goed =
      naam === 'casusId' ? UUID.test(waarde) : waarde.length <= 200 && waarde.isWellFormed() && !waarde.includes('\0');
    if (!goed) throw new Probleem('niet_gevonden');
  }
}

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

function tekst(uitkomst: unknown, veld: 'bron' | 'casus'): string | undefined {
  if (typeof uitkomst !== 'object' || uitkomst === null) return undefined;
  const waarde: unknown = Reflect.get(uitkomst, veld);
  return typeof waarde === 'string' ? waarde : undefined;
}
