import { Aanduiding } from './aanduiding.ts';
import { EIGEN_BEGRIPPEN, type Leesboek } from './compileer.ts';
import { zonderOpmaak } from './opmaak.ts';
import {
  ALFABET,
  APOSTROF,
  CIJFER_0,
  CIJFERTEKEN,
  CODES,
  D,
  DUBBEL_TELT_EENS,
  GAT,
  isCijfer,
  isLetter,
  NIETS,
  REGELEINDE,
  T,
  VREEMD,
  ZINSEINDE,
} from './tekens.ts';
import { dAanHetEind } from './vouw.ts';

/** A text as one pass saw it: words with their place, sentences, and the concepts found. */
export interface Doorloop {
  readonly woorden: number;
  /** Per word: first unit, the unit after the last, and the sentence and clause that it stands in. */
  readonly van: readonly number[];
  readonly tot: readonly number[];
  readonly zin: readonly number[];
  readonly deelzin: readonly number[];
  readonly treffers: number;
  /** Per finding: concept, first word, last word; in the order in which they end. */
  readonly begrip: readonly number[];
  readonly eerste: readonly number[];
  readonly laatste: readonly number[];
  /** How many words mark each language, and how many are of another script. */
  readonly talen: Int32Array;
  readonly vreemd: number;
}

const TEKENS = { geen: 0, streep: 1, dubbel: 2, punt: 4 } as const;

/** Reads a text once. Time and memory are linear in its length, whatever it holds. */
export function doorloop(boek: Leesboek, ruw: string): Doorloop {
  const tekst = zonderOpmaak(ruw);
  const { vondsten, groepen, automaat } = boek;
  const { volgende, uitvoer, woord, verder } = automaat;
  const [getal = -1, veelGetal = -1, datumGetal = -1, tijdGetal = -1, jaartal = -1, eigennaam = -1] =
    EIGEN_BEGRIPPEN.map((naam) => boek.begrippen.get(naam));
  const van: number[] = [];
  const tot: number[] = [];
  const zin: number[] = [];
  const deelzin: number[] = [];
  const begrip: number[] = [];
  const eerste: number[] = [];
  const laatste: number[] = [];
  const talen = new Int32Array(boek.talen.length);
  const lengte = tekst.length;
  let staat = automaat.stap(automaat.begin, GAT);
  let nummer = 0;
  let zinNummer = 0;
  let deelNummer = 0;
  let inWoord = false;
  let vorige = GAT;
  let einde = 0;
  let alleenCijfers = true;
  let cijfertekens: number = TEKENS.geen;
  let waarde = 0;
  let cijfers = 0;
  let vreemd = 0;
  let woordVreemd = false;
  let heelWoord = -1;
  let groepstaat = 0;

  const treffer = (welk: number, vanWoord: number): void => {
    begrip.push(welk);
    eerste.push(vanWoord);
    laatste.push(nummer);
  };
  const aanduiding = new Aanduiding(boek, treffer);
  const stap = (code: number): void => {
    staat = volgende[staat + code] || automaat.stap(staat, code);
    for (let plek = uitvoer[staat / ALFABET] ?? -1; plek !== -1; plek = verder[plek] ?? -1) {
      const vondst = vondsten[woord[plek] ?? 0];
      if (vondst === undefined) continue;
      for (const taal of vondst.talen) talen[taal] = (talen[taal] ?? 0) + 1;
      for (const welk of vondst.begrippen) treffer(welk, nummer);
      if (vondst.woord >= 0) heelWoord = vondst.woord;
    }
  };
  const stapGroep = (naam: boolean): void => {
    aanduiding.lees(nummer, heelWoord, naam, groepstaat, tekst.charCodeAt(einde) === 45);
    groepstaat = heelWoord < 0 ? 0 : groepen.stap(groepstaat, heelWoord);
    for (let einde = groepstaat; einde > 0; einde = groepen.korter(einde))
      for (const welk of groepen.begrippen(einde)) treffer(welk, nummer - groepen.woorden(einde) + 1);
  };
  const sluit = (): void => {
    tot.push(einde);
    if (alleenCijfers) meldGetal();
    if (woordVreemd) vreemd += 1;
    const naam = nummer > 0 && zin[nummer] === zin[nummer - 1] && isNaam(tekst, van[nummer] ?? 0);
    if (naam) treffer(eigennaam, nummer);
    heelWoord = -1;
    stap(GAT);
    stapGroep(naam);
    nummer += 1;
    inWoord = false;
    vorige = GAT;
  };
  // 13.00 and 9.30 are times; with three digits after the point it is a number
  const isKlok = (): boolean => cijfertekens === TEKENS.punt && cijfers === 2 && waarde < 2400;
  const meldGetal = (): void => {
    if (cijfertekens === TEKENS.geen && waarde >= 1900 && waarde < 2100) treffer(jaartal, nummer);
    else if (cijfertekens === TEKENS.geen || (cijfertekens === TEKENS.punt && cijfers === 3)) {
      treffer(getal, nummer);
      if (waarde >= 10 && waarde < 1_000_000) treffer(veelGetal, nummer);
    } else treffer(cijfertekens === TEKENS.dubbel || isKlok() ? tijdGetal : datumGetal, nummer);
  };

  for (let plek = 0; plek < lengte; plek += 1) {
    let code = CODES[tekst.charCodeAt(plek)] ?? GAT;
    if (code === NIETS) continue;
    if (code < ALFABET && code !== GAT) {
      if (!inWoord) {
        inWoord = true;
        van.push(plek);
        zin.push(zinNummer);
        deelzin.push(deelNummer);
        alleenCijfers = true;
        cijfertekens = TEKENS.geen;
        waarde = 0;
        cijfers = 0;
        woordVreemd = false;
      }
      einde = plek + 1;
      if (isCijfer(code)) {
        cijfers += 1;
        if (waarde < 1_000_000_000) waarde = waarde * 10 + (code - CIJFER_0);
      } else alleenCijfers = false;
      if (code === VREEMD) woordVreemd = true;
      if (code === D && dAanHetEind(tekst, plek)) code = T;
      if (code === vorige && DUBBEL_TELT_EENS[code] === 1) continue;
      vorige = code;
      stap(code);
      continue;
    }
    if (inWoord && code !== GAT) {
      const nader = CODES[tekst.charCodeAt(plek + 1)] ?? GAT;
      if (code === APOSTROF && isLetter(nader)) continue;
      if (alleenCijfers && isCijfer(nader) && (code === CIJFERTEKEN || tekst.charCodeAt(plek) === 46)) {
        const teken = tekst.charCodeAt(plek);
        cijfertekens |= teken === 58 ? TEKENS.dubbel : teken === 46 ? TEKENS.punt : TEKENS.streep;
        cijfers = 0;
        continue;
      }
    }
    if (inWoord) sluit();
    if (code === ZINSEINDE || code === REGELEINDE) {
      if (eindigtZin(tekst, plek, code)) {
        zinNummer += 1;
        groepstaat = 0;
        aanduiding.nieuweZin(nummer);
      }
      deelNummer += 1;
    } else if (isKomma(tekst.charCodeAt(plek))) deelNummer += 1;
  }
  if (inWoord) sluit();
  return {
    woorden: nummer,
    van,
    tot,
    zin,
    deelzin,
    treffers: begrip.length,
    begrip,
    eerste,
    laatste,
    talen,
    vreemd,
  };
}

