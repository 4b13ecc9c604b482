export { afzender, antwoordbericht, Berichtfout, eisVers, onderteken, openBericht, vraagbericht } from './bericht.ts';
export { type Code, codeer, type Gezochte, rondesleutel, telVragen } from './codeer.ts';
export {
  type Antwoord as HitnohitAntwoord,
  beantwoord,
  eisGrond,
  type Hitnohit,
  HitnohitUit,
  hitnohitvorm,
} from './vraag.ts';
export { bewaarWie, gevraagdNaar, naslagsleutel, onleesbaar } from './naslag.ts';
export { leesRegister, nieuweRegel, type Registerregel, vandaag } from './register.ts';
