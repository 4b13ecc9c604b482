import type { Leesboek } from './compileer.ts';
import type { Doorloop } from './doorloop.ts';

/**
 * The text without findings that are part of words which only look like them: "steeds" in "steeds meer boeren" says
 * nothing of how often one person was contacted. A finding that is those very words stays ("nog steeds").
 */
export function zonderSchijn(boek: Leesboek, tekst: Doorloop): Doorloop {
  const schijn = boek.begrippen.get('schijn') ?? -1;
  const { treffers } = tekst;
  const eersteSchijn = tekst.begrip.indexOf(schijn);
  if (eersteSchijn === -1) return tekst;
  const begin = new Int32Array(tekst.woorden);
  // One more than the last word, so that 0 means that no such words lie here.
  const einde = new Int32Array(tekst.woorden);
  for (let plek = eersteSchijn; plek < treffers; plek += 1) {
    if (tekst.begrip[plek] !== schijn) continue;
    const [eerste, laatste] = [tekst.eerste[plek] ?? 0, tekst.laatste[plek] ?? 0];
    begin.fill(eerste, eerste, laatste + 1);
    einde.fill(laatste + 1, eerste, laatste + 1);
  }
  const over: Record<'begrip' | 'eerste' | 'laatste', number[]> = { begrip: [], eerste: [], laatste: [] };
  for (let plek = 0; plek < treffers; plek += 1) {
    const eerste = tekst.eerste[plek] ?? 0;
    const laatste = tekst.laatste[plek] ?? 0;
    const tot = einde[eerste] ?? 0;
    if (laatste < tot && laatste - eerste < tot - 1 - (begin[eerste] ?? 0)) continue;
    over.begrip.push(tekst.begrip[plek] ?? 0);
    over.eerste.push(eerste);
    over.laatste.push(laatste);
  }
  return { ...tekst, ...over, treffers: over.begrip.length };
}
