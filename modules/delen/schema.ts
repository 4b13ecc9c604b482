import { z } from 'zod';
import { convenantbestand } from './domain/vorm.ts';

/** The JSON Schema of a covenant file (draft 2020-12), as text. */
export function convenantJsonSchema(): string {
  const schema = z.toJSONSchema(convenantbestand, { io: 'input' });
  return `${JSON.stringify({ $id: 'urn:waakvlam:convenant:1', title: 'Convenant', ...schema }, null, 2)}\n`;
}
