export { type Code, codeer, type Gezochte, rondesleutel } from './codeer.ts';
export {
  type Antwoord as HitnohitAntwoord,
  beantwoord,
  eisGrond,
  type Hitnohit,
  HitnohitUit,
  hitnohitvorm,
} from './vraag.ts';
