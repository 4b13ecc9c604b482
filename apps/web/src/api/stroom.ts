import { leesSessie } from '../sessie/sessie.ts';

const OPNIEUW_MS = 5000;

/**
 * Calls `bij` with the name of each event of a stream; asks for the stream again when it breaks. The browser's own
 * EventSource can't carry a token. Gives the function that stops it.
 */
export function volgStroom(pad: string, bij: (naam: string) => void): () => void {
  const stop = new AbortController();
  const lus = async (): Promise<void> => {
    while (!stop.signal.aborted && leesSessie() !== null) {
      const verder = await lees(pad, bij, stop.signal).catch(() => true);
      if (!verder) return;
      await new Promise((klaar) => setTimeout(klaar, OPNIEUW_MS));
    }
  };
  void lus();
  return () => stop.abort();
}

/** Reads until the stream ends; false when asking again makes no sense. */
async function lees(pad: string, bij: (naam: string) => void, signal: AbortSignal): Promise<boolean> {
  const token = leesSessie()?.token;
  const antwoord = await fetch(`/api/v1${pad}`, {
    headers: token === undefined ? { 'X-Waakvlam': '1' } : { Authorization: `Bearer ${token}` },
    signal,
  });
  if (!antwoord.ok || antwoord.body === null) return antwoord.status >= 500;
  const lezer = antwoord.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { value, done } = await lezer.read();
    if (done) return true;
    const delen = (rest + value).split('\n\n');
    rest = delen.pop() ?? '';
    for (const deel of delen) {
      const naam = /^event: (\w+)$/m.exec(deel)?.[1];
      if (naam !== undefined) bij(naam);
    }
  }
}
