import { z } from 'zod';
import { regelbestand } from './domain/regelschema.ts';

/** The JSON Schema of a file of rules (draft 2020-12), as text. */
export function regelJsonSchema(): string {
  const schema = z.toJSONSchema(regelbestand, { io: 'input' });
  return `${JSON.stringify({ $id: 'urn:waakvlam:routekaart:1', title: 'Routekaart', ...schema }, null, 2)}\n`;
}
