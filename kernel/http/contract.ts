import { Readable } from 'node:stream';
import type { z } from 'zod';
import { veldfouten, Probleem } from '../errors/index.ts';
import { type AuditCategorie, type Bereik, registreerUitgang } from '../uitgang/index.ts';
import type { Permissie } from './permissies.ts';
import { onbewaarbareTeksten } from './tekst.ts';
import type { StroomUitvoering, Uitvoering } from './uitvoering.ts';

export type Methode = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
export type Goed = 200 | 201 | 202 | 204;
/** Body schema per status that a route answers with; refusals are problem+json and the same everywhere. */
export type Antwoorden = Partial<Record<Goed, z.ZodType>>;

type Namen<P extends string> = P extends `${string}{${infer N}}${infer R}` ? N | Namen<R> : never;
/** The values in a path: `/casussen/{casusId}` gives `{casusId: string}`. */
export type Padwaarden<P extends string> = { readonly [N in Namen<P>]: string };

/** What a route promises and asks; without permission, audit category and an answer it does not compile. */
export interface Contract<P extends string, A extends Antwoorden, B extends z.ZodType, Q extends z.ZodType> {
  readonly method: Methode;
  /** Path below the version, with `{name}` for a value. */
  readonly pad: P;
  /** Operation id, unique. */
  readonly naam: string;
  /** One Dutch sentence for the reader of the API description. */
  readonly samenvatting: string;
  readonly onderwerp: string;
  readonly permission: Permissie;
  readonly audit: AuditCategorie;
  /** Whom the answer can reach; `medewerkers` unless said otherwise. */
  readonly bereik?: readonly Bereik[];
  readonly body?: B;
  /** Shape of the body as the description shows it, when the handler checks it in more detail than `body` can. */
  readonly bodyVorm?: z.ZodType;
  readonly query?: Q;
  readonly antwoord: A;
  /** The resource is versioned: a write must carry If-Match. */
  readonly versie?: 'verplicht';
  /** The body is a file, streamed; `body` is left out. */
  readonly bestand?: boolean;
  /** The answer is a stream of bytes or events of this media type. */
  readonly stroom?: string;
}

/** A request whose parts have been checked against the contract. */
export interface Verzoek<P extends string, B, Q> {
  readonly params: Padwaarden<P>;
  readonly body: B;
  readonly query: Q;
  readonly kop: (naam: string) => string | undefined;
}

export interface UitkomstDelen {
  readonly headers?: Readonly<Record<string, string>>;
  /** Id of what was made; kept with the idempotency key. */
  readonly bron?: string;
  /** Case that was opened by this request; a case in the path needs no mention. */
  readonly casus?: string;
  /** Runs after the commit; the answer waits for it. */
  readonly daarna?: () => Promise<void>;
}

export type Uitkomst<A extends Antwoorden> = {
  [S in keyof A & Goed]: {
    readonly status: S;
    readonly body: Readable | (A[S] extends z.ZodType ? z.input<A[S]> : never);
  };
}[keyof A & Goed] &
  UitkomstDelen;

export interface RuweUitkomst extends UitkomstDelen {
  readonly status: number;
  readonly body: unknown;
}

export interface RuwVerzoek {
  readonly params: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly query: unknown;
  readonly kop: (naam: string) => string | undefined;
}

export type ContractBasis = Contract<string, Antwoorden, z.ZodType, z.ZodType>;

interface RouteVan<S extends string, U extends unknown[]> {
  readonly soort: S;
  readonly contract: ContractBasis;
  readonly voer: (ruw: RuwVerzoek, ...met: U) => Promise<RuweUitkomst>;
  /** Answers again for a request that was carried out before, from the id of what it made. */
  readonly herhaal?: (ruw: RuwVerzoek, bron: string, ...met: U) => Promise<RuweUitkomst>;
}

/** A route as the server mounts it. */
export type Route =
  RouteVan<'openbaar', []> | RouteVan<'transactie', [Uitvoering]> | RouteVan<'stroom', [StroomUitvoering]>;

type Handler<P extends string, A extends Antwoorden, B extends z.ZodType, Q extends z.ZodType, U extends unknown[]> = (
  verzoek: Verzoek<P, z.output<B>, z.output<Q>>,
  ...met: U
) => Promise<Uitkomst<A>>;

type Herhaling<P extends string, A extends Antwoorden, B extends z.ZodType, Q extends z.ZodType> = (
  verzoek: Verzoek<P, z.output<B>, z.output<Q>>,
  bron: string,
  uitvoering: Uitvoering,
) => Promise<Uitkomst<A>>;

/**
 * Declares a route that runs inside one transaction of its caller. What it returns is cut to the schema of its status,
 * so that no field leaves by accident. `herhaal` serves a repeated Idempotency-Key.
 */
