import { v7 } from 'uuid';

/**
 * An id for a new fact. Facts know their moment to the second, and of what became known at one moment the order of ids
 * counts (`opMoment`): these grow, so who closes a case and opens it again at once has it open.
 */
export const nieuwFeitId = (): string => v7();
