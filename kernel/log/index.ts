import { type DestinationStream, pino } from 'pino';

/**
 * What a log line may hold. Nothing else passes: no bodies, names, free text, URLs or messages of errors. Ids are
 * random and mean nothing outside the database.
 */
export interface Logvelden {
  readonly verzoek?: string;
  readonly route?: string;
  readonly status?: number;
  readonly ms?: number;
  readonly code?: string;
  readonly casus?: string;
  readonly poort?: number;
  readonly aantal?: number;
  readonly versie?: string;
  readonly fout?: unknown;
}

const TOEGESTAAN = ['verzoek', 'route', 'status', 'ms', 'code', 'casus', 'poort', 'aantal', 'versie'] as const;

export interface Log {
  info(gebeurtenis: string, velden?: Logvelden): void;
  warn(gebeurtenis: string, velden?: Logvelden): void;
  error(gebeurtenis: string, velden?: Logvelden): void;
}

export type Logniveau = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** A structured log; lines go to standard error, since standard output belongs to the one line that says "ready". */
export function maakLog(niveau: Logniveau, doel: DestinationStream = pino.destination({ dest: 2, sync: true })): Log {
  const logger = pino({ level: niveau, base: null, timestamp: pino.stdTimeFunctions.isoTime }, doel);
  return {
    info: (gebeurtenis, velden = {}) => logger.info(gefilterd(velden), gebeurtenis),
    warn: (gebeurtenis, velden = {}) => logger.warn(gefilterd(velden), gebeurtenis),
    error: (gebeurtenis, velden = {}) => logger.error(gefilterd(velden), gebeurtenis),
  };
}

function gefilterd(velden: Logvelden): Record<string, unknown> {
  const regel: Record<string, unknown> = {};
  for (const sleutel of TOEGESTAAN) {
    if (velden[sleutel] !== undefined) regel[sleutel] = velden[sleutel];
  }
  if (velden.fout !== undefined) regel['fout'] = beschrijfFout(velden.fout);
  return regel;
}

/** Kind, code and place of an error. Its message is left out: a database quotes the values that it refuses. */
function beschrijfFout(fout: unknown): Record<string, unknown> {
  if (!(fout instanceof Error)) return { soort: typeof fout };
  const plaats = (fout.stack ?? '').split('\n').filter((regel) => regel.trimStart().startsWith('at '));
  return {
    soort: fout.name,
    ...tekstveld(fout, 'code'),
    ...tekstveld(fout, 'table'),
    ...tekstveld(fout, 'constraint'),
    ...tekstveld(fout, 'routine'),
    plaats: plaats.slice(0, 8).map((regel) => regel.trim()),
    ...(fout.cause !== undefined && { oorzaak: beschrijfFout(fout.cause) }),
  };
}

function tekstveld(fout: Error, naam: string): Record<string, string> {
  const waarde: unknown = Reflect.get(fout, naam);
  return typeof waarde === 'string' ? { [naam]: waarde } : {};
}
