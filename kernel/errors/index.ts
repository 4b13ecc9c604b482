export { type ProbleemCode, STATUS } from './codes.ts';
export {
  type Bezwaar,
  nietNu,
  ongeldig,
  Probleem,
  type ProbleemAntwoord,
  type ProbleemDelen,
  type Veldfout,
} from './probleem.ts';
export { toonPad, veldfouten } from './veldfouten.ts';
