import { expect } from 'vitest';
import type { Api, Beller } from './api.ts';

/** A stream of events that somebody has open. */
export interface Stroom {
  /** Its content type. */
  readonly soort: string | null;
  /** All that it said so far. */
  readonly gehoord: () => string;
  /** Resolves when it has ended. */
  readonly klaar: Promise<void>;
  readonly dicht: () => Promise<void>;
}

/** Opens the stream of a case, or of another path that has one, and hears all that it says from its first line on. */
export async function hoorStroom({ url }: Api, wie: Beller, pad: string): Promise<Stroom> {
  const stop = new AbortController();
  const antwoord = await fetch(`${url}${pad}/gebeurtenissen`, {
    headers: { Authorization: `Bearer ${wie.token}` },
    signal: stop.signal,
  });
  const delen = (antwoord.body ?? expect.fail('no stream')).pipeThrough(new TextDecoderStream());
  let gehoord = '';
  const lees = async (): Promise<void> => {
    for await (const deel of delen) gehoord += deel;
  };
  const klaar = lees().catch(() => undefined);
  return {
    soort: antwoord.headers.get('content-type'),
    gehoord: () => gehoord,
    klaar,
    dicht: () => (stop.abort(), klaar),
  };
}
