/**
 * What she reads of a task of her organisation that rests on what she may not see. The number tells it apart from others,
 * and who sees the whole task reads the same number beside it.
 */
export function zonderReden(nummer: string): string {
  return `U hebt hier een taak, nummer ${nummer}. Waar die op rust mag u niet zien: bel de casusregisseur en vraag wat er van u nodig is.`;
}
