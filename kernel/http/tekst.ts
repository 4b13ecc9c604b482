import { toonPad, type Veldfout } from '../errors/index.ts';

const NUL = String.fromCharCode(0);
const DIEPST = 32;
/** More than these say nothing new, and would make the answer larger than the question. */
const MEEST = 100;

/** Fields that hold characters which cannot be stored as they are: NUL and halves of a surrogate pair; a hundred at most. */
export function onbewaarbareTeksten(waarde: unknown): Veldfout[] {
  const fouten: Veldfout[] = [];
  zoek(waarde, [], fouten);
  return fouten;
}

/** `pad` is where we are; it is written down for what is wrong alone, since a body can have half a million places. */
function zoek(waarde: unknown, pad: (string | number)[], fouten: Veldfout[]): void {
  const meld = (melding: string): void =>
    void fouten.push({ veld: pad.length === 0 ? 'inhoud' : toonPad(pad), melding });
  if (typeof waarde === 'string') {
    if (!isBewaarbaar(waarde)) meld('Deze tekst bevat een teken dat niet bewaard kan worden.');
    return;
  }
  if (typeof waarde !== 'object' || waarde === null) return;
  if (pad.length >= DIEPST) return meld('Dit is te diep genest.');
  const lijst = Array.isArray(waarde);
  const namen = lijst ? waarde : Object.keys(waarde);
  const delen: readonly unknown[] = lijst ? waarde : Object.values(waarde);
  for (let i = 0; i < delen.length && fouten.length < MEEST; i += 1) {
    const [naam, deel] = [lijst ? i : String(namen[i]), delen[i]];
    if (typeof naam === 'string' && !isBewaarbaar(naam)) {
      meld('Een veldnaam bevat een teken dat niet bewaard kan worden.');
    } else if (naam === '__proto__') {
      // Schemas take no notice of this one, so that it would pass for a field that is known.
      meld("Een veld kan niet '__proto__' heten.");
    } else if (typeof deel === 'string' || typeof deel === 'object') {
      pad.push(naam);
      zoek(deel, pad, fouten);
      pad.pop();
    }
  }
}

function isBewaarbaar(tekst: string): boolean {
  return tekst.isWellFormed() && !tekst.includes(NUL);
}

/**
 * Whether some object in JSON names a field twice. `waarde` is what it was read as, which keeps the last of the two, so it
 * has fewer names than there are colons outside texts. Readers differ in which they keep: what a gateway weighed need not
 * be what we store.
 */
export function heeftDubbeleNamen(json: string, waarde: unknown): boolean {
  let namen = 0;
  let inTekst = false;
  for (let i = 0; i < json.length; i += 1) {
    const teken = json.charCodeAt(i);
    if (teken === 0x22) inTekst = !inTekst;
    else if (inTekst && teken === 0x5c) i += 1;
    else if (!inTekst && teken === 0x3a) namen += 1;
  }
  return namen !== telNamen(waarde);
}

function telNamen(waarde: unknown): number {
  if (typeof waarde !== 'object' || waarde === null) return 0;
  const delen: readonly unknown[] = Array.isArray(waarde) ? waarde : Object.values(waarde);
  return delen.reduce<number>((som, deel) => som + telNamen(deel), Array.isArray(waarde) ? 0 : delen.length);
}

/** Brackets that stand open at once in JSON that is not read yet, in texts too: far more is long work for who reads it. */
export function isDiepGenest(json: string): boolean {
  let open = 0;
  for (let i = 0; i < json.length; i += 1) {
    const teken = json.charCodeAt(i);
    if (teken === 0x5b || teken === 0x7b) open += 1;
    else if ((teken === 0x5d || teken === 0x7d) && open > 0) open -= 1;
    if (open > 1000) return true;
  }
  return false;
}
