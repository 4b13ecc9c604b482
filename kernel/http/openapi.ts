import { z } from 'zod';
import { STATUS } from '../errors/index.ts';
import type { ContractBasis, Route } from './contract.ts';

export const API_VERSIE = '1.0.0';

type Json = Record<string, unknown>;

const VERSIEKOP = { 'API-Version': { $ref: '#/components/headers/ApiVersie' } };

/** The OpenAPI 3.1 description of the routes, made from their contracts alone. */
export function openapi(routes: readonly Route[]): Json {
  const paths: Record<string, Json> = {};
  for (const { contract } of routes) {
    const pad = (paths[contract.pad] ??= {});
    pad[contract.method.toLowerCase()] = operatie(contract);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Waakvlam',
      version: API_VERSIE,
      description: 'Gedeeld casusplatform voor de ketenaanpak van stalking door (ex-)partners.',
      contact: { name: 'Beheer van Waakvlam', email: 'beheer@waakvlam.example', url: 'https://waakvlam.example' },
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/api/v1' }],
    tags: [...new Set(routes.map((route) => route.contract.onderwerp))].sort().map((name) => ({ name })),
    security: [{ sessie: [] }],
    paths,
    components: {
      securitySchemes: { sessie: { type: 'http', scheme: 'bearer' } },
      headers: {
        ApiVersie: { description: 'Volledige versie van de API.', schema: { type: 'string', example: API_VERSIE } },
      },
      schemas: { Probleem: probleem() },
    },
  };
}

function operatie(contract: ContractBasis): Json {
  const parameters = [...padParameters(contract.pad), ...queryParameters(contract), ...kopParameters(contract)];
  return {
    operationId: contract.naam,
    summary: contract.samenvatting,
    tags: [contract.onderwerp],
    ...(contract.permission === 'openbaar' && { security: [] }),
    'x-permissie': contract.permission,
    'x-audit': contract.audit,
    ...(parameters.length > 0 && { parameters }),
    ...verzoekinhoud(contract),
    responses: antwoorden(contract),
  };
}

function verzoekinhoud(contract: ContractBasis): Json {
  if (contract.bestand === true) {
    return {
      requestBody: {
        required: true,
        content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
      },
    };
  }
  if (!contract.body) return {};
  return {
    requestBody: {
      required: true,
      content: { 'application/json': { schema: jsonSchema(contract.bodyVorm ?? contract.body, 'input') } },
    },
  };
}

function antwoorden(contract: ContractBasis): Json {
  const uit: Json = {};
  for (const [status, schema] of Object.entries(contract.antwoord)) {
    const content = contract.stroom
      ? {
          [contract.stroom]: {
            schema: { type: 'string', ...(contract.stroom.startsWith('text/') ? {} : { format: 'binary' }) },
          },
        }
      : { 'application/json': { schema: jsonSchema(schema, 'output') } };
    uit[status] = {
      description: status === '201' ? 'Gemaakt' : 'Goed',
      headers: {
        ...VERSIEKOP,
        ...(status === '201' && { Location: { schema: { type: 'string' } } }),
        ...(contract.versie && { ETag: { schema: { type: 'string' } } }),
      },
      ...(status !== '204' && { content }),
    };
  }
  for (const status of weigeringen(contract)) {
    uit[String(status)] = {
      description: 'Geweigerd',
      headers: VERSIEKOP,
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Probleem' } } },
    };
  }
  return uit;
}

function weigeringen(contract: ContractBasis): readonly number[] {
  const schrijft = contract.method !== 'GET';
  const uit = new Set<number>([STATUS.onleesbaar, STATUS.te_veel_verzoeken, STATUS.interne_fout]);
  if (contract.permission !== 'openbaar') uit.add(STATUS.niet_aangemeld).add(STATUS.niet_bevoegd);
  if (contract.pad.includes('{')) uit.add(STATUS.niet_gevonden);
  if (contract.body || contract.bestand === true)
    uit.add(STATUS.inhoud_ongeldig).add(STATUS.mediatype).add(STATUS.te_groot);
  if (schrijft) uit.add(STATUS.nu_niet_mogelijk);
  if (contract.versie) uit.add(STATUS.verouderd).add(STATUS.versie_ontbreekt);
  return [...uit].sort((a, b) => a - b);
}

function padParameters(pad: string): Json[] {
  return [...pad.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters(contract: ContractBasis): Json[] {
  if (!(contract.query instanceof z.ZodObject)) return [];
  const vorm: Record<string, unknown> = contract.query.shape;
  return Object.entries(vorm).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    schema: schema instanceof z.ZodType ? jsonSchema(schema, 'input') : {},
  }));
}

function kopParameters(contract: ContractBasis): Json[] {
  if (contract.method !== 'POST' || contract.permission === 'openbaar') return [];
  const sleutel = {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    schema: { type: 'string', maxLength: 200 },
  };
  const versie = { name: 'If-Match', in: 'header', required: true, schema: { type: 'string' } };
  return contract.versie ? [sleutel, versie] : [sleutel];
}

/** The design rules want a field of this name to say that it holds a date. */
function metDatumvorm({ jsonSchema: json, path }: { jsonSchema: Json; path: (string | number)[] }): void {
  if (path.at(-1) === 'datum' && json['type'] === 'string') json['format'] ??= 'date';
}

const OPTIES = (io: 'input' | 'output') =>
  ({ target: 'draft-2020-12', io, unrepresentable: 'any', reused: 'inline', override: metDatumvorm }) as const;

function jsonSchema(schema: z.ZodType | Json, io: 'input' | 'output'): Json {
  const json: Json = schema instanceof z.ZodType ? { ...z.toJSONSchema(schema, OPTIES(io)) } : { ...schema };
  delete json['$schema'];
  delete json['~standard'];
  return json;
}

function regels(velden: readonly string[], erbij: Json = {}): Json {
  const properties = { ...Object.fromEntries(velden.map((veld) => [veld, { type: 'string' }])), ...erbij };
  return { type: 'array', items: { type: 'object', properties, required: velden } };
}

function probleem(): Json {
  return {
    type: 'object',
    required: ['type', 'title', 'status', 'detail', 'code', 'instance'],
    properties: {
      type: { type: 'string', format: 'uri' },
      title: { type: 'string' },
      status: { type: 'integer' },
      detail: { type: 'string' },
      code: { type: 'string', enum: Object.keys(STATUS) },
      instance: { type: 'string', format: 'uri' },
      fouten: regels(['veld', 'melding'], {
        leeg: { type: 'boolean', enum: [true] },
        keuzes: { type: 'array', items: { type: 'string' } },
      }),
      redenen: regels(['code', 'reden']),
    },
  };
}
