import type { Zoeker } from './maten.ts';

const TREFWOORDEN =
  /stalk|belag(?:ing|er)|belaag|lastig\s?(?:ge)?vall?en|lastiggevallen|contactverbod|straatverbod|gebiedsverbod|achtervolg|285b/i;

/** The plain search for words that the rules are measured against: what a daily keyword query finds (own choice of words). */
export const zoekTrefwoorden: Zoeker = (tekst) => TREFWOORDEN.test(tekst);