export function route<
  const P extends string,
  const A extends Antwoorden,
  B extends z.ZodType = z.ZodUndefined,
  Q extends z.ZodType = z.ZodUndefined,
>(
  contract: Contract<P, A, B, Q> & { readonly permission: Exclude<Permissie, 'openbaar'> },
  handler: Handler<P, A, B, Q, [Uitvoering]>,
  herhaal?: Herhaling<P, A, B, Q>,
): Route {
  return {
    soort: 'transactie',
    contract: basis(contract),
    voer: async (ruw, uitvoering) => gesneden(contract, await handler(gecontroleerd(contract, ruw), uitvoering)),
    ...(herhaal && {
      herhaal: async (ruw: RuwVerzoek, bron: string, uitvoering: Uitvoering) =>
        gesneden(contract, await herhaal(gecontroleerd(contract, ruw), bron, uitvoering)),
    }),
  };
}

/** Declares a route that anyone may call; it gets no actor and no transaction. */
export function openbareRoute<
  const P extends string,
  const A extends Antwoorden,
  B extends z.ZodType = z.ZodUndefined,
  Q extends z.ZodType = z.ZodUndefined,
>(contract: Contract<P, A, B, Q> & { readonly permission: 'openbaar' }, handler: Handler<P, A, B, Q, []>): Route {
  return {
    soort: 'openbaar',
    contract: basis(contract),
    voer: async (ruw) => gesneden(contract, await handler(gecontroleerd(contract, ruw))),
  };
}

/** Declares a route that takes or gives a stream; it opens transactions itself, each with its row in the access log. */
export function stroomRoute<const P extends string, const A extends Antwoorden, Q extends z.ZodType = z.ZodUndefined>(
  contract: Contract<P, A, z.ZodUndefined, Q> & { readonly permission: Exclude<Permissie, 'openbaar'> },
  handler: Handler<P, A, z.ZodUndefined, Q, [StroomUitvoering]>,
): Route {
  return {
    soort: 'stroom',
    contract: basis(contract),
    voer: async (ruw, uitvoering) => gesneden(contract, await handler(gecontroleerd(contract, ruw), uitvoering)),
  };
}

function basis<P extends string, A extends Antwoorden, B extends z.ZodType, Q extends z.ZodType>(
  contract: Contract<P, A, B, Q>,
): ContractBasis {
  const { permission, audit } = contract;
  registreerUitgang({
    naam: `${contract.method} ${contract.pad}`,
    soort: contract.stroom === undefined ? 'route' : contract.stroom === 'text/calendar' ? 'feed' : 'stroom',
    audit,
    bereik: contract.bereik ?? [permission === 'openbaar' ? 'iedereen' : 'medewerkers'],
  });
  return contract;
}

function gecontroleerd<P extends string, A extends Antwoorden, B extends z.ZodType, Q extends z.ZodType>(
  contract: Contract<P, A, B, Q>,
  ruw: RuwVerzoek,
): Verzoek<P, z.output<B>, z.output<Q>> {
  return {
    kop: ruw.kop,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the router matched `pad`, so its names are there
    params: ruw.params as Padwaarden<P>,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- without a schema B is ZodUndefined
    body: (contract.body ? gelezen(contract.body, ruw.body, 'inhoud_ongeldig') : undefined) as z.output<B>,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- without a schema Q is ZodUndefined
    query: (contract.query
      ? gelezen(contract.query, ruw.query, 'query_ongeldig')
      : zonderQuery(ruw.query)) as z.output<Q>,
  };
}

function gesneden<A extends Antwoorden>(contract: { readonly antwoord: A }, uitkomst: Uitkomst<A>): RuweUitkomst {
  if (uitkomst.body instanceof Readable) return uitkomst;
  return { ...uitkomst, body: contract.antwoord[uitkomst.status]?.parse(uitkomst.body) };
}

function gelezen<S extends z.ZodType>(
  schema: S,
  invoer: unknown,
  code: 'inhoud_ongeldig' | 'query_ongeldig',
): z.output<S> {
  const onbewaarbaar = code === 'query_ongeldig' ? onbewaarbareTeksten(invoer) : [];
  if (onbewaarbaar.length > 0) throw new Probleem(code, { fouten: onbewaarbaar });
  const uitslag = schema.safeParse(invoer);
  if (!uitslag.success) throw new Probleem(code, { fouten: veldfouten(uitslag.error.issues, invoer) });
  return uitslag.data;
}

function zonderQuery(query: unknown): undefined {
  const namen = typeof query === 'object' && query !== null ? Object.keys(query) : [];
  if (namen.length === 0) return undefined;
  throw new Probleem('query_ongeldig', {
    fouten: namen.map((veld) => ({ veld, melding: 'Dit veld is niet bekend.' })),
  });
}
