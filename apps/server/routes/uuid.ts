import { Probleem } from '@waakvlam/kernel/errors';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** The id as the database takes it; what cannot be one is not found, like any other that does not exist. */
export function eisUuid(id: string): string {
  if (!UUID.test(id)) throw new Probleem('niet_gevonden');
  return id;
}
