import { isDatum, leesMoment, wandklok } from '../../tijd/amsterdam.ts';

const VORM = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/;

/** The moment in the address when it is one: an existing date, or a date and time with or without a zone. */
export function leesOp(waarde: unknown): string | undefined {
  if (typeof waarde !== 'string' || !VORM.test(waarde)) return undefined;
  const instant = leesMoment(waarde);
  if (Number.isNaN(instant.getTime())) return undefined;
  return isDatum(waarde) && wandklok(instant).datum !== waarde ? undefined : waarde;
}
