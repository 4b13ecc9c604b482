export { type Afdruk, drukAf, type Lezer } from './domain/afdruk.ts';
export {
  bezwaarTegenEvaluatie,
  type Planinhoud,
  planinhoud,
  PLANSOORTEN,
  type Plansoort,
  plansoortenVan,
} from './domain/plan.ts';
export { type Verschil, vergelijkPlannen } from './domain/verschil.ts';
