export { type Advies, laadAdviezen } from './adviezen.ts';
export { type Afdruk, drukAf, type Lezer } from './domain/afdruk.ts';
export {
  bezwaarTegenEvaluatie,
  bezwaarTegenSoort,
  type Planinhoud,
  planinhoud,
  PLANSOORTEN,
  type Plansoort,
} from './domain/plan.ts';
export { type Verschil, vergelijkPlannen } from './domain/verschil.ts';