/** A capital and then a small letter: within a sentence, most often a name. */
function isNaam(tekst: string, plek: number): boolean {
  const eerste = tekst.charCodeAt(plek);
  const tweede = tekst.charCodeAt(plek + 1);
  return eerste >= 65 && eerste <= 90 && tweede >= 97 && tweede <= 122;
}

function isKomma(eenheid: number): boolean {
  return eenheid === 44 || eenheid === 59 || eenheid === 58;
}

/** A full stop ends a sentence unless a small letter follows (an abbreviation); a line ends it only before an empty one. */
function eindigtZin(tekst: string, plek: number, code: number): boolean {
  let volgend = plek + 1;
  const grens = Math.min(tekst.length, plek + 24);
  if (code === REGELEINDE) {
    while (volgend < grens && (tekst[volgend] === ' ' || tekst[volgend] === '\r' || tekst[volgend] === '\t'))
      volgend += 1;
    return tekst[volgend] === '\n';
  }
  if (volgend >= tekst.length) return true;
  while (volgend < grens && (CODES[tekst.charCodeAt(volgend)] === GAT || CODES[tekst.charCodeAt(volgend)] === APOSTROF))
    volgend += 1;
  if (volgend === plek + 1) return false;
  const teken = tekst[volgend] ?? '';
  return teken.toLowerCase() !== teken || !isLetter(CODES[teken.charCodeAt(0)] ?? GAT);
}
