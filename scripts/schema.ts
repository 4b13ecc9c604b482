import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { convenantJsonSchema } from '@waakvlam/delen';
import { regelJsonSchema } from '@waakvlam/routekaart';

/** Writes the JSON Schemas of rule files and covenants anew; editors use them, and tests hold that they are current. */
const MAP = join(import.meta.dirname, '..', 'regels');
writeFileSync(join(MAP, 'routekaart.schema.json'), regelJsonSchema());
writeFileSync(join(MAP, 'convenant.schema.json'), convenantJsonSchema());
