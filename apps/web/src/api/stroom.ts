import { leesSessie } from '../sessie/sessie.ts';

const OPNIEUW_MS = 5000;
/** A stream that opened slower than this may have missed what came after the page was read. */
const TRAAG_MS = 1000;

/**
 * Calls `bij` at each event of a stream; asks for the stream again when it breaks. The server does not tell what happened
 * while there was no stream, so `bij` is called too when there is one again, when the first was slow to open, and when the
 * server says that there will be none: then what is shown may no longer be seen. The browser's own EventSource can't carry a token. Gives the function
 * that stops it.
 */
export function volgStroom(pad: string, bij: () => void): () => void {
  const stop = new AbortController();
  const lus = async (): Promise<void> => {
    let gemist = false;
    while (!stop.signal.aborted && leesSessie() !== null) {
      const verder = await lees(pad, { bij, gemist, signal: stop.signal }).catch(() => true);
      if (!verder) return;
      gemist = true;
      await new Promise((klaar) => setTimeout(klaar, OPNIEUW_MS));
    }
  };
  void lus();
  return () => stop.abort();
}

type Lezing = { bij: () => void; gemist: boolean; signal: AbortSignal };

/** Reads until the stream ends; false when asking again makes no sense. */
async function lees(pad: string, { bij, gemist, signal }: Lezing): Promise<boolean> {
  const token = leesSessie()?.token;
  const gevraagd = Date.now();
  const antwoord = await fetch(`/api/v1${pad}`, {
    headers: token === undefined ? { 'X-Waakvlam': '1' } : { Authorization: `Bearer ${token}` },
    signal,
  });
  if (antwoord.status >= 500 || antwoord.status === 429) return true;
  if (gemist || !antwoord.ok || Date.now() - gevraagd > TRAAG_MS) bij();
  if (!antwoord.ok || antwoord.body === null) return false;
  const lezer = antwoord.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { value, done } = await lezer.read();
    if (done) return true;
    const delen = (rest + value).split('\n\n');
    rest = delen.pop() ?? '';
    for (const deel of delen) if (/^event: \w/m.test(deel)) bij();
  }
}
