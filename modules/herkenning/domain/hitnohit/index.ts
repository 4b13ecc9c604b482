export { afzender, antwoordbericht, Berichtfout, onderteken, openBericht, vraagbericht } from './bericht.ts';
export { type Code, codeer, type Gezochte, rondesleutel } from './codeer.ts';
export {
  type Antwoord as HitnohitAntwoord,
  beantwoord,
  eisGrond,
  type Hitnohit,
  HitnohitUit,
  hitnohitvorm,
} from './vraag.ts';
export { leesRegister, nieuweRegel, type Registerregel, vandaag } from './register.ts';
