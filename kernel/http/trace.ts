import { randomBytes } from 'node:crypto';

/** Place of one step in a trace (W3C Trace Context). */
export interface Spoor {
  readonly trace_id: string;
  readonly span_id: string;
  readonly ouder_span_id: string | null;
}

const PATROON = /^(?!ff)[\da-f]{2}-(?!0{32})([\da-f]{32})-(?!0{16})([\da-f]{16})-[\da-f]{2}$/;

/** A new step: in the trace of the caller when it sent a sound `traceparent`, else in a trace of its own. */
export function nieuwSpoor(traceparent: string | undefined): Spoor {
  const [, trace, ouder] = PATROON.exec(traceparent ?? '') ?? [];
  return {
    trace_id: trace ?? randomBytes(16).toString('hex'),
    span_id: randomBytes(8).toString('hex'),
    ouder_span_id: ouder ?? null,
  };
}
